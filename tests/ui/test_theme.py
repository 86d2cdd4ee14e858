"""The theme: what the style promises of its colours, and what happens to a broken file."""

from pathlib import Path

import pytest

from game.ui.theme import Sight, Theme, interface_scale
from game.ui.tokens import Palette, read_tokens
from game.ui.vision import KINDS, difference_of_labs, least_difference

FOUR = ("RUS", "JPN", "USA", "CHN")


@pytest.mark.parametrize(
    ("part", "promised"),
    [("light", (29, 22, 17, 14)), ("deep", (29, 17, 11, 15)), ("land", (22, 12, 14, 15))],
)
def test_powers_differ_as_the_style_says_for_each_kind_of_sight(part: str, promised: tuple[int, ...]) -> None:
    theme = Theme()
    colours = [getattr(theme.power(code), part) for code in FOUR]
    assert tuple(round(least_difference(colours, kind)) for kind in KINDS) == promised


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [  # from the test data of Sharma, Wu and Dalal (2005)
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_differences_agree_with_the_published_pairs(one: tuple, other: tuple, apart: float) -> None:
    assert difference_of_labs(one, other) == pytest.approx(apart, abs=1e-4)


def _contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    def light(colour: tuple[int, int, int]) -> float:
        parts = [p / 255 / 12.92 if p <= 10 else ((p / 255 + 0.055) / 1.055) ** 2.4 for p in colour]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [("bone", "ink_2", 13.0), ("text_2", "ink_2", 8.4), ("text_3", "ink_2", 5.1), ("paper_ink_2", "paper_1", 5.1),
     ("paper_ink", "paper_1", 12.0), ("red_pencil", "paper_0", 4.5), ("blue_pencil", "paper_0", 4.5)],
)  # fmt: skip
def test_text_stands_out_from_its_ground(text: str, ground: str, least: float) -> None:
    palette = read_tokens().palette
    assert _contrast(palette.named(text), palette.named(ground)) >= least


def test_shipped_file_is_whole_and_equals_the_colours_built_in() -> None:
    tokens = read_tokens()
    assert tokens.problems == ()
    assert tokens.palette == Palette()
    assert len(tokens.powers) >= 13 and len(tokens.roles) >= 20


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1280, 720), 0.875), ((1920, 1080), 1.0), ((2560, 1440), 1.15), ((3840, 2160), 1.75), ((800, 600), 0.875),
     ((2560, 1080), 1.0), ((1600, 900), 0.9375)],
)  # fmt: skip
def test_interface_scale_follows_the_window(size: tuple[int, int], scale: float) -> None:
    assert interface_scale(size) == pytest.approx(scale)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (2560, 1440)])
def test_no_type_is_smaller_than_twelve_pixels(size: tuple[int, int]) -> None:
    theme = Theme(size=size)
    assert all(theme.role(name).size >= 12 for name in theme.tokens.roles)


def test_large_text_grows_rows_wholly_and_panels_by_a_fifth() -> None:
    theme = Theme(sight=Sight(text=1.5))
    assert theme.row(44) == 66 and theme.panel(300) == 360 and theme.px(44) == 44


def test_high_contrast_brightens_second_text_and_rules() -> None:
    palette = Theme(sight=Sight(high_contrast=True)).palette
    assert palette.text_2 == palette.bone and palette.rule_2 == (133, 149, 160)


def test_reduced_motion_leaves_only_the_cross_fade() -> None:
    theme = Theme(sight=Sight(reduced_motion=True))
    assert theme.motion("lot") == 0 and theme.motion("owner") == 80


def test_broken_entries_are_all_named_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "theme.yaml"
    path.write_text(
        'palette: {ink_0: "zzz", icee: "A9D8E2"}\npowers: {RUS: {shape: sqare}}\n'
        "type: {body: {sizes: [[2, 3]]}}\nmotion: {lot: fast}\n",
        encoding="utf-8",
    )
    tokens = read_tokens(path)
    said = "\n".join(tokens.problems)
    for part in ("palette.ink_0", "palette.icee", 'did you mean "ice"', "powers.RUS.shape", 'did you mean "square"',
                 "type.body.sizes", "motion.lot"):  # fmt: skip
        assert part in said
    assert tokens.palette.ink_0 == Palette().ink_0
    assert Theme(tokens).role("telegram").size >= 12


def test_unreadable_file_gives_the_built_in_theme_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "theme.yaml"
    path.write_bytes(b"palette: [\xff")
    tokens = read_tokens(path)
    assert tokens.palette == Palette() and "not read" in tokens.problems[0]


def test_unknown_role_of_type_is_a_mistake_in_the_code() -> None:
    with pytest.raises(KeyError, match="no role"):
        Theme().role("boody")
