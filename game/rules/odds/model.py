"""Fitted weights and the odds they give: an ordered logit over the ladder of the act's family."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import exp

from ..chance import WHOLE
from ..ladders import Factor, Odds, swayed
from .families import FAMILIES, LADDERS, SUCCESS_RUNGS
from .features import FEATURES, measured
from .occasion import Occasion

SURE = 1.28
"""Standard errors either side of the middle that hold eight chances in ten."""
PRECEDENTS = "precedents"
"""Key of the factor that nearest precedents pull by."""


@dataclass(frozen=True)
class Weight:
    """What one feature does."""

    centre: float
    """Its mean over the record: there it neither helps nor hurts."""
    spread: float
    """Its standard deviation over the record, or the least by which a rare feature is scaled."""
    push: float
    """Log-odds per standard deviation."""
    error: float
    """Standard error of the push."""

    def of(self, value: float) -> float:
        """Log-odds by which a value pushes."""
        return self.push * self.steps(value)

    def steps(self, value: float) -> float:
        """How many standard deviations a value lies from the middle."""
        return (value - self.centre) / self.spread


@dataclass(frozen=True)
class Family:
    """The fitted model of one family of acts."""

    weights: Mapping[str, Weight]
    thresholds: Mapping[str, tuple[float, ...]]
    """Act to the log-odds of each upper part of its ladder in the middle of all features."""
    others: tuple[float, ...]
    """The same for an act of the family the record holds none of."""
    error: float
    """Standard error of the thresholds."""

    def base(self, act: str) -> tuple[int, ...]:
        """Shares of the ladder's rungs in the middle of all features, basis points."""
        edges = [0, *(round(WHOLE / (1 + exp(-t))) for t in self.thresholds.get(act, self.others)), WHOLE]
        return tuple(upper - lower for lower, upper in pairwise(edges))


@dataclass(frozen=True)
class Model:
    """All families, and the pull of precedents."""

    families: Mapping[str, Family]
    pull: float
    """Log-odds per unit of the precedents' mean residual."""

    @cached_property
    def keys(self) -> Mapping[str, tuple[str, ...]]:
        """The features of each family, in order."""
        return {family: tuple(feature.key for feature in FEATURES[family]) for family in FAMILIES}


@dataclass(frozen=True)
class Likely:
    """The odds of a move and how sure they are."""

    odds: Odds
    low: int
    high: int
    """Basis points of success between which eight chances in ten lie, given what the record can teach."""


def likely(model: Model, occasion: Occasion, residual: float = 0.0) -> Likely:
    """The odds of an occasion; `residual` is the mean residual of its precedents, -1..1 (0 for none)."""
    family = model.families[occasion.family]
    pushes, variance = _pushes(family, model.keys[occasion.family], measured(occasion))
    pushes[PRECEDENTS] = model.pull * residual
    rungs, base = LADDERS[occasion.family], family.base(occasion.act)
    middle = swayed(rungs, base, SUCCESS_RUNGS, pushes)
    reach = SURE * float((variance + family.error**2) ** 0.5)
    ends = (swayed(rungs, base, SUCCESS_RUNGS, {**pushes, "": shift}).chance for shift in (-reach, reach))
    return Likely(middle, *ends)


def _pushes(family: Family, keys: Sequence[str], values: Sequence[float]) -> tuple[dict[str, float], float]:
    """Log-odds by feature, and the variance of their sum as if the errors were independent."""
    pushes, variance = {}, 0.0
    for key, value in zip(keys, values):
        weight = family.weights[key]
        pushes[key] = weight.of(value)
        variance += (weight.error * weight.steps(value)) ** 2
    return pushes, variance


def foremost(odds: Odds, count: int) -> tuple[Factor, ...]:
    """The heaviest factors, with all lesser ones gathered in one of the key `lesser`, so that the sum still holds."""
    if len(odds.factors) <= count:
        return odds.factors
    rest = sum(factor.pull for factor in odds.factors[count:])
    return (*odds.factors[:count], Factor("lesser", rest))
