"""Widgets: what scenes are built from.

A widget is a dataclass set by name: `Button(name="send", rect=..., text="Send", key="ctrl+enter")`. It draws
itself, and answers inputs with a message; it never changes anything but its own state. A scene lays a list of
widgets on its `Page` (see `game.ui.scene.PageScene`) whenever something changed; names must be unique on a page,
and what the player had begun (focus, caret, scrolling, an open list) is kept by name.

Of every widget: `name` (none: it is only drawn), `rect` (pixels of the window), `zone` (order of focus: HEAD,
LEFT, CENTRE, RIGHT, FOOT), `group` (arrows walk inside it), `tip` (tooltip, rich text), `key` (a chord that does
it from anywhere), `barred` (the reason it cannot be used now), `on_paper`, `load` (makes it something to drag)
and `accepts` (makes it a place for loads that begin so). `words()` says it.

Messages: Pressed(name), Changed(name, value), Submitted(name, value), Dropped(name, onto, load),
Refused(name, reason). Rich text: `**bold** ~~struck~~ __new__ {text_3|quiet}`; protect other texts with
`game.ui.type.escape`.
"""

from game.ui.widgets.boards.notices import Empty, Failure, Notice, Progress
from game.ui.widgets.boards.panel import Card, Ground, Panel, Sheet
from game.ui.widgets.boards.scrolling import ListBox, Row, ScrollArea
from game.ui.widgets.boards.words import Label, Mark, Tag, Text
from game.ui.widgets.controls.button import Button
from game.ui.widgets.controls.choice import Option, Segment, Switch, Tabs
from game.ui.widgets.controls.chooser import Chooser
from game.ui.widgets.controls.field import Field
from game.ui.widgets.controls.slider import Price, Slider
from game.ui.widgets.keycap import KeyCap, cap_height, cap_width, draw_cap
from game.ui.widgets.messages import (
    HANDLED,
    Changed,
    Dropped,
    Handled,
    Message,
    Pressed,
    Refused,
    Submitted,
)
from game.ui.widgets.page import Page
from game.ui.widgets.widget import Look, Widget, Zone

__all__ = [
    "HANDLED",
    "Button",
    "Card",
    "Changed",
    "Chooser",
    "Dropped",
    "Empty",
    "Failure",
    "Field",
    "Ground",
    "Handled",
    "KeyCap",
    "Label",
    "ListBox",
    "Look",
    "Mark",
    "Message",
    "Notice",
    "Option",
    "Page",
    "Panel",
    "Pressed",
    "Price",
    "Progress",
    "Refused",
    "Row",
    "ScrollArea",
    "Segment",
    "Sheet",
    "Slider",
    "Submitted",
    "Switch",
    "Tabs",
    "Tag",
    "Text",
    "Widget",
    "Zone",
    "cap_height",
    "cap_width",
    "draw_cap",
]
