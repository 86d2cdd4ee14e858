"""The page: focus, keys, pointer, carrying, tooltips, and keeping what was begun."""

from collections.abc import Sequence

import pytest

from game.ui.canvas import Rect
from game.ui.kit import Kit
from game.ui.scene import PageScene, Pop, Push, Quit, Replace, Transition
from game.ui.widgets import (
    Article,
    Button,
    Changed,
    ClauseRow,
    DropSlot,
    Field,
    Message,
    ScrollArea,
    Widget,
    Zone,
)
from game.ui.window.pilot import Pilot


class Desk(PageScene):
    """A scene whose widgets are given, and that keeps every message."""

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.widgets = widgets
        self.messages: list[Message] = []
        self.keys: list[str] = []

    def build(self, kit: Kit) -> Sequence[Widget]:
        return self.widgets

    def receive(self, message: Message) -> Transition | None:
        self.messages.append(message)
        return None

    def on_key(self, chord: str) -> Transition | None:
        self.keys.append(chord)
        return None


def at(x: int, y: int) -> Rect:
    return Rect(x, y, 120, 40)


def pressed(desk: Desk) -> list[str]:
    return [getattr(message, "name", "") for message in desk.messages if type(message).__name__ == "Pressed"]


def test_tab_goes_head_left_centre_right_foot_and_round() -> None:
    zones = {
        "foot": Zone.FOOT,
        "right": Zone.RIGHT,
        "head": Zone.HEAD,
        "left": Zone.LEFT,
        "centre": Zone.CENTRE,
    }
    pilot = Pilot(Desk(*(Button(name=n, rect=at(0, 60 * i), text=n, zone=z) for i, (n, z) in enumerate(zones.items()))))
    seen = []
    for _ in range(6):
        pilot.press("tab")
        seen.append(pilot.focused)
    assert seen == ["head", "left", "centre", "right", "foot", "head"]
    pilot.press("shift+tab")
    assert pilot.focused == "foot"


def test_arrows_walk_a_group_and_stay_inside_it() -> None:
    grid = [Button(name=f"{x}{y}", rect=at(x * 130, y * 50), text="x", group="g") for y in range(2) for x in range(2)]
    pilot = Pilot(Desk(*grid, Button(name="out", rect=at(0, 200), text="x")))
    pilot.press("tab", "right", "down", "left", "left", "down", "up")
    assert pilot.focused == "00"


def test_enter_and_space_do_the_focused_and_a_key_does_it_from_anywhere() -> None:
    desk = Desk(
        Button(name="a", rect=at(0, 0), text="A"),
        Button(name="b", rect=at(0, 60), text="B", key="ctrl+enter"),
    )
    pilot = Pilot(desk)
    pilot.press("tab", "enter", "space", "ctrl+enter", "x")
    assert pressed(desk) == ["a", "a", "b"] and desk.keys == ["x"]


def test_click_needs_press_and_release_on_the_same_widget() -> None:
    desk = Desk(Button(name="a", rect=at(0, 0), text="A"), Button(name="b", rect=at(0, 60), text="B"))
    pilot = Pilot(desk)
    pilot.click("a")
    pilot.drag("a", "b")
    assert pressed(desk) == ["a"]


def test_barred_control_keeps_focus_and_says_why() -> None:
    desk = Desk(Button(name="a", rect=at(0, 0), text="Demand", barred="No capital left", key="d"))
    pilot = Pilot(desk)
    pilot.press("tab")
    assert pilot.focused == "a" and "No capital left" in pilot.text()
    pilot.press("enter", "d")
    pilot.click("a")
    assert pressed(desk) == [] and [type(m).__name__ for m in desk.messages] == ["Refused"] * 3


def test_grave_button_asks_once_and_forgets_when_left() -> None:
    grave = Button(name="a", rect=at(0, 0), text="Break off", kind="grave", asks="For good?")
    desk = Desk(grave, Button(name="b", rect=at(0, 60), text="B"))
    pilot = Pilot(desk)
    pilot.press("tab", "enter")
    assert "For good?" in pilot.text() and pressed(desk) == []
    pilot.press("tab", "shift+tab", "enter")
    assert pressed(desk) == []
    pilot.press("enter")
    assert pressed(desk) == ["a"]


def test_ring_is_drawn_after_a_key_and_not_after_the_pointer() -> None:
    pilot = Pilot(Desk(Button(name="a", rect=at(100, 100), text="A")))
    pilot.press("tab")
    ice = pilot.stack.kit.theme.palette.ice
    assert pilot.picture().get_at((97, 120))[:3] == ice or pilot.picture().get_at((96, 120))[:3] == ice
    pilot.move_to((500, 500))
    assert pilot.picture().get_at((96, 120))[:3] != ice


def test_tooltip_comes_after_400_ms_and_at_once_on_focus() -> None:
    pilot = Pilot(Desk(Button(name="a", rect=at(100, 100), icon="save", tip="Keep this study", key="ctrl+s")))
    pilot.move_to((150, 120))
    pilot.wait(300)
    assert pilot.page.tooltip(pilot.stack.kit) is None
    pilot.wait(200)
    tip = pilot.page.tooltip(pilot.stack.kit)
    assert tip and tip.text == "Keep this study" and tip.key == "ctrl+s"
    pilot.move_to((500, 500))
    pilot.press("tab")
    assert pilot.page.tooltip(pilot.stack.kit) is not None


def test_the_letter_that_opens_a_field_is_not_typed_into_it() -> None:
    desk = Desk(Field(name="f", rect=at(0, 0), key="/", hint="Find"))
    pilot = Pilot(desk)
    pilot.press("/")
    pilot.type_text("a/b c")
    assert pilot.text("f") == "Find: a/b c"


def test_letters_in_a_field_are_no_commands() -> None:
    desk = Desk(Field(name="f", rect=at(0, 0), hint="Find"), Button(name="t", rect=at(0, 60), text="T", key="t"))
    pilot = Pilot(desk)
    pilot.press("tab")
    pilot.type_text("Tsu")
    assert pressed(desk) == []
    pilot.press("tab", "t")
    assert pressed(desk) == ["t"]


def test_small_controls_are_found_within_36_pixels() -> None:
    desk = Desk(Button(name="a", rect=Rect(100, 100, 10, 10), text="", icon="cross", tip="Close"))
    pilot = Pilot(desk)
    pilot.click_at((90, 118))
    assert pressed(desk) == ["a"]


class Rebuilt(Desk):
    """Makes its widgets anew each time."""

    def build(self, kit: Kit) -> Sequence[Widget]:
        rows: list[Widget] = [Button(name=f"r{i}", rect=at(0, 60 * i), text=str(i)) for i in range(30)]
        area = ScrollArea(name="area", rect=Rect(0, 0, 200, 300), children=rows)
        return [area, Field(name="f", rect=at(300, 0), hint="Find")]

    def receive(self, message: Message) -> Transition | None:
        self.refresh()
        return super().receive(message)


def test_laying_anew_keeps_focus_text_caret_and_scrolling() -> None:
    desk = Rebuilt()
    pilot = Pilot(desk)
    pilot.wheel((50, 50), -5)
    before = pilot.widget("r10").rect.y
    pilot.click("f")
    pilot.type_text("abc")
    pilot.press("left")
    pilot.type_text("X")
    assert pilot.text("f") == "Find: abXc"
    assert pilot.widget("r10").rect.y == before < 600 and pilot.focused == "f"
    pilot.resize((1280, 720))
    assert pilot.text("f") == "Find: abXc"


def test_focus_brings_a_row_into_view_and_hidden_rows_cannot_be_clicked() -> None:
    desk = Rebuilt()
    pilot = Pilot(desk)
    pilot.click_at((50, 350))
    assert pressed(desk) == []
    for _ in range(9):
        pilot.press("tab")
    assert pilot.focused == "r8" and pilot.widget("r8").rect.bottom <= 300


def carried() -> Desk:
    return Desk(
        ClauseRow(name="indemnity", rect=Rect(0, 0, 300, 50), text="Indemnity", load="clause:indemnity"),
        DropSlot(name="give", rect=Rect(400, 0, 200, 50), accepts="clause"),
        DropSlot(name="take", rect=Rect(400, 100, 200, 50), accepts="clause"),
        Article(name="other", rect=Rect(400, 200, 300, 60), text="No place for it"),
    )


def test_drag_and_drop_by_pointer() -> None:
    desk = carried()
    pilot = Pilot(desk)
    pilot.drag("indemnity", "take")
    pilot.drag("indemnity", "other")
    drops = [m for m in desk.messages if type(m).__name__ == "Dropped"]
    assert [(d.name, d.onto, d.load) for d in drops] == [("indemnity", "take", "clause:indemnity")]  # type: ignore[union-attr]


def test_drag_and_drop_by_keys_and_letting_go() -> None:
    desk = carried()
    pilot = Pilot(desk)
    pilot.press("tab", "space", "escape")
    assert desk.messages == []
    pilot.press("space", "down", "space")
    assert [getattr(m, "onto", "") for m in desk.messages] == ["take"]


@pytest.mark.parametrize(("transition", "depth"), [(Push(Desk()), 2), (Pop(), 0), (Replace(Desk()), 1), (Quit(), 0)])
def test_transitions_move_the_stack(transition: Transition, depth: int) -> None:
    class Leads(Desk):
        def on_key(self, chord: str) -> Transition | None:
            return transition

    pilot = Pilot(Leads())
    pilot.press("x")
    assert len(pilot.stack.scenes) == depth


def test_words_read_the_page_in_order_of_zones() -> None:
    foot = Button(name="a", rect=at(0, 0), text="Send", zone=Zone.FOOT)
    head = Button(name="b", rect=at(0, 60), text="Back", zone=Zone.HEAD)
    assert Pilot(Desk(foot, head)).text() == "Back\nSend"


def test_changed_tells_the_new_text() -> None:
    desk = Desk(Field(name="f", rect=at(0, 0)))
    pilot = Pilot(desk)
    pilot.click("f")
    pilot.type_text("ab")
    assert desk.messages == [Changed("f", "a"), Changed("f", "ab")]
