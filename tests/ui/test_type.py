"""Type: measuring, wrapping, scripts and rich text."""

import pygame
import pytest

from game.ui.canvas import Canvas, Rect
from game.ui.kit import make_kit
from game.ui.tokens import Role
from game.ui.type import Faces, escape, parse, plain, set_rich
from game.ui.type.setting import Typesetter, break_words


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return make_kit((1920, 1080)).type


def test_wrapped_lines_hold_all_words_and_fit(setter: Typesetter) -> None:
    text = "Russia transfers to Japan the lease of Port Arthur and Dalny, subject to the consent of China."
    lines = setter.wrap(text, "body", 200)
    assert " ".join(lines) == text
    assert all(setter.width(line, "body") <= 200 for line in lines) and len(lines) > 3


def test_eastern_text_breaks_between_letters(setter: Typesetter) -> None:
    lines = setter.wrap("南樺太及び千島列島の返還に関する覚書", "body", 100)
    assert len(lines) > 1 and "".join(lines) == "南樺太及び千島列島の返還に関する覚書"


@pytest.mark.parametrize(
    "text", ["Южный Сахалин", "Ѣлый мѣсяцъ, вѣ", "樺太", "台湾", "서울", "№ ₽ ¥ £ −", "Kōmura", "⏎ ← →"]
)
@pytest.mark.parametrize("role", ["body", "page_title", "telegram"])
def test_every_script_is_drawn_by_a_font_that_holds_it(setter: Typesetter, text: str, role: str) -> None:
    for font, run in setter.faces.runs(text, setter.role(role).role):
        assert all(setter.faces.holds(font, letter) for letter in run), f"{font.name} lacks some of {run}"


def test_digits_are_of_one_width(setter: Typesetter) -> None:
    assert len({round(setter.true_width(str(digit), "body") * 4) for digit in range(10)}) == 1


def test_letters_are_kerned_but_digits_keep_their_columns(setter: Typesetter) -> None:
    def apart(pair: str, role: str) -> float:
        return setter.true_width(pair, role) - sum(setter.true_width(letter, role) for letter in pair)

    assert apart("AV", "page_title") < -2 and apart("To", "body") < -0.5 and apart("Та", "page_title") < -0.5
    assert all(apart(f"{a}{b}", "body") == 0 for a in range(10) for b in range(10))
    assert apart("AV", "telegram") == pytest.approx(setter.role("telegram").tracking)


def test_bold_is_heavier_than_regular_so_that_named_instances_work(setter: Typesetter) -> None:
    def ink(role: str) -> int:
        return int(pygame.surfarray.array_alpha(setter.render("Sakhalin", role, (255, 255, 255))).sum())

    assert ink("body_strong") > ink("body") * 1.15


def test_capitals_and_tracking_of_a_label(setter: Typesetter) -> None:
    assert setter.cased("Patience", "label") == "PATIENCE"
    assert setter.true_width("patience", "label") > setter.true_width("PATIENCE", "key")


def test_shortening_keeps_to_the_width_and_only_when_needed(setter: Typesetter) -> None:
    assert setter.shortened("Kunashir", "body", 400) == "Kunashir"
    short = setter.shortened("Chinese Eastern Railway", "body", 90)
    assert short.endswith("…") and setter.width(short, "body") <= 90


def test_markup_becomes_runs_and_plain_words() -> None:
    runs = parse("Russia cedes ~~all~~ **Sakhalin {text_3|south}** of __50° N__")
    assert [(run.text, run.bold, run.struck, run.new, run.colour) for run in runs] == [
        ("Russia cedes ", False, False, False, ""), ("all", False, True, False, ""), (" ", False, False, False, ""),
        ("Sakhalin ", True, False, False, ""), ("south", True, False, False, "text_3"),
        (" of ", False, False, False, ""), ("50° N", False, False, True, ""),
    ]  # fmt: skip
    assert plain("**a** {ice|b} ~~c~~") == "a b c"


@pytest.mark.parametrize("text", ["a ** b", "yap_cabel __x__", "{x|y}", "~~", "back\\slash", "a | b"])
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    assert plain(escape(text)) == text


def test_rich_lines_fit_and_are_as_high_as_said(setter: Typesetter) -> None:
    rich = set_rich(setter, "**Order sent.** Three capital left. Undo until the turn ends.", "note", 180)
    assert rich.widest <= 180 and rich.height == len(rich.lines) * setter.line("note") and len(rich.lines) > 1


def test_canvas_notes_what_does_not_fit_and_nothing_else() -> None:
    canvas = Canvas(make_kit(), pygame.Surface((400, 200)))
    canvas.text_in(Rect(0, 0, 300, 24), "Fits")
    assert canvas.overflow == []
    canvas.text_in(Rect(0, 0, 30, 24), "Does not fit")
    canvas.paragraph(Rect(0, 0, 100, 20), "Far more words than one line of this box can hold")
    canvas.rich(Rect(0, 0, 60, 20), "**As** many words here too, and more")
    assert [held.role for held in canvas.overflow] == ["body", "body", "body"]


def test_a_text_is_drawn_once_and_kept() -> None:
    setter = make_kit().type
    assert setter.render("Mukden", "body", (1, 2, 3)) is setter.render("Mukden", "body", (1, 2, 3))


def test_letters_stand_on_the_line_they_are_given() -> None:
    setter = make_kit((1920, 1080)).type
    mask = pygame.surfarray.array_alpha(setter.render("HHH", "body", (255, 255, 255)))
    rows = [y for y in range(mask.shape[1]) if mask[:, y].max() > 128]
    assert rows[-1] + 1 == setter.baseline("body")


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("切れません。", ["切", "れ", "ま", "せ", "ん。"]),
        ("を（広げ）、Ctrl Z で。", ["を", "（広", "げ）、", "Ctrl ", "Z ", "で。"]),
        ("没有“甲”。", ["没", "有", "“甲”。"]),
        ("a (b) c.", ["a ", "(b) ", "c."]),
    ],
)
def test_no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one(text: str, pieces: list[str]) -> None:
    assert break_words(text) == pieces
    assert "".join(pieces) == text


@pytest.mark.parametrize(("language", "face"), [("ja", "jp"), ("zh", "sc"), ("en", "jp")])
def test_a_han_letter_takes_the_shape_of_the_readers_country(language: str, face: str) -> None:
    faces = Faces("ru").reading(language)
    [(font, run)] = faces.runs("直", Role("body"))
    assert font is faces.font(face, "regular") and run == "直"
