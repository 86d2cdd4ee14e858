"""Where the shipped files lie: beside the package in a checkout, inside it in an installed copy."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped(folder: str) -> Path:
    """The folder `scenarios` or `assets`, from the wheel when installed and from the checkout otherwise."""
    installed = _PACKAGE / "_shipped" / folder
    return installed if installed.is_dir() else _PACKAGE.parent / folder
