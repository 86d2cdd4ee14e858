"""How far apart colours are, for four kinds of sight.

Differences are CIEDE2000 (Sharma, Wu and Dalal, 2005). Sight without one kind of cone is simulated after
Machado, Oliveira and Fernandes (2009), at full severity, in linear light.
"""

import math
from collections.abc import Mapping, Sequence
from itertools import combinations

from game.ui.tokens import Colour

_Triple = tuple[float, float, float]

KINDS = ("as drawn", "protan", "deutan", "tritan")
_CONES: Mapping[str, Sequence[_Triple]] = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_XYZ: Sequence[_Triple] = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750),
                           (0.0193339, 0.1191920, 0.9503041))  # fmt: skip
_WHITE = (0.95047, 1.0, 1.08883)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _coded(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _times(matrix: Sequence[_Triple], held: _Triple) -> _Triple:
    first, second, third = (sum(a * b for a, b in zip(row, held)) for row in matrix)
    return (first, second, third)


def _light(colour: Colour) -> _Triple:
    return (_linear(colour[0] / 255), _linear(colour[1] / 255), _linear(colour[2] / 255))


def seen_as(colour: Colour, kind: str) -> Colour:
    """A colour as a kind of sight sees it: `as drawn`, `protan`, `deutan` or `tritan`."""
    if kind not in _CONES:
        return colour
    red, green, blue = (round(_coded(part) * 255) for part in _times(_CONES[kind], _light(colour)))
    return (red, green, blue)


def lab(colour: Colour) -> _Triple:
    """CIE L*a*b* (D65) of an sRGB colour."""
    parts = [part / white for part, white in zip(_times(_XYZ, _light(colour)), _WHITE)]
    x, y, z = (part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116 for part in parts)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def difference(one: Colour, other: Colour) -> float:
    """CIEDE2000 between two colours; about 1 is the least that can be seen, 10 plain at a glance."""
    return difference_of_labs(lab(one), lab(other))


def difference_of_labs(one: _Triple, other: _Triple) -> float:
    """CIEDE2000 between two L*a*b* triples."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean**7 / (mean**7 + 25.0**7)))
    (c1, h1), (c2, h2) = _chroma_hue(a1 * (1 + g), b1), _chroma_hue(a2 * (1 + g), b2)
    turn = h2 - h1
    if c1 * c2 == 0:
        turn = 0.0
    elif abs(turn) > 180:
        turn -= math.copysign(360, turn)
    dl, dc, dh = l2 - l1, c2 - c1, 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    hue = _mean_hue(h1, h2) if c1 * c2 else h1 + h2
    t = 1 - 0.17 * _cos(hue - 30) + 0.24 * _cos(2 * hue) + 0.32 * _cos(3 * hue + 6) - 0.20 * _cos(4 * hue - 63)
    sl = 1 + 0.015 * (light - 50) ** 2 / math.sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    spin = 30 * math.exp(-(((hue - 275) / 25) ** 2))
    twist = -math.sin(math.radians(2 * spin)) * 2 * math.sqrt(chroma**7 / (chroma**7 + 25.0**7))
    return math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + twist * dc / sc * dh / sh)


def _chroma_hue(a: float, b: float) -> tuple[float, float]:
    return math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def _mean_hue(one: float, other: float) -> float:
    if abs(one - other) <= 180:
        return (one + other) / 2
    return (one + other + 360) / 2 if one + other < 360 else (one + other - 360) / 2


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


def least_difference(colours: Sequence[Colour], kind: str = "as drawn") -> float:
    """The smallest difference between any two of some colours, as a kind of sight sees them."""
    seen = [seen_as(colour, kind) for colour in colours]
    return min(difference(one, other) for one, other in combinations(seen, 2))
