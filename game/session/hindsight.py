"""After the end, with the archives open: what the seat could hope for turn by turn, and the deals that were missed.

Everything here reads true resolves, so none of it may be shown while a game is being played.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from game.players.cabinet.offers import worths_of
from game.players.frontier import Frontier, frontier
from game.rules import Event, State
from game.rules.chance import WHOLE
from game.rules.dynamics import INDEX
from game.rules.hour import hour_of
from game.rules.interests import Worths
from game.rules.ratification import roll_odds
from game.rules.resolve import Climate, Draft, aspiration, reservation
from game.rules.scoring import aim_score, aims, total
from game.rules.state import Phase

from .session import Session
from .tree import Entry

SETTLED = 7_500
"""How likely a settlement is taken to be while the talks go on, basis points: about the share of games by the
cabinets alone that end in one."""
MOST_TEXTS, FEW_TEXTS = 4096, 256
"""Points of the frontier of two cabinets that are kept, and of three or more, where there are far more of them."""


@dataclass(frozen=True)
class TurningPoint:
    """A turn and what it did to what a seat could hope for."""

    turn: int
    """From 0."""
    before: int
    after: int
    """Prospects at the start of the turn and after it, 0..100."""
    events: tuple[Event, ...]
    """What happened in it."""

    @property
    def swing(self) -> int:
        """How much was won or lost."""
        return self.after - self.before


@dataclass(frozen=True)
class MissedDeal:
    """A text that both would have signed in a turn, the best of them for the seat."""

    turn: int
    draft: Draft
    score: int
    """0..100, with the accounts as they stood."""


def prospect(state: State, seat: str) -> int:
    """What a seat could hope for, 0..100: the score of the settlement that the cabinets' true needs point to."""
    if state.phase is Phase.OVER:
        return total(aims(state, seat))
    if state.phase is Phase.RATIFICATION:
        treaty, chance = state.treaties[-1], WHOLE
        for party in treaty.parties:
            if party not in treaty.ratified_by:
                chance = chance * roll_odds(state, treaty, party).chance // WHOLE
        kept, lost = score_of(state, seat, treaty.draft), score_of(state, seat, None)
        return (chance * kept + (WHOLE - chance) * lost) // WHOLE
    settled, open_still = score_of(state, seat, _likely_settlement(state)), score_of(state, seat, None)
    return (SETTLED * settled + (WHOLE - SETTLED) * open_still) // WHOLE


def score_of(state: State, seat: str, draft: Draft | None) -> int:
    """The score of a seat if that text were law (None: no treaty) and accounts stood as they do, 0..100."""
    setup, me = state.setup, state.setup.index[seat]
    parts = setup.objectives[seat]
    weight = sum(o.weight for o in parts)
    scores = (
        o.weight * aim_score(o, draft, state.turn, _account(state, me, o.account) if o.account else 0) for o in parts
    )
    return round(sum(scores) / weight) if weight else 0


def _account(state: State, power: int, account: str) -> int:
    return int(state.world.accounts[power, INDEX[account]])


def _climate(state: State, seat: str) -> Climate:
    return hour_of(state, seat)


def _worths(state: State, seat: str) -> Worths:
    return worths_of(state.setup, seat, state.hidden[seat].factors, _climate(state, seat))


def _needs(state: State, seat: str) -> int:
    return int(reservation(state.setup.stakes[seat], state.hidden[seat], _climate(state, seat)))


def _asks(state: State, seat: str) -> int:
    setup = state.setup
    return int(aspiration(setup.stakes[seat], setup.characters[seat], state.hidden[seat], _climate(state, seat)))


def _likely_settlement(state: State) -> Draft | None:
    """The text with the greatest product of gains over what all must have; None when no text serves them all."""
    parties = state.setup.agendas[0].parties
    found = _frontier(state, parties)
    at = found.nash([_needs(state, party) for party in parties])
    return None if at is None else tuple(int(v) for v in found.packages[at])


def _frontier(state: State, parties: Sequence[str]) -> Frontier:
    return frontier([_worths(state, party) for party in parties], MOST_TEXTS if len(parties) == 2 else FEW_TEXTS)


def first_of_turns(session: Session) -> list[Entry]:
    """The first entry of every turn on the present line."""
    found: list[Entry] = []
    for entry in session.tree.line():
        if not found or entry.state.turn != found[-1].state.turn:
            found.append(entry)
    return found


def prospects(session: Session, seat: str) -> list[int]:
    """What the seat could hope for at the start of every turn, and at the end."""
    return [prospect(entry.state, seat) for entry in (*first_of_turns(session), session.tree.here)]


def turning_points(session: Session, seat: str, count: int = 3) -> list[TurningPoint]:
    """The turns that did most to what the seat could hope for, in order of time."""
    line, starts = session.tree.line(), first_of_turns(session)
    hopes = prospects(session, seat)
    found = []
    for k, start in enumerate(starts):
        ends = starts[k + 1].id if k + 1 < len(starts) else session.tree.head
        ids = [e.id for e in line]
        within = line[ids.index(start.id) + 1 : ids.index(ends) + 1]
        events = tuple(event for entry in within for event in entry.events)
        found.append(TurningPoint(start.state.turn, hopes[k], hopes[k + 1], events))
    chosen = sorted((p for p in found if p.swing), key=lambda p: (-abs(p.swing), p.turn))[:count]
    return sorted(chosen, key=lambda p: p.turn)


def deals_missed(session: Session, seat: str) -> list[MissedDeal]:
    """For every turn with open talks, the best text for the seat that all others would have signed, if it beats what
    came of the game. For a mediator, the text all parties would have signed that scores best."""
    reached = total(aims(session.state, seat))
    found = []
    for entry in first_of_turns(session):
        state = entry.state
        if state.phase is not Phase.TALKS:
            continue
        best = _best_for(state, seat)
        if best is not None and best.score > reached:
            found.append(best)
    return found


def _best_for(state: State, seat: str) -> MissedDeal | None:
    parties = state.setup.agendas[0].parties
    one = seat if seat in parties else parties[0]
    others = [party for party in parties if party != one]
    found, asks = _frontier(state, [*others, one]), [_asks(state, other) for other in others]
    # The human side signs by its own lights, so its own bar is what it must have; a cabinet's is what it asks.
    bar = _needs(state, one) if seat == one else _asks(state, one)
    signed = [
        tuple(int(v) for v in package)
        for (*theirs, mine), package in zip(found.worths, found.packages)
        if all(worth >= ask for worth, ask in zip(theirs, asks)) and mine >= bar
    ]
    scored = [(score_of(state, seat, draft), draft) for draft in signed]
    if not scored:
        return None
    score, draft = max(scored)
    return MissedDeal(state.turn, draft, score)
