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
from game.ui.scenes.gallery.board import Axis, BriefSheet, CardTile, picture_height
from game.ui.scenes.gallery.foot import foot_height, foot_of
from game.ui.scenes.thumbnails import own_kit, thumbnail
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Changed,
    Empty,
    Field,
    Ground,
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
from game.ui.widgets.focus import everything

Begin = Callable[[str, str], Transition | None]
"""What begins a game of a scenario from a seat."""
MapKey = tuple[str, tuple[int, int]]
READ, MAPS = "gallery", "gallery_maps"
BEGIN = "begin"
"""Name of the job that begins a game; its value is the desk."""
_PAPER = 330
"""The least width of a briefing, in pixels of the style."""
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
        self._language = ""

    def speak(self, language: str) -> None:
        """Reads the scenarios anew in another language."""
        if language == self._language:
            return
        self._language, self.cards = language, ()
        if self.is_still:
            self._take(scenario_cards(shelved(), language))

    @property
    def card(self) -> ScenarioCard | None:
        """The chosen scenario."""
        return next((card for card in self.cards if card.id == self.chosen), None)

    @property
    def shown(self) -> list[ScenarioCard]:
        """Those that answer what is looked for."""
        wanted = self.find.casefold()
        return [card for card in self.cards if wanted in card.said]

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
        foot = Rect(0, 0, kit.size[0], foot_height(kit))
        foot.bottom = kit.size[1]
        axis_tall = Axis.height(kit) + px(30)
        room = Rect(px(56), kit.theme.bar + px(24), kit.size[0] - 2 * px(56), 0)
        room.height = foot.y - axis_tall - px(14) - room.y
        if not self.cards:
            wait = Rect(room.x, room.centery, min(room.width, px(560)), kit.type.line("note") + px(8))
            doing = kit.label("gallery.reading")
            return [*self._head(kit), ProgressBar(rect=wait, text=doing, share=self.share)]
        tiles = self._tiles(kit, room)
        under = [sheet.rect for sheet in tiles if isinstance(sheet, ScrollArea)]
        tops = {
            t.held.id: (t.rect.centerx, t.rect.bottom)
            for t in tiles
            if isinstance(t, CardTile) and not any(t.rect.x < one.right and one.x < t.rect.right for one in under)
        }
        place = Rect(px(100), room.bottom + px(40), kit.size[0] - 2 * px(100), axis_tall - px(30))
        axis = Axis(rect=place, cards=self.shown, wars=war_years(kit.labels), chosen=self.chosen,
                    tops=tops if len(tops) > FEW else None)  # fmt: skip
        card = self.card
        last = foot_of(kit, foot, card, self.seat, self.doing) if card else []
        return [*self._head(kit), *tiles, axis, *last, *self._said(kit, foot)]

    def _head(self, kit: Kit) -> list[Widget]:
        px, tall, setter = kit.theme.px, kit.theme.bar, kit.type
        size, x = kit.theme.row(40), px(56)
        name = kit.label("gallery.title")
        title = Rect(x + size + px(16), 0, setter.width(name, "page_title") + 4, tall)
        played = sum(any(seat.best is not None for seat in card.seats) for card in self.cards)
        said = kit.label("gallery.count", n=len(self.cards), played=played) if self.cards else ""
        find = Rect(0, 0, min(kit.theme.panel(220), kit.size[0] // 4), kit.theme.row(38))
        find.midright = (kit.size[0] - px(56), tall // 2)
        note = Rect(title.right + px(20), 0, setter.width(said, "note") + 4, tall)
        return [
            Ground(rect=Rect(0, 0, kit.size[0], tall), ground="ink_1", rules="bottom"),
            Button(name="back", rect=Rect(x, (tall - size) // 2, size, size), icon="left", kind="ghost", key="escape",
                   tip=kit.label("gallery.back"), zone=Zone.HEAD),
            Text(rect=title, text=name, role="page_title", middle=True),
            Text(rect=note, text=said, role="note", colour="text_3", middle=True),
            Field(name="find", rect=find, text=self.find, hint=kit.label("gallery.find"), icon="search", key="/",
                  zone=Zone.HEAD),
        ]  # fmt: skip

    def _tiles(self, kit: Kit, room: Rect) -> list[Widget]:
        px, shown = kit.theme.px, self.shown
        if not shown:
            place, title = Rect(room.x, room.y, min(room.width, px(560)), px(110)), kit.label("gallery.none")
            return [Empty(rect=place, title=title, text=kit.label("gallery.none_text"))]
        if len(self.cards) <= FEW:
            return self._few(kit, room)
        wide, gap = kit.theme.panel(192 if kit.theme.is_narrow else 194), px(8)
        columns = max(1, (room.width + gap) // (wide + gap))
        rows = -(-len(shown) // columns)
        tall = max(kit.theme.row(222), min(CardTile.height(kit), (room.height - px(16) * (rows - 1)) // rows))
        cards = [
            self._tile(kit, card, Rect(room.x + n % columns * (wide + gap), room.y + n // columns * (tall + px(16)),
                                       wide, tall))
            for n, card in enumerate(shown)
        ]  # fmt: skip
        used = rows * tall + (rows - 1) * px(16)
        if used > room.height:
            return [ScrollArea(name="cards", rect=room.inflate(px(12), px(8)), children=cards)]
        taken = columns if rows > 1 else len(shown)
        beside = Rect(room.x + taken * (wide + gap) + px(16), room.y, 0, room.height)
        beside.width = room.right - beside.x
        if beside.width >= px(_PAPER):
            return [*cards, *self._papers(kit, beside)]
        rest = Rect(room.x, room.y + used + px(14), room.width, room.height - used - px(14))
        return [*cards, *(self._papers(kit, rest) if rest.height > px(150) else [])]

    def _few(self, kit: Kit, room: Rect) -> list[Widget]:
        px, count = kit.theme.px, len(self.shown)
        wide, tall = min(px(400), room.width // 3) if count == 1 else px(240), min(room.height, px(620))
        found: list[Widget] = [
            self._tile(kit, card, Rect(room.x + number * (wide + px(12)), room.y, wide, tall))
            for number, card in enumerate(self.shown)
        ]
        left = room.x + count * (wide + px(12)) + px(12)
        return found + self._papers(kit, Rect(left, room.y, room.right - left, room.height))

    def _tile(self, kit: Kit, card: ScenarioCard, rect: Rect) -> CardTile:
        size = (rect.width - 2, picture_height(rect))
        return CardTile(name=f"card.{card.id}", rect=rect, held=card, seat=self.seat, zone=Zone.CENTRE, group="cards",
                        picture=self._map(kit, card, size), is_chosen=card.id == self.chosen)  # fmt: skip

    def _map(self, kit: Kit, card: ScenarioCard, size: tuple[int, int]) -> pygame.Surface | None:
        key = (card.id, size)
        if key not in self._maps and self.is_still:
            self._maps[key] = thumbnail(kit, card.picture, size)
        return self._maps.get(key)

    def _papers(self, kit: Kit, room: Rect) -> list[Widget]:
        """The briefing of the chosen seat, and of as many others as there is room for."""
        card, px = self.card, kit.theme.px
        if card is None:
            return []
        mine = next((p for p in card.papers if p.code == self.seat), card.papers[0])
        others = [paper for paper in card.papers if paper is not mine]
        shown = [mine, *others][: max(1, min(len(card.papers), room.width // px(_PAPER)))]
        wide = (room.width - px(14) * (len(shown) - 1)) // len(shown)
        found: list[Widget] = []
        for number, paper in enumerate(shown):
            x = room.x + number * (wide + px(14))
            sheet = BriefSheet(held=paper, is_yours=paper is mine)
            sheet.rect = Rect(x, room.y, wide, sheet.height(kit, wide))
            place = Rect(x, room.y, wide, min(room.height, sheet.rect.height))
            found.append(ScrollArea(name=f"paper.{paper.code}", rect=place, children=[sheet]))
        return found

    def _said(self, kit: Kit, foot: Rect) -> list[Widget]:
        """Why no game could begin, or that one begins, above the foot."""
        said, wide = escape(self.trouble or self.doing), kit.theme.px(520)
        if not said:
            return []
        tall = Notice.height(kit, said, wide)
        place = Rect(foot.right - kit.theme.px(56) - wide, foot.y - tall - kit.theme.px(10), wide, tall)
        return [Notice(rect=place, text=said)]

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
        self.doing, self.trouble = self.label("gallery.laying"), ""
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
            if self.cards:
                return self._wanted()
            language = self._language
            return Run(READ, lambda progress: _read(language, progress))
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
        tiles = [w for w in everything(self.page.widgets) if isinstance(w, CardTile) and w.picture is None]
        wanted = {(t.held.id, (t.rect.width - 2, picture_height(t.rect))): t.held.picture for t in tiles}
        if not wanted:
            return None
        kit = self.kit
        return Run(MAPS, lambda progress: _drawn(kit, wanted, progress))


def _read(language: str, progress: Progress) -> tuple[ScenarioCard, ...]:
    progress.step(0.1)
    return scenario_cards(shelved(), language)


def _drawn(kit: Kit, wanted: Mapping[MapKey, MapPicture], progress: Progress) -> dict[MapKey, pygame.Surface]:
    own, found = own_kit(kit), dict[MapKey, pygame.Surface]()
    for number, (key, picture) in enumerate(wanted.items()):
        progress.step(number / len(wanted))
        found[key] = thumbnail(own, picture, key[1])
    return found
