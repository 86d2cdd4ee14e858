"""The library as a scene: which one was I in, and is it whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.session.shelf import Shelved, shelved
from game.ui.canvas import Canvas, Rect
from game.ui.cards.library import AWAY, Study, studies
from game.ui.inputs import Input, JobDone, Shown
from game.ui.kit import Kit
from game.ui.scene import PageScene, Pop, Progress, Run, Transition
from game.ui.scenes.thumbnails import own_kit, thumbnail
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Empty,
    Failure,
    Ground,
    Label,
    Look,
    Mark,
    Message,
    Notice,
    Panel,
    PanelRow,
    Pressed,
    ScoreBar,
    ScrollArea,
    Text,
    Widget,
    Zone,
)

GoOn = Callable[[Path], Transition | None]
"""What takes up a study."""
READ, MAPS = "library", "library maps"
Picture = tuple[Path, tuple[int, int]]


@dataclass(eq=False, kw_only=True)
class StudyCard(PanelRow):
    """A study: its map, title, seat and turn, the little tree, and when it was kept; a damaged one is rimmed in red."""

    held: Study
    picture: object = None

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter, held = canvas.palette, canvas.px, canvas.kit.type, self.held
        canvas.fill(self.rect, palette.ink_3 if self.is_chosen or look.is_hovered else palette.ink_2)
        tall = map_height(self.rect)
        room = Rect(self.rect.x + 1, self.rect.y + 1, self.rect.width - 2, tall)
        canvas.fill(room, canvas.theme.sea[2] if held.is_whole else palette.ink_0)
        if isinstance(self.picture, pygame.Surface):
            with canvas.clipped(room):
                canvas.picture(self.picture, room.topleft)
        x, y, wide = self.rect.x + px(14), room.bottom + px(8), self.rect.width - px(28)
        canvas.text(setter.shortened(held.title, "row_title", wide - px(30)), (x, y), "row_title", palette.bone)
        if held.code:
            canvas.badge(held.code, (self.rect.right - px(14) - px(20), y), px(20))
        y += setter.line("row_title")
        said = held.where if held.is_whole else "damaged; left as it is"
        colour = palette.text_2 if held.is_whole else palette.lowers
        canvas.text(setter.shortened(said, "note", wide), (x, y), "note", colour)
        y += setter.line("note")
        canvas.text(f"kept {held.kept}", (x, y), "small", palette.text_3)
        y += setter.line("small") + px(6)
        draw_tree(canvas, Rect(x, y, wide, max(px(8), self.rect.bottom - y - px(10))), held)
        if not held.is_whole:
            canvas.dashed_box(self.rect, palette.lowers)
        elif self.is_chosen:
            canvas.outline(self.rect, palette.ice, 2)
        else:
            canvas.outline(self.rect, palette.rule)
        if look.has_ring:
            canvas.ring(self.rect)

    def words(self) -> str:
        held = self.held
        return f"{held.title}, {held.seat}, {held.where}, kept {held.kept}. {held.fault}".strip()


def map_height(rect: Rect) -> int:
    """How high the map of a card stands."""
    return round(rect.height * 154 / 292)


def draw_tree(canvas: Canvas, room: Rect, held: Study) -> None:
    """The lines of a study by turns: bone where one stands, ice for the branches."""
    if not held.turns:
        return
    rows = max(1, len(held.twigs))
    step = min(canvas.px(9), room.height // rows)

    def x_of(turn: int) -> int:
        return room.x + room.width * turn // max(1, held.turns - 1)

    for twig in held.twigs:
        y = room.y + twig.row * step + 2
        colour = canvas.palette.bone if twig.row == 0 else canvas.palette.ice_deep
        canvas.level(x_of(twig.since), y, max(2, x_of(twig.until) - x_of(twig.since)), colour, 2)
        if twig.row:
            canvas.upright(x_of(twig.since), room.y + 2, y - room.y, colour)
        size = canvas.px(7)
        canvas.picture(canvas.kit.marks.disc(size, colour), (x_of(twig.until) - size // 2, y + 1 - size // 2))


class LibraryScene(PageScene):
    """`go_on(path)` takes a study up; Escape goes back to where the player came from."""

    name = "library"

    def __init__(self, go_on: GoOn, is_still: bool = False, shelf: Callable[[], list[Shelved]] = shelved) -> None:
        super().__init__()
        self._go_on, self._shelf, self.is_still = go_on, shelf, is_still
        self.studies: tuple[Study, ...] | None = None
        self.chosen, self.trouble = "", ""
        self._maps: dict[Picture, pygame.Surface] = {}
        self._wanted = (0, 0)
        if is_still:
            self._take(studies(shelf()))

    @property
    def study(self) -> Study | None:
        """The chosen study."""
        return next((s for s in self.studies or () if s.path.stem == self.chosen), None)

    def _take(self, found: tuple[Study, ...]) -> None:
        self.studies = found
        if found and self.study is None:
            self.chosen = found[0].path.stem

    def build(self, kit: Kit) -> Sequence[Widget]:
        px, tall = kit.theme.px, kit.theme.bar
        size = kit.theme.row(40)
        count = len(self.studies or ())
        said = f"{count} stud{'ies' if count != 1 else 'y'}" if self.studies is not None else "reading the shelf"
        title = kit.type.width("Library", "page_title")
        found: list[Widget] = [
            Ground(rect=Rect(0, 0, kit.size[0], tall), ground="ink_1", rules="bottom"),
            Button(
                name="back",
                rect=Rect(px(40), (tall - size) // 2, size, size),
                icon="left",
                kind="ghost",
                key="escape",
                tip="Back",
                zone=Zone.HEAD,
            ),
            Text(rect=Rect(px(40) + size + px(16), 0, title + 4, tall), text="Library", role="page_title", middle=True),
            Text(
                rect=Rect(px(64) + size + px(16) + title, 0, px(400), tall),
                text=said,
                role="note",
                colour="text_3",
                middle=True,
            ),
        ]
        wide = min(kit.theme.panel(410 if kit.theme.is_narrow else 584), kit.size[0] // 3)
        room = Rect(px(40), tall + px(24), kit.size[0] - wide - px(64), kit.size[1] - tall - px(24))
        if self.studies == ():
            place = Rect(room.x, room.y, min(room.width, px(620)), px(110))
            found.append(
                Empty(
                    rect=place,
                    title="No studies.",
                    text="Every game is kept by itself from its first move on. Begin one, and it stands here.",
                )
            )
        elif self.studies:
            found.append(self._cards(kit, room))
        return [
            *found,
            *self._detail(kit, Rect(kit.size[0] - wide, tall, wide, kit.size[1] - tall)),
            *self._said(kit, room),
        ]

    def _cards(self, kit: Kit, room: Rect) -> Widget:
        px = kit.theme.px
        wide, tall, gap = px(326 if kit.theme.is_narrow else 336), kit.theme.row(292), px(20)
        columns = max(1, (room.width - px(10) + gap) // (wide + gap))
        cards: list[Widget] = []
        for number, study in enumerate(self.studies or ()):
            rect = Rect(
                room.x + number % columns * (wide + gap), room.y + number // columns * (tall + px(16)), wide, tall
            )
            cards.append(
                StudyCard(
                    name=f"study.{study.path.stem}",
                    rect=rect,
                    held=study,
                    group="studies",
                    zone=Zone.CENTRE,
                    picture=self._map(kit, study, (wide - 2, map_height(rect))),
                    is_chosen=study.path.stem == self.chosen,
                )
            )
        area = room.inflate(px(12), 0)
        return ScrollArea(
            name="shelf", rect=Rect(area.x, room.y - px(8), area.width, room.height + px(8)), children=cards
        )

    def _map(self, kit: Kit, study: Study, size: tuple[int, int]) -> pygame.Surface | None:
        key = (study.path, size)
        self._wanted = size
        if key not in self._maps and self.is_still and study.picture:
            self._maps[key] = thumbnail(kit, study.picture, size)
        return self._maps.get(key)

    def _detail(self, kit: Kit, rect: Rect) -> list[Widget]:
        px, study = kit.theme.px, self.study
        foot = kit.theme.row(44) + px(32)
        found: list[Widget] = [Panel(rect=rect, title="Study", foot_height=foot if study else 0)]
        if study is None:
            return found
        x, wide, y = rect.x + px(24), rect.width - px(48), rect.y + kit.theme.row(40) + px(18)
        title = Text.height(kit, escape(study.title), "panel_title", wide - px(44))
        found += [
            Mark(rect=Rect(x, y, px(30), title), code=study.code, size=px(30))
            if study.code
            else Mark(rect=Rect(x, y, px(30), title), icon="warning", size=px(26), colour="lowers"),
            Text(rect=Rect(x + px(44), y, wide - px(44), title), text=escape(study.title), role="panel_title"),
        ]
        y += title + px(10)
        rows = self._facts(study)
        for text in rows:
            tall = Text.height(kit, text, "note", wide)
            found.append(Text(rect=Rect(x, y, wide, tall), text=text, role="note", colour="text_2"))
            y += tall + px(6)
        if study.fault:
            tall = kit.type.height(study.fault, "note", wide - kit.theme.row(18) - px(8)) + 4
            found.append(Failure(rect=Rect(x, y, wide, tall), text=study.fault))
            return [*found, *self._buttons(kit, rect, foot, study)]
        if study.score is not None:
            found.append(
                ScoreBar(rect=Rect(x, y, wide, px(30)), text="Score", value=study.score, history=study.history)
            )
            y += px(40)
        found.append(Label(rect=Rect(x, y, wide, px(24)), text="What happened last"))
        y += px(32)
        children: list[Widget] = []
        for text in study.last:
            tall = Text.height(kit, escape(text), "note", wide - px(14))
            children.append(Text(rect=Rect(x, y, wide - px(14), tall), text=escape(text), role="note", colour="text_2"))
            y += tall + px(8)
        if children:
            top = children[0].rect.y
            found.append(
                ScrollArea(
                    name=f"last.{study.path.stem}",
                    rect=Rect(x, top, wide, rect.bottom - foot - px(8) - top),
                    children=children,
                    zone=Zone.RIGHT,
                )
            )
        return [*found, *self._buttons(kit, rect, foot, study)]

    def _facts(self, study: Study) -> list[str]:
        if study.fault:
            return [f"Kept {study.kept}.", f"File: {escape(study.path.name)}"]
        branches = f"{study.branches} lines" if study.branches > 1 else "one line"
        return [
            f"**{escape(study.seat)}**, {escape(study.where)}",
            f"{study.moves} moves, {branches}. Kept {study.kept}.",
            f"{{text_3|{escape(study.path.name)}}}",
        ]

    def _buttons(self, kit: Kit, rect: Rect, foot: int, study: Study) -> list[Widget]:
        px, row = kit.theme.px, kit.theme.row(44)
        y = rect.bottom - foot + (foot - row) // 2
        away = Button.width(kit, "Put it away?", "", "delete")
        wide = rect.width - px(48) - away - px(8)
        text = "See how it ended" if study.is_over else "Go on"
        return [
            Button(
                name="go",
                rect=Rect(rect.x + px(24), y, wide, row),
                text=text,
                kind="primary",
                key="enter",
                icon="play",
                barred="It cannot be opened; the file is left as it is." if study.fault else "",
                zone=Zone.FOOT,
                group="deeds",
            ),
            Button(
                name="away",
                rect=Rect(rect.right - px(24) - away, y, away, row),
                text="Put away",
                kind="grave",
                key="delete",
                asks="Put it away?",
                zone=Zone.FOOT,
                group="deeds",
            ),
        ]

    def _said(self, kit: Kit, room: Rect) -> list[Widget]:
        if not self.trouble:
            return []
        tall = Notice.height(kit, escape(self.trouble), kit.theme.px(560))
        return [
            Notice(
                rect=Rect(room.x, room.bottom - tall - kit.theme.px(20), kit.theme.px(560), tall),
                text=escape(self.trouble),
            )
        ]

    def receive(self, message: Message) -> Transition | None:
        self.trouble = ""
        if isinstance(message, Pressed):
            kind, _, rest = message.name.partition(".")
            if kind == "back":
                return Pop()
            if kind == "study":
                again = self.chosen == rest
                self.chosen = rest
                if again and self.study and self.study.is_whole:
                    return self._go_on(self.study.path)
            elif kind == "go" and self.study:
                return self._go_on(self.study.path)
            elif kind == "away" and self.study:
                return self._put_away(self.study)
        self.refresh()
        return None

    def _put_away(self, study: Study) -> Transition | None:
        """Moves the file into a folder beside the others; nothing is deleted."""
        folder = study.path.parent / AWAY
        try:
            folder.mkdir(exist_ok=True)
            study.path.replace(folder / study.path.name)
        except OSError as error:
            self.trouble = f"{study.path.name} could not be put away: {error.strerror}. It is where it was."
        else:
            self.trouble = f"{study.path.name} lies in the folder “{AWAY}” now, beside the others."
            self.studies = tuple(s for s in self.studies or () if s is not study)
            self.chosen = self.studies[0].path.stem if self.studies else ""
        self.refresh()
        return None

    def fail(self, sentence: str) -> None:
        """Says why a study could not be taken up."""
        self.trouble = sentence
        self.refresh()

    def on_other(self, event: Input) -> Transition | None:
        if isinstance(event, Shown) and not self.is_still:
            shelf = self._shelf
            return Run(READ, lambda progress: studies(shelf()))
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
        progress.step(number / len(lacking), "Drawing the maps")
        if study.picture:
            found[study.path, size] = thumbnail(own, study.picture, size)
    return found
