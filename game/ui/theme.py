"""The theme as it stands in one window: tokens, scaled to the window and to what the player chose."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from game.ui.tokens import Colour, Palette, PowerLook, Role, Tokens, read_tokens

__all__ = [
    "Colour", "Palette", "PowerLook", "Role", "SetRole", "Sight", "Theme", "interface_scale", "read_tokens",
]  # fmt: skip

_HEIGHTS = (720, 1080, 1440, 2160)
_SCALES = (0.875, 1.0, 1.15, 1.75)
_BARS = (56, 72, 83, 126)
_LARGE_TEXT = 1.3
_STRONG_RULE = (133, 149, 160)


@dataclass(frozen=True, slots=True)
class Sight:
    """What the player chose about seeing and reading. `scale` 0 means: from the window. `text` is 1.0 to 2.0."""

    text: float = 1.0
    scale: float = 0.0
    textures: str = "light"
    high_contrast: bool = False
    plain_tints: bool = False
    reduced_motion: bool = False
    telegrams_in_capitals: bool = True
    language: str = "en"
    old_style: bool = True
    """Whether the old calendar's day stands beside the new one's where a power kept both."""
    lot_ms: int | None = None
    """How long the lot runs, ms; None for the theme's own pace."""


@dataclass(frozen=True, slots=True)
class SetRole:
    """A role of type at its size of the moment: `size` and `line` in pixels, `tracking` in pixels a glyph."""

    role: Role
    size: float
    line: int
    tracking: float


def _between(at: float, xs: Sequence[float], ys: Sequence[float]) -> float:
    """Linear between the points, level below the first, in proportion above the last."""
    if at <= xs[0]:
        return ys[0]
    for i in range(len(xs) - 1):
        if at <= xs[i + 1]:
            return ys[i] + (ys[i + 1] - ys[i]) * (at - xs[i]) / (xs[i + 1] - xs[i])
    return ys[-1] * at / xs[-1]


def interface_scale(size: tuple[int, int]) -> float:
    """The scale u of a window: 0.875 at 1280 x 720 and below, 1 at 1080p, 1.15 at 1440p, 1.75 at 2160p."""
    return _between(min(size[1], size[0] * 9 / 16), _HEIGHTS, _SCALES)


@dataclass(frozen=True)
class Theme:
    """Colours, type and measures for a window of `size` pixels.

    Lengths in the style are pixels at 1920 x 1080: `px(16)` scales one with the window, `row(44)` with the
    window and the text size (heights of rows, buttons, icons), `panel(432)` with the window and up to a fifth
    more for large text (widths of panels).
    """

    tokens: Tokens = field(default_factory=read_tokens)
    size: tuple[int, int] = (1920, 1080)
    sight: Sight = field(default_factory=Sight)

    @cached_property
    def u(self) -> float:
        """The interface scale: 1 at 1920 x 1080."""
        return self.sight.scale or interface_scale(self.size)

    @cached_property
    def palette(self) -> Palette:
        """The colours, with the stronger pair in high contrast."""
        plain = self.tokens.palette
        if not self.sight.high_contrast:
            return plain
        colours = {name: getattr(plain, name) for name in Palette.__slots__}
        return Palette(**colours | {"text_2": plain.bone, "rule_2": _STRONG_RULE, "rule": plain.rule_2})

    @property
    def sea(self) -> tuple[Colour, ...]:
        """Six depth tints, shelf to trench."""
        return self.tokens.sea

    @property
    def bar(self) -> int:
        """Height of the bar at the top of a screen, pixels: 56 at 720p, 72 at 1080p."""
        return round(_between(self.u, _SCALES, _BARS))

    @property
    def is_narrow(self) -> bool:
        """Whether the screen takes its reflow for small windows (drawn at 1280 x 720); large text takes it sooner."""
        least = (1600, 900) if self.sight.text <= _LARGE_TEXT else (1800, 1000)
        return self.size[0] < least[0] or self.size[1] < least[1]

    def px(self, length: float) -> int:
        """A length of the style (pixels at 1080p) in this window, at least 1 when it is more than 0."""
        return max(1, round(length * self.u)) if length > 0 else round(length * self.u)

    def row(self, height: float) -> int:
        """As `px`, grown with the text size: heights of rows, buttons, fields and icons."""
        return max(1, round(height * self.u * self.sight.text))

    def panel(self, width: float) -> int:
        """As `px`, grown with the text size by a fifth at most: widths of panels."""
        return max(1, round(width * self.u * min(self.sight.text, 1.2)))

    def power(self, code: str) -> PowerLook:
        """How a power is shown; an unknown code becomes an outlined slip with its first two letters."""
        return self.tokens.powers.get(code) or PowerLook(code, code[:2].upper())

    def role(self, name: str) -> SetRole:
        """A role of type at its size here. An unknown name is a mistake in the code: KeyError."""
        role = self.tokens.roles.get(name) or _SHIPPED.get(name)
        if role is None:
            if not self.tokens.problems:
                raise KeyError(f"no role of type called {name!r}")
            role = _SHIPPED["body"]
        size = self._sized([pair[0] for pair in role.sizes])
        line = self._sized([pair[1] for pair in role.sizes])
        return SetRole(role, max(12.0, size), max(1, round(line)), size * role.tracking / 1000)

    def _sized(self, sizes: list[float]) -> float:
        return _between(self.u, _SCALES[:3], sizes) * self.sight.text

    def motion(self, name: str) -> int:
        """How long a movement takes, ms; with reduced motion 0, but 80 for the cross-fade of owners."""
        if name == "lot" and self.sight.lot_ms is not None and not self.sight.reduced_motion:
            return self.sight.lot_ms
        if self.sight.reduced_motion and name != "tooltip":
            return self.tokens.motion.get("reduced_fade", 80) if name == "owner" else 0
        return self.tokens.motion.get(name, 0)


_SHIPPED = {
    "body": Role("body"),
    "label": Role("label", "sans", "semibold", False, True, 85, ((12, 14), (13, 16), (15, 18))),
    "row_title": Role("row_title", "sans", "semibold", False, False, 0, ((15, 19), (17, 21), (20, 24))),
    "page_title": Role("page_title", "serif", "regular", False, False, 0, ((21, 24), (27, 30), (31, 34))),
}
