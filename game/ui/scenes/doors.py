"""Which screen stands behind each door of a running game."""

from collections.abc import Mapping

from game.ui.desk import Desk, Door, open_desk
from game.ui.scene import Scene
from game.ui.scenes.archive import ArchiveScene
from game.ui.scenes.chart import MapScene
from game.ui.scenes.conference import ConferenceScene
from game.ui.scenes.decision import DecisionScene
from game.ui.scenes.ratification import RatificationScene
from game.ui.scenes.report import ReportScene
from game.ui.scenes.resolution import ResolutionScene
from game.ui.scenes.table import TableScene


def at_table(desk: Desk) -> Scene:
    """The table of this game: a conference where more than two sit or more than one item is talked of."""
    return ConferenceScene(desk) if desk.view.setup.agendas[0].is_conference else TableScene(desk)


DOORS: Mapping[str, Door] = {
    "map": MapScene,
    "table": at_table,
    "resolution": ResolutionScene,
    "ratification": RatificationScene,
    "decision": DecisionScene,
    "report": ReportScene,
    "standing": ArchiveScene,
}


def begun(scenario: str, seat: str, seed: int) -> Scene:
    """The first screen of a new game."""
    desk = open_desk(scenario, seat, seed, DOORS)
    return desk.open(desk.next_door())


def sit_down(desk: Desk) -> Scene:
    """The screen at which a game goes on."""
    return desk.open(desk.next_door())
