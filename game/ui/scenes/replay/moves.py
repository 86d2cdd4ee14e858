"""The panel of moves: find, the list, and the drawer to filter by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.ui.canvas import Canvas, Rect
from game.ui.cards.timeline import KINDS, Choice, Move, Reel, Telling, telling
from game.ui.inputs import Input, Key
from game.ui.kit import Kit
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Empty,
    Field,
    ListBox,
    Look,
    Message,
    Option,
    Panel,
    Pressed,
    Row,
    Tabs,
    Text,
    Widget,
    Zone,
    grouped,
)
from game.ui.widgets.boards.scrolling import draw_scrollbar

MARKS: Mapping[str, tuple[str, str]] = {
    "good": ("check", "raises"), "middling": ("minus", "warning"), "poor": ("cross", "lowers"),
    "effect": ("right", "text_3"),
}  # fmt: skip
"""Mark of an outcome to its icon and colour."""
_ROW = 34


@dataclass(frozen=True)
class Listing:
    """What the panel shows: where the player stands, the rows, the drawer's kind (empty: closed), what is asked."""

    reel: Reel
    rows: Sequence[Row]
    kind: str
    value: str
    choices: Sequence[Choice]
    asked: Sequence[str]
    is_hurried: bool = False

    @property
    def words(self) -> Telling:
        """The words in which it is told."""
        return self.reel.timeline.words

    @property
    def whole(self) -> int:
        """How many moves there are."""
        return len(self.reel.timeline.moves)

    @property
    def count(self) -> str:
        """How many are shown: `1,232`, or `34 of 1,232`."""
        left = len(self.reel.shown)
        whole = grouped(self.whole)
        return whole if left == self.whole else self.words.label("count_of", n=grouped(left), whole=whole)

    @property
    def state(self) -> str:
        """What is asked of the moves, in words."""
        near = (self.words.label("nearest"),) if self.reel.is_nearest else ()
        return " · ".join((*self.asked, *near))


@dataclass(eq=False, kw_only=True)
class MoveList(ListBox):
    """Moves in rows: date, who made it, what it was, how it came out. Space plays on.

    While the player hurries along the years, rows whose words were never set stand as bars: to set a screen of new
    words takes longer than a frame.
    """

    moves: Sequence[Move] = field(default_factory=tuple)
    is_hurried: bool = False
    met: set[tuple[int, bool]] = field(default_factory=set)
    """Rows drawn before, by number and whether they were chosen."""

    def adopt(self, before: Widget) -> None:
        super().adopt(before)
        if isinstance(before, MoveList) and before.rect.width == self.rect.width:
            self.met = before.met

    def act(self, event: Input, kit: Kit) -> Message | None:
        if isinstance(event, Key) and event.chord == "space":
            return Pressed("play")
        if isinstance(event, Key) and event.chord in ("home", "end"):
            return None
        return super().act(event, kit)

    def bring(self, number: int) -> None:
        """Scrolls as little as shows the row of that number, with one beside it."""
        top, most = number * self.row_height, max(0, self.whole - self.rect.height)
        lowest = top + 2 * self.row_height - self.rect.height
        self.offset = max(0, min(most, max(min(self.offset, top - self.row_height), lowest)))

    def draw(self, canvas: Canvas, look: Look) -> None:
        first = self.offset // self.row_height
        last = min(len(self.moves), first + self.rect.height // self.row_height + 2)
        with canvas.clipped(self.rect):
            for number in range(first, last):
                top = self.rect.y + number * self.row_height - self.offset
                box = Rect(self.rect.x, top, self.rect.width, self.row_height)
                self._draw_row(canvas, box, self.moves[number], self.rows[number].key == self.value)
        draw_scrollbar(canvas, self.rect, self.offset, self.whole)
        if look.has_ring:
            canvas.outline(self.rect, canvas.palette.ice, 2)

    def _draw_row(self, canvas: Canvas, box: Rect, move: Move, is_chosen: bool) -> None:
        seen = (move.number, is_chosen)
        if self.is_hurried and not is_chosen and seen not in self.met:
            left, wide = canvas.px(16), box.width * (3 + move.number % 4) // 8
            canvas.fill(Rect(box.x + left, box.centery - 1, wide, 2), canvas.palette.rule)
        else:
            self.met.add(seen)
            _draw_move(canvas, box, move, is_chosen)


def _draw_move(canvas: Canvas, rect: Rect, move: Move, is_chosen: bool) -> None:
    palette, kit, px = canvas.palette, canvas.kit, canvas.px
    if is_chosen:
        canvas.fill(rect, palette.ink_3)
        canvas.upright(rect.x, rect.y, rect.height, palette.ice, px(4))
    x, right, size = rect.x + px(16), rect.right - px(18), kit.theme.row(17)
    is_narrow = canvas.theme.is_narrow
    date = telling(kit.labels.language).short_date(move.of.date[:7] if is_narrow else move.of.date)
    canvas.text_in(Rect(x, rect.y, rect.width, rect.height), date, "note", palette.text_2)
    x += _date_width(kit) + px(10)
    badge = kit.theme.row(20)
    canvas.badge(move.by, (x, rect.centery - badge // 2), badge)
    x += badge + px(10)
    icon, colour = MARKS[move.mark]
    canvas.icon(icon, (right - size, rect.centery - size // 2), size, palette.named(colour))
    room = Rect(x, rect.y, right - size - px(8) - x, rect.height)
    role = "body_strong" if is_chosen else "body"
    canvas.text_in(room, _shortened(kit, move.title, role, room.width), role, palette.bone)


def _date_width(kit: Kit) -> int:
    """Room for any date of a row, pixels."""
    words, day = telling(kit.labels.language), "" if kit.theme.is_narrow else "-30"
    return max(kit.type.width(words.short_date(f"1956-{month:02}{day}"), "note") for month in (3, 5, 9, 11))


def _shortened(kit: Kit, text: str, role: str, room: int) -> str:
    """As the typesetter shortens, but from a guess, for a list that is drawn anew at each frame of a scrub."""
    wide = kit.type.width(text, role)
    if wide <= room:
        return text
    guess = min(len(text), round(len(text) * room / wide) + 2)
    return (
        kit.type.shortened(text[:guess] + "…", role, room)
        if guess < len(text)
        else kit.type.shortened(text, role, room)
    )


def moves_panel(kit: Kit, rect: Rect, held: Listing) -> list[Widget]:
    """The whole panel, its drawer open or not."""
    px, row = kit.theme.px, kit.theme.row
    foot = row(60)
    panel = Panel(rect=rect, title=kit.label("replay.moves"), note=held.count, foot_height=foot, zone=Zone.LEFT)
    body = Rect(rect.x + 1, panel.head(kit).bottom, rect.width - 2, rect.bottom - foot - panel.head(kit).bottom)
    find = Rect(body.x + px(12), body.y + px(10), body.width - px(24), row(38))
    found: list[Widget] = [
        panel,
        Field(name="find", rect=find, text=held.reel.sieve.words, hint=kit.label("replay.find"), icon="search", key="/",
              zone=Zone.LEFT, limit=80),
    ]  # fmt: skip
    top = find.bottom + px(10)
    if asked := escape(held.state):
        tall = Text.height(kit, asked, "note", find.width)
        found.append(Text(rect=Rect(find.x, top, find.width, tall), text=asked, role="note", colour="ice"))
        top += tall + px(8)
    room = Rect(body.x, top, body.width, body.bottom - top)
    found += _drawer(kit, room, held) if held.kind else [_list(kit, room, held)]
    return [*found, *_foot(kit, panel.foot(kit), held)]


def _list(kit: Kit, room: Rect, held: Listing) -> Widget:
    if not held.reel.shown:
        inset = room.inflate(-kit.theme.px(24), 0)
        inset.height = min(room.height, kit.theme.row(150))
        return Empty(rect=inset, title=kit.label("replay.no_moves"),
                     text=kit.label("replay.no_moves_text"))  # fmt: skip
    value = str(held.reel.move.number) if held.reel.move else ""
    return MoveList(name="moves", rect=room, moves=held.reel.shown, rows=held.rows, value=value,
                    row_height=kit.theme.row(_ROW), is_hurried=held.is_hurried, zone=Zone.LEFT)  # fmt: skip


def _drawer(kit: Kit, room: Rect, held: Listing) -> list[Widget]:
    px, tall = kit.theme.px, kit.theme.row(38)
    tabs = Rect(room.x + px(16), room.y, room.width - px(32), tall)
    options = [Option(kind, kit.label(f"replay.kinds.{kind}")) for kind in KINDS]
    rows = [Row("", kit.label("replay.all"), right=grouped(held.whole))]
    for one in held.choices:
        badge = one.key if held.kind == "power" else ""
        rows.append(Row(one.key, one.text, right=grouped(one.count), badge=badge))
    box = Rect(room.x, tabs.bottom, room.width, room.bottom - tabs.bottom)
    return [
        Tabs(name="kind", rect=tabs, options=options, value=held.kind, role="note", text=kit.label("replay.filter_by"),
             zone=Zone.LEFT, has_rule=True),
        ListBox(name=f"choice.{held.kind}", rect=box, rows=rows, value=held.value,
                row_height=kit.theme.row(36), zone=Zone.LEFT),
    ]  # fmt: skip


def _foot(kit: Kit, foot: Rect, held: Listing) -> list[Widget]:
    px, tall = kit.theme.px, kit.theme.row(38)
    y = foot.centery - tall // 2
    text = kit.label("replay.moves" if held.kind else "replay.filter")
    wide = (foot.width - px(36)) // 2
    left = Rect(foot.x + px(14), y, wide, tall)
    barred = "" if not held.reel.sieve.is_open else kit.label("replay.nothing_filtered")
    return [
        Button(name="filter", rect=left, text=text, icon="filter", key="f", zone=Zone.LEFT, group="moves.foot",
               is_on=bool(held.kind)),
        Button(name="clear", rect=Rect(left.right + px(8), y, wide, tall), text=kit.label("replay.show_all"), key="c",
               zone=Zone.LEFT, group="moves.foot", barred=barred),
    ]  # fmt: skip
