"""The bar over the map: whose seat, the date, the accounts, the settlement gauge, and what leads away."""

from dataclasses import dataclass

from game.rules import View
from game.text.words import Words
from game.ui.canvas import Canvas, Rect
from game.ui.cards.chart import Gauge
from game.ui.cards.table.card import old_style
from game.ui.kit import Kit
from game.ui.widgets import Button, Ground, Look, Mark, Text, Widget, Zone


@dataclass(eq=False, kw_only=True)
class Reading(Widget):
    """An account: its label with an icon over a figure, a meter and how it moved since the opening."""

    icon: str = ""
    label: str = ""
    figure: str = ""
    share: float = 0.0
    colour: str = "ice"
    note: str = ""
    change: int = 0
    is_flat: bool = False
    said: str = ""
    """How it moved since the opening, in words; empty when it did not."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        canvas.upright(self.rect.x, self.rect.y, self.rect.height, palette.rule)
        size, x, middle = canvas.theme.row(18), self.rect.x + px(18), self.rect.centery
        if self.is_flat:
            canvas.icon(self.icon, (x, middle - size // 2), size, palette.text_3)
            x += size + px(12)
        else:
            top = self.rect.y + px(10)
            canvas.icon(self.icon, (x, top), size, palette.text_3)
            label = Rect(x + size + px(8), top, self.rect.right - x - size - px(8), setter.line("label"))
            canvas.text_in(label, self.label, "label", palette.text_3)
            middle = self.rect.bottom - px(8) - setter.line("page_title") // 2
        role = "page_title"
        x += canvas.text(self.figure, (x, middle - setter.line(role) // 2), role, palette.bone) + px(10)
        track = Rect(x, middle - px(4), px(36 if self.is_flat else 54), px(8))
        canvas.fill(track, palette.ink_0)
        fill = Rect(track.x, track.y, round(track.width * min(1.0, self.share)), track.height)
        canvas.fill(fill, palette.named(self.colour))
        x = track.right + px(8)
        self._tail(canvas, x, middle)

    def _tail(self, canvas: Canvas, x: int, middle: int) -> None:
        palette, line = canvas.palette, canvas.kit.type.line("note")
        if self.note:
            canvas.text_in(Rect(x, middle - line // 2, self.rect.right - x, line), self.note, "note", palette.text_2)
        elif self.change:
            size = canvas.theme.row(14)
            canvas.icon("up" if self.change > 0 else "down", (x, middle - size // 2), size, palette.text_2)
            canvas.text(str(abs(self.change)), (x + size + 2, middle - line // 2), "note", palette.text_2)

    def words(self) -> str:
        return self.said or f"{self.label}: {self.figure} {self.note}".strip()


@dataclass(eq=False, kw_only=True)
class Settlement(Widget):
    """History against you: bands of 80 and 50 per cent, a bone tick for history, an ice lozenge for you."""

    held: Gauge | None = None
    is_flat: bool = False
    said: str = ""

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px
        canvas.upright(self.rect.x, self.rect.y, self.rect.height, palette.rule)
        x, top = self.rect.x + px(18), self.rect.y + px(9)
        if not self.is_flat:
            name, subject = canvas.kit.label("map.settlement"), canvas.kit.label("map.history_v_you")
            label = setter.width(name, "label") + px(18)
            size = canvas.theme.row(18)
            canvas.icon("graph", (x, top), size, palette.text_3)
            room = Rect(x + size + px(8), top, label, setter.line("label"))
            canvas.text_in(room, name, "label", palette.text_3)
            canvas.text(subject, (x, self.rect.bottom - px(10) - setter.line("note")), "note", palette.text_3)
            x = max(room.right, x + setter.width(subject, "note") + px(18))
        track = Rect(x, self.rect.centery - px(5 if not self.is_flat else -4), self.rect.right - x - px(20), px(10))
        canvas.fill(track, palette.ink_0)
        if self.held is None:
            at = (track.x, track.y - setter.line("small") - px(4))
            canvas.text(canvas.kit.label("map.reckoning"), at, "small", palette.text_3)
            return
        self._bands(canvas, track, self.held)
        if not self.is_flat:
            below = Rect(track.x, track.bottom + px(4), track.width, setter.line("small"))
            ends = [canvas.kit.label(f"map.{key}") for key in ("ruin", "every_aim")]
            if sum(setter.width(end, "small") for end in ends) + px(8) <= track.width:
                canvas.text_in(below, ends[0], "small", palette.text_3)
                canvas.text_in(below, ends[1], "small", palette.text_3, "right")

    def _bands(self, canvas: Canvas, track: Rect, held: Gauge) -> None:
        palette, setter, px = canvas.palette, canvas.kit.type, canvas.px

        def at(score: int) -> int:
            return track.x + round(track.width * score / 100)

        for band, colour in ((held.band_80, palette.rule_2), (held.band_50, palette.ice_deep)):
            canvas.fill(Rect(at(band[0]), track.y, max(2, at(band[1]) - at(band[0])), track.height), colour)
        canvas.upright(at(held.history) - 1, track.y - px(5), track.height + px(10), palette.bone, 3)
        size = px(17)
        place = (at(held.yours) - size // 2, track.centery - size // 2)
        canvas.picture(canvas.kit.marks.lozenge(size, palette.ice), place)
        history, you = _scores(canvas.kit, held)
        line, first, second = setter.line("small"), setter.width(history, "small"), setter.width(you, "small_strong")
        top = track.y - line - px(6)
        left, right = (history, you) if held.history <= held.yours else (you, history)
        wide = (first, second) if left == history else (second, first)
        edge = min(at(held.history), at(held.yours)) + px(4)
        x = max(track.x, min(edge - wide[0], track.right - wide[0] - wide[1] - px(14)))
        for text, start in (
            (left, x),
            (right, max(x + wide[0] + px(14), max(at(held.history), at(held.yours)) - wide[1])),
        ):
            start = min(start, track.right - (wide[1] if text == right else 0))
            tone = palette.ice if text == you else palette.bone
            canvas.text(text, (start, top), "small_strong" if text == you else "small", tone)

    def words(self) -> str:
        return self.said

    @staticmethod
    def width(kit: Kit, held: Gauge | None, is_flat: bool) -> int:
        """The least room for the gauge and both scores, pixels."""
        px, setter = kit.theme.px, kit.type
        history, you = _scores(kit, held)
        scores = setter.width(history, "small") + setter.width(you, "small_strong") + px(14)
        if is_flat:
            return scores + px(44)
        name = setter.width(kit.label("map.settlement"), "label") + kit.theme.row(18) + px(26)
        return max(name, setter.width(kit.label("map.history_v_you"), "note") + px(18)) + scores + px(44)


def _scores(kit: Kit, held: Gauge | None) -> tuple[str, str]:
    """History's score and yours, as they stand over the gauge."""
    if held is None:
        return "", ""
    give = f" ±{held.give}" if held.give else ""
    return kit.label("map.history_score", score=held.history), kit.label("map.your_score", score=held.yours) + give


def bar_widgets(kit: Kit, view: View, words: Words, held: Gauge | None, place: str) -> list[Widget]:
    """The bar, from left to right."""
    theme, px, setter = kit.theme, kit.theme.px, kit.type
    tall, narrow = theme.bar, theme.is_narrow
    found: list[Widget] = [Ground(rect=Rect(0, 0, kit.size[0], tall), ground="ink_1", rules="bottom")]
    badge = px(30)
    found.append(Mark(rect=Rect(px(23), (tall - badge) // 2, badge, badge), code=view.seat, size=badge))
    x = px(69)
    if not narrow:
        found += _two(kit, Rect(px(71), 0, px(304) - px(71), tall), (words.powers.name(view.seat), "row_title"), place)
        x = min(theme.panel(304), kit.size[0] // 4)
    date, old = words.dates.long(view.date), old_style(view, words)
    turn = kit.label("bar.turn", turn=view.turn + 1, turns=len(view.setup.dates))
    note = f"{old} · **{turn}**" if old else f"**{turn}**"
    wide = max(setter.width(date, "page_title"), setter.width(note.replace("*", ""), "note_strong")) + px(36)
    wide = max(wide, px(330 if not narrow else 250))
    found += [
        Ground(rect=Rect(x, 0, 1, tall), ground="rule"),
        *_two(kit, Rect(x + px(20), 0, wide - px(20), tall), (date, "page_title"), note),
    ]
    x += wide
    right = _leads(kit, found, view.crisis is not None and view.crisis.is_open)
    for reading in _readings(kit, view, words, narrow):
        if x + reading.rect.width < right:
            reading.rect = Rect(x, 0, reading.rect.width, tall)
            found.append(reading)
            x += reading.rect.width
    room, least = right - x, Settlement.width(kit, held, True)
    if room > least:
        found.append(
            Settlement(
                name="bar.settlement",
                rect=Rect(x, 0, right - x, tall),
                held=held,
                is_flat=narrow or room < Settlement.width(kit, held, False),
                tip=kit.label("map.gauge_tip"),
                said=_settlement_said(kit, held),
                zone=Zone.HEAD,
            )
        )
    return found


def _settlement_said(kit: Kit, held: Gauge | None) -> str:
    """The gauge in words."""
    if held is None:
        return kit.label("map.being_reckoned")
    low, high = held.band_80
    return kit.label("map.settlement_said", history=held.history, you=held.yours, low=low, high=high)


def _two(kit: Kit, room: Rect, first: tuple[str, str], second: str) -> list[Widget]:
    upper, lower = kit.type.line(first[1]), kit.type.line("note")
    top = room.centery - (upper + lower) // 2
    return [
        Text(rect=Rect(room.x, top, room.width, upper), text=first[0], role=first[1]),
        Text(rect=Rect(room.x, top + upper, room.width, lower), text=second, role="note", colour="text_2"),
    ]


def _readings(kit: Kit, view: View, words: Words, is_flat: bool) -> list[Reading]:
    rows = []
    accounts = (
        ("capital", "crown", "ice", 2000),
        ("support", "people", "lowers", 10000),
        ("weariness", "army", "warning", 10000),
    )
    if view.seat == view.setup.agendas[0].mediator:
        accounts = (accounts[0], ("credit", "scales", "ice", 500), ("prestige", "crown", "warning", 10000))
    for account, icon, colour, most in accounts:
        value, first = view.account(view.seat, account), int(view.setup.world.of(account)[view.setup.index[view.seat]])
        in_points = most <= 2000
        figure = str(round(value / 100))
        note = kit.label("bar.of_most", most=most // 100) if in_points and not is_flat else ""
        change = 0 if in_points else round((value - first) / 100)
        label = words.powers.account(account)
        wide = kit.theme.px(36) + kit.type.width(figure, "page_title") + kit.theme.px(10 + (36 if is_flat else 54) + 8)
        wide += kit.type.width(note or "0000", "note") + (
            kit.theme.row(18) + kit.theme.px(12) if is_flat else kit.theme.px(8)
        )
        wide = max(wide, 0 if is_flat else kit.theme.row(26) + kit.type.width(label, "label") + kit.theme.px(40))
        rows.append(
            Reading(
                name=f"bar.{account}",
                rect=Rect(0, 0, wide, 0),
                icon=icon,
                label=label,
                figure=figure,
                share=value / most,
                colour=colour,
                note=note,
                change=change,
                is_flat=is_flat,
                said=_moved(kit, label, figure, note, change),
                tip=words.powers.account_meaning(account),
                zone=Zone.HEAD,
            )
        )
    return rows


def _moved(kit: Kit, label: str, figure: str, note: str, change: int) -> str:
    """An account in words, with how it moved; empty when it did not."""
    key = f"map.since_opening.{'up' if change > 0 else 'down'}"
    return kit.label(key, label=label, figure=figure, note=note, n=abs(change)) if change else ""


def _leads(kit: Kit, found: list[Widget], has_crisis: bool) -> int:
    px, size = kit.theme.px, kit.theme.row(40)
    x = kit.size[0] - px(14)
    leads = (
        ("pause", "settings", "escape"),
        ("library", "save", "ctrl+s"),
        ("history", "history", "h"),
        *((("decision", "scales", "w"),) if has_crisis else ()),
    )
    for name, icon, key in leads:
        x -= size + px(2)
        rect = Rect(x, (kit.theme.bar - size) // 2, size, size)
        tip = kit.label("decision.to_decision" if name == "decision" else f"map.{name}_tip")
        found.append(
            Button(name=name, rect=rect, icon=icon, kind="ghost", tip=tip, key=key, zone=Zone.HEAD, group="bar")
        )
    x -= px(14)
    found.append(Ground(rect=Rect(x, 0, 1, kit.theme.bar), ground="rule"))
    return x
