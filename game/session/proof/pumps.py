"""Loops that a clever player would try: does any leave him better off without the other side's or the world's consent?

A loop is played for some turns from a moment of a real game, and beside it the same turns in which he does nothing but
end them. The others answer as their cabinets do and give no orders of their own; the news is the same in both. What he
holds, with what the others ask less of him, is then worth no more than without the loop. A treaty signed on the way is
consent, and such games are counted apart. Orders given before are left out of both: what they come to is chance's.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from game.players.cabinet import Cabinet
from game.rules import (
    Action,
    Adjourn,
    AskTerms,
    CancelOrder,
    Court,
    EndTurn,
    GiveOrder,
    LayDraft,
    Order,
    Refuse,
    State,
    apply,
    objection,
    observe,
)
from game.rules.chance import WHOLE, Seeded
from game.rules.dynamics import INDEX
from game.rules.hour import hour_of, standing_text
from game.rules.objections import targets_of
from game.rules.ratification import PRESS
from game.rules.resolve import alternative, aspiration, worth
from game.rules.state import Asked, Phase

from .moments import moments

TURNS = 3
"""Turns a loop is kept up."""
MOVES = 6
"""Moves of a loop in one turn."""
ANSWERS = 60
"""Answers by others in one turn before it is called a bug."""
_SLACK = 2
"""Centipoints that rounding may add."""
_TRUST = 0.02
"""Centipoints of one basis point of another power's trust."""
_PRESTIGE = 0.04
_CAPITAL = 0.3

Move = Callable[[State, str, int], Iterator[Action]]


@dataclass
class PumpCount:
    """Games played against every loop."""

    games: int = 0
    consented: int = 0
    """Games in which the other side signed something on the way."""
    pumps: list[str] = field(default_factory=list)
    """What raised the looper's position, if anything did."""


def pumped(name: str, seed: int, games: int) -> PumpCount:
    """So many adversarial games of one scenario."""
    count, known = PumpCount(), moments(name, seed)
    for k in range(games if known else 0):
        start = replace(known[(7 * k + k // len(known)) % len(known)], orders=())
        seat = start.awaiting.seat if start.awaiting else ""
        rng = Seeded(seed, k, "pump")
        loop = tuple(_LOOPS)[rng.lot("loop") * len(_LOOPS) // WHOLE]
        _judge(count, start, seat, loop, rng)
    return count


def _judge(count: PumpCount, start: State, seat: str, loop: str, rng: Seeded) -> None:
    idle, _ = _played(start, seat, None, rng)
    after, has_signed = _played(start, seat, _LOOPS[loop], rng)
    count.games += 1
    if has_signed:
        count.consented += 1
        return
    gain = position(after, seat) - position(idle, seat)
    eased = 0
    if standing_text(idle) == standing_text(after):
        eased = max((_asks(idle, other) - _asks(after, other) for other in _others(start, seat)), default=0)
    if gain + max(eased, 0) > _SLACK:
        told = f"{start.setup.id} {seat} turn {start.turn + 1} {loop}"
        count.pumps.append(f"{told}: {gain:+.0f}, others ask {eased} less")


def _others(state: State, seat: str) -> list[str]:
    return [p for p in state.setup.agendas[0].parties if p != seat and p in state.hidden]


def position(state: State, seat: str) -> float:
    """What a seat has in hand, centipoints, by its own stakes: accounts, outlook, standing, trust, and its treaties."""
    setup, me = state.setup, state.setup.index[seat]
    stake, accounts = setup.stakes[seat], state.world.accounts[me]
    held = float((accounts * stake.of_accounts).sum()) / WHOLE
    held += _PRESTIGE * int(accounts[INDEX["prestige"]]) + _CAPITAL * int(accounts[INDEX["capital"]])
    held += _TRUST * float(state.world.trust[:, me].sum() - state.world.trust[me, me])
    now = hour_of(state, seat)
    if now.stands:
        return held + int(worth(stake, state.hidden[seat], now, now.stands))
    return held + alternative(setup, state.world, seat)


def _asks(state: State, seat: str) -> int:
    setup = state.setup
    return int(aspiration(setup.stakes[seat], setup.characters[seat], state.hidden[seat], hour_of(state, seat)))


def _played(state: State, seat: str, loop: Move | None, rng: Seeded) -> tuple[State, bool]:
    """Some turns on, and whether anything was signed on the way."""
    signed = len(state.treaties)
    last = state.turn + TURNS
    while state.awaiting and state.turn < last and state.phase is Phase.TALKS:
        prompt = state.awaiting
        if prompt.seat != seat or prompt.asked is not Asked.TURN:
            state = _next(state, _passive(state, prompt.seat))
            continue
        if loop is not None:
            state = _looped(state, seat, loop, rng)
        then = state.awaiting
        if then is not None and then.seat == seat and then.asked is Asked.TURN:
            state = _next(state, EndTurn(seat))
    return state, len(state.treaties) > signed


def _looped(state: State, seat: str, loop: Move, rng: Seeded) -> State:
    """The moves of one turn, as far as the rules let them be played; others answer in between."""
    turn = state.turn
    for action in loop(state, seat, rng.lot(f"{turn}")):
        state = _answered(state, seat, turn)
        prompt = state.awaiting
        if prompt is None or prompt.seat != seat or prompt.asked is not Asked.TURN or state.turn != turn:
            return state
        if objection(state, action) is None:
            state = _next(state, action)
    return _answered(state, seat, turn)


def _answered(state: State, seat: str, turn: int) -> State:
    """Every question in the room answered, the looper's own with no."""
    for _ in range(ANSWERS):
        prompt = state.awaiting
        if prompt is None or prompt.asked is Asked.TURN or state.phase is not Phase.TALKS or state.turn != turn:
            return state
        state = _next(state, _passive(state, prompt.seat) if prompt.seat != seat else _refusal(state, seat))
    raise RuntimeError("the room did not come to an end of its answers")


def _passive(state: State, seat: str) -> Action:
    """What another cabinet says when it is asked; of its own accord it does nothing."""
    prompt = state.awaiting
    assert prompt is not None
    if prompt.asked is Asked.TURN:
        return EndTurn(seat)
    decision = Cabinet().decide(observe(state, seat))
    assert decision is not None
    return decision.action


def _refusal(state: State, seat: str) -> Action:
    return Refuse(seat, state.setup.agendas[0].id)


def _next(state: State, action: Action) -> State:
    return apply(state, action, Seeded(0, state.turn, "pump")).state


def _orders(state: State, seat: str, lot: int) -> Iterator[Action]:
    """Orders given and taken back, again and again."""
    acts = [a for a in state.setup.acts.values() if not a.movers or seat in a.movers]
    queued = sum(order.by == seat for order in state.orders)
    for k in range(MOVES):
        act = acts[(lot + k) % len(acts)]
        targets = targets_of(state, act, seat)
        if targets:
            yield GiveOrder(Order(seat, act.id, targets[(lot + k) % len(targets)], about=_about(state, act.about, lot)))
            yield CancelOrder(seat, queued)


def _about(state: State, kind: str, lot: int) -> str:
    if kind == "treaty":
        return state.bonds[lot % len(state.bonds)].id if state.bonds else ""
    if kind == "article":
        issues = state.setup.agendas[0].issues
        issue = issues[lot % len(issues)]
        return f"{issue.id}={issue.levels[lot % len(issue.levels)].id}"
    return ""


def _fishing(state: State, seat: str, lot: int) -> Iterator[Action]:
    """Terms asked for and never taken."""
    table = state.setup.agendas[0].id
    for _ in range(MOVES):
        yield AskTerms(seat, table)


def _retrade(state: State, seat: str, lot: int) -> Iterator[Action]:
    """A gift laid and taken back, then laid again: texts that grow worse as soon as they are looked at."""
    agenda = state.setup.agendas[0]
    base = list(state.talk(agenda.id).text or agenda.nothing)
    for k in range(MOVES):
        draft, i = list(base), (lot + k) % len(base)
        draft[i] = (base[i] + 1 + k) % agenda.sizes[i]
        yield LayDraft(seat, agenda.id, tuple(draft))
        yield LayDraft(seat, agenda.id, tuple(base))


def _patience(state: State, seat: str, lot: int) -> Iterator[Action]:
    """Sessions adjourned for the sake of it."""
    yield Adjourn(seat, state.setup.agendas[0].id)


def _words(state: State, seat: str, lot: int) -> Iterator[Action]:
    """Words given in public, one firmer than another, and the press courted in between."""
    for k in range(MOVES):
        yield from _order(state, seat, "tie_hands", seat, _about(state, "article", lot + k))
        yield Court(seat, PRESS)


def _treaties(state: State, seat: str, lot: int) -> Iterator[Action]:
    """Notice given, a table asked for, and the treaty cited for something else."""
    for bond in state.bonds:
        for other in (p for p in bond.parties if p != seat):
            yield from _order(state, seat, "give_notice", other, bond.id)
            yield from _order(state, seat, "renegotiate", other, bond.id)


def _breaches(state: State, seat: str, lot: int) -> Iterator[Action]:
    """A treaty broken, and the partner courted again."""
    for bond in (b for b in state.bonds if seat in b.parties):
        for other in (p for p in bond.parties if p != seat):
            yield from _order(state, seat, "embargo", other)
            yield from _order(state, seat, "aid", other)


def _secrets(state: State, seat: str, lot: int) -> Iterator[Action]:
    """Secrets read and printed, one's own among them."""
    for other in state.setup.powers:
        yield from _order(state, seat, "intercept", other)
        yield from _order(state, seat, "publish_secret", other)


def _order(state: State, seat: str, act: str, to: str, about: str = "") -> Iterator[Action]:
    if act in state.setup.acts:
        yield GiveOrder(Order(seat, act, to, about=about))


_LOOPS: dict[str, Move] = {
    "order and cancel": _orders,
    "fish for terms": _fishing,
    "re-trade": _retrade,
    "adjourn": _patience,
    "tie and tie again": _words,
    "denounce and reopen": _treaties,
    "breach and make up": _breaches,
    "print secrets": _secrets,
}
