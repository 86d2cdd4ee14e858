"""Widgets: what scenes are built from.

A widget is a dataclass set by name: `Button(name="send", rect=..., text="Send", key="ctrl+enter")`. It draws
itself, and answers inputs with a message; it never changes anything but its own state. A scene lays a list of
widgets on its `Page` (see `game.ui.scene.PageScene`) whenever something changed; names must be unique on a page,
and what the player had begun (focus, caret, scrolling, an open list) is kept by name.

Of every widget: `name` (none: it is only drawn), `rect` (pixels of the window), `zone` (order of focus: HEAD,
LEFT, CENTRE, RIGHT, FOOT), `group` (arrows walk inside it), `tip` (tooltip, rich text), `key` (a chord that does
it from anywhere), `barred` (the reason it cannot be used now), `on_paper`, `load` (makes it something to drag)
and `accepts` (makes it a place for loads that begin so). `words()` says it.

Here are: controls (Button, Field, Slider, Switch, Segment, Tabs, Chooser), boards (Panel, Sheet, Card, Ground,
Text, Label, Mark, Tag, KeyCap, Notice, Empty, Progress, Failure, ScrollArea, ListBox), gauges (Meter, RelationBar,
ScoreBar, Pips, HistoryGauge, ChanceBar, Distribution, OddsBar, SignedBars, Waterfall, CrisisLadder, ControlStrip,
Graph), paper (Article, DropSlot, DispatchCard, PrecedentCard), rows (ClauseRow, OrderRow, AimRow, AdviserRow,
VerdictRow, VoteMark). Those with many words have `height(kit, ...)`, buttons and tags `width(kit, ...)`.

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
from game.ui.widgets.gauges.bars import Meter, Pips, RelationBar, ScoreBar
from game.ui.widgets.gauges.factors import Factor, SignedBars, Waterfall
from game.ui.widgets.gauges.figures import chance, grouped, signed
from game.ui.widgets.gauges.forecast import ChanceBar, Distribution, HistoryGauge
from game.ui.widgets.gauges.graph import Fan, Graph, Line, Pin
from game.ui.widgets.gauges.ladder import ControlStrip, CrisisLadder, Span
from game.ui.widgets.gauges.odds import OddsBar, Slice
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
from game.ui.widgets.paper.article import Article, DropSlot
from game.ui.widgets.paper.cards import DispatchCard, PrecedentCard
from game.ui.widgets.rows.lists import (
    AdviserRow,
    AimRow,
    ClauseRow,
    OrderRow,
    VerdictRow,
    VoteMark,
    draw_vote,
)
from game.ui.widgets.rows.row import PanelRow, two_lines
from game.ui.widgets.widget import Look, Widget, Zone

__all__ = [
    "HANDLED",
    "AdviserRow",
    "AimRow",
    "Article",
    "Button",
    "Card",
    "ChanceBar",
    "Changed",
    "Chooser",
    "ClauseRow",
    "ControlStrip",
    "CrisisLadder",
    "DispatchCard",
    "Distribution",
    "DropSlot",
    "Dropped",
    "Empty",
    "Factor",
    "Failure",
    "Fan",
    "Field",
    "Graph",
    "Ground",
    "Handled",
    "HistoryGauge",
    "KeyCap",
    "Label",
    "Line",
    "ListBox",
    "Look",
    "Mark",
    "Message",
    "Meter",
    "Notice",
    "OddsBar",
    "Option",
    "OrderRow",
    "Page",
    "Panel",
    "PanelRow",
    "Pin",
    "Pips",
    "PrecedentCard",
    "Pressed",
    "Price",
    "Progress",
    "Refused",
    "RelationBar",
    "Row",
    "ScoreBar",
    "ScrollArea",
    "Segment",
    "Sheet",
    "SignedBars",
    "Slice",
    "Slider",
    "Span",
    "Submitted",
    "Switch",
    "Tabs",
    "Tag",
    "Text",
    "VerdictRow",
    "VoteMark",
    "Waterfall",
    "Widget",
    "Zone",
    "cap_height",
    "cap_width",
    "chance",
    "draw_cap",
    "draw_vote",
    "grouped",
    "signed",
    "two_lines",
]
