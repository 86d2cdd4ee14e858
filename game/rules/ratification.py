"""The second level: a signature is not the end. Each capital has a win-set, made of factions with a say."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from .chance import WHOLE
from .dynamics import INDEX, World
from .ladders import Odds, swayed
from .resolve import Draft
from .setup import Agenda, Faction, Home, Setup
from .state import Prompt, State, Treaty

WITH_RESERVATION = "with_reservation"
RUNGS = ("ratified", "delayed", "refused")
RUNGS_OF_A_CHAMBER = ("ratified", WITH_RESERVATION, "delayed", "refused")
_BASE = (5_000, 3_000, 2_000)
_BASE_AFTER_DELAYS = (5_000, 0, 5_000)
_BASE_OF_A_CHAMBER = (4_200, 1_300, 2_500, 2_000)
"""About one treaty in five that the Senate approved in 1947-2000 it approved with reservations (Auerswald and Maltzman,
Policymaking through Advice and Consent, Journal of Politics 65, 2003)."""
_CHAMBER_AFTER_DELAYS = (4_200, 1_300, 0, 4_500)
_WORTH_RESERVING = 300
"""Basis points of consent that a condition must win before a chamber makes it."""
PRESS = "press"
"""Courted like a faction: all come round a little."""
MOST_DELAYS = 2
"""How often a capital may put a treaty off before it has to say yes or no."""


class Situation(Protocol):
    """What a State and a View have in common, as far as a capital can reckon."""

    @property
    def setup(self) -> Setup: ...
    @property
    def world(self) -> World: ...
    @property
    def courted(self) -> tuple[tuple[str, str, int], ...]: ...


@dataclass(frozen=True)
class Vote:
    """How one faction stands on a text."""

    faction: str
    sum: int
    """Centipoints; at least zero is a nod."""
    lost_by: int | None
    """The issue that costs most of this faction's consent, when it says no or wavers."""
    won_by: int | None
    """The issue that does most for it."""

    @property
    def is_for(self) -> bool:
        """Whether the faction nods."""
        return self.sum >= 0


def vote(
    faction: Faction, draft: Draft, tiredness: int = 0, courted: int = 0, issues: Collection[int] | None = None
) -> Vote:
    """One faction's reckoning of a text; of a treaty among several, only of the issues it settles."""
    moves = {i: levels[draft[i]] for i, levels in faction.moved.items() if issues is None or i in issues}
    worst = min(moves, key=lambda i: moves[i], default=None)
    dearest = max(moves, key=lambda i: moves[i], default=None)
    return Vote(
        faction.id,
        faction.leaning + tiredness + courted + sum(moves.values()),
        worst if worst is not None and moves[worst] < 0 else None,
        dearest if dearest is not None and moves[dearest] > 0 else None,
    )


def votes(
    home: Home,
    draft: Draft,
    weariness: int,
    courted: dict[str, int] | None = None,
    issues: Collection[int] | None = None,
) -> tuple[Vote, ...]:
    """All factions of one capital on a text; `weariness` in basis points."""
    tiredness = home.per_weariness * weariness // WHOLE
    won = courted or {}
    for_all = won.get(PRESS, 0)
    return tuple(vote(faction, draft, tiredness, won.get(faction.id, 0) + for_all, issues) for faction in home.factions)


def consent_odds(
    home: Home,
    draft: Draft,
    weariness: int,
    courted: dict[str, int] | None = None,
    delays: int = 0,
    may_reserve: bool = False,
    issues: Collection[int] | None = None,
) -> Odds:
    """Chances that a capital ratifies, ratifies on a condition, puts off, or refuses; the factors are its factions."""
    pushes = {
        f"faction/{v.faction}": faction.weight * v.sum / WHOLE / home.scale
        for faction, v in zip(home.factions, votes(home, draft, weariness, courted, issues))
    }
    if may_reserve:
        chamber = _BASE_OF_A_CHAMBER if delays < MOST_DELAYS else _CHAMBER_AFTER_DELAYS
        return swayed(RUNGS_OF_A_CHAMBER, chamber, 2, pushes)
    base = _BASE if delays < MOST_DELAYS else _BASE_AFTER_DELAYS
    return swayed(RUNGS, base, 1, pushes)


def odds_at_home(setup: Setup, seat: str, draft: Draft, weariness: int) -> Odds:
    """What a capital would make of a text today, before it is signed."""
    return consent_odds(setup.homes[seat], draft, weariness)


def roll_odds(state: State, treaty: Treaty, seat: str) -> Odds:
    """The chances of the roll that is about to be called."""
    weariness = int(state.world.accounts[state.setup.index[seat], INDEX["weariness"]])
    courted = won_over(state.courted, seat)
    delays = dict(treaty.delays).get(seat, 0)
    may_reserve = condition_of(state, treaty, seat) is not None
    issues = state.agenda(treaty.table).issues_of(treaty.items)
    return consent_odds(state.setup.homes[seat], treaty.draft, weariness, courted, delays, may_reserve, issues)


def won_over(courted: Iterable[tuple[str, str, int]], seat: str) -> dict[str, int]:
    """Centipoints by which each faction of a capital (or `press`: all of them) has been brought round."""
    found: dict[str, int] = {}
    for by, faction, worth in courted:
        if by == seat:
            found[faction] = found.get(faction, 0) + worth
    return found


def condition_of(situation: Situation, treaty: Treaty, seat: str) -> tuple[int, int] | None:
    """(issue, level): the condition a chamber would make, which wins it most consent; None where none would help.

    A chamber notes a reservation that is its own to note, or declares one article not binding. Sovereigns sign or do
    not: only capitals that vote make conditions.
    """
    setup = situation.setup
    home, agenda = setup.homes[seat], setup.agendas[0]
    if home.rule == "sovereign":
        return None
    weariness = int(situation.world.of("weariness")[setup.index[seat]])
    courted = won_over(situation.courted, seat)
    settled = agenda.issues_of(treaty.items)
    now = consent_odds(home, treaty.draft, weariness, courted, issues=settled).chance
    best, most = None, now + _WORTH_RESERVING
    for i, level in _conditions(agenda, treaty, seat):
        text = amended(treaty.draft, i, level)
        chance = consent_odds(home, text, weariness, courted, issues=settled).chance
        if chance >= most and not _is_barred(agenda, text):
            best, most = (i, level), chance + 1
    return best


def _conditions(agenda: Agenda, treaty: Treaty, seat: str) -> list[tuple[int, int]]:
    """Its own reservations first; then every article of the treaty that could be declared not binding."""
    issues = [(i, agenda.issues[i]) for i in sorted(agenda.issues_of(treaty.items))]
    own = [(i, 1) for i, issue in issues if issue.reserved_to == seat and not treaty.draft[i]]
    plain = [i for i, issue in issues if treaty.draft[i] and not issue.reserved_to]
    return own or [(i, 0) for i in plain if not agenda.issues[i].principal]


def amended(draft: Draft, issue: int, level: int) -> Draft:
    """A text with one article at another level."""
    return tuple(level if i == issue else v for i, v in enumerate(draft))


def _is_barred(agenda: Agenda, draft: Draft) -> bool:
    return any(draft[ban.issue] == ban.level and draft[ban.other] == ban.other_level for ban in agenda.bans)


class Asking(Protocol):
    """What a State and a View have in common, as far as rolls go."""

    @property
    def prompts(self) -> tuple[Prompt, ...]: ...
    @property
    def treaties(self) -> tuple[Treaty, ...]: ...


def treaty_asked_about(situation: Asking) -> Treaty:
    """The treaty that a capital is asked about; the last one where the prompt names none."""
    about = situation.prompts[0].about if situation.prompts else ""
    return next((t for t in situation.treaties if t.id == about), situation.treaties[-1])
