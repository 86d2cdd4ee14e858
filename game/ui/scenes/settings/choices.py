"""What can be set, in what order; the words stand in the catalogue `settings`, under each choice's name."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.text.tongue.labels import LANGUAGES, Labels
from game.ui.settings import Settings
from game.ui.widgets import Option

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One setting: the field of `Settings` it sets, the group it stands in, and what it may be.

    Without values it is a switch, or with `most` a slider from 0 to that.
    """

    name: str
    group: str
    values: tuple[Value, ...] = ()
    most: int = 0
    step: int = 100

    def title(self, labels: Labels) -> str:
        """What it is called."""
        return labels.label(f"settings.choices.{self.name}.title")

    def note(self, labels: Labels) -> str:
        """What it does, in a line."""
        return labels.label(f"settings.choices.{self.name}.note")

    def options(self, labels: Labels) -> tuple[Option, ...]:
        """The values as options of a segment."""
        return tuple(Option(str(value), self.word(value, labels)) for value in self.values)

    def word(self, value: Value, labels: Labels) -> str:
        """A value in a word: a language in its own tongue, a share of the text as per cent, a figure as it is."""
        if self.name == "language":
            return LANGUAGES[str(value)]
        if self.name == "text":
            return f"{round(float(value) * 100)}%"
        written = f"{value:g}" if isinstance(value, float) else str(value)
        return labels.said(f"settings.values.{self.name}.{written}") or written

    def value_of(self, key: str) -> Value:
        """The value behind an option."""
        return next(value for value in self.values if str(value) == key)


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the settings."""

    name: str
    icon: str
    choices: tuple[Choice, ...] = ()

    def title(self, labels: Labels) -> str:
        """What it is called."""
        return labels.label(f"settings.sections.{self.name}.title")

    def note(self, labels: Labels) -> str:
        """What it is about."""
        return labels.label(f"settings.sections.{self.name}.note")


SECTIONS: Sequence[Section] = (
    Section("sight", "eye", (
        Choice("text", "text", (1.0, 1.15, 1.3, 1.5, 2.0)),
        Choice("scale", "text", (0.0, 0.875, 1.0, 1.15, 1.75)),
        Choice("telegrams", "text", ("capitals", "sentences")),
        Choice("textures", "colour", ("off", "light", "strong")),
        Choice("high_contrast", "colour"),
        Choice("plain_tints", "colour"),
        Choice("movement", "motion", ("full", "reduced")),
        Choice("lot_ms", "motion", most=2400),
        Choice("full_screen", "window"),
    )),
    Section("sound", "event", (
        Choice("sound", "sound"),
        Choice("volume", "sound", most=100, step=10),
        Choice("voice", "voice", ("off", "text", "aloud")),
    )),
    Section("language", "telegram", (
        Choice("language", "words", tuple(LANGUAGES)),
        Choice("dates", "dates", ("both", "new")),
    )),
    Section("keys", "keyboard"),
    Section("files", "save"),
    Section("about", "info"),
)  # fmt: skip


def words_of(choice: Choice, settings: Settings, labels: Labels) -> str:
    """The value of a setting in words."""
    value = getattr(settings, choice.name)
    if choice.values:
        return choice.word(value, labels)
    if choice.most:
        return measured(choice, value, labels)
    return labels.label("settings.on" if value else "settings.off")


def measured(choice: Choice, value: int, labels: Labels) -> str:
    """A value of a slider with its unit: per cent, or seconds that may be none at all."""
    if choice.name == "volume":
        return f"{value}%"
    return labels.label("settings.seconds", n=f"{value / 1000:g}") if value else labels.label("settings.now")


def found(text: str, labels: Labels) -> list[tuple[Section, Choice]]:
    """The settings whose words hold a text."""
    wanted = text.lower()
    pairs = [(section, choice) for section in SECTIONS for choice in section.choices]
    return [pair for pair in pairs if wanted in _said(pair[1], labels)]


def _said(choice: Choice, labels: Labels) -> str:
    group = labels.label(f"settings.groups.{choice.group}")
    return f"{choice.title(labels)} {choice.note(labels)} {group}".lower()
