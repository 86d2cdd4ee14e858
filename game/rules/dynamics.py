"""How the world moves by itself from one turn to the next: arrays with free leading axes.

The same `advance` plays one game `(power, account)`, draws a forecast fan `(lane, power, account)` and serves a
cabinet that looks ahead, so a forecast can never follow other rules than the game: `advance(stack)[k]` equals
`advance(world_k)`. Each force is its own small function that returns a change; `advance` adds them and rounds once.
"""

from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

import numpy as np

ACCOUNTS = (
    "capital",  # political capital at home, in hundredths of a point
    "support",  # support at home, 0..10000
    "weariness",  # war-weariness, 0..10000
    "treasury",  # money and credit for another campaign, 0..10000
    "force",  # armed strength in the theatre, 0..10000
    "fervour",  # what press and street expect, 0..10000: it makes symbols dear
    "pressure",  # how hard the mediator and friends press this cabinet, 0..10000
    "credit",  # what a mediator may still spend, in hundredths of a pip
    "prestige",  # standing before the other powers, 0..10000
)
INDEX = {name: i for i, name in enumerate(ACCOUNTS)}
TRUST_BOUND = 10_000


@dataclass(frozen=True, eq=False)
class World:
    """The numbers of all powers. Integers in basis points; leading axes are free (lanes, candidates)."""

    accounts: np.ndarray
    """(..., power, account) int64."""
    trust: np.ndarray
    """(..., power, power) int64, -10000..10000: trust[i, j] is i's trust in j."""
    at_war: np.ndarray
    """(..., power, power) bool, symmetric."""

    def __post_init__(self) -> None:
        powers = self.accounts.shape[-2]
        if self.accounts.shape[-1] != len(ACCOUNTS) or self.trust.shape[-2:] != (powers, powers):
            raise ValueError(f"world of odd shape: accounts {self.accounts.shape}, trust {self.trust.shape}")
        for array in (self.accounts, self.trust, self.at_war):
            array.flags.writeable = False

    def of(self, account: str) -> np.ndarray:
        """One account of every power, shape (..., power)."""
        value: np.ndarray = self.accounts[..., INDEX[account]]
        return value

    @cached_property
    def digest(self) -> bytes:
        """Sixteen bytes that are equal when the numbers are."""
        text = b"|".join(np.ascontiguousarray(a, dtype="<i8").tobytes() for a in self._arrays)
        return blake2b(text, digest_size=16).digest()

    @property
    def _arrays(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        return (self.accounts, self.trust, self.at_war)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, World) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


@dataclass(frozen=True, eq=False)
class Rates:
    """How fast things move, per turn; scenario data with a source, never figures in a formula."""

    drift: np.ndarray
    """(power, account) change at peace."""
    war_drift: np.ndarray
    """(power, account) further change while at war with anyone."""
    noise: np.ndarray
    """(power, account) standard deviation of a turn's news."""
    rest: np.ndarray
    """(power, account) level towards which an account relaxes."""
    pull: np.ndarray
    """(account,) share of the distance to rest that is closed each turn, basis points."""
    trust_rest: np.ndarray
    """(power, power) level of trust that old interests lead back to."""
    trust_pull: int = 200
    unrest: int = 0
    """Loss of support per turn at full weariness, basis points."""
    ceiling: np.ndarray | None = None
    """(power, account) upper bounds; 10000 where none is given."""


def drift_of_peace(rates: Rates) -> np.ndarray:
    """What happens anyhow: the budget grows, the capital recovers."""
    return rates.drift


def drift_of_war(world: World, rates: Rates) -> np.ndarray:
    """What each turn of war costs or brings a power at war with anyone."""
    fighting = world.at_war.any(axis=-1)
    drift: np.ndarray = np.where(np.asarray(fighting)[..., None], rates.war_drift, 0)
    return drift


def pull_to_rest(world: World, rates: Rates) -> np.ndarray:
    """Pressure is forgotten and tempers cool."""
    change: np.ndarray = (rates.rest - world.accounts) * rates.pull / 10_000
    return change


def unrest(world: World, rates: Rates) -> np.ndarray:
    """A weary country tires of its government: 1905 in Petersburg, Hibiya in Tokyo."""
    change = np.zeros(world.accounts.shape)
    change[..., INDEX["support"]] = -rates.unrest * world.of("weariness") / 10_000
    return change


def news(rates: Rates, bells: np.ndarray) -> np.ndarray:
    """The part nobody foresees; `bells` (..., power, account) has mean 0 and variance 1."""
    change: np.ndarray = rates.noise * bells
    return change


def advance(world: World, rates: Rates, bells: np.ndarray) -> World:
    """The world one turn on. `bells` has the shape of `world.accounts` (or broadcasts to it)."""
    change = (
        drift_of_peace(rates)
        + drift_of_war(world, rates)
        + pull_to_rest(world, rates)
        + unrest(world, rates)
        + news(rates, bells)
    )
    upper = 10_000 if rates.ceiling is None else rates.ceiling
    accounts = np.clip(np.rint(world.accounts + change), 0, upper).astype(np.int64)
    towards = (rates.trust_rest - world.trust) * rates.trust_pull / 10_000
    trust = np.clip(np.rint(world.trust + towards), -TRUST_BOUND, TRUST_BOUND).astype(np.int64)
    return World(accounts, trust, world.at_war)


def stack(worlds: list[World]) -> World:
    """Many worlds as lanes of one."""
    return World(
        np.stack([w.accounts for w in worlds]),
        np.stack([w.trust for w in worlds]),
        np.stack([w.at_war for w in worlds]),
    )


def lane(world: World, k: int) -> World:
    """One lane of a stacked world."""
    return World(world.accounts[k].copy(), world.trust[k].copy(), world.at_war[k].copy())


def changed(world: World, power: int, account: str, by: int, upper: int = 10_000) -> World:
    """The same world with one account moved, kept within its bounds."""
    accounts = world.accounts.copy()
    k = INDEX[account]
    accounts[..., power, k] = np.clip(accounts[..., power, k] + by, 0, upper)
    return World(accounts, world.trust, world.at_war)


def trusting(world: World, of: int, towards: int, by: int) -> World:
    """The same world with `of`'s trust in `towards` moved."""
    trust = world.trust.copy()
    trust[..., of, towards] = np.clip(trust[..., of, towards] + by, -TRUST_BOUND, TRUST_BOUND)
    return World(world.accounts, trust, world.at_war)


def with_war(world: World, one: int, other: int, fighting: bool) -> World:
    """The same world with two powers at war, or no longer."""
    at_war = world.at_war.copy()
    at_war[..., one, other] = at_war[..., other, one] = fighting
    return World(world.accounts, world.trust, at_war)
