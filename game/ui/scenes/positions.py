"""Positions of Portsmouth for pictures of the screens: the same every time, reached by play."""

from collections.abc import Callable

from game.rules import Asked, EndTurn, LayDraft, Phase, Refuse
from game.rules.notation import read
from game.scenario.build import load_scenario
from game.session import Session
from game.ui.cards.table import Pen
from game.ui.desk import Desk, desk_for
from game.ui.scene import Scene
from game.ui.scenes.doors import DOORS
from game.ui.scenes.lesson import lesson
from game.ui.scenes.ratification import RatificationScene
from game.ui.scenes.resolution import ResolutionScene
from game.ui.scenes.table import TableScene

SCENARIO, SEAT, TABLE, SEED = "portsmouth-1905", "RUS", "peace", 3
_AGREED = "korea=paramount lease=transfer railway=changchun fishing=granted cer=commercial evacuation=both straits=open"
_FIRST = f"{SEAT} lay {TABLE} {_AGREED} warships=surrender"
_LAST = (
    f"{SEAT} lay {TABLE} {_AGREED} south_sakhalin=cede sakhalin_forts=none_built prisoners=balance_paid trade=favoured"
)


def _begun() -> Session:
    session = Session.new(load_scenario(SCENARIO), {SEAT}, SEED)
    session.play_on()
    return session


def _free(session: Session) -> None:
    """Declines whatever waits for an answer, so that the turn is the seat's own."""
    while session.awaiting is not None and session.awaiting.asked in (Asked.ANSWER, Asked.TERMS):
        session.submit(Refuse(SEAT, TABLE))


def _at(turn: int, first_laid: int | None = None) -> Session:
    """A game at a turn (from 0); the first text is laid on the way when a turn for it is given."""
    session = _begun()
    while True:
        _free(session)
        if session.state.turn == first_laid:
            session.submit(read(session.setup, _FIRST))
            _free(session)
        if session.state.turn >= turn:
            return session
        session.submit(EndTurn(SEAT))


def _desk(session: Session) -> Desk:
    return desk_for(session, SEAT, DOORS, saves=False)


def _last_pen(desk: Desk) -> Pen:
    lay = read(desk.session.setup, _LAST)
    assert isinstance(lay, LayDraft)
    return Pen(lay.draft, about="JPN")


def table() -> Scene:
    """26 August 1905, Russia's chair: the south for peace, on paper and not yet laid."""
    desk = _desk(_at(6, first_laid=3))
    desk.pen = _last_pen(desk)
    return TableScene(desk)


def resolution() -> Scene:
    """What Japan answered to that text."""
    desk = _desk(_at(6, first_laid=3))
    desk.pen = _last_pen(desk)
    job = desk.play(LayDraft(SEAT, TABLE, desk.pen.draft))
    assert job is not None
    job.work(_Quiet())
    desk.gather()
    scene = ResolutionScene(desk)
    scene.settle()
    return scene


class _Quiet:
    """Progress that nobody watches."""

    def step(self, share: float, doing: str = "") -> None:
        """Goes on."""


def ratification() -> Scene:
    """A treaty signed in the last turns, before the Emperor."""
    session = _at(7)
    while session.state.phase is Phase.TALKS:
        laid = read(session.setup, _LAST)
        able = session.objection(laid) is None
        session.submit(_promised(session) or (laid if able else EndTurn(SEAT)))
        _free(session)
    return RatificationScene(_desk(session))


def _promised(session: Session) -> LayDraft | None:
    """The text Japan has said that it would sign today."""
    own = session.view(SEAT).talk(TABLE).last_by(SEAT)
    answer = own.answer_of("JPN") if own and own.turn == session.state.turn else None
    if answer is None or answer.turned_by is None:
        return None
    lay = LayDraft(SEAT, TABLE, answer.turned_by)
    return lay if session.objection(lay) is None else None


POSITIONS: dict[str, Callable[[], Scene]] = {
    "table": table,
    "resolution": resolution,
    "ratification": ratification,
    "lesson": lesson,
}
