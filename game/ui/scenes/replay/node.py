"""The move as a card: what was asked, how it came out, what changed hands, and where that is written."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.timeline import Changed, MoveCard, PlaceCard
from game.ui.kit import Kit
from game.ui.scenes.replay.glass import place_foot
from game.ui.scenes.replay.moves import MARKS
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Card,
    Empty,
    Ground,
    Label,
    Look,
    Mark,
    Panel,
    PanelRow,
    ScrollArea,
    Text,
    Widget,
    Zone,
    grouped,
)

_LEAST_CARD = 110
"""Where the card would have less height than this, the place scrolls with it."""
_ON_PAPER = {"good": "paper_raises", "middling": "paper_ink_2", "poor": "paper_lowers", "effect": "paper_ink_2"}


@dataclass(eq=False, kw_only=True)
class ChangedRow(PanelRow):
    """What changed hands, with the badge of who has it now."""

    held: Changed

    @staticmethod
    def height(kit: Kit, held: Changed, width: int) -> int:
        """How high the row becomes, pixels."""
        room = width - kit.theme.row(24) - kit.theme.px(44)
        names = Text.height(kit, escape(held.name), "body_strong", room)
        return names + Text.height(kit, escape(held.text), "note", room) + kit.theme.px(12)

    def draw(self, canvas: Canvas, look: Look) -> None:
        room = self.ground(canvas, look)
        size = canvas.theme.row(24)
        code = self.held.taker.partition("+")[0]
        if code != "none":
            canvas.badge(code, (room.x, self.rect.centery - size // 2), size)
        x = room.x + size + canvas.px(12)
        box = Rect(x, self.rect.y + canvas.px(6), room.right - x, self.rect.height - canvas.px(8))
        tall = canvas.rich(box, escape(self.held.name), "body_strong", canvas.palette.bone)
        box = Rect(x, box.y + tall, box.width, box.height - tall)
        canvas.rich(box, escape(self.held.text), "note", canvas.palette.text_2)

    def words(self) -> str:
        return f"{self.held.name}: {self.held.text}"


def node_panel(
    kit: Kit, rect: Rect, card: MoveCard | None, place: PlaceCard | None, is_hurried: bool = False
) -> list[Widget]:
    """The panel beside the map. While the player hurries along the years it holds the head of the card alone."""
    panel = Panel(rect=rect, zone=Zone.RIGHT)
    head = _head(kit, rect, card)
    top = max(widget.rect.bottom for widget in head) + kit.theme.px(10)
    foot = place_foot(kit, rect, place) if place else []
    bottom = min((widget.rect.top for widget in foot), default=rect.bottom - 1)
    is_tight = bottom - top < kit.theme.row(_LEAST_CARD)
    bottom = rect.bottom - 1 if is_tight else bottom
    area = Rect(rect.x + 1, top, rect.width - 2, bottom - top)
    if card is None:
        inset = Rect(
            area.x + kit.theme.px(16), area.y, area.width - kit.theme.px(32), min(area.height, kit.theme.row(160))
        )
        title, text = kit.label("replay.no_move"), kit.label("replay.no_move_text")
        return [panel, *head, Empty(rect=inset, title=title, text=text), *([] if is_tight else foot)]
    rule = Ground(rect=Rect(rect.x, top - 1, rect.width, 1), ground="rule")
    if is_hurried:
        return [panel, *head, rule, *([] if is_tight else foot)]
    body = _body(kit, area, card)
    if is_tight and foot:
        body, foot = [*_below(foot, area.y), *_below(body, foot[0].rect.height + area.y, area.y)], []
    # By its number, so that another move's card begins at its top.
    whole = ScrollArea(name=f"card.{card.number}", rect=area, children=body, zone=Zone.RIGHT)
    return [panel, *head, rule, whole, *foot]


def _below(widgets: list[Widget], top: int, origin: int | None = None) -> list[Widget]:
    """Widgets moved so that what stood at `origin` (their own top when not given) stands at `top`."""
    shift = top - (min(widget.rect.top for widget in widgets) if origin is None else origin)
    for widget in widgets:
        widget.rect = widget.rect.move(0, shift)
    return widgets


def _head(kit: Kit, rect: Rect, card: MoveCard | None) -> list[Widget]:
    px, row, setter = kit.theme.px, kit.theme.row, kit.type
    x, size = rect.x + px(18), row(32)
    y = rect.y + px(12)
    wide = rect.width - px(36)
    said = kit.label
    text = said("replay.before_first")
    if card:
        text = said("replay.move_of", n=grouped(card.number), count=grouped(card.count))
    found: list[Widget] = [
        Label(rect=Rect(x, y, wide - 2 * size - px(12), size), text=text, colour="ice", zone=Zone.RIGHT)
    ]
    for number, (name, key, tip) in enumerate(
        (("prev", "left", said("replay.prev_move")), ("next", "right", said("replay.next_move")))
    ):
        at = Rect(rect.right - px(16) - (2 - number) * size - (1 - number) * px(6), y, size, size)
        found.append(
            Button(name=name, rect=at, icon=key, key=key, tip=tip, kind="ghost", zone=Zone.RIGHT, group="node")
        )
    if card is None:
        return found
    y += size + px(4)
    badge = row(22)
    indent = badge + px(10)
    for line, role, colour, inset in (
        (escape(card.date), "page_title", "bone", 0),
        (escape(card.line), "body", "text_2", indent),
    ):
        tall = Text.height(kit, line, role, wide - inset)
        found.append(
            Text(rect=Rect(x + inset, y, wide - inset, tall), text=line, role=role, colour=colour, zone=Zone.RIGHT)
        )
        y += tall + px(2)
    found.append(Mark(rect=Rect(x, y - tall - px(2), badge, kit.type.line("body")), code=card.by, size=badge))
    era = setter.shortened(card.era, "note", wide)
    found.append(
        Text(
            rect=Rect(x, y, wide, setter.line("note")),
            text=escape(era),
            role="note",
            colour="text_3",
            tip=escape(card.era),
        )
    )
    return found


def _body(kit: Kit, area: Rect, card: MoveCard) -> list[Widget]:
    px = kit.theme.px
    x, wide = area.x + px(16), area.width - px(32)
    found = _paper(kit, Rect(x, area.y + px(12), wide, 0), card)
    y = found[0].rect.bottom + px(10)
    if card.changed:
        found.append(Label(rect=Rect(x, y, wide, kit.theme.row(30)), text=kit.label("replay.changed_hands")))
        y += kit.theme.row(30)
        for held in card.changed:
            tall = max(kit.theme.row(44), ChangedRow.height(kit, held, area.width))
            found.append(ChangedRow(name=f"chip.{held.chip}", rect=Rect(area.x, y, area.width, tall), held=held,
                                    zone=Zone.RIGHT, group="changed"))  # fmt: skip
            y += tall
        y += px(8)
    source = kit.label("replay.source_line", source=card.source, confidence=card.confidence)
    rows = [("at_the_time", card.context), ("follows", card.follows), ("part_of", " · ".join(card.episodes)),
            ("source", source)]  # fmt: skip
    for key, text in rows:
        if text:
            found += _note(kit, Rect(x, y, wide, 0), kit.label(f"replay.{key}"), text)
            y = found[-1].rect.bottom + px(8)
    return found


def _note(kit: Kit, at: Rect, title: str, text: str) -> list[Widget]:
    head = Rect(at.x, at.y, at.width, kit.theme.row(22))
    tall = Text.height(kit, escape(text), "body", at.width)
    return [
        Label(rect=head, text=title, zone=Zone.RIGHT),
        Text(rect=Rect(at.x, head.bottom, at.width, tall), text=escape(text), role="body", colour="text_2"),
    ]


def _paper(kit: Kit, at: Rect, card: MoveCard) -> list[Widget]:
    """The act on paper: what kind of move, its terms, how it came out and what followed."""
    px = kit.theme.px
    x, wide, y = at.x + px(16), at.width - px(32), at.y + px(14)
    lines = [(escape(card.heading), "row_title", "paper_ink", px(6))]
    for term in card.terms:
        notes = f" {{paper_ink_2|({', '.join(term.notes)})}}" if term.notes else ""
        lines.append((f"{escape(term.text)}{notes}", "body", "paper_ink", px(5)))
    found: list[Widget] = []
    for number, (text, role, colour, gap) in enumerate(lines):
        indent = px(14) if number else 0
        tall = Text.height(kit, text, role, wide - indent)
        if number:
            found.append(
                Text(
                    rect=Rect(x, y, indent, kit.type.line(role)),
                    text="–",
                    role=role,
                    colour="paper_ink_2",
                    on_paper=True,
                )
            )
        found.append(
            Text(rect=Rect(x + indent, y, wide - indent, tall), text=text, role=role, colour=colour, on_paper=True)
        )
        y += tall + gap
    y = _outcome(kit, Rect(x, y + px(4), wide, 0), card, found) if card.outcome else y
    tall = Text.height(kit, escape(card.note), "body", wide)
    found.append(
        Text(
            rect=Rect(x, y + px(2), wide, tall), text=escape(card.note), role="body", colour="paper_ink", on_paper=True
        )
    )
    whole = Rect(at.x, at.y, at.width, y + px(2) + tall + px(14) - at.y)
    return [Card(rect=whole, on_paper=True), *found]


def _outcome(kit: Kit, at: Rect, card: MoveCard, found: list[Widget]) -> int:
    px, size = kit.theme.px, kit.theme.row(20)
    icon = MARKS[card.mark][0]
    line = kit.type.line("body_strong")
    room = Rect(at.x + size + px(8), at.y + px(8), at.width - size - px(8), line)
    found += [
        Ground(rect=Rect(at.x, at.y, at.width, 1), ground="paper_rule"),
        Mark(rect=Rect(at.x, room.centery - size // 2, size, size), icon=icon, size=size, colour=_ON_PAPER[card.mark]),
        Text(rect=room, text=escape(card.outcome), role="body_strong", colour="paper_ink", on_paper=True),
    ]
    return room.bottom + px(4)
