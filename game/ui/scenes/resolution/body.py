"""The right of the resolution: why, and what was said."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.results import ResultCard
from game.ui.cards.results.card import Reckoned
from game.ui.kit import Kit
from game.ui.widgets import Empty, Factor, Label, Look, Panel, ScrollArea, Text, Waterfall, Widget, Zone


@dataclass(eq=False, kw_only=True)
class Legend(Widget):
    """Which bars raise and which lower."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        x = self.rect.right
        for key in ("lowers", "raises"):
            word = canvas.kit.label(f"resolution.{key}")
            x -= setter.width(word, "note")
            canvas.text(word, (x, self.rect.y), "note", palette.text_2)
            box = Rect(x - px(24), self.rect.centery - px(6), px(16), px(12))
            if key == "raises":
                canvas.fill(box, palette.raises)
            else:
                canvas.hatch(box, palette.lowers, palette.ink_2)
            x = box.x - px(16)

    @staticmethod
    def width(kit: Kit) -> int:
        """The room it needs, pixels."""
        words = sum(kit.type.width(kit.label(f"resolution.{key}"), "note") for key in ("lowers", "raises"))
        return words + 2 * kit.theme.px(40)


@dataclass(eq=False, kw_only=True)
class Said(Widget):
    """A heading and a line on paper: what was said."""

    title: str = ""
    text: str = ""

    @staticmethod
    def height(kit: Kit, title: str, text: str, width: int) -> int:
        """How high it becomes at a width, pixels."""
        room = width - 2 * kit.theme.px(18)
        return kit.type.height(title, "note_strong", room) + kit.type.height(text, "note", room) + kit.theme.px(24)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px = canvas.palette, canvas.px
        canvas.frame(self.rect, palette.paper_1, palette.paper_rule)
        room = self.rect.inflate(-2 * px(18), -2 * px(10))
        used = canvas.paragraph(room, self.title, "note_strong", palette.paper_ink)
        rest = Rect(room.x, room.y + used, room.width, room.height - used)
        canvas.paragraph(rest, self.text, "note", palette.paper_ink_2)

    def words(self) -> str:
        return f"{self.title}: {self.text}"


def why_widgets(kit: Kit, rect: Rect, card: ResultCard) -> list[Widget]:
    """The factors from the base to the chance; where nothing was drawn, that it was not."""
    if card.outcome is None:
        return _no_lot(kit, rect)
    px, why = kit.theme.px, card.outcome.why
    head = Rect(rect.x + px(24), rect.y + px(18), rect.width - 2 * px(24), kit.type.line("note"))
    return [Panel(rect=rect), *_head(kit, head, why), _waterfall(kit, rect, head, why)]


def _head(kit: Kit, head: Rect, why: Reckoned) -> list[Widget]:
    """The heading with its legend, where there is room for both."""
    has_legend = kit.type.width(why.label, "label") + Legend.width(kit) + kit.theme.px(24) <= head.width
    label = Label(rect=head, text=why.label)
    return [label, Legend(rect=head)] if has_legend else [label]


def _waterfall(kit: Kit, rect: Rect, head: Rect, why: Reckoned) -> Waterfall:
    px = kit.theme.px
    plot = Rect(head.x, head.bottom + px(14), head.width, rect.bottom - head.bottom - px(32))
    plot.height = min(plot.height, (len(why.factors) + 2) * kit.theme.row(58) + px(30))
    factors = [Factor(text, points) for text, points in why.factors]
    return Waterfall(rect=plot, base=Factor(*why.base), factors=factors, total=Factor(*why.total))


def _no_lot(kit: Kit, rect: Rect) -> list[Widget]:
    px = kit.theme.px
    title, text = kit.label("resolution.no_lot"), kit.label("resolution.no_lot_note")
    wide = rect.width - 2 * px(24)
    tall = kit.type.line("note_strong") + Text.height(kit, text, "note", wide - px(28)) + px(24)
    return [Panel(rect=rect), Empty(rect=Rect(rect.x + px(24), rect.y + px(24), wide, tall), title=title, text=text)]


def said_widgets(kit: Kit, rect: Rect, card: ResultCard) -> list[Widget]:
    """What was said, scrolled where it is too long; the scrolled part comes last."""
    px = kit.theme.px
    head = Rect(rect.x, rect.y, rect.width, kit.theme.row(28))
    children, y = list[Widget](), head.bottom + px(4)
    for title, text in card.said:
        tall = Said.height(kit, title, text, rect.width - px(10))
        children.append(Said(rect=Rect(rect.x, y, rect.width - px(10), tall), title=title, text=text))
        y += tall + px(8)
    area = Rect(rect.x, head.bottom + px(4), rect.width, rect.bottom - head.bottom - px(4))
    return [
        Label(rect=head, text=card.said_label),
        ScrollArea(name="said", rect=area, children=children, zone=Zone.RIGHT),
    ]
