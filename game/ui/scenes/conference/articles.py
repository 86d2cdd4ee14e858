"""The articles of the item on the sheet, each with who would have it, and those that could be added."""

from dataclasses import dataclass
from typing import ClassVar

from game.ui.canvas import Canvas, Rect
from game.ui.cards.conference.card import ConferenceCard, FreeClause, VotedArticle
from game.ui.inputs import Input, PointerReleased
from game.ui.kit import Kit
from game.ui.scenes.conference.votes import VoteStrip
from game.ui.scenes.table.article import article_height, article_widgets
from game.ui.widgets import Look, Message, Pressed, Widget


@dataclass(eq=False, kw_only=True)
class FreeRow(Widget):
    """An article that is not in the text: a dashed line, put in by Enter, a click, or by being dragged."""

    text: str = ""
    on_paper: bool = True
    takes_focus: ClassVar[bool] = True

    def act(self, event: Input, kit: Kit) -> Message | None:
        inside = isinstance(event, PointerReleased) and event.button == 1 and self.rect.collidepoint(event.at)
        return Pressed(self.name) if inside else None

    def do(self, kit: Kit) -> Message | None:
        return Pressed(self.name)

    @staticmethod
    def height(kit: Kit, text: str, width: int) -> int:
        """How high the row becomes at a width, pixels."""
        return kit.type.height(text, "note", width - kit.theme.row(18) - kit.theme.px(36)) + kit.theme.px(14)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px = canvas.palette, canvas.px
        tint = palette.paper_ink if look.is_hovered else palette.paper_ink_2
        canvas.dashed_box(self.rect, palette.paper_ink_2 if look.is_hovered else palette.paper_rule)
        size = canvas.theme.row(18)
        canvas.icon("plus", (self.rect.x + px(12), self.rect.centery - size // 2), size, tint)
        left = self.rect.x + px(22) + size
        tall = canvas.kit.type.height(self.text, "note", self.rect.right - px(12) - left)
        room = Rect(left, self.rect.centery - tall // 2, self.rect.right - px(12) - left, tall)
        canvas.paragraph(room, self.text, "note", tint)
        if look.has_ring:
            canvas.ring(self.rect, on_paper=True)

    def words(self) -> str:
        return self.labels.label("conference.free", text=self.text)


def column(kit: Kit, room: Rect, card: ConferenceCard, side: str) -> list[Widget]:
    """One side's articles from the top of `room`, then what could be added on that side."""
    px, y, found = kit.theme.px, room.y, list[Widget]()
    for one in (held for held in card.articles if held.article.side == side):
        is_chosen = one.article.issue == card.pen.chosen
        tall = voted_height(kit, one, room.width, is_chosen)
        found += _voted(kit, one, Rect(room.x, y, room.width, tall), is_chosen)
        y += tall + px(10)
    for free in (held for held in card.free if held.side == side):
        tall = FreeRow.height(kit, free.title, room.width)
        found.append(free_row(free, Rect(room.x, y, room.width, tall)))
        y += tall + px(8)
    return found


def free_row(free: FreeClause, rect: Rect) -> FreeRow:
    """The row of an article that could be added."""
    return FreeRow(name=f"clause.{free.issue}", rect=rect, text=free.title, barred=free.barred, group="articles",
                   tip=free.barred)  # fmt: skip


def voted_height(kit: Kit, one: VotedArticle, width: int, is_chosen: bool) -> int:
    """How high an article with its votes stands, pixels."""
    return article_height(kit, one.article, width, is_chosen, False) + VoteStrip.height(
        kit, one.votes, _room(kit, width)
    )


def _room(kit: Kit, width: int) -> int:
    return width - kit.theme.px(64) - kit.theme.px(12)


def _voted(kit: Kit, one: VotedArticle, rect: Rect, is_chosen: bool) -> list[Widget]:
    px = kit.theme.px
    strip = VoteStrip.height(kit, one.votes, _room(kit, rect.width))
    paper = article_widgets(kit, one.article, Rect(rect.x, rect.y, rect.width, rect.height - strip), is_chosen, False)
    # The card of the article reaches down to its votes; its controls stay where the words end.
    paper[0].rect = rect
    at = Rect(rect.x + px(64), rect.bottom - strip - px(4), _room(kit, rect.width), strip)
    return [*paper, VoteStrip(rect=at, votes=one.votes, on_paper=True)]
