"""What the record says of a move in a running game: the same features, read from the game's own state or a seat's view.

    counsel = Counsel(load_judge(), setup.dates[0])
    counsel.of_draft(view, "JPN", "peace", draft)     # odds, reasons and precedents of laying this text
    counsel.of_order(view, order)                     # of an act that bears a word of the record
    counsel.of_deed(view, order)                      # of an act of the scenario; None where the record is silent

The record is heard up to the game's first day, and from there the game itself: its drafts and treaties join the
precedents, its tenures, wars, alliances and trust stand in for history's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import Protocol

from game.history.matter import matter_of_terms
from game.history.odds.deeds import DEEDS, Deed
from game.history.odds.eves import eve_of, first_day
from game.history.odds.judge import Judge
from game.history.odds.standing import Course, Parties
from game.history.wording import Term
from game.rules.chance import WHOLE
from game.rules.clauses import Tenure
from game.rules.dynamics import World
from game.rules.odds.families import SUCCESS_RUNGS, family_of, is_success
from game.rules.odds.matter import Matter, matter_of
from game.rules.odds.model import Likely, likely
from game.rules.odds.occasion import Occasion
from game.rules.odds.past import Memory, Past, Resolved, recalled
from game.rules.odds.precedents import Case, Library, Precedent, pulled
from game.rules.setup import Setup
from game.rules.state import Laid, Order, Talk, Treaty
from game.rules.treaties import clauses_of

THIS_GAME = "this game"
"""Source of a precedent set by the players themselves."""
_ANSWERS = {"accepted": "accepted", "refused": "rejected", "countered": "counter"}
_BINDING = frozenset({"alliance"})


class Situation(Protocol):
    """What a State and a View have in common."""

    @property
    def setup(self) -> Setup: ...
    @property
    def turn(self) -> int: ...
    @property
    def world(self) -> World: ...
    @property
    def tenures(self) -> Mapping[str, Tenure]: ...
    @property
    def talks(self) -> tuple[Talk, ...]: ...
    @property
    def treaties(self) -> tuple[Treaty, ...]: ...


@dataclass(frozen=True)
class Advice:
    """What the record says of a move."""

    likely: Likely
    precedents: tuple[Precedent, ...]
    """Nearest first, from the record and from the game."""


@dataclass(frozen=True)
class Counsel:
    """A judge of one running game."""

    judge: Judge
    opening: str
    """ISO date of the game's first turn: history ends here."""

    def of_draft(self, situation: Situation, by: str, table: str, draft: tuple[int, ...]) -> Advice:
        """What the record says of laying a text: an offer, or a counter-offer when one of theirs waits.

        A text of one who is no party to the table is weighed as mediation between those who are.
        """
        agenda = next(one for one in situation.setup.agendas if one.id == table)
        clauses = clauses_of(agenda, draft)
        chips = tuple(dict.fromkeys(chip for clause in clauses for chip in clause.chips))
        if by not in agenda.parties:
            return self.of_order(situation, Order(by, "mediate", "+".join(agenda.parties), chips, clauses))
        talk = next(one for one in situation.talks if one.table == table)
        waiting = talk.laid[-1] if talk.laid else None
        act = "counter" if waiting is not None and waiting.by != by else "propose"
        return self.of_order(situation, Order(by, act, "+".join(agenda.after(by)), chips, clauses))

    def of_order(self, situation: Situation, order: Order) -> Advice:
        """What the record says of an act of its own vocabulary (`demand`, `seize`, `embargo` ...)."""
        return self._advice(situation, order, matter_of(order.clauses, order.by))

    def of_deed(self, situation: Situation, order: Order) -> Advice | None:
        """What the record says of an act of the scenario; None for one of which the record holds no like."""
        deed = DEEDS.get(order.act)
        if deed is None:
            return self.of_order(situation, order) if order.act in self.judge.world.acts else None
        terms = (Term("pledge", words) for words in deed.terms)
        chips = _about(situation, order, deed)
        asked = replace(order, act=deed.act, chips=chips)
        return self._advice(situation, asked, matter_of_terms(terms, order.by, (order.to,), chips))

    def _advice(self, situation: Situation, order: Order, matter: Matter) -> Advice:
        date = situation.setup.dates[situation.turn]
        parties = Parties(order.by, tuple(order.to.split("+")), eve_of(date))
        made = tuple(moves_made(situation))
        past = self._history.joined(made)
        occasion = replace(self._occasion(situation, order, parties, past), matter=matter)
        case = Case(first_day(date), order.by, parties.targets, order.act, matter, order.case)
        near = Library(past, {**self.judge.weights.residuals, **self._surprises(made)}).nearest(case)
        return Advice(likely(self.judge.weights.model, occasion, pulled(near)), near)

    def _surprises(self, made: tuple[Resolved, ...]) -> dict[str, float]:
        """How the game's own moves came out against the usual rate of their kind, as their eves are past."""
        families = self.judge.weights.model.families
        usual = {one.act: families[family_of(one.act)].base(one.act)[:SUCCESS_RUNGS] for one in made}
        return {one.id: one.is_success - sum(usual[one.act]) / WHOLE for one in made}

    @cached_property
    def _history(self) -> Past:
        return self.judge.eves.past.until(first_day(self.opening))

    def _occasion(self, situation: Situation, order: Order, parties: Parties, past: Past) -> Occasion:
        standing, course = self.judge.eves.standing, course_of(situation)
        day = first_day(situation.setup.dates[situation.turn])
        memory = recalled(past, day, order.by, parties.targets, order.chips)
        return Occasion(
            act=order.act,
            year=parties.year,
            matter=matter_of(order.clauses, order.by),
            place=standing.place(parties, order.chips, course),
            relations=standing.relations(parties, _trust(situation, parties), course),
            memory=_at_war(situation, parties, memory),
        )


def _about(situation: Situation, order: Order, deed: Deed) -> tuple[str, ...]:
    """The places an act is about, among those of the main articles on the table."""
    if not deed.places:
        return ()
    main = (issue for agenda in situation.setup.agendas for issue in agenda.issues if issue.principal)
    chips = tuple(dict.fromkeys(chip for issue in main for chip in issue.chips))
    if deed.places != "target":
        return chips
    return tuple(chip for chip in chips if order.to in situation.tenures[chip].holders) or chips


def course_of(situation: Situation) -> Course:
    """Who holds what in the game, and who is bound to whom by its treaties."""
    holders = {chip: tenure.holders for chip, tenure in situation.tenures.items()}
    pairs = (
        frozenset(pair)
        for treaty in situation.treaties
        if treaty.in_force and _binds(situation.setup, treaty)
        for pair in combinations(treaty.parties, 2)
    )
    return Course(holders, frozenset(pairs))


def moves_made(situation: Situation) -> Iterator[Resolved]:
    """The drafts that were answered in the game and the treaties in force, as precedents."""
    for talk in situation.talks:
        for number, laid in enumerate(talk.laid):
            yield from _answered(situation.setup, talk, number, laid)
    for treaty in situation.treaties:
        if treaty.in_force:
            yield _signed(situation.setup, treaty)


def _answered(setup: Setup, talk: Talk, number: int, laid: Laid) -> Iterator[Resolved]:
    before = talk.laid[number - 1] if number else None
    act = "counter" if before is not None and before.by != laid.by else "propose"
    agenda = next(one for one in setup.agendas if one.id == talk.table)
    clauses = clauses_of(agenda, laid.draft)
    for seat, answer in laid.answers:
        outcome = _ANSWERS[answer.kind]
        yield Resolved(
            id=f"{setup.id}/{talk.table}/{number + 1}/{seat}",
            known=first_day(setup.dates[laid.turn]),
            mover=laid.by,
            targets=(seat,),
            act=act,
            chips=tuple(dict.fromkeys(chip for clause in clauses for chip in clause.chips)),
            outcome=outcome,
            is_success=is_success(outcome),
            matter=matter_of(clauses, laid.by),
            source=THIS_GAME,
        )


def _signed(setup: Setup, treaty: Treaty) -> Resolved:
    agenda = next(one for one in setup.agendas if one.id == treaty.table)
    clauses = clauses_of(agenda, treaty.draft)
    mover, *targets = treaty.parties
    return Resolved(
        id=f"{setup.id}/{treaty.id}",
        known=first_day(setup.dates[treaty.signed]),
        mover=mover,
        targets=tuple(targets),
        act="sign_treaty",
        chips=tuple(dict.fromkeys(chip for clause in clauses for chip in clause.chips)),
        outcome="ratified",
        is_success=True,
        matter=matter_of(clauses, mover),
        source=THIS_GAME,
    )


def _binds(setup: Setup, treaty: Treaty) -> bool:
    agenda = next(one for one in setup.agendas if one.id == treaty.table)
    return any(clause.kind in _BINDING for clause in clauses_of(agenda, treaty.draft))


def _trust(situation: Situation, parties: Parties) -> float:
    index, trust = situation.setup.index, situation.world.trust
    known = [index[one] for one in parties.targets if one in index]
    if parties.mover not in index or not known:
        return 0.0
    me = index[parties.mover]
    both = [int(trust[one, me]) + int(trust[me, one]) for one in known]
    return sum(both) / (2 * WHOLE * len(both))


def _at_war(situation: Situation, parties: Parties, memory: Memory) -> Memory:
    """The game knows who is at war; the record can only tell by the last blow."""
    index = situation.setup.index
    known = [index[one] for one in parties.targets if one in index]
    if parties.mover not in index or not known:
        return memory
    return replace(memory, fighting=float(situation.world.at_war[index[parties.mover], known].any()))
