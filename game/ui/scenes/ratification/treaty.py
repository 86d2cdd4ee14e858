"""The signed treaty on paper: each article with the factions it moves."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.ratification import RatificationCard, TreatyRow
from game.ui.kit import Kit
from game.ui.type import escape, set_rich
from game.ui.widgets import Card, Look, ScrollArea, Sheet, Text, Widget, Zone, signed


@dataclass(eq=False, kw_only=True)
class TreatyArticle(Card):
    """One article of the treaty with the factions it moves."""

    row: TreatyRow
    said: str = ""

    @staticmethod
    def height(kit: Kit, row: TreatyRow, width: int) -> int:
        """How high it stands, pixels."""
        room = width - kit.theme.px(62)
        tall = set_rich(kit.type, row.text, "body", room).height
        tall += set_rich(kit.type, row.note, "note", room).height if row.note else 0
        return tall + (set_rich(kit.type, _moves(row), "note", room).height if row.moves else 0) + kit.theme.px(18)

    def draw(self, canvas: Canvas, look: Look) -> None:
        super().draw(canvas, look)
        palette, px = canvas.palette, canvas.px
        room = Rect(self.rect.x + px(50), self.rect.y + px(8), self.rect.width - px(62), self.rect.height - px(14))
        numeral = Rect(self.rect.x + px(8), room.y, px(42), canvas.kit.type.line("body"))
        canvas.name_in(numeral, self.row.numeral, "note", palette.paper_ink_2)
        tall = canvas.rich(room, self.row.text, "body", palette.paper_ink)
        for text in (self.row.note, _moves(self.row)):
            if text:
                below = Rect(room.x, room.y + tall, room.width, room.height - tall)
                tall += canvas.rich(below, text, "note", palette.paper_ink_2)

    def words(self) -> str:
        return self.said


def _moves(row: TreatyRow) -> str:
    return "   ".join(
        f"{{{'paper_raises' if points > 0 else 'paper_lowers'}|{signed(points)} {escape(name)}}}"
        for name, points in row.moves
    )


def _said(kit: Kit, row: TreatyRow) -> str:
    moves = ", ".join(f"{name} {signed(points)}" for name, points in row.moves)
    return kit.label("ratification.article", numeral=row.numeral, text=row.text.replace("**", ""), moves=moves)


def treaty_sheet(kit: Kit, rect: Rect, card: RatificationCard) -> list[Widget]:
    """The sheet with its title, scrolled where it is too long."""
    px = kit.theme.px
    room = rect.inflate(-2 * px(22), 0)
    title = Rect(room.x, room.y + px(16), room.width, Text.height(kit, card.title, "page_title", room.width))
    note = Rect(room.x, title.bottom + px(4), room.width, Text.height(kit, escape(card.note), "note", room.width))
    area = Rect(room.x, note.bottom + px(14), room.width + px(14), rect.bottom - px(14) - note.bottom - px(14))
    y, children = area.y, list[Widget]()
    for row in card.rows:
        tall = TreatyArticle.height(kit, row, room.width)
        children.append(TreatyArticle(rect=Rect(room.x, y, room.width, tall), row=row, said=_said(kit, row)))
        y += tall + px(8)
    return [
        Sheet(rect=rect, on_paper=True), Text(rect=title, text=card.title, role="page_title", on_paper=True),
        Text(rect=note, text=escape(card.note), role="note", colour="paper_ink_2"),
        ScrollArea(name="treaty", rect=area, children=children, zone=Zone.LEFT),
    ]  # fmt: skip
