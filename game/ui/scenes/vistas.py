"""Moments of Portsmouth for pictures of the map, the gallery, the report, the library and the archive."""

from collections.abc import Callable
from pathlib import Path

from game.rules import Asked, EndTurn, GiveOrder, Order, Prompt, notation
from game.scenario.build import load_scenario
from game.session import Session
from game.session.replay import play_path
from game.session.shelf import Shelved
from game.ui.cards.table import Pen
from game.ui.desk import Desk, desk_for
from game.ui.scene import Scene
from game.ui.scenes.archive import ArchiveScene
from game.ui.scenes.chart import MapScene
from game.ui.scenes.decision import DecisionScene
from game.ui.scenes.doors import DOORS
from game.ui.scenes.gallery import GalleryScene
from game.ui.scenes.library import LibraryScene
from game.ui.scenes.report import ReportScene

SCENARIO, SEAT, SEED = "portsmouth-1905", "RUS", 7
_ORDERS = ("brief_press", "press_mediator", "probe")
_ENDING = 11
"""Seed of a game whose end differs from history's."""


def _played(turn: int) -> Session:
    """A game by the cabinets alone up to a turn, then Russia's chair is taken."""
    session = Session.new(load_scenario(SCENARIO), (), SEED)
    while session.state.turn < turn or session.awaiting != Prompt(SEAT, Asked.TURN):
        decision = session.next_decision()
        assert decision is not None
        session.play(decision.action, decision.because)
    session.sit({SEAT})
    return session


def _desk(session: Session) -> Desk:
    doors = {
        **DOORS,
        "gallery": lambda desk: GalleryScene(lambda scenario, seat: None, is_still=True),
        "again": MapScene,
    }
    return desk_for(session, SEAT, doors, saves=False)


def chart() -> Scene:
    """21 August 1905 from Russia's chair: three orders given, the south on paper."""
    session = _played(4)
    for act in _ORDERS:
        for to in (SEAT, "USA", "JPN"):
            order = GiveOrder(Order(SEAT, act, to))
            if session.objection(order) is None:
                session.play(order)
                break
    desk = _desk(session)
    lay = notation.read(
        session.setup,
        f"{SEAT} lay peace korea=paramount lease=transfer railway=changchun south_sakhalin=cede evacuation=both",
    )
    desk.pen = Pen(getattr(lay, "draft", ()), about="JPN")
    return MapScene(desk, is_still=True)


def gallery() -> Scene:
    """Every scenario there is."""
    return GalleryScene(lambda scenario, seat: None, is_still=True)


def report() -> Scene:
    """The end of a whole game."""
    session = Session.new(load_scenario(SCENARIO), (), _ENDING)
    session.play_on()
    session.sit({SEAT})
    return ReportScene(_desk(session), is_still=True)


def library() -> Scene:
    """Three studies: one at its start with a branch, one over, one damaged."""
    first = _played(3)
    at = first.tree.head
    first.play(EndTurn(SEAT))
    first.play_on()
    first.goto(at)
    over = Session.new(load_scenario(SCENARIO), (), _ENDING)
    over.play_on()
    over.sit({"JPN"})
    shelf = [
        Shelved(Path("portsmouth-1905-RUS.peace"), first),
        Shelved(Path("portsmouth-1905-JPN.peace"), over),
        Shelved(Path("august.peace"), None, "august.peace: this is no whole save (line 1). It was left as it is."),
    ]
    return LibraryScene(lambda path: None, is_still=True, shelf=lambda: shelf)


def archive() -> Scene:
    """What bound whom when the conference met, and what it signed."""
    session = Session.new(load_scenario(SCENARIO), (), _ENDING)
    session.play_on()
    session.sit({SEAT})
    return ArchiveScene(_desk(session))


def decision() -> Scene:
    """25 November 1941 from Hull's chair: Japan on the ultimatum, its date read in the cables."""
    replay = play_path(load_scenario("hull-nomura-1941"), seed=2)
    session = replay.session
    session.goto(next(move.entry for move in replay.moves if move.path.turn == 13 and move.path.line == "JPN end"))
    session.fixed_lots = None
    session.sit({"USA"})
    desk = desk_for(session, "USA", DOORS, saves=False)
    return DecisionScene(desk)


VISTAS: dict[str, Callable[[], Scene]] = {
    "map": chart,
    "gallery": gallery,
    "report": report,
    "library": library,
    "archive": archive,
    "decision": decision,
}
