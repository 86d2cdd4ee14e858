"""How a settlement measures up: each aim 0..100, against what history's treaty came to on the same scale."""

from dataclasses import dataclass

from .dynamics import INDEX
from .resolve import Draft
from .setup import Objective, Setup
from .state import State


@dataclass(frozen=True)
class Aim:
    """One objective with what you and history made of it."""

    objective: str
    weight: int
    yours: int
    history: int


def _article_score(objective: Objective, draft: Draft) -> float:
    scores = [levels[draft[i]] for i, levels in objective.levels.items()]
    return min(scores) if objective.least else sum(scores) / len(scores)


def aim_score(objective: Objective, draft: Draft | None, signed: int, account: int, ending: str = "") -> int:
    """0..100 for one aim: by the articles, by the date of signature, or by an account at the end.

    `draft` is None when there is no treaty, and `ending` says how it ended then; `signed` is the turn of signature;
    `account` in basis points.
    """
    if objective.account:
        return round(account / 100)
    if draft is None:
        return objective.by_ending.get(ending, objective.without)
    if objective.signed is not None:
        return objective.signed
    if objective.by_turn:
        return objective.by_turn[min(signed, len(objective.by_turn) - 1)]
    return round(_article_score(objective, draft))


@dataclass(frozen=True)
class InForce:
    """What the treaties of the first table that are in force say together."""

    draft: Draft
    issues: frozenset[int]
    """The issues they settle."""
    signed: int
    """Turn in which the first of them was signed."""
    is_partial: bool
    """Whether items of business were left unsettled."""

    def settles(self, objective: Objective) -> bool:
        """Whether any article an aim is scored by is settled; an aim that is scored otherwise always is."""
        return not objective.levels or bool(self.issues & set(objective.levels))


def in_force(state: State) -> InForce | None:
    """The settlement in force, None without one."""
    found = [treaty for treaty in state.treaties if treaty.in_force]
    if not found:
        return None
    agenda = state.agenda(found[0].table)
    text = list(agenda.nothing)
    for treaty in found:
        for i in agenda.issues_of(treaty.items):
            text[i] = treaty.draft[i]
    issues = frozenset(i for treaty in found for i in agenda.issues_of(treaty.items))
    return InForce(tuple(text), issues, min(t.signed for t in found), len(issues) < len(agenda.issues))


def aims(state: State, seat: str) -> tuple[Aim, ...]:
    """All aims of a seat as the game stands or ended, beside history's."""
    setup, me = state.setup, state.setup.index[seat]
    settlement = in_force(state)
    scored = []
    for objective in setup.objectives[seat]:
        account = int(state.world.accounts[me, INDEX[objective.account]]) if objective.account else 0
        draft = settlement.draft if settlement and settlement.settles(objective) else None
        signed, kind = settlement.signed if settlement else 0, state.ending.kind if state.ending else ""
        yours = aim_score(objective, draft, signed, account, kind)
        scored.append(Aim(objective.id, objective.weight, yours, historic_score(setup, objective)))
    return tuple(scored)


def historic_score(setup: Setup, objective: Objective) -> int:
    """What the real treaty scores on one aim; accounts are scored at their start, for history left no figure."""
    account, ending = objective.historic_account, setup.historic_ending
    treaty = setup.history if setup.history and ending == "treaty" else None
    return aim_score(objective, treaty, setup.historic_turn, account, ending)


def total(found: tuple[Aim, ...], history: bool = False) -> int:
    """The weighted mean of aims, 0..100."""
    weight = sum(aim.weight for aim in found)
    return round(sum(aim.weight * (aim.history if history else aim.yours) for aim in found) / weight) if weight else 0


def worth_to_aims(setup: Setup, seat: str, draft: Draft, signed: int) -> int:
    """The weighted mean that a draft would score by its articles and date alone, 0..100; accounts left out."""
    parts = [o for o in setup.objectives[seat] if not o.account]
    weight = sum(o.weight for o in parts)
    return round(sum(o.weight * aim_score(o, draft, signed, 0) for o in parts) / weight) if weight else 0
