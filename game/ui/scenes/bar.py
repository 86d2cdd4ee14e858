"""The bar at the head of every screen of a running game: seat, date, time left, capital, the mediator's credit."""

from dataclasses import dataclass

from game.ui.canvas import Canvas, Rect
from game.ui.cards.table.card import Heading
from game.ui.kit import Kit
from game.ui.widgets import Button, Ground, Look, Mark, Pips, Text, Widget, Zone


@dataclass(frozen=True)
class Bar:
    """What stands in the bar: whose seat, a title with a line under it, and what leads away (name, text, key, icon)."""

    code: str
    title: str
    note: str
    heading: Heading
    mediator: str = ""
    leads: tuple[tuple[str, str, str, str], ...] = ()
    has_accounts: bool = True
    credit: str = "bar.credit"
    """The key of what the mediator's pips are called: a chair spends credit too."""


@dataclass(eq=False, kw_only=True)
class BarCell(Widget):
    """A label with its icon over a figure; in a narrow window on one line."""

    icon: str = ""
    label: str = ""
    figure: str = ""
    note: str = ""
    share: float | None = None
    is_flat: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        canvas.upright(self.rect.x, self.rect.y, self.rect.height, palette.rule)
        size, x = canvas.theme.row(18), self.rect.x + px(20)
        if self.is_flat:
            canvas.icon(self.icon, (x, self.rect.centery - size // 2), size, palette.text_3)
            self._figure(canvas, x + size + px(10), self.rect.centery)
            return
        both = setter.line("label") + setter.line("row_title") + px(4)
        top = self.rect.centery - both // 2
        canvas.icon(self.icon, (x, top - px(1)), size, palette.text_3)
        canvas.text(self.label, (x + size + px(8), top), "label", palette.text_3)
        self._figure(canvas, x, top + setter.line("label") + px(4) + setter.line("row_title") // 2)

    def _figure(self, canvas: Canvas, x: int, middle: int) -> None:
        setter, palette = canvas.kit.type, canvas.palette
        x += canvas.text(self.figure, (x, middle - setter.line("row_title") // 2), "row_title", palette.bone)
        if self.share is not None:
            track = Rect(x + canvas.px(10), middle - canvas.px(4), canvas.px(70), canvas.px(8))
            canvas.fill(track, palette.ink_0)
            canvas.fill(Rect(track.x, track.y, round(track.width * min(self.share, 1.0)), track.height), palette.ice)
            x = track.right
        canvas.text(self.note, (x + canvas.px(8), middle - setter.line("note") // 2), "note", palette.text_2)

    @staticmethod
    def width(kit: Kit, label: str, words: str, has_meter: bool, is_flat: bool) -> int:
        """The room a cell needs, pixels."""
        px, setter = kit.theme.px, kit.type
        figure = setter.width(words, "row_title") + px(8) + (px(84) if has_meter else 0)
        icon = kit.theme.row(18) + px(10)
        return px(40) + (icon + figure if is_flat else max(icon + setter.width(label, "label"), figure))

    def words(self) -> str:
        return f"{self.label}: {self.figure} {self.note}".strip()


def bar_widgets(kit: Kit, bar: Bar) -> list[Widget]:
    """The bar, from left to right."""
    theme, px = kit.theme, kit.theme.px
    tall, held = theme.bar, bar.heading
    found: list[Widget] = [Ground(rect=Rect(0, 0, kit.size[0], tall), ground="ink_1", rules="bottom")]
    badge = px(30)
    found.append(Mark(rect=Rect(px(24), (tall - badge) // 2, badge, badge), code=bar.code, size=badge, tip=""))
    x = px(24) + badge + px(16)
    if not theme.is_narrow:
        wide = px(304) - x
        found += _lines(kit, Rect(x, 0, wide, tall), (bar.title, "row_title"), (bar.note, "note"))
        x = px(304)
    date = kit.type.width(held.date, "page_title") + px(44)
    turn = f"**{kit.label('bar.turn', turn=held.turn, turns=held.turns)}**"
    turn = f"{held.note} · {turn}" if held.note else turn
    wide = max(date, kit.type.width(turn.replace("*", ""), "note") + px(56), px(200 if theme.is_narrow else 330))
    found.append(Ground(rect=Rect(x, 0, 1, tall), ground="rule"))
    found += _lines(kit, Rect(x + px(20), 0, wide - px(20), tall), (held.date, "page_title"), (turn, "note"))
    x += wide
    right = _leads(kit, bar, found)
    if bar.has_accounts:
        _cells(kit, bar, found, (x, right))
    return found


def _lines(kit: Kit, room: Rect, first: tuple[str, str], second: tuple[str, str]) -> list[Widget]:
    setter = kit.type
    upper, lower = setter.line(first[1]), setter.line(second[1])
    top = room.centery - (upper + lower) // 2
    return [
        Text(
            rect=Rect(room.x, top, room.width, upper),
            text=setter.shortened(first[0], first[1], room.width),
            role=first[1],
        ),
        Text(
            rect=Rect(room.x, top + upper, room.width, lower),
            text=second[0] if "**" in second[0] else setter.shortened(second[0], second[1], room.width),
            role=second[1],
            colour="text_2",
        ),
    ]


def _leads(kit: Kit, bar: Bar, found: list[Widget]) -> int:
    px, row = kit.theme.px, kit.theme.row(38)
    x = kit.size[0] - px(16)
    for name, text, key, icon in reversed(bar.leads):
        wide = Button.width(kit, text, icon, key)
        x -= wide
        rect = Rect(x, (kit.theme.bar - row) // 2, wide, row)
        found.append(Button(name=name, rect=rect, text=text, key=key, icon=icon, zone=Zone.HEAD, group="bar"))
        x -= px(8)
    return x


def _cells(kit: Kit, bar: Bar, found: list[Widget], span: tuple[int, int]) -> None:
    """As many of the accounts as there is room for, the time left first."""
    held, is_flat, x = bar.heading, kit.theme.is_narrow, span[0]
    said = kit.label
    end = said("bar.to_date", date=held.deadline) if held.is_open else said("bar.last_day")
    most = said("bar.of_most", most=held.most_capital)
    rows: list[tuple[str, str, str, str, float | None]] = [
        ("hourglass", said("bar.deadline"), held.left, end, None),
        ("crown", said("bar.capital"), str(held.capital), most, held.capital / held.most_capital),
    ]
    for icon, label, figure, note, share in rows:
        wide = BarCell.width(kit, label, f"{figure}  {note}", share is not None, is_flat)
        if x + wide > span[1]:
            return
        found.append(BarCell(name=f"bar.{icon}", rect=Rect(x, 0, wide, kit.theme.bar), icon=icon, label=label,
                             figure=figure, note=note, share=share, is_flat=is_flat))  # fmt: skip
        x += wide
    wide = kit.theme.px(240)
    if bar.mediator and x + wide <= span[1]:
        found += _credit(kit, bar, Rect(x, 0, wide, kit.theme.bar))


def _credit(kit: Kit, bar: Bar, room: Rect) -> list[Widget]:
    """What the mediator may still spend, as pips."""
    px, is_flat, whole = kit.theme.px, kit.theme.is_narrow, kit.label(bar.credit)
    words = kit.label("bar.credit_short") if is_flat else whole
    line = kit.type.line("row_title")
    top = (room.height - line) // 2 + (0 if is_flat else line // 2 + px(2))
    left = room.x + (px(20) + kit.theme.row(18) + px(10) if is_flat else px(20))
    pips = Rect(left, top, px(120), line)
    return [
        BarCell(rect=room, icon="scales", label=words, is_flat=is_flat),
        Pips(rect=pips, tip=whole, value=bar.heading.credit, most=bar.heading.most_credit, code=bar.mediator),
    ]
