"""Gauges: what they say is what they draw, and sums agree with the figure beside them."""

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.canvas import Canvas, Rect
from game.ui.kit import make_kit
from game.ui.widgets import (
    AimRow,
    ChanceBar,
    ControlStrip,
    CrisisLadder,
    Distribution,
    Factor,
    Fan,
    Graph,
    HistoryGauge,
    Line,
    Meter,
    OddsBar,
    Pips,
    RelationBar,
    ScoreBar,
    SignedBars,
    Slice,
    Span,
    Waterfall,
    Widget,
    chance,
    grouped,
    signed,
)
from game.ui.widgets.widget import REST

FACTORS = (
    Factor("Mediator presses both courts", 10),
    Factor("No indemnity", -12),
    Factor("Precedents pull", 4),
)


def drawn(widget: Widget, size: tuple[int, int] = (700, 400)) -> Canvas:
    canvas = Canvas(make_kit(), pygame.Surface(size))
    widget.draw(canvas, REST)
    return canvas


def width_of(canvas: Canvas, colour: tuple[int, int, int], y: int) -> int:
    return sum(canvas.surface.get_at((x, y))[:3] == colour for x in range(canvas.surface.get_width()))


@given(st.integers(-10_000, 10_000))
def test_signed_figures_use_the_true_minus(value: int) -> None:
    said = signed(value)
    assert int(said.replace("−", "-")) == value and "-" not in said


def test_figures_are_grouped_and_chances_have_their_range() -> None:
    assert grouped(-1200) == "−1,200" and chance(0.34, 0.21, 0.49) == "34% (21–49)"


@given(st.integers(-100, 100))
def test_relation_bar_is_as_long_as_its_value(value: int) -> None:
    bar = RelationBar(rect=Rect(0, 0, 500, 30), value=value, name_width=0, figure_width=100)
    palette = make_kit().theme.palette
    colour = palette.raises if value >= 0 else palette.lowers
    assert abs(width_of(drawn(bar), colour, 15) - abs(value) * 2) <= 1


def test_meter_warns_at_its_low_mark() -> None:
    palette = make_kit().theme.palette
    low = Meter(rect=Rect(0, 0, 500, 30), text="capital", value=3, low=4, most=20)
    assert width_of(drawn(low), palette.lowers, 15) > 0 and "low" in low.words()
    assert width_of(drawn(Meter(rect=Rect(0, 0, 500, 30), value=8, low=4, most=20)), palette.lowers, 15) == 0


def test_signed_bars_sum_to_the_figure_beside_them() -> None:
    bars = SignedBars(rect=Rect(0, 0, 400, 120), factors=FACTORS, base=44)
    assert bars.total == 46 and bars.words().splitlines()[-1] == "Precedents pull +4"
    assert drawn(bars).overflow == []


def test_waterfall_ends_at_its_sum() -> None:
    fall = Waterfall(rect=Rect(0, 0, 700, 400), base=Factor("Base rate", 44), factors=FACTORS, total=Factor("Sum", 46))
    canvas = drawn(fall)
    bone = canvas.palette.bone
    row = (400 - 26) // 5
    ends = [x for x in range(700) if canvas.surface.get_at((x, 26 + 4 * row + row // 2))[:3] == bone]
    levels = 44 + 10 - 12 + 4
    plot = (700 - 252 - 60) * levels / 80 if levels + 8 <= 80 else 0
    assert abs((ends and max(x for x in ends if x < 252 + plot + 3)) - (252 + plot)) <= 3


def test_odds_slices_fill_the_bar_in_their_shares() -> None:
    slices = (Slice("Signed", 0.5, "best"), Slice("New terms", 0.3), Slice("Rupture", 0.2, "worst"))
    bar = OddsBar(rect=Rect(0, 0, 700, 120), slices=slices)
    palette = make_kit().theme.palette
    canvas = drawn(bar)
    assert abs(width_of(canvas, palette.bone, 4) - 348) <= 2
    assert abs(width_of(canvas, palette.lowers, 4) - 138) <= 2
    assert bar.words() == "Odds: Signed 50%, New terms 30%, Rupture 20%"


def test_lot_stands_where_it_fell() -> None:
    bar = OddsBar(rect=Rect(0, 0, 700, 160), slices=(Slice("Signed", 1.0),), lot=0.31, said="Lot drawn 31")
    canvas = drawn(bar)
    red = canvas.palette.red_pencil
    xs = [x for x in range(700) if canvas.surface.get_at((x, 70))[:3] == red]
    assert xs and abs(sum(xs) / len(xs) - 217) <= 1


@pytest.mark.parametrize(
    ("widget", "said"),
    [
        (ScoreBar(text="Score", value=62, history=45), "Score 62, history 45"),
        (Pips(text="patience", value=3, most=5), "patience 3 of 5"),
        (ChanceBar(point=0.34, band_80=(0.21, 0.49), last=0.26, thin=True), "34% (21–49) thin, last 26%"),
        (CrisisLadder(value=2), "Crisis ladder: warn (2 of 5)"),
        (Distribution(text="Score", shares=(1, 2), history=40, yours=61), "Score from 0 to 100, history 40, you 61"),
        (AimRow(text="Sakhalin", yours=40, history=50), "Sakhalin: you 40, history 50, −10."),
        (ControlStrip(law=(Span("RUS", 1875),), fact=(Span("RUS", 1875), Span("JPN", 1905, "occupied")), until=1905),
         "in law: RUS from 1875\nin fact: RUS from 1875, JPN occupied from 1905"),
        (HistoryGauge(text="Aims", history=50, yours=61, basis="full games"),
         "Aims: you 61, history 50, likely 25 to 75, full games"),
    ],
)  # fmt: skip
def test_every_gauge_says_what_it_shows_and_fits(widget: Widget, said: str) -> None:
    assert widget.words() == said
    widget.rect = Rect(10, 10, 520, 90)
    assert drawn(widget).overflow == []


def test_graph_stands_where_its_data_are_and_answers_the_pointer() -> None:
    xs = (0.0, 6.0, 12.0)
    fan = Fan(xs, (40, 30, 20), (40, 35, 30), (40, 42, 45), (40, 50, 60), (40, 60, 75))
    graph = Graph(name="g", rect=Rect(0, 0, 600, 300), lines=(Line("history", ((0, 40), (12, 46)), "bone"),), fan=fan,
                  span=(0, 12), ticks=((0, "Aug"), (12, "Sep")))  # fmt: skip
    kit = make_kit()
    plot = graph.plot(kit)
    assert graph.point(plot, 0, 0) == (plot.x, plot.bottom) and graph.point(plot, 12, 100) == (
        plot.right,
        plot.y,
    )
    assert drawn(graph).overflow == [] and graph.words() == "Graph: history ends at 46"
