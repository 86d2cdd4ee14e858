"""The agenda of a table and what its issues are worth, from their forms."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from game.rules.clauses import Clause
from game.rules.dynamics import ACCOUNTS, INDEX
from game.rules.setup import COMPONENTS, Agenda, Ban, Issue, Level, Stake

from ..faults import Faults
from ..reading import Where
from ..schema.scenario import ScenarioForm, StakeForm
from ..schema.table import IssueForm, LevelForm, TableForm
from ..schema.terms import Parts
from . import business
from .points import centi


def agenda(form: ScenarioForm, clause_words: Mapping[str, object], faults: Faults) -> Agenda:
    """The table of a scenario."""
    table = form.table
    for k, party in enumerate(table.parties):
        faults.known(("table", "parties", k), "power", party, form.powers)
    issues = tuple(
        _issue(issue, form, clause_words, faults, ("table", "issues", k)) for k, issue in enumerate(table.issues)
    )
    built = Agenda(
        table.id, table.parties, issues, table.mediator or "", table.patience, (), table.chair or "",
        business.items(table, faults), tuple(table.absent.items()),
    )  # fmt: skip
    return replace(built, bans=_bans(table, built, faults), also=business.also(form, built, faults))


def _issue(
    issue: IssueForm, form: ScenarioForm, clause_words: Mapping[str, object], faults: Faults, where: Where
) -> Issue:
    giver, taker = _sides(issue, form.table, faults, where)
    for k, chip in enumerate(issue.chips):
        faults.known((*where, "chips", k), "chip of this scenario", chip, form.chips)
    if bool(issue.levels) == (issue.amounts is not None):
        faults.add(where, "An issue has either `levels` or `amounts`, and one of the two.")
    levels = [
        _level(level, (giver, taker), clause_words, faults, (*where, "levels", k))
        for k, level in enumerate(issue.levels)
    ]
    if issue.amounts:
        faults.known((*where, "amounts", "clause"), "clause", issue.amounts.clause, clause_words)
        levels = [_amount(issue, giver, taker, n) for n in range(0, issue.amounts.to + 1, issue.amounts.step)]
    return Issue(
        issue.id, giver, taker, tuple(levels), issue.family, issue.chips, issue.unit,
        issue.principal, issue.secret, issue.leak, issue.icon, issue.reservation or "",
    )  # fmt: skip


def _sides(issue: IssueForm, table: TableForm, faults: Faults, where: Where) -> tuple[str, str]:
    """Who gives and who takes. A reservation is taken by who notes it and given by the chair, or the next party."""
    if issue.reservation is not None:
        faults.known((*where, "reservation"), "party of the table", issue.reservation, table.parties)
        if len(issue.levels) != 2:
            faults.add((*where, "levels"), "A reservation has two levels: not noted, and noted.")
        others = [p for p in (table.chair, *table.parties) if p and p != issue.reservation]
        return issue.from_ or others[0], issue.to or issue.reservation
    for side, name in (("from", issue.from_), ("to", issue.to)):
        if name is None:
            faults.add(where, f"The field '{side}' is missing.")
        else:
            faults.known((*where, side), "party of the table", name, table.parties)
    return issue.from_ or "", issue.to or ""


def _level(
    level: LevelForm, sides: tuple[str, str], words: Mapping[str, object], faults: Faults, where: Where
) -> Level:
    clauses = []
    for k, form in enumerate(level.clauses):
        faults.known((*where, "clauses", k, "clause"), "clause", form.clause, words)
        giver, taker = form.from_ or sides[0], form.to or sides[1]
        clauses.append(Clause(form.clause, giver, taker, form.chips, 0, form.years))
    return Level(level.id, 0, tuple(clauses))


def _amount(issue: IssueForm, giver: str, taker: str, n: int) -> Level:
    assert issue.amounts is not None
    clauses = (Clause(issue.amounts.clause, giver, taker, issue.chips, n),) if n else ()
    return Level(str(n), n, clauses)


def place(agenda: Agenda, text: str, faults: Faults, where: Where) -> tuple[int, int]:
    """(issue, level) of `issue=level`."""
    name, _, level = text.partition("=")
    if not faults.known(where, "issue of the table", name, agenda.position):
        return 0, 0
    i = agenda.position[name]
    if not faults.known(where, f"level of {name}", level, [v.id for v in agenda.issues[i].levels]):
        return i, 0
    return i, agenda.issues[i].index_of(level)


def _bans(table: TableForm, agenda: Agenda, faults: Faults) -> tuple[Ban, ...]:
    bans = []
    for k, form in enumerate(table.bans):
        one = place(agenda, form.if_, faults, ("table", "bans", k, "if"))
        other = place(agenda, form.never, faults, ("table", "bans", k, "never"))
        bans.append(Ban(*one, *other, form.because))
    return tuple(bans)


def stake(seat: str, form: StakeForm, table: TableForm, agenda: Agenda, faults: Faults) -> Stake:
    """What the table is worth to one seat, in centipoints."""
    worth = tuple(_worth(seat, issue, faults, ("table", "issues", k)) for k, issue in enumerate(table.issues))
    spread = np.array([issue.spread for issue in table.issues], dtype=np.int64)
    accounts = np.zeros(len(ACCOUNTS), dtype=np.int64)
    for name, points in form.accounts.items():
        if name == "capital":
            faults.add(("stakes", seat, "accounts", name), "Political capital is hidden and cannot have a stake.")
        elif faults.known(("stakes", seat, "accounts", name), "account", name, ACCOUNTS):
            accounts[INDEX[name]] = centi(points)
    whole, by_item = _without(seat, form, table, faults)
    return Stake(
        seat, worth, spread, _pairs(seat, table, agenda, faults), whole, accounts, centi(form.odds_of_war),
        centi(form.must_spread), centi(form.press), by_item,
    )  # fmt: skip


def _without(seat: str, form: StakeForm, table: TableForm, faults: Faults) -> tuple[int, dict[str, int]]:
    """Worth of no treaty at all, and of each item unsettled."""
    if not isinstance(form.without, dict):
        return centi(form.without), {}
    names = [item.id for item in table.items]
    for name in form.without:
        faults.known(("stakes", seat, "without", name), "item of the table", name, names)
    return 0, {name: centi(points) for name, points in form.without.items()}


def _worth(seat: str, issue: IssueForm, faults: Faults, where: Where) -> np.ndarray:
    if issue.amounts is None:
        rows = [_parts(level.worth.get(seat, {}), faults, where) for level in issue.levels]
        return np.array(rows, dtype=np.int64)
    steps = issue.amounts.to // issue.amounts.step
    once = _parts(issue.worth_of_any.get(seat, {}), faults, where)
    each = _parts(issue.worth_per_step.get(seat, {}), faults, where)
    grid = np.arange(steps + 1)[:, None] * np.array(each, dtype=np.int64)
    grid[1:] += np.array(once, dtype=np.int64)
    return grid


def _parts(parts: Parts, faults: Faults, where: Where) -> list[int]:
    for name in parts:
        faults.known(where, "component of worth", name, COMPONENTS)
    return [centi(parts.get(name, 0)) for name in COMPONENTS]


def _pairs(seat: str, table: TableForm, agenda: Agenda, faults: Faults) -> tuple[tuple[int, int, int, int, int], ...]:
    pairs = []
    for k, form in enumerate(table.pairs.get(seat, ())):
        where = ("table", "pairs", seat, k)
        one, other = place(agenda, form.when, faults, where), place(agenda, form.with_, faults, where)
        pairs.append((*one, *other, centi(form.worth)))
    return tuple(pairs)
