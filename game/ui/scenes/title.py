"""The title: the wordmark over the map, and the menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import pygame

from game import NAME
from game.places import shipped
from game.ui.canvas import Canvas, Rect
from game.ui.inputs import Input, JobDone, PointerReleased, Shown
from game.ui.kit import Kit, make_kit
from game.ui.scene import PageScene, Progress, Quit, Run, Transition
from game.ui.theme import Theme
from game.ui.widgets import (
    KeyCap,
    Look,
    Message,
    Notice,
    Pressed,
    ScrollArea,
    Text,
    Widget,
    Zone,
    cap_height,
    cap_width,
    draw_cap,
)

Art = Callable[[Kit], pygame.Surface]
_LEFT, _MENU = 112, 534
_MARK_TALL = 437 / 264
_PAINTED = "title_art"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the menu: its key word, key, and the reason why it cannot be chosen now.

    Its words stand in the catalogue `title`; `note` is a second line that does not, as where a game stands.
    """

    name: str
    key: str
    note: str = ""
    barred: str = ""

    def title(self, kit: Kit) -> str:
        """What it is called."""
        return kit.label(f"title.lines.{self.name}.title")

    def second(self, kit: Kit) -> str:
        """The line under its name."""
        return self.note or kit.labels.said(f"title.lines.{self.name}.note")


@dataclass(eq=False, kw_only=True)
class MenuLine(Widget):
    """A line of the title's menu; the one with the focus is raised, with an ice edge."""

    title: str = ""
    note: str = ""
    is_first: bool = False
    takes_focus: ClassVar[bool] = True

    def act(self, event: Input, kit: Kit) -> Message | None:
        inside = isinstance(event, PointerReleased) and event.button == 1 and self.rect.collidepoint(event.at)
        return self.do(kit) if inside else None

    def do(self, kit: Kit) -> Message | None:
        return Pressed(self.name)

    def draw(self, canvas: Canvas, look: Look) -> None:
        palette, px, setter = canvas.palette, canvas.px, canvas.kit.type
        is_raised = look.is_focused or look.is_hovered
        if is_raised:
            canvas.fill(self.rect, palette.ink_3)
        if look.is_focused:
            canvas.upright(self.rect.x, self.rect.y, self.rect.height, palette.ice, px(4))
        both = setter.line("page_title") + setter.line("note")
        x, top = self.rect.x + px(24), self.rect.centery - both // 2
        colour = palette.text_3 if self.barred else palette.bone
        canvas.text(self.title, (x, top), "page_title", colour)
        quiet = palette.text_2 if is_raised else palette.text_3
        room = Rect(x, top + setter.line("page_title"), self.rect.right - x - px(8), setter.line("note"))
        canvas.text_in(room, self.note, "note", quiet)
        cap = (self.rect.right - px(18) - cap_width(canvas.kit, self._shown_key()),
               top + (setter.line("page_title") - cap_height(canvas.kit)) // 2)  # fmt: skip
        draw_cap(canvas, cap, self._shown_key(), "dim" if self.barred else "ink")

    def _shown_key(self) -> str:
        return "enter" if self.is_first else self.key

    def words(self) -> str:
        return f"{self.title} ({self._shown_key()}). {self.note}"


class TitleScene(PageScene):
    """The first screen. `choose(name)` says where a line of the menu leads; `art(kit)` paints what is behind."""

    name = "title"

    def __init__(
        self,
        lines: Sequence[Line],
        choose: Callable[[str], Transition | None],
        art: Art | None = None,
        problems: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.lines = lines
        self._choose = choose
        self._art = art
        self._problems = problems
        self._painted: pygame.Surface | None = None
        self._wanted = (0, 0)
        self.page.focused = next((line.name for line in lines if not line.barred), "")

    def build(self, kit: Kit) -> Sequence[Widget]:
        px, setter = kit.theme.px, kit.type
        left, foot = _left(kit), kit.size[1] - px(62)
        notes = max(setter.width(line.second(kit), "note") for line in self.lines)
        said = kit.label("title.lead")
        wide = max(kit.theme.panel(416), notes + px(32))
        lead = Rect(
            left, _rule_y(kit) + px(16), max(px(560), *(setter.width(row, "lead") for row in said.split("\n"))), 0
        )
        lead.height = Text.height(kit, said, "lead", lead.width)
        # All lines at once where they can: rows give way before the menu scrolls.
        both = setter.line("page_title") + setter.line("note")
        share = (foot - lead.bottom - px(16)) // len(self.lines)
        row = max(min(share, px(62 if kit.theme.is_narrow else 74)), both + px(4))
        wanted = round(kit.size[1] * (330 / 720 if kit.theme.is_narrow else _MENU / 1080))
        room = Rect(left, 0, wide + px(14), 0)
        room.y = max(min(wanted, foot - px(8) - row * len(self.lines)), lead.bottom + px(8))
        room.height = min(row * len(self.lines), foot - px(8) - room.y)
        menu = [
            MenuLine(name=line.name, rect=Rect(left, room.y + number * row, wide, row), title=line.title(kit),
                     note=line.second(kit), key=line.key, barred=line.barred, is_first=number == 0, group="menu")
            for number, line in enumerate(self.lines)
        ]  # fmt: skip
        return [
            Text(rect=lead, text=said, role="lead", colour="bone"),
            ScrollArea(name="menu", rect=room, children=menu),
            *self._foot(kit, left + px(24), foot),
            *self._notices(kit),
        ]

    def _foot(self, kit: Kit, x: int, top: int) -> list[Widget]:
        px, setter = kit.theme.px, kit.type
        line = max(setter.line("note"), cap_height(kit))
        number = kit.label("title.version")
        version = Rect(x, top, setter.width(number, "note"), line)
        widgets: list[Widget] = [Text(rect=version, text=number, role="note", colour="text_3", middle=True)]
        x = version.right + px(24)
        for chords, key in ((("up", "down"), "choose"), (("f11",), "full_screen"), (("alt", "f4"), "quit_key")):
            word = kit.label(f"title.{key}")
            for chord in chords:
                widgets.append(KeyCap(rect=Rect(x, top, cap_width(kit, chord), line), chord=chord, zone=Zone.FOOT))
                x += cap_width(kit, chord) + px(6)
            rect = Rect(x + px(2), top, setter.width(word, "note"), line)
            widgets.append(Text(rect=rect, text=word, role="note", colour="text_3", middle=True, zone=Zone.FOOT))
            x = rect.right + px(22)
        return widgets

    def _notices(self, kit: Kit) -> list[Widget]:
        """What was wrong when the game started, at the upper right."""
        wide = kit.theme.panel(480)
        x, y = kit.size[0] - wide - kit.theme.px(48), kit.theme.px(48)
        widgets: list[Widget] = []
        for problem in self._problems[:4]:
            tall = Notice.height(kit, problem, wide - kit.theme.row(30))
            widgets.append(Notice(rect=Rect(x, y, wide, tall), text=problem, kind="warning", zone=Zone.FOOT))
            y += tall + kit.theme.px(8)
        return widgets

    def receive(self, message: Message) -> Transition | None:
        return self._choose(message.name) if isinstance(message, Pressed) else None

    def on_key(self, chord: str) -> Transition | None:
        return Quit() if chord == "alt+f4" else None

    def on_other(self, event: Input) -> Transition | None:
        if isinstance(event, Shown) and self._art and self._wanted != self.kit.size:
            self._wanted = self.kit.size
            theme = self.kit.theme
            return Run(_PAINTED, lambda progress: self._paint(theme, progress))
        if isinstance(event, JobDone) and event.name == _PAINTED and isinstance(event.value, pygame.Surface):
            self._painted = event.value
        return None

    def _paint(self, theme: Theme, progress: Progress) -> pygame.Surface:
        """In the worker, so with a kit of its own: fonts and caches are not shared between threads."""
        assert self._art is not None
        progress.step(0.0)
        return self._art(make_kit(theme.size, theme.sight, theme.tokens))

    def backdrop_now(self) -> object:
        return self._painted

    def backdrop(self, canvas: Canvas) -> None:
        size = canvas.kit.size
        canvas.fill(canvas.kit.rect, canvas.palette.ink_0)
        if self._painted and self._painted.get_size() == size:
            canvas.picture(self._painted, (0, 0))
        else:
            draw_frame(canvas)
        draw_wordmark(canvas)


def draw_wordmark(canvas: Canvas) -> None:
    """The wordmark as baked, at its size for the window, and the rule under it."""
    size = _mark_size(canvas.kit)
    mark = canvas.kit.marks.made(("wordmark", round(size)), lambda: _wordmark(size, canvas))
    canvas.picture(mark, (_left(canvas.kit), _mark_top(canvas.kit)))
    canvas.level(_left(canvas.kit), _rule_y(canvas.kit), canvas.theme.panel(416), canvas.palette.rule_2)


def _left(kit: Kit) -> int:
    return kit.theme.px(82 if kit.theme.is_narrow else _LEFT)


def _mark_size(kit: Kit) -> float:
    """Size of the wordmark's letters: it never grows with the text, and gives way to very large text."""
    text = kit.theme.sight.text
    return kit.type.size("wordmark") / text * (0.6 if text > 1.5 else 1.0)


def _mark_top(kit: Kit) -> int:
    share = 0.06 if kit.theme.is_narrow else 100 / 1080
    return round(kit.size[1] * (share if kit.theme.sight.text <= 1.5 else 0.05))


def _rule_y(kit: Kit) -> int:
    return _mark_top(kit) + round(_MARK_TALL * _mark_size(kit)) + kit.theme.px(32 if kit.theme.is_narrow else 46)


def _wordmark(size: float, canvas: Canvas) -> pygame.Surface:
    try:
        baked = pygame.image.load(str(shipped("assets") / "wordmark.png"))
    except (OSError, pygame.error):
        return canvas.kit.type.render(NAME, "wordmark", canvas.palette.bone)
    share = size / 264
    small = pygame.transform.smoothscale(baked, (round(baked.get_width() * share), round(baked.get_height() * share)))
    small.fill((*canvas.palette.bone, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return small


def draw_frame(canvas: Canvas) -> None:
    """The frame of degrees that stands before the map is drawn."""
    outer = canvas.kit.rect.inflate(-2 * canvas.px(12), -2 * canvas.px(12))
    canvas.outline(outer, canvas.palette.rule)


STANDARD_LINES = (
    Line("gallery", "n"),
    Line("lesson", "f"),
    Line("replay", "h"),
    Line("library", "l"),
    Line("settings", "s"),
    Line("quit", "q"),
)
