"""A chance taken apart: the base rate, signed bars, and the figure they sum to."""

from game.ui.canvas import Rect
from game.ui.cards.table.reckoning import Bars
from game.ui.kit import Kit
from game.ui.widgets import Factor, Label, SignedBars, Text, Widget


def bars_widgets(kit: Kit, room: Rect, bars: Bars, verb: str) -> list[Widget]:
    """Base rate, signed bars, and the figure they sum to."""
    px, row = kit.theme.px, kit.theme.row(27)
    scale = Rect(room.x, room.y, room.width, kit.theme.row(22))
    plot = Rect(room.x, scale.bottom, room.width, row * len(bars.factors))
    total = Rect(room.x, plot.bottom + px(6), room.width, kit.theme.row(38))
    figure = kit.type.width(f"{bars.chance}%", "panel_title")
    span = f"{bars.low}–{bars.high}"
    wide = kit.type.width(span, "note") + px(8)
    return [
        Label(rect=scale, text="", note=kit.label("table.refuse_accept")),
        Text(rect=scale, text=kit.label("table.base_rate", rate=bars.base), role="note", colour="text_3"),
        SignedBars(rect=plot, factors=[Factor(text, points) for text, points in bars.factors], base=bars.base,
                   row_height=row),
        Label(rect=total, text="", rule="above"),
        Text(rect=total, text=f"**{verb}**", role="note", middle=True),
        Text(rect=Rect(total.right - wide - figure - 2, total.y, figure + 2, total.height), text=f"{bars.chance}%",
             role="panel_title", middle=True, align="right"),
        Text(rect=Rect(total.right - wide + px(8), total.y, wide - px(8), total.height), text=span, role="note",
             colour="text_3", middle=True, align="right"),
    ]  # fmt: skip
