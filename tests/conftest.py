"""Tests run without a screen, without sound, and in a user folder of their own."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-snapshots", action="store_true", help="write the pictures of tests/snapshots anew")
    parser.addoption("--update-golden", action="store_true", help="write the games of tests/golden anew")


@pytest.fixture(autouse=True)
def own_user_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and saves of a test never touch those of the player."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("FROZEN_PEACE_HOME", str(home))
    for name in (
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
        "APPDATA",
        "LOCALAPPDATA",
    ):
        monkeypatch.setenv(name, str(home))
    return home


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def same_picture(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., None]:
    """Compares a surface with the kept picture of a name; see `tests/ui/snapshots.py`."""
    from tests.ui.snapshots import compare

    def check(surface: object, name: str) -> None:
        compare(surface, name, bool(request.config.getoption("--update-snapshots")), tmp_path)

    return check
