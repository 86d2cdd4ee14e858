"""The library as a scene: which one was I in, and is it whole."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pygame

from game.session.notes import Note, read_notes, tags_of, write_note
from game.session.shelf import Shelved, shelved
from game.ui.canvas import Rect
from game.ui.cards.library import AWAY, Study, studies
from game.ui.inputs import Input, JobDone, Shown
from game.ui.kit import Kit
from game.ui.scene import PageScene, Pop, Progress, Run, Transition
from game.ui.scenes.library.card import StudyCard, map_room
from game.ui.scenes.library.panel import NAME, TAGS, study_panel
from game.ui.scenes.library.shelves import ALL, shelf_rows, stands_on
from game.ui.scenes.thumbnails import own_kit, thumbnail
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Changed,
    Chooser,
    Empty,
    Field,
    Ground,
    ListBox,
    Message,
    Notice,
    Option,
    Pressed,
    ScrollArea,
    Submitted,
    Text,
    Widget,
    Zone,
)

GoOn = Callable[[Path], Transition | None]
"""What takes up a study."""
READ, MAPS = "library", "library_maps"
Picture = tuple[Path, tuple[int, int]]


class LibraryScene(PageScene):
    """`go_on(path)` takes a study up; Escape goes back to where the player came from."""

    name = "library"

    def __init__(self, go_on: GoOn, is_still: bool = False, shelf: Callable[[], list[Shelved]] = shelved) -> None:
        super().__init__()
        self._go_on, self._shelf, self.is_still = go_on, shelf, is_still
        self.studies: tuple[Study, ...] | None = None
        self.chosen, self.trouble, self.find, self.shelf, self.writes = "", "", "", ALL, ""
        self._maps: dict[Picture, pygame.Surface] = {}
        self._wanted = (0, 0)
        self._language = ""

    def speak(self, language: str) -> None:
        """Reads the shelf anew in another language."""
        if language == self._language:
            return
        self._language, self.studies = language, None
        if self.is_still:
            self._take(studies(self._shelf(), {}, language))

    @property
    def study(self) -> Study | None:
        """The chosen study."""
        return next((s for s in self.studies or () if s.path.stem == self.chosen), None)

    @property
    def shown(self) -> list[Study]:
        """The studies of the chosen shelf that answer what is looked for."""
        wanted = self.find.casefold()
        return [s for s in self.studies or () if stands_on(s, self.shelf) and wanted in s.said]

    def _take(self, found: tuple[Study, ...]) -> None:
        self.studies = found
        if found and self.study is None:
            self.chosen = found[0].path.stem

    def build(self, kit: Kit) -> Sequence[Widget]:
        px, top = kit.theme.px, kit.theme.bar
        wide = min(kit.theme.panel(410 if kit.theme.is_narrow else 500), kit.size[0] // 3)
        left = 0 if kit.theme.is_narrow else kit.theme.panel(232)
        room = Rect(left + px(24), top + px(20), kit.size[0] - left - wide - px(44), 0)
        room.height = kit.size[1] - room.y
        found = [*self._head(kit), *self._shelves(kit, left)]
        if left == 0:
            room.y += kit.theme.row(50)
            room.height -= kit.theme.row(50)
        if self.studies is not None:
            found += self._cards(kit, room) if self.shown else [self._nothing(kit, room)]
        panel = Rect(kit.size[0] - wide, top, wide, kit.size[1] - top)
        return [*found, *study_panel(kit, panel, self.study, self.writes), *self._said(kit, room)]

    def _head(self, kit: Kit) -> list[Widget]:
        px, tall, setter = kit.theme.px, kit.theme.bar, kit.type
        size, x = kit.theme.row(40), px(24)
        name, said = kit.label("library.title"), self._count(kit)
        title = Rect(x + size + px(14), 0, setter.width(name, "page_title") + 4, tall)
        find = Rect(0, 0, min(kit.theme.panel(360), kit.size[0] // 4), kit.theme.row(38))
        find.midright = (kit.size[0] - px(24), tall // 2)
        note = Rect(title.right + px(20), 0, max(0, find.x - title.right - px(40)), tall)
        return [
            Ground(rect=Rect(0, 0, kit.size[0], tall), ground="ink_1", rules="bottom"),
            Button(name="back", rect=Rect(x, (tall - size) // 2, size, size), icon="left", kind="ghost",
                   key="" if self.writes else "escape", tip=kit.label("library.back"), zone=Zone.HEAD),
            Text(rect=title, text=name, role="page_title", middle=True),
            Text(rect=note, text=setter.shortened(said, "note", note.width), role="note", colour="text_3", middle=True),
            Field(name="find", rect=find, text=self.find, hint=kit.label("library.find"), icon="search", key="/",
                  zone=Zone.HEAD),
        ]  # fmt: skip

    def _count(self, kit: Kit) -> str:
        if self.studies is None:
            return kit.label("library.reading")
        broken = sum(not study.is_whole for study in self.studies)
        said = kit.label("library.count", n=len(self.studies))
        return f"{said}, {kit.label('library.damaged_count', n=broken)}" if broken else said

    def _shelves(self, kit: Kit, left: int) -> list[Widget]:
        rows = shelf_rows(self.studies or (), kit.labels)
        top, px = kit.theme.bar, kit.theme.px
        if not left:
            place = Rect(px(24), top + px(16), min(kit.size[0] // 3, kit.theme.panel(300)), kit.theme.row(38))
            options = tuple(Option(row.key, f"{row.text} ({row.right})") for row in rows)
            return [Chooser(name="shelf", rect=place, options=options, value=self.shelf,
                            text=kit.label("library.shelves.head"), zone=Zone.LEFT)]  # fmt: skip
        ground = Rect(0, top, left, kit.size[1] - top)
        row, said = kit.theme.row(44), kit.label("library.shelves.foot")
        foot = Rect(px(16), 0, left - px(32), Text.height(kit, said, "note", left - px(32)))
        foot.bottom = kit.size[1] - px(16)
        tall = min(row * len(rows), foot.y - px(16) - top)
        return [
            Ground(rect=ground, ground="ink_2", rules="right"),
            ListBox(name="shelf", rect=Rect(0, top, left - 1, tall), rows=rows, value=self.shelf, row_height=row,
                    zone=Zone.LEFT),
            Text(rect=foot, text=said, role="note", colour="text_3", zone=Zone.LEFT),
        ]  # fmt: skip

    def _nothing(self, kit: Kit, room: Rect) -> Widget:
        key = "none" if not self.studies else "none_here"
        title, text = kit.label(f"library.{key}"), kit.label(f"library.{key}_text")
        wide = min(room.width, kit.theme.px(620))
        tall = kit.theme.row(60) + kit.type.height(text, "note", wide - kit.theme.px(80))
        return Empty(rect=Rect(room.x, room.y, wide, tall), title=title, text=text)

    def _cards(self, kit: Kit, room: Rect) -> list[Widget]:
        px = kit.theme.px
        wide, tall, gap = px(326 if kit.theme.is_narrow else 336), StudyCard.height(kit), px(20)
        columns = max(1, (room.width - px(10) + gap) // (wide + gap))
        cards: list[Widget] = []
        for number, study in enumerate(self.shown):
            across, down = number % columns, number // columns
            rect = Rect(room.x + across * (wide + gap), room.y + down * (tall + px(16)), wide, tall)
            picture = self._map(kit, study, map_room(rect, kit).size)
            cards.append(
                StudyCard(name=f"study.{study.path.stem}", rect=rect, held=study, group="studies", zone=Zone.CENTRE,
                          picture=picture, is_chosen=study.path.stem == self.chosen)
            )  # fmt: skip
        area = room.inflate(px(12), 0)
        place = Rect(area.x, room.y - px(8), area.width, room.height + px(8))
        return [ScrollArea(name="shelf_room", rect=place, children=cards)]

    def _map(self, kit: Kit, study: Study, size: tuple[int, int]) -> pygame.Surface | None:
        key = (study.path, size)
        self._wanted = size
        if key not in self._maps and self.is_still and study.picture:
            self._maps[key] = thumbnail(kit, study.picture, size)
        return self._maps.get(key)

    def _said(self, kit: Kit, room: Rect) -> list[Widget]:
        if not self.trouble:
            return []
        text, wide = escape(self.trouble), min(room.width, kit.theme.px(560))
        tall = Notice.height(kit, text, wide)
        return [Notice(rect=Rect(room.x, room.bottom - tall - kit.theme.px(20), wide, tall), text=text)]

    def receive(self, message: Message) -> Transition | None:
        self.trouble = ""
        if isinstance(message, Pressed):
            return self._pressed(message.name)
        if isinstance(message, Changed | Submitted):
            if message.name == "find":
                self.find = str(message.value)
            elif message.name == "shelf":
                self.shelf = str(message.value)
            elif isinstance(message, Submitted) and self.study:
                self._write(self.study, message.name, str(message.value).strip())
            else:
                return None
        self.refresh()
        return None

    def _pressed(self, name: str) -> Transition | None:
        kind, _, rest = name.partition(".")
        if kind == "back":
            return Pop()
        if kind == "study":
            again, self.chosen, self.writes = self.chosen == rest, rest, ""
            if again and self.study and self.study.is_whole:
                return self._go_on(self.study.path)
        elif kind == "go" and self.study:
            return self._go_on(self.study.path)
        elif kind == "away" and self.study:
            self._put_away(self.study)
        elif kind in ("rename", "tag"):
            self.writes = NAME if kind == "rename" else TAGS
        self.refresh()
        if self.writes:
            self.page.focus(self.writes)
        return None

    def on_key(self, chord: str) -> Transition | None:
        if chord == "escape" and self.writes:
            self.writes = ""
            self.refresh()
        return None

    def _write(self, study: Study, field: str, text: str) -> None:
        """Keeps a name or tags; an empty name gives the study its scenario's back."""
        name = text if field == NAME else study.title
        note = Note("" if name == study.scenario else name, tags_of(text) if field == TAGS else study.tags)
        try:
            write_note(study.path.name, note)
        except OSError as error:
            self.trouble = self.label("library.not_noted", why=error.strerror)
            return
        title = note.name or study.scenario or study.path.stem
        changed = replace(study, title=title, tags=note.tags)
        self.studies = tuple(changed if one is study else one for one in self.studies or ())
        self.writes = ""

    def _put_away(self, study: Study) -> None:
        """Moves the file into a folder beside the others; nothing is deleted."""
        folder = study.path.parent / AWAY
        try:
            folder.mkdir(exist_ok=True)
            study.path.replace(folder / study.path.name)
        except OSError as error:
            self.trouble = self.label("library.not_put_away", name=study.path.name, why=error.strerror)
            return
        self.trouble = self.label("library.was_put_away", name=study.path.name, folder=AWAY)
        self.studies = tuple(s for s in self.studies or () if s is not study)
        self.chosen = self.studies[0].path.stem if self.studies else ""

    def fail(self, sentence: str) -> None:
        """Says why a study could not be taken up."""
        self.trouble = sentence
        self.refresh()

    def on_other(self, event: Input) -> Transition | None:
        if isinstance(event, Shown) and not self.is_still:
            shelf, language = self._shelf, self._language
            return Run(READ, lambda progress: studies(shelf(), read_notes(), language))
        if not isinstance(event, JobDone):
            return None
        self.trouble = event.failure or self.trouble
        if event.name == READ and isinstance(event.value, tuple):
            self._take(event.value)
            self.refresh()
            return self._lacking()
        if event.name == MAPS and isinstance(event.value, dict):
            self._maps.update(event.value)
        self.refresh()
        return None

    def _lacking(self) -> Transition | None:
        """The job that draws the maps the cards lack."""
        lacking = [s for s in self.studies or () if s.picture and (s.path, self._wanted) not in self._maps]
        kit, size = self.kit, self._wanted
        return Run(MAPS, lambda progress: _drawn(kit, lacking, size, progress)) if lacking else None


def _drawn(
    kit: Kit, lacking: Sequence[Study], size: tuple[int, int], progress: Progress
) -> dict[Picture, pygame.Surface]:
    own, found = own_kit(kit), dict[Picture, pygame.Surface]()
    for number, study in enumerate(lacking):
        progress.step(number / len(lacking))
        if study.picture:
            found[study.path, size] = thumbnail(own, study.picture, size)
    return found
