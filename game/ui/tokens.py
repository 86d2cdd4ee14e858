"""The design tokens of `assets/theme.yaml`: read, checked, and mended entry by entry where they are wrong."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

import yaml

from game.places import shipped

Colour = tuple[int, int, int]

SHAPES = ("square", "disc", "hexagon", "lozenge", "slip")
TEXTURES = ("none", "crosses", "uprights", "levels", "points")
FACES = ("serif", "sans", "code")
WEIGHTS = ("light", "regular", "medium", "semibold", "bold")


def colour_of(text: str) -> Colour:
    """`"A9D8E2"` as red, green, blue (0-255). Raises ValueError for anything else."""
    if len(text) != 6:
        raise ValueError("six hex digits")
    return (int(text[:2], 16), int(text[2:4], 16), int(text[4:], 16))


@dataclass(frozen=True, slots=True)
class Palette:
    """Every named colour. The defaults are the style's own, used where the file is wrong."""

    ink_0: Colour = (8, 16, 24)
    ink_1: Colour = (13, 24, 34)
    ink_2: Colour = (19, 34, 48)
    ink_3: Colour = (27, 46, 63)
    rule: Colour = (43, 65, 83)
    rule_2: Colour = (61, 86, 106)
    bone: Colour = (237, 232, 220)
    text_2: Colour = (180, 190, 196)
    text_3: Colour = (133, 149, 160)
    ice: Colour = (169, 216, 226)
    ice_deep: Colour = (92, 147, 163)
    paper_0: Colour = (244, 240, 230)
    paper_1: Colour = (236, 230, 217)
    paper_2: Colour = (220, 213, 196)
    paper_rule: Colour = (189, 181, 162)
    paper_ink: Colour = (24, 34, 44)
    paper_ink_2: Colour = (86, 96, 106)
    red_pencil: Colour = (168, 51, 43)
    blue_pencil: Colour = (29, 90, 143)
    raises: Colour = (140, 199, 216)
    lowers: Colour = (224, 138, 160)
    warning: Colour = (232, 214, 160)
    paper_raises: Colour = (46, 125, 147)
    paper_lowers: Colour = (180, 80, 108)
    unclaimed: Colour = (198, 194, 183)
    lake: Colour = (53, 88, 108)

    def named(self, name: str) -> Colour:
        """The colour of a token written as text, as in rich text; KeyError names an unknown one."""
        if name not in self.__slots__:
            raise KeyError(f"no colour called {name!r}")
        found: Colour = getattr(self, name)
        return found


@dataclass(frozen=True, slots=True)
class PowerLook:
    """How one power is shown: letters in a shape, light on ink, deep on paper, tint and texture on land."""

    code: str
    badge: str = ""
    shape: str = "slip"
    light: Colour = (159, 171, 181)
    deep: Colour = (75, 88, 99)
    land: Colour = (195, 192, 182)
    texture: str = "none"


@dataclass(frozen=True, slots=True)
class Role:
    """One role of type. `sizes`: (size, line), pixels at 720, 1080, 1440; tracking in 1/1000 of the size."""

    name: str
    face: str = "sans"
    weight: str = "regular"
    italic: bool = False
    capitals: bool = False
    tracking: int = 0
    sizes: tuple[tuple[float, float], ...] = ((14, 18), (16, 22), (18, 25))


@dataclass(frozen=True)
class Tokens:
    """The whole theme file, checked. `problems` are sentences for the player, empty when all was well."""

    palette: Palette = field(default_factory=Palette)
    sea: tuple[Colour, ...] = (
        (42, 74, 94), (34, 63, 83), (27, 52, 72), (21, 42, 60), (16, 33, 48), (11, 24, 37),
    )  # fmt: skip
    powers: Mapping[str, PowerLook] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    motion: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


class _Reading:
    """One reading of the file: collects every problem instead of stopping at the first."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[str] = []

    def complain(self, where: str, expected: str) -> None:
        self.problems.append(f"{self.path.name}: {where}: expected {expected}; the shipped value is used.")

    def table(self, held: object, where: str) -> dict[str, object]:
        if isinstance(held, dict):
            return {str(key): value for key, value in held.items()}
        self.complain(where, "a table of names and values")
        return {}

    def colour(self, held: object, where: str, default: Colour) -> Colour:
        try:
            return colour_of(str(held))
        except ValueError:
            self.complain(where, 'a colour as six hex digits in quotes, as "A9D8E2"')
            return default

    def word(self, held: object, where: str, words: tuple[str, ...]) -> str:
        text = str(held)
        if text in words:
            return text
        near = difflib.get_close_matches(text, words, 1)
        hint = f' (did you mean "{near[0]}"?)' if near else ""
        self.complain(where, f"one of {', '.join(words)}{hint}")
        return words[0]

    def palette(self, held: object) -> Palette:
        names = [f.name for f in fields(Palette)]
        found: dict[str, Colour] = {}
        for name, value in self.table(held, "palette").items():
            if name in names:
                found[name] = self.colour(value, f"palette.{name}", getattr(Palette(), name))
            else:
                near = difflib.get_close_matches(name, names, 1)
                hint = f' (did you mean "{near[0]}"?)' if near else ""
                self.complain(f"palette.{name}", f"a known token{hint}")
        return replace(Palette(), **found)

    def power(self, code: str, held: object) -> PowerLook:
        entry, where, plain = self.table(held, f"powers.{code}"), f"powers.{code}", PowerLook(code)
        return PowerLook(
            code,
            str(entry.get("badge", code[:2])),
            self.word(entry.get("shape", "slip"), f"{where}.shape", SHAPES),
            self.colour(entry.get("light", "9FABB5"), f"{where}.light", plain.light),
            self.colour(entry.get("deep", "4B5863"), f"{where}.deep", plain.deep),
            self.colour(entry.get("land", "C3C0B6"), f"{where}.land", plain.land),
            self.word(entry.get("texture", "none"), f"{where}.texture", TEXTURES),
        )

    def role(self, name: str, held: object) -> Role:
        entry, where = self.table(held, f"type.{name}"), f"type.{name}"
        return Role(
            name,
            self.word(entry.get("face", "sans"), f"{where}.face", FACES),
            self.word(entry.get("weight", "regular"), f"{where}.weight", WEIGHTS),
            entry.get("italic") is True,
            entry.get("capitals") is True,
            self.number(entry.get("tracking", 0), f"{where}.tracking", 0),
            self.sizes(entry.get("sizes"), f"{where}.sizes"),
        )

    def sizes(self, held: object, where: str) -> tuple[tuple[float, float], ...]:
        try:
            pairs = tuple((float(size), float(line)) for size, line in held)  # type: ignore[attr-defined]
        except (TypeError, ValueError):
            pairs = ()
        if len(pairs) == 3 and all(12 <= size <= 400 and line > 0 for size, line in pairs):
            return pairs
        self.complain(where, "three pairs of size (12 to 400) and line, as [[14, 18], [16, 22], [18, 25]]")
        return Role("body").sizes

    def number(self, held: object, where: str, default: int) -> int:
        if isinstance(held, int) and not isinstance(held, bool):
            return held
        self.complain(where, "a whole number")
        return default

    def sea(self, held: object) -> tuple[Colour, ...]:
        plain = Tokens().sea
        if not isinstance(held, list) or len(held) != len(plain):
            self.complain("sea", f"a list of {len(plain)} colours")
            return plain
        return tuple(self.colour(value, f"sea[{i}]", plain[i]) for i, value in enumerate(held))


def read_tokens(path: Path | None = None) -> Tokens:
    """The theme file, each wrong entry named in `problems` and replaced; a missing file gives the defaults."""
    path = path or shipped("assets") / "theme.yaml"
    reading = _Reading(path)
    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        held = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        held = {}
        reading.problems.append(f"{path.name}: not read ({error}); the game's own colours are used.")
    document = reading.table(held, "file") if held != {} else {}
    powers = reading.table(document.get("powers", {}), "powers")
    roles = reading.table(document.get("type", {}), "type")
    motion = reading.table(document.get("motion", {}), "motion")
    return Tokens(
        palette=reading.palette(document.get("palette", {})),
        sea=reading.sea(document["sea"]) if "sea" in document else Tokens().sea,
        powers={code: reading.power(code, held) for code, held in powers.items()},
        roles={name: reading.role(name, held) for name, held in roles.items()},
        motion={n: reading.number(v, f"motion.{n}", 0) for n, v in motion.items()},
        problems=tuple(reading.problems),
    )
