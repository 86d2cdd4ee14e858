"""The settings as a scene: changes hold at once, and the last can be taken back."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pygame

from game.ui.canvas import Rect
from game.ui.inputs import Input, JobDone, Shown
from game.ui.kit import Kit, make_kit
from game.ui.scene import PageScene, Pop, Run, Transition
from game.ui.scenes.settings.choices import SECTIONS, Choice, Section, found, measured, words_of
from game.ui.scenes.settings.pages import page_of
from game.ui.scenes.settings.preview import Preview, least_apart, preview
from game.ui.settings import Settings
from game.ui.type import escape
from game.ui.widgets import (
    Button,
    Changed,
    Chooser,
    Field,
    Ground,
    KeyCap,
    Label,
    ListBox,
    Message,
    Notice,
    Option,
    Pressed,
    Row,
    ScrollArea,
    Segment,
    Slider,
    Submitted,
    Switch,
    Text,
    Widget,
    Zone,
    cap_width,
)

Apply = Callable[[Settings], str]
Art = Callable[[Kit, tuple[int, int]], pygame.Surface]


class SettingsScene(PageScene):
    """`apply(settings)` takes new settings into use and returns a sentence when they could not be kept."""

    name = "settings"

    def __init__(self, settings: Settings, apply: Apply, art: Art | None = None) -> None:
        super().__init__()
        self.settings = settings
        self._apply = apply
        self._art = art
        self._before: list[Settings] = []
        self._section = SECTIONS[0]
        self._wanted = ""
        self._failure = ""
        self._picture: pygame.Surface | None = None
        self._apart: dict[str, tuple[int, int]] = {}
        self.page.focused = "text"

    def build(self, kit: Kit) -> Sequence[Widget]:
        px, size = kit.theme.px, kit.size
        bar = Rect(0, 0, size[0], kit.theme.bar)
        below = size[1] - bar.height
        if kit.theme.is_narrow:
            form = Rect(0, bar.bottom, size[0], below)
            return [*self._bar(kit, bar), *self._form(kit, form, has_chooser=True)]
        left = Rect(0, bar.bottom, kit.theme.panel(300), below)
        right = Rect(0, bar.bottom, min(kit.theme.panel(680), size[0] * 36 // 100), below)
        right.right = size[0]
        form = Rect(left.right, bar.bottom, right.x - left.right, below)
        inside = form.inflate(-2 * px(40), 0)
        return [
            *self._bar(kit, bar), *self._sections(kit, left), *self._form(kit, inside, has_chooser=False),
            *preview(kit, right, self.settings, self._shown(kit)), *self._foot(kit, right),
        ]  # fmt: skip

    def _shown(self, kit: Kit) -> Preview:
        self._apart = self._apart or least_apart(kit.theme)
        return Preview(self._picture, self._apart)

    def _bar(self, kit: Kit, bar: Rect) -> list[Widget]:
        px, setter = kit.theme.px, kit.type
        tall = kit.theme.row(38)
        wide = max(px(320), Field.width(kit, kit.label("settings.find"), "search", "/"))
        field = Rect(0, 0, wide, tall)
        field.midright = (bar.right - px(24), bar.centery)
        title = Rect(px(28) + tall, 0, setter.width(kit.label("settings.title"), "panel_title"), bar.height)
        note = Rect(title.right + px(20), 0, field.x - title.right - px(40), bar.height)
        return [
            Ground(rect=bar, ground="ink_1", rules="bottom"),
            Button(name="back", rect=Rect(px(14), bar.centery - tall // 2, tall, tall), icon="left", kind="ghost",
                   tip=kit.label("settings.back"), key="escape", zone=Zone.HEAD),
            Text(rect=title, text=kit.label("settings.title"), role="panel_title", middle=True, zone=Zone.HEAD),
            Text(rect=note, text=kit.label("settings.kept"), role="note", colour="text_3", middle=True,
                 zone=Zone.HEAD),
            Field(name="find", rect=field, hint=kit.label("settings.find"), icon="search", key="/", zone=Zone.HEAD),
        ]  # fmt: skip

    def _sections(self, kit: Kit, left: Rect) -> list[Widget]:
        rows = [Row(s.name, s.title(kit.labels), s.note(kit.labels), icon=s.icon) for s in SECTIONS]
        row = kit.theme.row(62)
        said = kit.label("settings.at_once")
        inside = left.width - 2 * kit.theme.px(20)
        foot = Rect(left.x + kit.theme.px(20), 0, inside, Text.height(kit, said, "note", inside))
        foot.bottom = left.bottom - kit.theme.px(20)
        return [
            Ground(rect=left, ground="ink_2", rules="right"),
            ListBox(name="section", rect=Rect(left.x, left.y, left.width - 1, row * len(rows)), rows=rows,
                    value=self._section.name, row_height=row, zone=Zone.LEFT),
            Text(rect=foot, text=said, role="note",
                 colour="text_3", zone=Zone.LEFT),
        ]  # fmt: skip

    def _form(self, kit: Kit, form: Rect, has_chooser: bool) -> list[Widget]:
        px = kit.theme.px
        y = form.y + px(16)
        widgets: list[Widget] = []
        inside = Rect(form.x, y, form.width, form.bottom - y)
        if has_chooser:
            inside = inside.inflate(-2 * px(32), 0)
            options = tuple(Option(s.name, s.title(kit.labels)) for s in SECTIONS)
            tall = kit.theme.row(38)
            widgets.append(
                Chooser(name="section", rect=Rect(inside.x, y, px(320), tall), options=options,
                        value=self._section.name, text=kit.label("settings.section"), zone=Zone.LEFT)
            )  # fmt: skip
            y += tall + px(12)
        title = kit.label("settings.found") if self._wanted else self._section.title(kit.labels)
        tall = kit.type.line("panel_title")
        widgets.append(Text(rect=Rect(inside.x, y, inside.width // 2, tall), text=title, role="panel_title"))
        if self._section.choices or self._wanted:
            cap, shipped = cap_width(kit, "ctrl+0"), kit.label("settings.as_shipped")
            wide = cap + px(8) + kit.type.width(shipped, "note")
            rect = Rect(inside.right - wide, y, wide, tall)
            widgets.append(KeyCap(rect=rect, chord="ctrl+0", text=shipped))
        y += tall + px(8)
        if self._failure:
            tall = Notice.height(kit, self._failure, inside.width)
            widgets.append(Notice(rect=Rect(inside.x, y, inside.width, tall), text=self._failure, kind="error"))
            y += tall + px(8)
        room = Rect(inside.x, y, inside.width, form.bottom - y - px(8))
        children = self._rows(kit, room)
        return [*widgets, ScrollArea(name="form", rect=room.inflate(2 * px(16), 0), children=children)]

    def _rows(self, kit: Kit, room: Rect) -> list[Widget]:
        held = found(self._wanted, kit.labels) if self._wanted else [(self._section, c) for c in self._section.choices]
        if not held and not self._wanted:
            return page_of(self._section.name, kit, room)
        if not held:
            said = escape(kit.label("settings.none", what=self._wanted))
            return [Text(rect=Rect(room.x, room.y, room.width, kit.type.line("body")), text=said, colour="text_2")]
        widgets: list[Widget] = []
        y, group = room.y, ""
        for section, choice in held:
            if choice.group != group:
                group = choice.group
                y += kit.theme.px(8) if widgets else 0
                text = kit.label(f"settings.groups.{group}")
                text = f"{section.title(kit.labels)}: {text}" if self._wanted else text
                rect = Rect(room.x, y, room.width, kit.theme.row(36))
                widgets.append(Label(rect=rect, text=text, rule="below"))
                y = rect.bottom
            rows, y = self._row(kit, Rect(room.x, y, room.width, 0), choice)
            widgets += rows
        return widgets

    def _row(self, kit: Kit, at: Rect, choice: Choice) -> tuple[list[Widget], int]:
        """The words of a setting and its control; the height grows with the words."""
        px, setter = kit.theme.px, kit.type
        control = self._control(kit, choice)
        wide = max(px(180), at.width - control.rect.width - px(24))
        is_under = wide < kit.theme.row(230)
        wide = at.width if is_under else wide
        note = Text.height(kit, choice.note(kit.labels), "note", wide)
        tall = setter.line("row") + note + px(18)
        control.rect.midright = (at.right, at.y + max(tall, control.rect.height + px(10)) // 2)
        bottom = at.y + max(tall, control.rect.height + px(10))
        if is_under:
            control.rect.topleft = (at.x, at.y + tall)
            bottom = control.rect.bottom + px(10)
        top = at.y + (bottom - at.y - tall) // 2 + px(9) if not is_under else at.y + px(9)
        widgets: list[Widget] = [
            Text(rect=Rect(at.x, top, wide, setter.line("row")), text=choice.title(kit.labels), role="row"),
            Text(rect=Rect(at.x, top + setter.line("row"), wide, note), text=choice.note(kit.labels), role="note",
                 colour="text_3"),
            control,
            Ground(rect=Rect(at.x, bottom, at.width, 1), ground="rule"),
        ]  # fmt: skip
        return widgets, bottom + 1

    def _control(self, kit: Kit, choice: Choice) -> Widget:
        px, value = kit.theme.px, getattr(self.settings, choice.name)
        title = choice.title(kit.labels)
        if choice.values:
            options = choice.options(kit.labels)
            rect = Rect(0, 0, Segment.width(kit, options), kit.theme.row(40))
            return Segment(name=choice.name, rect=rect, options=options, value=str(value), text=title)
        if choice.most:
            rect = Rect(0, 0, px(260), kit.theme.row(58))
            ends = measured(choice, 0, kit.labels), measured(choice, choice.most, kit.labels)
            return Slider(name=choice.name, rect=rect, value=value, high=choice.most, step=choice.step, ends=ends,
                          text=title)  # fmt: skip
        return Switch(name=choice.name, rect=Rect(0, 0, px(44), kit.theme.row(36)), is_on=bool(value),
                      tip=f"{title}: {words_of(choice, self.settings, kit.labels)}")  # fmt: skip

    def _foot(self, kit: Kit, right: Rect) -> list[Widget]:
        px, tall = kit.theme.px, kit.theme.row(44)
        y = right.bottom - kit.theme.row(72) + (kit.theme.row(72) - tall) // 2
        half = (right.width - 2 * px(20) - px(8)) // 2
        why = "" if self._before else kit.label("settings.nothing_back")
        undo, done = kit.label("settings.take_back"), kit.label("settings.done")
        return [
            Button(name="undo", rect=Rect(right.x + px(20), y, half, tall), text=undo, icon="undo",
                   key="ctrl+z", barred=why, zone=Zone.FOOT),
            Button(name="done", rect=Rect(right.x + px(28) + half, y, half, tall), text=done, kind="primary",
                   key="escape", zone=Zone.FOOT),
        ]  # fmt: skip

    def receive(self, message: Message) -> Transition | None:
        if isinstance(message, Pressed):
            if message.name == "undo":
                return self._take_back()
            return Pop() if message.name in ("back", "done") else None
        if isinstance(message, Changed | Submitted):
            return self._changed(message.name, message.value)
        return None

    def _changed(self, name: str, value: str | int | bool) -> Transition | None:
        if name == "section":
            self._section = next(s for s in SECTIONS if s.name == value)
            self._wanted = ""
        elif name == "find":
            self._wanted = str(value)
        else:
            choice = _choice(name)
            taken = choice.value_of(str(value)) if choice.values else value
            return self._take(replace(self.settings, **{name: taken}))  # type: ignore[arg-type]
        self.refresh()
        return None

    def on_key(self, chord: str) -> Transition | None:
        if chord == "ctrl+0":
            return self._take(Settings())
        if chord == "ctrl+z":
            return self._take_back()
        return Pop() if chord == "escape" else None

    def _take_back(self) -> Transition | None:
        if not self._before:
            return None
        settings = self._before.pop()
        return self._use(settings)

    def _take(self, settings: Settings) -> Transition | None:
        if settings == self.settings:
            return None
        self._before.append(self.settings)
        return self._use(settings)

    def _use(self, settings: Settings) -> Transition | None:
        self.settings = settings
        self._failure = self._apply(settings)
        self.refresh()
        return self._draw_map()

    def _draw_map(self) -> Transition | None:
        if self._art is None:
            return None
        art, sight, theme = self._art, self.settings.sight, self.kit.theme
        size = (theme.panel(640), theme.px(300))
        # In the worker, so with a kit of its own: fonts and caches are not shared between threads.
        return Run("settings_map", lambda progress: art(make_kit(theme.size, sight, theme.tokens), size))

    def on_other(self, event: Input) -> Transition | None:
        if isinstance(event, Shown):
            return self._draw_map()
        if isinstance(event, JobDone) and event.name == "settings_map" and isinstance(event.value, pygame.Surface):
            self._picture = event.value
            self.refresh()
        return None


def _choice(name: str) -> Choice:
    return next(choice for section in SECTIONS for choice in section.choices if choice.name == name)


__all__ = ["Section", "SettingsScene"]
