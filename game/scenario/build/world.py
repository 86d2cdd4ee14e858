"""The numbers of the world at the start, and the rates at which they move."""

import numpy as np

from game.rules.chance import WHOLE
from game.rules.dynamics import ACCOUNTS, INDEX, Rates, World

from ..faults import Faults
from ..schema.scenario import ScenarioForm

Table = dict[str, dict[str, int]]


def _grid(table: Table, form: ScenarioForm, faults: Faults, *where: str) -> np.ndarray:
    """(power, account) from power -> account -> number."""
    grid = np.zeros((len(form.powers), len(ACCOUNTS)), dtype=np.int64)
    for power, row in table.items():
        if not faults.known((*where, power), "power", power, form.powers):
            continue
        for account, value in row.items():
            if faults.known((*where, power, account), "account", account, ACCOUNTS):
                grid[form.powers.index(power), INDEX[account]] = value
    return grid


def world(form: ScenarioForm, faults: Faults) -> World:
    """The first world."""
    accounts = _grid(form.world.accounts, form, faults, "world", "accounts")
    at_war = np.zeros((len(form.powers),) * 2, dtype=bool)
    for k, pair in enumerate(form.world.war):
        if all(faults.known(("world", "war", k), "power", p, form.powers) for p in pair):
            one, other = (form.powers.index(p) for p in pair)
            at_war[one, other] = at_war[other, one] = True
    return World(accounts, _trust(form, faults), at_war)


def _trust(form: ScenarioForm, faults: Faults) -> np.ndarray:
    trust = np.zeros((len(form.powers),) * 2, dtype=np.int64)
    for power, row in form.world.trust.items():
        for towards, value in row.items():
            where = ("world", "trust", power, towards)
            if all(faults.known(where, "power", p, form.powers) for p in (power, towards)):
                trust[form.powers.index(power), form.powers.index(towards)] = value
    return trust


def rates(form: ScenarioForm, first: World, faults: Faults) -> Rates:
    """How fast things move."""
    given = form.rates
    ceiling = np.full(first.accounts.shape, WHOLE, dtype=np.int64)
    for account, top in form.world.ceilings.items():
        if faults.known(("world", "ceilings", account), "account", account, ACCOUNTS):
            ceiling[:, INDEX[account]] = top
    return Rates(
        drift=_grid(given.drift, form, faults, "rates", "drift"),
        war_drift=_grid(given.war_drift, form, faults, "rates", "war_drift"),
        noise=_grid(given.noise, form, faults, "rates", "noise"),
        rest=np.broadcast_to(_row(given.rest, faults, "rest"), first.accounts.shape),
        pull=_row(given.pull, faults, "pull"),
        trust_rest=first.trust,
        trust_pull=given.trust_pull,
        unrest=given.unrest,
        ceiling=ceiling,
    )


def _row(given: dict[str, int], faults: Faults, name: str) -> np.ndarray:
    row = np.zeros(len(ACCOUNTS), dtype=np.int64)
    for account, value in given.items():
        if faults.known(("rates", name, account), "account", account, ACCOUNTS):
            row[INDEX[account]] = value
    return row
