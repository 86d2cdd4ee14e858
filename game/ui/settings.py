"""What the player chose, kept for every game on this machine in one small YAML file."""

import difflib
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

import platformdirs
import yaml

from game.text.tongue.labels import LANGUAGES
from game.ui.theme import Sight

HOME = "FROZEN_PEACE_HOME"
TEXT_SIZES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice. `text` is a factor, `scale` 0 follows the window, `lot_ms` is the lot's pace, `volume` per cent."""

    text: float = 1.0
    scale: float = 0.0
    telegrams: str = "capitals"
    textures: str = "light"
    high_contrast: bool = False
    plain_tints: bool = False
    movement: str = "full"
    lot_ms: int = 1200
    full_screen: bool = False
    language: str = "en"
    dates: str = "both"
    sound: bool = True
    volume: int = 60
    voice: str = "off"

    @property
    def loudness(self) -> int:
        """How loud sounds are, per cent; 0 when they are off."""
        return self.volume if self.sound else 0

    @property
    def sight(self) -> Sight:
        """The part of it that the theme needs."""
        return Sight(self.text, self.scale, self.textures, self.high_contrast, self.plain_tints,
                     self.movement == "reduced", self.telegrams == "capitals", self.language, self.dates == "both",
                     self.lot_ms)  # fmt: skip


_ALLOWED: dict[str, Callable[[object], bool]] = {
    "text": lambda value: isinstance(value, int | float) and 1.0 <= value <= 2.0,
    "scale": lambda value: isinstance(value, int | float) and (value == 0 or 0.5 <= value <= 3.0),
    "telegrams": lambda value: value in ("capitals", "sentences"),
    "textures": lambda value: value in ("off", "light", "strong"),
    "movement": lambda value: value in ("full", "reduced"),
    "lot_ms": lambda value: isinstance(value, int) and 0 <= value <= 2400,
    "language": lambda value: value in LANGUAGES,
    "dates": lambda value: value in ("both", "new"),
    "volume": lambda value: isinstance(value, int) and 0 <= value <= 100,
    "voice": lambda value: value in ("off", "text", "aloud"),
}


def settings_folder() -> Path:
    """Where the settings lie: the user's settings folder, or what the environment names."""
    if named := os.environ.get(HOME):
        return Path(named)
    return platformdirs.user_config_path("frozen-peace", appauthor=False)


def _is_allowed(name: str, value: object, plain: object) -> bool:
    if name in _ALLOWED:
        return not isinstance(value, bool) and _ALLOWED[name](value)
    return isinstance(plain, bool) and isinstance(value, bool)


def load_settings(folder: Path | None = None) -> tuple[Settings, tuple[str, ...]]:
    """The settings and what was wrong with their file, in sentences. A file that cannot be read is kept aside."""
    path = (folder or settings_folder()) / "settings.yaml"
    if not path.exists():
        return Settings(), ()
    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        held = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        return Settings(), (_kept_aside(path, str(error).split("\n")[0]),)
    if not isinstance(held, dict):
        return Settings(), (_kept_aside(path, "it is not a table of names and values"),)
    return _from_table({str(key): value for key, value in held.items()})


def _from_table(held: dict[str, object]) -> tuple[Settings, tuple[str, ...]]:
    plain = asdict(Settings())
    good: dict[str, object] = {}
    problems: list[str] = []
    for name, value in held.items():
        if name not in plain:
            near = difflib.get_close_matches(name, plain, 1)
            hint = f" Did you mean {near[0]}?" if near else ""
            problems.append(f"Settings: {name} is not a setting; it is left out.{hint}")
        elif _is_allowed(name, value, plain[name]):
            good[name] = value
        else:
            problems.append(f"Settings: {name} cannot be {value!r}; it is {plain[name]!r} again.")
    return replace(Settings(), **good), tuple(problems)  # type: ignore[arg-type]


def _kept_aside(path: Path, why: str) -> str:
    aside = path.with_name("settings.broken.yaml")
    try:
        path.replace(aside)
    except OSError:
        return f"Settings not read: {why}. They are as first shipped, and the file is left as it is."
    return f"Settings not read: {why}. They are as first shipped; the old file is kept as {aside.name}."


def save_settings(settings: Settings, folder: Path | None = None) -> str:
    """Writes the settings, whole or not at all. Returns a sentence when it could not, else nothing."""
    folder = folder or settings_folder()
    changed = {f.name: getattr(settings, f.name) for f in fields(Settings)}
    text = yaml.safe_dump(changed, allow_unicode=True, sort_keys=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / "settings.yaml.new"
        beside.write_text(text, encoding="utf-8")
        beside.replace(folder / "settings.yaml")
    except OSError as error:
        return f"Settings not kept: {error.strerror or error} ({folder}). They hold until the window closes."
    return ""
