"""Controls: what keys, pointer, clipboard and input method do to them."""

import pytest

from game.ui.canvas import Rect
from game.ui.inputs import Composing, Key, PointerMoved, PointerPressed, PointerReleased, Typed, Wheeled
from game.ui.kit import Kit, make_kit
from game.ui.widgets import (
    Changed,
    Chooser,
    Field,
    ListBox,
    Option,
    Pressed,
    Row,
    Segment,
    Slider,
    Submitted,
    Switch,
    Tabs,
)
from game.ui.widgets.controls.caret import Line

OPTIONS = (Option("a", "History"), Option("b", "Yours", barred="No line yet"), Option("c", "Difference"))


@pytest.fixture(scope="module")
def kit() -> Kit:
    return make_kit()


def field(text: str = "", **more: object) -> Field:
    return Field(name="f", rect=Rect(0, 0, 300, 38), text=text, **more)  # type: ignore[arg-type]


def keys(widget: Field, kit: Kit, *chords: str) -> None:
    for chord in chords:
        widget.act(Key(chord), kit)


@pytest.mark.parametrize(
    ("chords", "after"),
    [
        (("backspace",), "Port Arthu"), (("home", "delete"), "ort Arthur"), (("ctrl+backspace",), "Port "),
        (("home", "ctrl+delete"), " Arthur"), (("shift+home", "delete"), ""), (("ctrl+a", "backspace"), ""),
        (("left", "left", "shift+left", "shift+left", "delete"), "Port Arur"),
        (("ctrl+left", "backspace"), "PortArthur"),
    ],
)  # fmt: skip
def test_editing_keys(kit: Kit, chords: tuple[str, ...], after: str) -> None:
    widget = field("Port Arthur")
    keys(widget, kit, *chords)
    assert widget.held.text == after


def test_typing_replaces_what_is_chosen_and_keeps_the_limit(kit: Kit) -> None:
    widget = field("Mukden", limit=8)
    keys(widget, kit, "ctrl+a")
    assert widget.act(Typed("Shenyang!"), kit) == Changed("f", "Shenyang")


def test_clipboard_cuts_copies_and_pastes_on_one_line(kit: Kit) -> None:
    widget = field("Dalny")
    keys(widget, kit, "ctrl+a", "ctrl+x")
    assert widget.held.text == "" and kit.clipboard.get() == "Dalny"
    kit.clipboard.put("Port\nArthur\t1905")
    keys(widget, kit, "ctrl+v")
    assert widget.held.text == "Port Arthur 1905"


def test_unfinished_text_of_an_input_method_is_shown_and_not_kept(kit: Kit) -> None:
    widget = field("")
    widget.act(Composing("からふ"), kit)
    assert widget.act(Key("enter"), kit) == widget.act(Key("backspace"), kit)
    assert widget.held.text == "" and widget.composing == "からふ"
    assert widget.act(Typed("樺太"), kit) == Changed("f", "樺太") and widget.composing == ""


def test_pointer_sets_the_caret_and_a_double_click_chooses_all(kit: Kit) -> None:
    widget = field("Tsingtao")
    widget.act(PointerPressed((0, 20)), kit)
    assert widget.held.caret == 0
    widget.act(PointerMoved((290, 20), True), kit)
    assert widget.held.chosen == "Tsingtao"
    widget.act(PointerPressed((290, 20), 1, 2), kit)
    assert widget.held.chosen == "Tsingtao"


def test_enter_submits_and_read_only_does_nothing(kit: Kit) -> None:
    assert field("1905").act(Key("enter"), kit) == Submitted("f", "1905")
    assert field("1905", is_fixed=True).act(Typed("6"), kit) is None


def test_a_text_set_by_the_scene_wins_over_what_was_typed(kit: Kit) -> None:
    old = field("")
    old.act(Typed("Kunash"), kit)
    same, other = field(""), field("Kunashir")
    same.adopt(old)
    other.adopt(old)
    assert (same.held.text, other.held.text) == ("Kunash", "Kunashir")


def test_line_without_choice_collapses_at_its_ends() -> None:
    assert Line("abc", 3, 0).moved("left") == Line("abc", 0)
    assert Line("abc", 1).moved("f5") is None


def slider(**more: object) -> Slider:
    return Slider(name="s", rect=Rect(0, 0, 320, 60), value=500, high=1500, step=50, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("chord", "value"),
    [("left", 450), ("right", 550), ("shift+right", 1000), ("shift+left", 0), ("home", 0), ("end", 1500)],
)
def test_slider_moves_by_keys(kit: Kit, chord: str, value: int) -> None:
    assert slider().act(Key(chord), kit) == Changed("s", value)


def test_slider_follows_the_pointer_in_whole_steps_and_submits(kit: Kit) -> None:
    widget = slider()
    widget.act(PointerPressed((310, 30)), kit)
    assert widget.value == 1500
    widget.act(PointerMoved((163, 30), True), kit)
    assert widget.value == 750
    widget.act(PointerMoved((-900, 30), True), kit)
    assert widget.act(PointerReleased((0, 30)), kit) == Submitted("s", 0)


@pytest.mark.parametrize("kind", [Segment, Tabs])
def test_choices_step_over_barred_options(kit: Kit, kind: type[Segment] | type[Tabs]) -> None:
    widget = kind(name="s", rect=Rect(0, 0, 400, 40), options=OPTIONS, value="a")
    cells = widget.cells(kit)
    assert widget.act(PointerReleased(cells[1].center), kit) is None
    assert widget.act(Key("right"), kit) == Changed("s", "c")
    assert widget.act(Key("right"), kit) is None
    assert widget.act(PointerReleased(cells[0].center), kit) == Changed("s", "a")
    assert "Yours" in widget.words()


def test_switch_turns_by_pointer_and_key(kit: Kit) -> None:
    widget = Switch(name="s", rect=Rect(0, 0, 44, 36), text="Secret")
    assert widget.act(PointerReleased((20, 20)), kit) == Changed("s", True)
    assert widget.do(kit) == Changed("s", False) and widget.words() == "Secret: off"


def test_chooser_opens_goes_and_takes(kit: Kit) -> None:
    widget = Chooser(name="c", rect=Rect(0, 0, 200, 38), options=OPTIONS, value="a")
    widget.do(kit)
    assert widget.is_open and widget.over(kit)
    widget.act(Key("d"), kit)
    assert widget.do(kit) == Changed("c", "c") and not widget.is_open
    widget.do(kit)
    box = widget.over(kit)
    assert box and widget.act(PointerReleased((box.x + 5, box.y + 5)), kit) == Changed("c", "a")


def test_chooser_opens_upward_at_the_foot_of_the_window(kit: Kit) -> None:
    widget = Chooser(name="c", rect=Rect(0, 1030, 200, 38), options=OPTIONS, value="a", is_open=True)
    box = widget.over(kit)
    assert box and box.bottom <= 1031


def listed() -> ListBox:
    rows = [Row(str(i), f"Treaty {i}") for i in range(500)]
    return ListBox(name="l", rect=Rect(0, 0, 300, 200), rows=rows, value="0", row_height=40)


def test_list_goes_by_keys_and_keeps_the_chosen_in_view(kit: Kit) -> None:
    box = listed()
    box.act(Key("end"), kit)
    assert box.value == "499" and box.offset == 500 * 40 - 200
    box.act(Key("pageup"), kit)
    assert box.value == "495"
    box.act(Key("home"), kit)
    assert box.value == "0" and box.offset == 0


def test_list_scrolls_takes_clicks_and_double_clicks(kit: Kit) -> None:
    box = listed()
    box.act(Wheeled((10, 10), -3.0), kit)
    assert box.act(PointerPressed((10, 10)), kit) == Changed("l", "3")
    assert box.act(PointerPressed((10, 10), 1, 2), kit) == Pressed("l")
