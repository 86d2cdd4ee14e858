"""What a cabinet must have: the hidden resolve, and the aspiration at which it would sign today.

At the start of a game each cabinet's resolve is drawn around the centre its scenario gives. The same functions
serve the one cabinet that knows its own resolve and the cloud of resolves by which another estimates it: arrays
have a free leading axis, so the estimate before a draft and the answer to it come from one formula.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from .chance import WHOLE, bell
from .dynamics import INDEX, World, advance
from .setup import COMPONENTS, Character, Setup, Stake

Draft = tuple[int, ...]
"""One level number per issue of the table."""
Moved = tuple[tuple[int, int, int], ...]
"""(issue, level, centipoints) added to the worth of levels."""
LEAST_FACTOR, MOST_FACTOR = 2_000, 25_000


@dataclass(frozen=True, eq=False)
class Resolve:
    """How much of each thing a cabinet must have. Leading axes are free."""

    factors: np.ndarray
    """(..., issues) int64 basis points on the worth of each issue."""
    must: np.ndarray
    """(...,) int64 centipoints added to what they must have."""
    hope: np.ndarray
    """(...,) int64 basis points: how much they first ask beyond that."""

    @cached_property
    def exact(self) -> np.ndarray:
        """The factors as float64: products and sums of such whole numbers stay below 2**53 and so are exact."""
        return self.factors.astype(np.float64)


@dataclass(frozen=True)
class Climate:
    """The circumstances of a draft that everybody can see: they sway every cabinet alike, hidden resolve or not."""

    scales: tuple[int, ...]
    """(component,) basis points on each component of worth."""
    alternative: int
    """Worth of having no treaty, centipoints."""
    progress: int
    """How much of the time allowed is gone, basis points."""
    relief: int
    """How much mediator and friends lower what is asked, centipoints."""
    moved: Moved = ()
    """What public words and deeds add to the worth of levels: hands tied, trust betrayed."""
    stands: Draft = ()
    """The text in force while it is talked of again: what stands if nothing new is signed. Empty at a first table."""
    weight: int = WHOLE
    """Share of what they must have that is at stake in the text, basis points."""


def draws_needed(stake: Stake) -> int:
    """Bells that `draw` consumes for one resolve: one an issue, one for must, one for hope."""
    return len(stake.worth) + 2


def draw(stake: Stake, character: Character, uniforms: np.ndarray) -> Resolve:
    """A resolve (or many) from uniforms of shape (..., draws_needed, 3)."""
    bells = bell(uniforms)
    issues = len(stake.worth)
    factors = np.clip(np.rint(WHOLE + stake.spread * bells[..., :issues]), LEAST_FACTOR, MOST_FACTOR)
    must = np.rint(stake.must_spread * bells[..., issues])
    hope = np.clip(np.rint(character.hope * (1 + 0.2 * bells[..., issues + 1])), 500, 9_500)
    return Resolve(factors.astype(np.int64), must.astype(np.int64), hope.astype(np.int64))


@lru_cache(maxsize=1024)
def scaled(stake: Stake, scales: tuple[int, ...], moved: Moved = ()) -> tuple[np.ndarray, ...]:
    """Per issue (values,) int64 centipoints: the centre of worth under today's scales and what was publicly said."""
    by = np.asarray(scales, dtype=np.int64)
    centre = tuple((table * by).sum(axis=-1) // WHOLE for table in stake.worth)
    for issue, level, change in moved:
        centre[issue][level] += change
    return centre


def tables(stake: Stake, factors: np.ndarray, climate: Climate) -> tuple[np.ndarray, ...]:
    """Per issue (values,) int64 centipoints for a cabinet whose factors (issues,) are known or estimated."""
    by_level = _padded(stake, climate.scales, climate.moved) * np.rint(factors)[:, None]
    wide = np.floor_divide(by_level, WHOLE).astype(np.int64)
    return tuple(row[: len(table)] for row, table in zip(wide, stake.worth))


@lru_cache(maxsize=512)
def _padded(stake: Stake, scales: tuple[int, ...], moved: Moved = ()) -> np.ndarray:
    """(issues, most values) float64 of `scaled`, short rows filled with their first value."""
    tables = scaled(stake, scales, moved)
    width = max(len(t) for t in tables)
    padded = np.stack([np.concatenate([t, np.full(width - len(t), t[0])]) for t in tables]).astype(np.float64)
    padded.flags.writeable = False
    return padded


@lru_cache(maxsize=64)
def _rows(issues: int) -> np.ndarray:
    return np.arange(issues)


def article_worths(stake: Stake, resolve: Resolve, climate: Climate, draft: Draft) -> np.ndarray:
    """(..., issues) int64: what each article of a draft is worth to a cabinet of that resolve."""
    base = _padded(stake, climate.scales, climate.moved)[_rows(len(draft)), np.asarray(draft)]
    worth: np.ndarray = np.floor_divide(resolve.exact * base, WHOLE).astype(np.int64)
    return worth


def paired(stake: Stake, draft: Draft) -> int:
    """Bonuses of the articles that belong together, centipoints."""
    return sum(bonus for i, v, j, w, bonus in stake.pairs if draft[i] == v and draft[j] == w)


def worth(stake: Stake, resolve: Resolve, climate: Climate, draft: Draft) -> np.ndarray:
    """(...,) int64 centipoints of a whole draft."""
    base = _padded(stake, climate.scales, climate.moved)[_rows(len(draft)), np.asarray(draft)]
    total: np.ndarray = np.floor_divide(resolve.exact @ base, WHOLE).astype(np.int64) + paired(stake, draft)
    return total


def reservation(stake: Stake, resolve: Resolve, climate: Climate) -> np.ndarray:
    """(...,) what they must have: the worth of the alternative, shifted by the hidden resolve and by pressure.

    Where a text is in force, nobody signs a new one that is worth less to him.
    """
    if climate.stands:
        return worth(stake, resolve, climate, climate.stands)
    least: np.ndarray = climate.alternative + resolve.must * climate.weight // WHOLE - climate.relief
    return least


def best(stake: Stake, resolve: Resolve, climate: Climate) -> np.ndarray:
    """(...,) the most they could dream of, article by article."""
    top = _padded(stake, climate.scales, climate.moved).max(axis=-1)
    dream: np.ndarray = np.floor_divide(resolve.exact @ top, WHOLE).astype(np.int64)
    return dream


def aspiration(stake: Stake, character: Character, resolve: Resolve, climate: Climate) -> np.ndarray:
    """(...,) int64: the worth at which they sign today. It falls from hope to need along the character's curve."""
    least = reservation(stake, resolve, climate)
    room = np.maximum(best(stake, resolve, climate) - least, 0)
    gone = (climate.progress / WHOLE) ** (character.curve / 100)
    asked = np.rint(room * (resolve.hope / WHOLE) * (1.0 - gone))
    level: np.ndarray = least + asked.astype(np.int64)
    return level


def margin(stake: Stake, character: Character, resolve: Resolve, climate: Climate, draft: Draft) -> np.ndarray:
    """(...,) how far a draft lies above (or, negative, below) what they would sign today."""
    over: np.ndarray = worth(stake, resolve, climate, draft) - aspiration(stake, character, resolve, climate)
    return over


def scales_of(world: World, power: int) -> tuple[int, ...]:
    """How today's circumstances weigh the components: fervour makes symbols and audience dear, an empty purse money."""
    account = world.accounts[power]
    fervour, treasury = int(account[INDEX["fervour"]]), int(account[INDEX["treasury"]])
    scale = dict.fromkeys(COMPONENTS, WHOLE)
    scale["symbol"] = 7_500 + fervour // 2
    scale["audience"] = 6_000 + fervour * 4 // 5
    scale["treasury"] = 6_000 + (WHOLE - treasury) * 4 // 5
    return tuple(scale[name] for name in COMPONENTS)


@lru_cache(maxsize=256)
def _outlook(setup: Setup, world: World, turns: int) -> World:
    """The world some turns on if nothing is signed and no news comes."""
    calm = np.zeros(world.accounts.shape)
    for _ in range(turns):
        world = advance(world, setup.rates, calm)
    return world


def alternative(setup: Setup, world: World, seat: str) -> int:
    """Worth of having no treaty, centipoints: what `advance` expects of the accounts, and the fortune of arms."""
    stake, me = setup.stakes[seat], setup.index[seat]
    later = _outlook(setup, world, setup.horizon)
    moved = (later.accounts[me] - world.accounts[me]) * stake.of_accounts
    value = stake.without + int(moved.sum()) // WHOLE
    foes = np.flatnonzero(world.at_war[me])
    if len(foes):
        strongest = int(later.accounts[foes, INDEX["force"]].max())
        lead = int(later.accounts[me, INDEX["force"]]) - strongest
        value += stake.odds_of_war * lead // WHOLE
    return value


def margins(stake: Stake, character: Character, resolve: Resolve, cases: Sequence[tuple[Climate, Draft]]) -> np.ndarray:
    """(cases, particles) `margin` of many drafts, each in its own hour, for resolves with one leading axis."""
    base = np.stack([_padded(stake, c.scales, c.moved)[_rows(len(d)), np.asarray(d)] for c, d in cases])
    top = np.stack([_padded(stake, c.scales, c.moved).max(axis=-1) for c, _ in cases])
    bonus = np.array([paired(stake, d) for _, d in cases])
    least = np.stack([reservation(stake, resolve, c) for c, _ in cases])
    gone = np.array([(c.progress / WHOLE) ** (character.curve / 100) for c, _ in cases])
    worths = np.floor_divide(base @ resolve.exact.T, WHOLE) + bonus[:, None]
    room = np.maximum(np.floor_divide(top @ resolve.exact.T, WHOLE) - least, 0)
    asked = np.rint(room * (resolve.hope / WHOLE) * (1.0 - gone[:, None]))
    over: np.ndarray = (worths - least - asked).astype(np.int64)
    return over


def climate(setup: Setup, world: World, turn: int, seat: str) -> Climate:
    """Today's circumstances for one seat, from numbers that every cabinet can see."""
    return _climate(setup, without_capital(world), turn, seat)


@lru_cache(maxsize=256)
def without_capital(world: World) -> World:
    """Political capital moves with every order and sways nobody else: leaving it out lets the hour be reckoned once."""
    accounts = world.accounts.copy()
    accounts[..., INDEX["capital"]] = 0
    return World(accounts, world.trust, world.at_war)


@lru_cache(maxsize=1024)
def _climate(setup: Setup, world: World, turn: int, seat: str) -> Climate:
    me = setup.index[seat]
    pressure = int(world.accounts[me, INDEX["pressure"]])
    return Climate(
        scales_of(world, me),
        alternative(setup, world, seat),
        WHOLE * turn // max(setup.last_turn, 1),
        setup.stakes[seat].press * pressure // WHOLE,
    )
