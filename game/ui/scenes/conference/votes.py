"""Who would have it: a badge and a nod, a shrug or a no for every power that has a say."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.conference.card import Votes
from game.ui.kit import Kit
from game.ui.widgets import Look, Widget

_ICONS = {"yes": "check", "either": "minus", "no": "cross"}
_ON_PAPER = {"yes": "paper_raises", "either": "paper_ink_2", "no": "paper_lowers"}
_ON_INK = {"yes": "raises", "either": "text_2", "no": "lowers"}


def draw_box(canvas: Canvas, box: Rect, view: str, on_paper: bool) -> None:
    """The box of one vote."""
    palette = canvas.palette
    tint = palette.named((_ON_PAPER if on_paper else _ON_INK)[view])
    canvas.frame(box, palette.paper_0 if on_paper else palette.ink_1, tint)
    size = box.width * 3 // 4
    canvas.icon(_ICONS[view], (box.centerx - size // 2, box.centery - size // 2), size, tint)


@dataclass(eq=False, kw_only=True)
class VoteStrip(Widget):
    """The votes in one line, in the order of the room. A line too short for all begins a second."""

    votes: Votes = ()

    @staticmethod
    def height(kit: Kit, votes: Votes, width: int) -> int:
        """How high the strip becomes at a width, pixels."""
        each = VoteStrip.step(kit)
        a_line = max(1, width // each)
        return kit.theme.row(26) * -(-len(votes) // a_line) if votes else 0

    @staticmethod
    def step(kit: Kit) -> int:
        """From one vote to the next, pixels."""
        return kit.theme.row(22) + kit.theme.row(17) + kit.theme.px(14)

    def draw(self, canvas: Canvas, look: Look) -> None:
        theme, each = canvas.theme, self.step(canvas.kit)
        badge, box, row = theme.row(22), theme.row(17), theme.row(26)
        a_line = max(1, self.rect.width // each)
        for number, (code, view) in enumerate(self.votes):
            x, y = self.rect.x + number % a_line * each, self.rect.y + number // a_line * row
            canvas.badge(code, (x, y + (row - badge) // 2), badge, self.on_paper)
            at = Rect(x + badge + canvas.px(3), y + (row - box) // 2, box, box)
            draw_box(canvas, at, view, self.on_paper)

    def words(self) -> str:
        label = self.labels.label
        return ", ".join(f"{code} {label('widgets.' + view)}" for code, view in self.votes)
