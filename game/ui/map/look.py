"""The colours and sizes a picture is painted with: plain values taken once from the kit, safe in a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.ui.kit import Kit
from game.ui.tokens import Colour, Palette, PowerLook

GRATICULE: Colour = (159, 195, 212)
WATERLINE: Colour = (127, 169, 189)
SHADE: Colour = (20, 34, 44)
LIGHT: Colour = (255, 252, 240)
_TEXTURES = {"off": 0.0, "light": 0.22, "strong": 0.36}


@dataclass(frozen=True)
class Look:
    """u: interface scale; texture: opacity of the holders' textures on land."""

    u: float
    palette: Palette
    sea: tuple[Colour, ...]
    powers: Mapping[str, PowerLook]
    texture: float
    is_plain: bool = False

    def power(self, code: str) -> PowerLook:
        """How a power is shown; nobody's land takes the colour of the unclaimed."""
        return self.powers.get(code) or PowerLook(code, land=self.palette.unclaimed)

    def land(self, code: str) -> Colour:
        """The tint of a holder's land."""
        return self.palette.unclaimed if code in ("none", "") else self.power(code).land


def look_of(kit: Kit) -> Look:
    """The look of a window's kit."""
    theme = kit.theme
    return Look(theme.u, theme.palette, theme.sea, dict(theme.tokens.powers),
                _TEXTURES.get(theme.sight.textures, 0.22), theme.sight.plain_tints)  # fmt: skip
