"""What the command line opens: the title, or a game that is given."""

import time

from game.scenario.build import load_scenario, scenario_ids
from game.session import Session
from game.session.shelf import latest
from game.text.words import Words
from game.ui.app import App, open_window
from game.ui.desk import desk_for
from game.ui.scene import Push, Replace, Scene, Transition
from game.ui.scenes.art import title_art
from game.ui.scenes.doors import DOORS, sit_down
from game.ui.scenes.help import HelpScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.title import Line, TitleScene

DRAWN = "drawn"
_GO_ON, _SETTINGS = "continue", "settings"


def open_game(session: Session | None = None, seat: str = "") -> int:
    """Opens the window, on the title or on a running game. Returns the exit status: 2 without a display."""
    return open_window(lambda app: _game(session, seat) if session else _title(app), lambda scene: HelpScene())


def first_frame() -> None:
    """Opens the window, draws the title once, says so and closes it: what `bench` times."""
    app = App(_title)
    app.draw()
    print(DRAWN, flush=True)
    app.jobs.close()


def _game(session: Session, seat: str) -> Scene:
    session.play_on()
    return sit_down(desk_for(session, seat, DOORS))


def _title(app: App) -> Scene:
    return TitleScene(_lines(), lambda name: _chosen(app, name), title_art, app.problems)


def _lines() -> tuple[Line, ...]:
    """The game played last, a line for every seat of every scenario, and the settings."""
    found = latest()
    lines = [Line(_GO_ON, "Continue", found.path.stem, "enter")] if found else []
    for name in scenario_ids():
        scenario = load_scenario(name)
        words = Words(scenario)
        for k, seat in enumerate(scenario.setup.seats, 1):
            power = words.powers.name(seat)
            lines.append(Line(f"{name}/{seat}", f"Play as {power}", words.title, str(k)))
    return (*lines, Line(_SETTINGS, "Settings", "Text size, colours, keys", "s"))


def _chosen(app: App, name: str) -> Transition | None:
    if name == _SETTINGS:
        return Push(SettingsScene(app.settings, app.choose))
    if name == _GO_ON:
        found = latest()
        return Replace(_game(found.session, sorted(found.session.seats)[0])) if found and found.session else None
    scenario, _, seat = name.partition("/")
    return Replace(_game(Session.new(load_scenario(scenario), {seat}, time.time_ns() % 1_000_000), seat))
