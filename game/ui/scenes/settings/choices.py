"""What can be set, in what order, and with which words."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.settings import Settings
from game.ui.widgets import Option

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One setting: the field of `Settings` it sets, its words, and what it may be.

    `values` pairs each value with its word; without them it is a switch, or with `ends` a slider from 0 to `most`.
    """

    name: str
    title: str
    note: str
    group: str
    values: tuple[tuple[Value, str], ...] = ()
    most: int = 0
    ends: tuple[str, str] = ("", "")

    @property
    def options(self) -> tuple[Option, ...]:
        """The values as options of a segment."""
        return tuple(Option(str(value), word) for value, word in self.values)

    def value_of(self, key: str) -> Value:
        """The value behind an option."""
        return next(value for value, _ in self.values if str(value) == key)


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the settings."""

    name: str
    title: str
    note: str
    icon: str
    choices: tuple[Choice, ...] = ()


SECTIONS: Sequence[Section] = (
    Section("sight", "Sight", "text, colour, motion", "eye", (
        Choice("text", "Text size", "Type and rows grow; panels widen, then wrap. Nothing is cut.", "Text",
               ((1.0, "100%"), (1.15, "115%"), (1.3, "130%"), (1.5, "150%"), (2.0, "200%"))),
        Choice("scale", "Interface scale", "Panels and icons. Set from the window unless you say otherwise.", "Text",
               ((0.0, "as the window"), (0.875, "0.875"), (1.0, "1"), (1.15, "1.15"), (1.75, "1.75"))),
        Choice("telegrams", "Telegrams", "Capitals, as they were sent, or plain sentences.", "Text",
               (("capitals", "Capitals"), ("sentences", "Sentences"))),
        Choice("textures", "Textures on land", "Crosses, uprights, levels and points say who holds it.", "Colour",
               (("off", "Off"), ("light", "Light"), ("strong", "Strong"))),
        Choice("high_contrast", "High contrast", "Second text as bright as the first; stronger rules.", "Colour"),
        Choice("plain_tints", "Plain tints", "No relief, no bands, no waterlines.", "Colour"),
        Choice("movement", "Movement", "Reduced keeps cross-fades of 80 ms and stands the lot where it fell.",
               "Motion and time", (("full", "Full"), ("reduced", "Reduced"))),
        Choice("lot_ms", "Pace of the lot", "Any key ends it.", "Motion and time", most=2400,
               ends=("at once", "2.4 s")),
        Choice("full_screen", "Full screen", "F11 does the same.", "Window"),
    )),
    Section("level", "Level", "what you are told", "people", (
        Choice("level", "Level of new games", "What you are told, how far cabinets look ahead, how patient they are. "
               "The rules are the same at every level.", "New games",
               (("attache", "Attaché"), ("envoy", "Envoy"), ("minister", "Minister"), ("statesman", "Statesman"))),
    )),
    Section("language", "Language", "words and dates", "telegram", (
        Choice("dates", "Dates in Russia before 1918", "Old Style beside the New, or the New alone.", "Dates",
               (("both", "Both"), ("new", "New alone"))),
    )),
    Section("keys", "Keys", "every key, and the pointer", "keyboard"),
    Section("files", "Files", "where everything lies", "save"),
    Section("about", "About", "sources, licences, version", "info"),
)  # fmt: skip


def words_of(choice: Choice, settings: Settings) -> str:
    """The value of a setting in words."""
    value = getattr(settings, choice.name)
    if choice.values:
        return next((word for held, word in choice.values if held == value), str(value))
    if choice.most:
        return f"{value / 1000:g} s" if value else "at once"
    return "on" if value else "off"


def found(text: str) -> list[tuple[Section, Choice]]:
    """The settings whose words hold a text."""
    wanted = text.lower()
    return [
        (section, choice)
        for section in SECTIONS
        for choice in section.choices
        if wanted in f"{choice.title} {choice.note} {choice.group}".lower()
    ]
