"""The gallery as a scene: choose a scenario on the axis of years, read both sides, take a seat."""

from collections.abc import Callable, Mapping, Sequence

import pygame

from game.session.shelf import shelved
from game.ui.canvas import Rect
from game.ui.cards.gallery import ScenarioCard, scenario_cards, war_years
from game.ui.desk import Desk
from game.ui.inputs import Input, JobDone, JobMoved, Shown
from game.ui.kit import Kit
from game.ui.map.picture import MapPicture
from game.ui.scene import PageScene, Pop, Progress, Replace, Run, Transition
from game.ui.scenes.gallery.board import Axis, BriefSheet, CardTile, SeatRow, picture_height
from game.ui.scenes.thumbnails import own_kit, thumbnail
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Changed,
    Empty,
    Field,
    Ground,
    Label,
    Message,
    Notice,
    Pressed,
    ScrollArea,
    Submitted,
    Text,
    Widget,
    Zone,
)
from game.ui.widgets import Progress as ProgressBar

Begin = Callable[[str, str], Transition | None]
"""What begins a game of a scenario from a seat."""
MapKey = tuple[str, tuple[int, int]]
READ, MAPS = "gallery", "gallery maps"
BEGIN = "begin"
"""Name of the job that begins a game; its value is the desk."""
FEW = 3
"""Up to so many scenarios stand large, with the briefings beside them."""


class GalleryScene(PageScene):
    """`begin(scenario, seat)` starts the job of a new game; `back()` says where Escape leads."""

    name = "gallery"

    def __init__(self, begin: Begin, back: Callable[[], Transition] = Pop, is_still: bool = False) -> None:
        super().__init__()
        self._begin, self._back = begin, back
        self.is_still = is_still
        self.cards: tuple[ScenarioCard, ...] = ()
        self.chosen, self.seat, self.find = "", "", ""
        self.trouble, self.doing, self.share = "", "", 0.0
        self._maps: dict[MapKey, pygame.Surface] = {}
        if is_still:
            self._take(scenario_cards(shelved()))

    @property
    def card(self) -> ScenarioCard | None:
        """The chosen scenario."""
        return next((card for card in self.cards if card.id == self.chosen), None)

    @property
    def shown(self) -> list[ScenarioCard]:
        """Those that answer what is looked for."""
        wanted = self.find.casefold()
        return [
            c
            for c in self.cards
            if wanted in f"{c.title} {c.years} {c.summary} {' '.join(s.name for s in c.seats)}".casefold()
        ]

    def _take(self, cards: tuple[ScenarioCard, ...]) -> None:
        self.cards = cards
        if cards and not self.card:
            self._choose(cards[0].id)

    def _choose(self, scenario: str) -> None:
        self.chosen = scenario
        card = self.card
        if card and self.seat not in [seat.code for seat in card.seats]:
            self.seat = card.seats[0].code

    def build(self, kit: Kit) -> Sequence[Widget]:
        px = kit.theme.px
        foot = Rect(0, 0, kit.size[0], kit.theme.row(162 if not kit.theme.is_narrow else 150))
        foot.bottom = kit.size[1]
        axis_tall = Axis.height(kit) + px(30)
        room = Rect(px(56), kit.theme.bar + px(24), kit.size[0] - 2 * px(56), 0)
        room.height = foot.y - axis_tall - px(14) - room.y
        found: list[Widget] = [*self._head(kit)]
        if not self.cards:
            wait = Rect(room.x, room.centery, min(room.width, px(560)), kit.type.line("note") + px(8))
            found.append(ProgressBar(rect=wait, text=self.doing or "Reading the scenarios", share=self.share))
            return found
        tiles = self._tiles(kit, room)
        found += tiles
        axis = Axis(
            rect=Rect(px(100), room.bottom + px(40), kit.size[0] - 2 * px(100), axis_tall - px(30)),
            cards=self.shown,
            wars=war_years(),
            chosen=self.chosen,
            tops={t.held.id: t.rect.centerx for t in tiles if isinstance(t, CardTile) and t.rect.right <= kit.size[0]}
            if len(self.shown) > FEW
            else None,
        )
        found.append(axis)
        return [*found, *self._foot(kit, foot)]

    def _head(self, kit: Kit) -> list[Widget]:
        px, tall, setter = kit.theme.px, kit.theme.bar, kit.type
        size = kit.theme.row(40)
        title = setter.width("Scenarios", "page_title")
        x = px(56)
        played = sum(any(seat.best is not None for seat in card.seats) for card in self.cards)
        count = len(self.cards)
        said = f"{count} scenario{'s' if count != 1 else ''}, {played} played" if self.cards else ""
        find = Rect(0, 0, min(kit.theme.panel(220), kit.size[0] // 4), kit.theme.row(38))
        find.midright = (kit.size[0] - px(56), tall // 2)
        return [
            Ground(rect=Rect(0, 0, kit.size[0], tall), ground="ink_1", rules="bottom"),
            Button(
                name="back",
                rect=Rect(x, (tall - size) // 2, size, size),
                icon="left",
                kind="ghost",
                key="escape",
                tip="To the title",
                zone=Zone.HEAD,
            ),
            Text(rect=Rect(x + size + px(16), 0, title + 4, tall), text="Scenarios", role="page_title", middle=True),
            Text(
                rect=Rect(x + size + px(40) + title, 0, setter.width(said, "note") + 4, tall),
                text=said,
                role="note",
                colour="text_3",
                middle=True,
            ),
            Field(name="find", rect=find, text=self.find, hint="Find", icon="search", key="/", zone=Zone.HEAD),
        ]

    def _tiles(self, kit: Kit, room: Rect) -> list[Widget]:
        px, shown = kit.theme.px, self.shown
        if not shown:
            return [
                Empty(
                    rect=Rect(room.x, room.y, px(520), px(96)),
                    title="Nothing found.",
                    text="No scenario says that. Clear the field to see them all.",
                )
            ]
        if len(self.cards) <= FEW:
            return self._few(kit, room)
        wide, tall = px(192 if kit.theme.is_narrow else 194), px(254 if kit.theme.is_narrow else 332)
        rows = 1 if len(shown) <= 9 else 2
        tall = min(tall, (room.height - px(16)) // rows)
        found: list[Widget] = []
        for number, card in enumerate(shown):
            rect = Rect(room.x + number // rows * (wide + px(8)), room.y + number % rows * (tall + px(16)), wide, tall)
            found.append(self._tile(kit, card, rect))
        if rows == 1 and self.card:
            rest = Rect(room.x, room.y + tall + px(14), room.width, room.height - tall - px(14))
            found += self._papers(kit, rest)
        return found

    def _few(self, kit: Kit, room: Rect) -> list[Widget]:
        px, count = kit.theme.px, len(self.shown)
        wide = min(px(400), room.width // 3) if count == 1 else px(240)
        found: list[Widget] = [
            self._tile(kit, card, Rect(room.x + number * (wide + px(12)), room.y, wide, min(room.height, px(620))))
            for number, card in enumerate(self.shown)
        ]
        left = room.x + count * (wide + px(12)) + px(12)
        return found + self._papers(kit, Rect(left, room.y, room.right - left, room.height))

    def _tile(self, kit: Kit, card: ScenarioCard, rect: Rect) -> CardTile:
        size = (rect.width - 2, picture_height(rect))
        return CardTile(
            name=f"card.{card.id}",
            rect=rect,
            held=card,
            seat=self.seat,
            picture=self._map(kit, card, size),
            is_chosen=card.id == self.chosen,
            group="cards",
            zone=Zone.CENTRE,
        )

    def _map(self, kit: Kit, card: ScenarioCard, size: tuple[int, int]) -> pygame.Surface | None:
        key = (card.id, size)
        if key not in self._maps and self.is_still:
            self._maps[key] = thumbnail(kit, card.picture, size)
        return self._maps.get(key)

    def _papers(self, kit: Kit, room: Rect) -> list[Widget]:
        """The briefing of the chosen seat, and of the side across the table."""
        card, px = self.card, kit.theme.px
        if card is None:
            return []
        mine = next((p for p in card.papers if p.code == self.seat), card.papers[0])
        others = [paper for paper in card.papers if paper is not mine]
        shown = [mine, *others][: max(1, min(len(card.papers), room.width // px(330)))]
        wide = (room.width - px(14) * (len(shown) - 1)) // len(shown)
        found: list[Widget] = []
        for number, paper in enumerate(shown):
            sheet = BriefSheet(held=paper, is_yours=paper is mine)
            place = Rect(room.x + number * (wide + px(14)), room.y, wide, room.height)
            tall = sheet.height(kit, wide)
            sheet.rect = Rect(place.x, place.y, wide, tall)
            found.append(
                ScrollArea(
                    name=f"paper.{paper.code}",
                    rect=Rect(place.x, place.y, wide, min(place.height, tall)),
                    children=[sheet],
                )
            )
        return found

    def _foot(self, kit: Kit, rect: Rect) -> list[Widget]:
        card, px, setter = self.card, kit.theme.px, kit.type
        if card is None:
            return []
        begin = f"Begin as {next(s.name for s in card.seats if s.code == self.seat)}"
        wide = max(Button.width(kit, begin, "", "enter") + px(30), kit.theme.panel(230))
        row = kit.theme.row(60)
        right = Rect(rect.right - px(56) - wide, rect.y + px(40), wide, row)
        seat = max(
            max(setter.width(s.name, "row_title"), setter.width("not played", "small")) for s in card.seats
        ) + px(84)
        seats = Rect(right.x - px(24) - len(card.seats) * (seat + px(8)), right.y, 0, row)
        text = Rect(px(64), rect.y + px(14), seats.x - px(64) - px(24), rect.height - px(20))
        title = f"{card.title}, {card.years}"
        head = setter.width(title, "page_title")
        has_room = head + setter.width(card.facts, "note") + px(14) <= text.width
        found: list[Widget] = [
            Ground(rect=rect, ground="ink_2", rules="top"),
            Text(
                rect=Rect(text.x, text.y, text.width, setter.line("page_title")), text=escape(title), role="page_title"
            ),
            Text(
                rect=Rect(
                    text.x + head + px(14) if has_room else text.x,
                    text.y + (0 if has_room else setter.line("page_title")),
                    text.width - (head + px(14) if has_room else 0),
                    setter.line("page_title" if has_room else "note"),
                ),
                text=card.facts,
                role="note",
                colour="text_3",
                middle=True,
            ),
            *self._summary(
                kit,
                Rect(
                    text.x,
                    text.y + setter.line("page_title") + (px(4) if has_room else setter.line("note")),
                    text.width,
                    0,
                ),
                rect.bottom,
            ),
            Label(rect=Rect(seats.x, rect.y + px(12), px(200), px(24)), text="Play as"),
        ]
        for number, one in enumerate(card.seats):
            place = Rect(seats.x + number * (seat + px(8)), right.y, seat, row)
            note = f"best {one.best}" if one.best is not None else "not played"
            found.append(
                SeatRow(
                    name=f"seat.{one.code}",
                    rect=place,
                    code=one.code,
                    text=one.name,
                    note=note,
                    is_chosen=one.code == self.seat,
                    group="seats",
                    zone=Zone.FOOT,
                )
            )
        found.append(
            Button(name="begin", rect=right, text=begin, kind="primary", key="enter", barred=self.doing, zone=Zone.FOOT)
        )
        said = self.trouble or self.doing
        if said:
            tall = Notice.height(kit, escape(said), px(520))
            found.append(
                Notice(rect=Rect(right.right - px(520), rect.y - tall - px(10), px(520), tall), text=escape(said))
            )
        return found

    def _summary(self, kit: Kit, room: Rect, foot: int) -> list[Widget]:
        assert self.card is not None
        text = escape(self.card.summary)
        tall = Text.height(kit, text, "note", room.width)
        room.height = min(tall, foot - room.y - 4)
        widget = Text(rect=Rect(room.x, room.y, room.width, tall), text=text, role="note", colour="text_2")
        return [widget] if tall <= room.height else [ScrollArea(name="summary", rect=room, children=[widget])]

    def receive(self, message: Message) -> Transition | None:
        if isinstance(message, Changed | Submitted) and message.name == "find":
            self.find = str(message.value)
        elif isinstance(message, Pressed):
            kind, _, rest = message.name.partition(".")
            if kind == "back":
                return self._back()
            if kind == "card":
                self._choose(rest)
            elif kind == "seat":
                self.seat = rest
            elif kind == "begin" and not self.doing:
                return self._start()
        self.refresh()
        return None

    def _start(self) -> Transition | None:
        self.doing, self.trouble = "Laying the table.", ""
        self.refresh()
        return self._begin(self.chosen, self.seat)

    def on_key(self, chord: str) -> Transition | None:
        if chord in ("left", "right", "up", "down") and self.shown:
            order = [card.id for card in self.shown]
            at = order.index(self.chosen) if self.chosen in order else 0
            self._choose(order[(at + (1 if chord in ("right", "down") else -1)) % len(order)])
            self.refresh()
        return None

    def on_other(self, event: Input) -> Transition | None:
        if isinstance(event, Shown):
            self.doing = ""
            if self.is_still:
                return None
            return self._wanted() if self.cards else Run(READ, _read)
        if isinstance(event, JobMoved) and event.name == READ:
            self.share = event.share
            self.refresh()
        elif isinstance(event, JobDone):
            return self._done(event)
        return None

    def _done(self, event: JobDone) -> Transition | None:
        if event.name == BEGIN and isinstance(event.value, Desk):
            return Replace(event.value.open(event.value.next_door()))
        if event.failure:
            self.fail(event.failure)
        elif event.name == READ and isinstance(event.value, tuple):
            self._take(event.value)
            self.refresh()
            return self._wanted()
        elif event.name == MAPS and isinstance(event.value, dict):
            self._maps.update(event.value)
            self.refresh()
        return None

    def fail(self, sentence: str) -> None:
        """Says why no game could begin."""
        self.doing, self.trouble = "", sentence
        self.refresh()

    def _wanted(self) -> Transition | None:
        """The job that draws the maps the cards lack."""
        tiles = [w for w in self.page.widgets if isinstance(w, CardTile) and w.picture is None]
        wanted = {(t.held.id, (t.rect.width - 2, picture_height(t.rect))): t.held.picture for t in tiles}
        if not wanted:
            return None
        kit = self.kit
        return Run(MAPS, lambda progress: _drawn(kit, wanted, progress))


def _read(progress: Progress) -> tuple[ScenarioCard, ...]:
    progress.step(0.1, "Reading the scenarios")
    return scenario_cards(shelved())


def _drawn(kit: Kit, wanted: Mapping[MapKey, MapPicture], progress: Progress) -> dict[MapKey, pygame.Surface]:
    own, found = own_kit(kit), dict[MapKey, pygame.Surface]()
    for number, (key, picture) in enumerate(wanted.items()):
        progress.step(number / len(wanted), "Drawing the maps")
        found[key] = thumbnail(own, picture, key[1])
    return found
