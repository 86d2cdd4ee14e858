"""The life of a treaty: it enters force, is broken or denounced, its terms run out, its notice ends."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..clauses import NOBODY, Basis, Clause, Tenure, Visibility
from ..dynamics import changed, trusting
from ..events import AccountMoved, ArticleLapsed, BondBroken, BondDenounced, BondEnded, ControlChanged, Event
from ..state import Order, State, Treaty
from .bond import Bond, Breach, Status, Undertaking, ends_on
from .breach import Price, Violation, price_of_breach, price_of_denunciation, violations, violations_of_text

LEAK_SHARE = 4
"""A secret that was kept at its signature leaks in any later turn with this part of the risk it had then."""

Lived = tuple[State, list[Event]]


def entered(state: State, treaty: Treaty) -> Lived:
    """A treaty of this game binds: older ones between the same parties give way, others' are broken by it."""
    bond = bond_of(state, treaty)
    clauses = [one.clause for one in bond.articles]
    broken = violations_of_text(state, bond.parties, clauses)
    state, events = _broken(state, broken)
    state, replaced = _replaced(state, bond)
    return replace(state, bonds=(*state.bonds, bond)), [*events, *replaced]


def bond_of(state: State, treaty: Treaty, status: Status = Status.IN_FORCE) -> Bond:
    """A signed treaty as what it binds its parties to."""
    agenda = state.agenda(treaty.table)
    articles, settled = [], agenda.issues_of(treaty.items)
    for i, (issue, level) in enumerate(zip(agenda.issues, treaty.draft)):
        if i not in settled:
            continue
        is_kept = i in treaty.secret and i not in state.leaked
        seen = Visibility.SECRET if is_kept else Visibility.PUBLIC
        for clause in issue.levels[level].clauses:
            until = ends_on(state.date, clause.years)
            articles.append(
                Undertaking(clause, seen, until, issue.leak // LEAK_SHARE if is_kept else 0, (), issue.id)
            )  # fmt: skip
    articles.sort(key=lambda one: one.is_secret)
    return Bond(
        treaty.id, treaty.parties, state.date, tuple(articles), status=status, table=treaty.table, draft=treaty.draft,
        items=treaty.items,
    )  # fmt: skip


def refused(state: State, treaty: Treaty, by: str) -> State:
    """A treaty that a capital refused binds nobody, and is remembered."""
    lost = replace(bond_of(state, treaty, Status.REFUSED), ended=state.date, ended_by=by)
    return replace(state, bonds=(*state.bonds, lost))


def _replaced(state: State, new: Bond) -> Lived:
    """Treaties signed at the same table by the same powers, or by some of them, are replaced by the new one."""
    events = list[Event]()
    for bond in state.bonds:
        is_again = bond.table == new.table and bond.items in ((), new.items)
        if bond.is_binding and is_again and set(bond.parties) <= set(new.parties):
            state = _changed(state, replace(bond, status=Status.REPLACED, ended=state.date, ends_turn=None))
            events.append(BondEnded(bond.id, Status.REPLACED.value))
    return state, events


def breached(state: State, order: Order) -> Lived:
    """What an act breaks is broken when it is carried out, whatever comes of it."""
    return _broken(state, violations(state, order))


def _broken(state: State, found: Sequence[Violation]) -> Lived:
    events = list[Event]()
    for by, treaty in dict.fromkeys((v.by, v.treaty) for v in found):
        articles = [v.article for v in found if (v.by, v.treaty) == (by, treaty)]
        bond = find(state.bonds, treaty)
        price = price_of_breach(state, by, bond, articles)
        state, paid = pay(state, by, price)
        state = _changed(state, _marked(bond, by, articles, state.date))
        events += [BondBroken(treaty, by, tuple(articles), price.weight), *paid]
    return state, events


def _marked(bond: Bond, by: str, articles: Sequence[int], date: str) -> Bond:
    """A treaty of two is dead when one breaks it; one of several goes on among them, and remembers."""
    breaches = (*bond.breaches, *(Breach(by, k, date) for k in articles))
    if len(bond.parties) > 2:
        return replace(bond, breaches=breaches)
    return replace(bond, breaches=breaches, status=Status.BROKEN, ended=date, ended_by=by, ends_turn=None)


def denounced(state: State, by: str, treaty: str) -> Lived:
    """A lawful end: paid now, binding until the notice has run."""
    bond = find(state.bonds, treaty)
    price = price_of_denunciation(state, by, bond)
    state, paid = pay(state, by, price)
    ends = state.turn + max(bond.notice, 1)
    told = replace(bond, status=Status.UNDER_NOTICE, ended_by=by, ends_turn=ends)
    return _changed(state, told), [BondDenounced(treaty, by, ends, price.weight), *paid]


def pay(state: State, by: str, price: Price) -> Lived:
    """The price of leaving a treaty, on trust, prestige and support."""
    index, world, events = state.setup.index, state.world, list[Event]()
    for power, change in price.trust:
        world = trusting(world, index[power], index[by], change)
        events.append(AccountMoved(power, "trust", change, by))
    for account, change in (("prestige", price.prestige), ("support", price.support)):
        if change:
            world = changed(world, index[by], account, change)
            events.append(AccountMoved(by, account, change))
    return replace(state, world=world), events


def find(bonds: Iterable[Bond], treaty: str) -> Bond:
    """The treaty of that id. StopIteration when there is none."""
    return next(bond for bond in bonds if bond.id == treaty)


def _changed(state: State, new: Bond) -> State:
    """One bond as it is now; the treaty of this game it came from is in force while it binds."""
    bonds = tuple(new if bond.id == new.id else bond for bond in state.bonds)
    is_over = not new.is_binding
    treaties = tuple(replace(t, in_force=False) if is_over and t.id == new.id else t for t in state.treaties)
    return replace(state, bonds=bonds, treaties=treaties)


def aged(state: State) -> Lived:
    """At the start of a turn: notices that have run, terms that are over, places that go back."""
    events = list[Event]()
    for bond in state.bonds:
        if not bond.is_binding:
            continue
        state, lapsed = _lapsed(state, bond)
        events += lapsed
        now = find(state.bonds, bond.id)
        if now.is_binding and now.ends_turn is not None and now.ends_turn <= state.turn:
            ended = replace(now, status=Status.DENOUNCED, ended=state.date, ends_turn=None)
            state = _changed(state, ended)
            events.append(BondEnded(bond.id, ended.status.value))
    return state, events


def _lapsed(state: State, bond: Bond) -> Lived:
    """Articles whose years are over cease to bind; a treaty with none left has lapsed."""
    over = [k for k, one in enumerate(bond.articles) if one.until and not one.ended and one.until <= state.date]
    if not over:
        return state, []
    articles = tuple(replace(one, ended=state.date) if k in over else one for k, one in enumerate(bond.articles))
    events: list[Event] = [ArticleLapsed(bond.id, k) for k in over]
    aged_bond = replace(bond, articles=articles)
    if all(one.ended for one in articles):
        aged_bond = replace(aged_bond, status=Status.LAPSED, ended=state.date, ends_turn=None)
        events.append(BondEnded(bond.id, aged_bond.status.value))
    state = _changed(state, aged_bond)
    for k in over:
        state, back = _reverted(state, bond.articles[k].clause)
        events += back
    return state, events


def _reverted(state: State, clause: Clause) -> Lived:
    """Places let for a term go back to their sovereign."""
    if state.setup.clause_kinds[clause.kind].basis is not Basis.LEASED:
        return state, []
    tenures, events = dict(state.tenures), list[Event]()
    for chip in clause.chips:
        was = tenures.get(chip, Tenure(()))
        if was.basis is not Basis.LEASED or was.holders != (clause.taker,) or was.sovereign in ("", NOBODY):
            continue
        tenures[chip] = Tenure((was.sovereign,), Basis.HELD, was.sovereign, was.demilitarised)
        events.append(ControlChanged(chip, was.holder, was.sovereign, Basis.HELD.value))
    return replace(state, tenures=tenures), events
