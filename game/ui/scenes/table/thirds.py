"""Under what we give: the third parties that must agree, each with what the record says of such requests."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.precedents import Requested
from game.ui.cards.table.thirds import Third
from game.ui.kit import Kit
from game.ui.widgets import Label, Look, Widget

Heard = Mapping[str, Requested]
"""Power to what the record says of asking it; without those the record is silent on or that were not read yet."""


@dataclass(eq=False, kw_only=True)
class ThirdRow(Widget):
    """A power, the articles it would consent to, and the chance by the record."""

    code: str
    text: str
    note: str
    figure: str

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, size = canvas.palette, canvas.kit.type, canvas.theme.row(22)
        canvas.badge(self.code, (self.rect.x, self.rect.centery - size // 2), size, True)
        left, wide = self.rect.x + size + canvas.px(12), setter.width(self.figure, "note_strong") + canvas.px(8)
        room = Rect(left, self.rect.y, self.rect.right - wide - left, self.rect.height)
        text = setter.shortened(self.text, "note", room.width)
        used = canvas.text_in(room, text, "note", palette.paper_ink) + canvas.px(8)
        if used + setter.width(self.note, "small") <= room.width:
            rest = Rect(room.x + used, room.y, room.width - used, room.height)
            canvas.text_in(rest, self.note, "small", palette.paper_ink_2)
        canvas.text_in(self.rect, self.figure, "note_strong", palette.paper_ink, "right")
        if look.has_ring:
            canvas.outline(self.rect, palette.blue_pencil, 2)

    def words(self) -> str:
        return f"{self.text}, {self.note}. {self.figure}"


def third_rows(kit: Kit, room: Rect, some: tuple[Third, ...], heard: Heard) -> list[Widget]:
    """The heading and a row for each, from the top of `room`; nothing when nobody else is concerned."""
    if not some:
        return []
    said, row = kit.label, kit.theme.row(34)
    head = Rect(room.x, room.y, room.width, kit.theme.row(30))
    found: list[Widget] = [Label(rect=head, text=said("table.third_parties"), note=said("table.third_chance"),
                                 rule="above", on_paper=True)]  # fmt: skip
    for number, one in enumerate(some):
        asked = heard.get(one.code)
        tip = said("table.third_tip", summary=asked.summary) if asked else ""
        found.append(ThirdRow(
            name=f"third.{one.code}", rect=Rect(room.x, head.bottom + number * row, room.width, row), code=one.code,
            text=said("table.third_about", power=one.name, articles=one.articles), note=said("table.third_note"),
            figure=f"{asked.chance}%" if asked else "…", tip=tip, on_paper=True,
        ))  # fmt: skip
    return found
