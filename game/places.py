"""Where files lie: the shipped ones beside the package or inside it, the player's own in the platform's folder."""

import os
from pathlib import Path

from platformdirs import user_data_path

_PACKAGE = Path(__file__).resolve().parent


def shipped(folder: str) -> Path:
    """The folder `scenarios` or `assets`, from the wheel when installed and from the checkout otherwise."""
    installed = _PACKAGE / "_shipped" / folder
    return installed if installed.is_dir() else _PACKAGE.parent / folder


FOLDER_VARIABLE = "FROZEN_PEACE_HOME"
"""Names another folder for saves and settings, for tests and for memory sticks."""
SAVE_ENDING = ".peace"


def home() -> Path:
    """The folder of the player's own files."""
    given = os.environ.get(FOLDER_VARIABLE)
    return Path(given) if given else user_data_path("frozen-peace", appauthor=False)


def saves_folder() -> Path:
    """Where saves lie."""
    return home() / "saves"


def save_files() -> list[Path]:
    """The saves on the shelf, latest first."""
    folder = saves_folder()
    if not folder.is_dir():
        return []
    return sorted(folder.glob(f"*{SAVE_ENDING}"), key=lambda path: path.stat().st_mtime, reverse=True)
