"""Samples of the widgets in each of their states."""

from dataclasses import dataclass, field

from game.ui.canvas import Canvas, Rect
from game.ui.kit import Kit
from game.ui.widgets import (
    Button,
    CrisisLadder,
    DispatchCard,
    Empty,
    Factor,
    Failure,
    Field,
    KeyCap,
    Label,
    Look,
    Meter,
    Notice,
    Option,
    Panel,
    Price,
    Progress,
    RelationBar,
    ScoreBar,
    SignedBars,
    Slider,
    Switch,
    Tabs,
    Text,
    Widget,
)
from game.ui.widgets.tooltip import Tooltip, draw_tooltip, tooltip_box

_HOVER, _DOWN, _FOCUS = Look(is_hovered=True), Look(True, True), Look(is_focused=True, has_ring=True)


@dataclass(eq=False, kw_only=True)
class Posed(Widget):
    """A widget held in one look, with a word under it."""

    held: Widget = field(default_factory=Widget)
    pose: Look = field(default_factory=Look)
    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        self.held.draw(canvas, self.pose)
        rect = self.held.rect
        canvas.text(self.text, (rect.x, rect.bottom + canvas.px(3)), "note", canvas.palette.text_3)

    def reach(self, kit: Kit) -> Rect:
        return self.held.rect.inflate(kit.theme.px(80), kit.theme.px(80))

    def words(self) -> str:
        return f"{self.held.words()}, {self.text}" if self.text else self.held.words()


@dataclass(eq=False, kw_only=True)
class TooltipSample(Widget):
    """A tooltip that stands."""

    text: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        draw_tooltip(canvas, self._tip(canvas.kit))

    def reach(self, kit: Kit) -> Rect:
        return tooltip_box(kit, self._tip(kit))

    def _tip(self, kit: Kit) -> Tooltip:
        above = Rect(self.rect.centerx, self.rect.y - kit.theme.px(10), 0, 0)
        return Tooltip(self.text, above, width=212)

    def words(self) -> str:
        return self.text


def buttons(kit: Kit, at: tuple[int, int]) -> list[Widget]:
    """Two rows of buttons in all their kinds."""
    px = kit.theme.px
    rows = (
        (("Send", "primary", Look(), "rest"), ("Send", "primary", _HOVER, "hover"),
         ("Send", "primary", _DOWN, "pressed"), ("Send", "primary", _FOCUS, "focus"),
         ("Send", "plain", Look(), "disabled")),
        (("Demand", "plain", Look(), "rest"), ("Demand", "plain", _HOVER, "hover"),
         ("Adjourn", "ghost", Look(), "ghost"), ("Break off", "grave", Look(), "grave"),
         ("Ask terms", "plain", Look(), "on paper")),
    )  # fmt: skip
    widgets: list[Widget] = []
    for down, row in enumerate(rows):
        for along, (text, kind, pose, note) in enumerate(row):
            rect = Rect(at[0] + px(148) * along, at[1] + px(74) * down, px(132), px(44))
            barred = "No capital left" if note == "disabled" else ""
            held = Button(rect=rect, text=text, kind=kind, barred=barred, on_paper=note == "on paper")
            widgets.append(Posed(held=held, pose=pose, text=note))
    return widgets


def fields(kit: Kit, at: tuple[int, int]) -> list[Widget]:
    """A field at rest, in writing, wrong, and read-only."""
    px = kit.theme.px
    held = (
        (Field(text="Tsingtao"), Look(), "rest"),
        (Field(text="Tsingtao"), _FOCUS, "focus, editing"),
        (Field(text="1897", error="Ends before it begins."), Look(), ""),
        (Field(text="Locked by history", is_fixed=True), Look(), "read-only"),
    )
    widgets: list[Widget] = []
    for number, (widget, pose, note) in enumerate(held):
        widget.rect = Rect(at[0] + px(184) * number, at[1], px(168), px(38))
        widgets.append(Posed(held=widget, pose=pose, text=note))
    return widgets


def small_controls(kit: Kit, at: tuple[int, int]) -> list[Widget]:
    """Slider, switches, tabs, key caps: alive."""
    px = kit.theme.px
    x, y = at
    options = (Option("me", "To me"), Option("all", "All"), Option("press", "Press"))
    slider = Slider(name="slider", rect=Rect(x, y, px(240), px(48)), value=40, price=Price(70), text="A slider")
    return [
        slider,
        Switch(
            name="on",
            rect=Rect(x + px(266), y + px(6), px(44), px(36)),
            is_on=True,
            tip="A switch that is on",
        ),
        Switch(name="off", rect=Rect(x + px(354), y + px(6), px(44), px(36)), tip="A switch that is off"),
        Tabs(name="tabs", rect=Rect(x + px(442), y + px(4), px(170), px(36)), options=options, value="me"),
        KeyCap(rect=Rect(x + px(620), y + px(6), px(24), px(36)), chord="t"),
        KeyCap(rect=Rect(x + px(646), y + px(6), px(30), px(36)), chord="f5"),
        KeyCap(rect=Rect(x + px(680), y + px(6), px(24), px(36)), chord="enter"),
    ]


def speaking(kit: Kit, at: tuple[int, int]) -> list[Widget]:
    """What the window says of itself."""
    px = kit.theme.px
    x, y = at
    order = "**Order sent.** Three capital left. Undo until the turn ends."
    alliance = "**Alliance renewed, 12 Aug**\nBritain covers Japan’s flank. Less need to yield. {lowers|−4}"
    lost = "Save not read. Line 41: unknown chip “yap_cabel”."
    return [
        TooltipSample(rect=Rect(x, y, px(236), px(80)), text=alliance),
        Notice(rect=Rect(x + px(250), y, px(226), px(80)), text=order),
        Empty(rect=Rect(x + px(490), y, px(230), px(80)), title="No dispatches.",
              text="The cables are quiet. They come when a turn ends."),
        Progress(rect=Rect(x, y + px(92), px(340), px(24)), text="Drawing the sheet", share=0.64),
        Failure(rect=Rect(x + px(362), y + px(94), px(362), px(24)), text=lost),
    ]  # fmt: skip


def numbers(kit: Kit, at: tuple[int, int]) -> list[Widget]:
    """Bars, the ladder, signed factors, focus on ink and on paper, a dispatch."""
    px = kit.theme.px
    x, y = at
    ground = Panel(rect=Rect(x, y, px(444), px(212)))
    bars: list[Widget] = [
        RelationBar(text="relation", value=-78, name_width=px(140)),
        RelationBar(text="relation", value=18, name_width=px(140)),
        Meter(text="meter", value=14, most=20, name_width=px(140)),
        Meter(text="meter, low", value=38, low=40, name_width=px(140)),
        ScoreBar(text="score, tick is history", value=62, history=45, name_width=px(140)),
    ]  # fmt: skip
    for number, bar in enumerate(bars):
        bar.rect = Rect(x + px(14), y + px(4 + 34 * number), px(416), px(34))
    ladder = CrisisLadder(rect=Rect(x + px(76), y + px(178), px(358), px(24)), value=2)
    word = Rect(x + px(14), y + px(178), px(60), px(24))
    factors = (
        Factor("Roosevelt urges peace", 11),
        Factor("Armies short of men", 14),
        Factor("No indemnity", -22),
    )
    ring = Button(rect=Rect(x, px(812), px(150), px(44)), text="Focus ring")
    paper = Button(rect=Rect(x, px(870), px(150), px(44)), text="On paper", on_paper=True)
    card = Rect(x, px(944), px(444), px(84))
    return [
        ground, *bars, Text(rect=word, text="ladder", role="note", colour="text_2", middle=True), ladder,
        _heading(kit, "Signed factors", (x, 340)),
        SignedBars(rect=Rect(x, px(370), px(444), px(104)), factors=factors, row_height=px(34)),
        _heading(kit, "Focus and reach", (x, 780)),
        Posed(held=ring, pose=_FOCUS), Posed(held=paper, pose=_FOCUS),
        Text(rect=Rect(x + px(174), px(812), px(270), px(44)), text="2 px ice, 3 px gap. Blue pencil on paper.",
             role="note", colour="text_2", middle=True),
        Text(rect=Rect(x + px(174), px(870), px(270), px(44)), text="Hit area never under 36 × 36.", role="note",
             colour="text_2", middle=True),
        DispatchCard(rect=card, head="**Lamsdorff** {paper_ink_2|to} **Witte**", is_unread=True,
                     text="Not an inch of land, not a rouble of indemnity."),
    ]  # fmt: skip


def _heading(kit: Kit, title: str, at: tuple[int, int]) -> Widget:
    return Label(rect=Rect(at[0], kit.theme.px(at[1]), kit.theme.px(444), kit.theme.px(30)), text=title, rule="above")
