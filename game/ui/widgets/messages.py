"""What widgets tell their scene. They never do anything themselves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button, a card or a row was chosen to be done."""

    name: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A control has a new value: text of a field, number of a slider, key of a segment, True or False of a switch."""

    name: str
    value: str | int | bool


@dataclass(frozen=True, slots=True)
class Submitted:
    """Enter was pressed in a field, or a slider was let go."""

    name: str
    value: str | int


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was lifted from `name` was put down on `onto`; `load` is what it carries."""

    name: str
    onto: str
    load: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A barred control was tried; `reason` is shown beside it."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Handled:
    """The input was used by the page itself (focus, scrolling, a caret); there is nothing to do but draw."""


Message = Pressed | Changed | Submitted | Dropped | Refused | Handled
HANDLED = Handled()
