"""A position of the Washington Conference for pictures and tests: the same every time, reached by play."""

from game.rules import Asked, CallItem, EndTurn, LayDraft, Refuse, Tie
from game.rules.notation import read
from game.scenario.build import load_scenario
from game.session import Session
from game.ui.cards.table import Pen
from game.ui.desk import Desk, Door, desk_for

from .scene import ConferenceScene

SCENARIO, SEAT, TABLE, SEED, TURN, ITEM = "washington-1921", "USA", "conference", 7, 3, "capital_ships"
_TEXT = f"{SEAT} lay {TABLE} ratio=six scrapping=plan holiday=ten_years us_forts=frozen jp_forts=frozen gb_forts=frozen"


def begun(seat: str = SEAT, turn: int = TURN, seed: int = SEED) -> Session:
    """A game at a turn (from 0), nothing laid by the seat; what waits for its answer is declined on the way."""
    session = Session.new(load_scenario(SCENARIO), {seat}, seed)
    session.play_on()
    free(session, seat)
    while session.state.turn < turn and not session.over:
        session.submit(EndTurn(seat))
        free(session, seat)
    return session


def free(session: Session, seat: str) -> None:
    """Declines whatever waits for an answer, so that the turn is the seat's own."""
    while session.awaiting is not None and session.awaiting.asked in (Asked.ANSWER, Asked.TERMS):
        session.submit(Refuse(seat, TABLE))


def conference(doors: dict[str, Door] | None = None) -> ConferenceScene:
    """12 December 1921, the chair's seat: the ratio on the table, the forts tied to it, and a text on paper."""
    session = begun()
    for wanted in (CallItem(SEAT, TABLE, ITEM), Tie(SEAT, TABLE, ITEM, "forts")):
        if session.objection(wanted) is None:
            session.submit(wanted)
    desk: Desk = desk_for(session, SEAT, doors or {}, saves=False)
    scene = ConferenceScene(desk)
    scene.item = ITEM
    desk.pen = Pen(_written(session), about="JPN", chosen=None)
    return scene


def _written(session: Session) -> tuple[int, ...]:
    laid = read(session.setup, _TEXT)
    assert isinstance(laid, LayDraft)
    return laid.draft
