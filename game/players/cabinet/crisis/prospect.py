"""An answer explained: what follows from it by the last day, why, how far that may be off, and what would lower it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.rules import Order, View
from game.rules.ladders import Factor

from .forecast import AS_IS, RESOLVE, Leaning, follows, stands

DOUBT = (0.35, 0.7)
"""Log-odds by which the weights of the ladders may be off, one way or the other, in half and in four fifths of cases;
about the standard error of a handful of weights as the record's fit has them."""
_LEAST_PULL = 20


@dataclass(frozen=True)
class Prospect:
    """What follows from an answer by the last day."""

    order: Order
    shares: tuple[int, ...]
    """By `OUTCOMES`, basis points, summing to 10000."""
    base: int
    """Chance of war when nothing sways the ladders, basis points."""
    factors: tuple[Factor, ...]
    """Signed pulls on the chance of war; base plus their sum is `war`."""
    half: tuple[int, int]
    """Range of the chance of war that half of the doubt allows, basis points."""
    most: tuple[int, int]
    """The same for four fifths."""

    @property
    def war(self) -> int:
        """Chance of war by the last day, basis points."""
        return self.shares[-1]


def prospect(view: View, order: Order) -> Prospect:
    """What follows from an answer, explained by leaving each circumstance out in turn."""
    shares = follows(view, order)
    act = view.setup.acts[order.act]
    keys = tuple(dict.fromkeys([*act.weights, *(key for one in stands(view) for key in one.weights)]))
    base = _war(view, order, Leaning(frozenset((*keys, RESOLVE))))
    pulls = {key: _war(view, order) - _war(view, order, Leaning(frozenset({key}))) for key in (*keys, RESOLVE)}
    inner, outer = ((_war(view, order, Leaning(push=by)), _war(view, order, Leaning(push=-by))) for by in DOUBT)
    return Prospect(order, shares, base, _summing(pulls, shares[-1] - base), inner, outer)


def _summing(pulls: Mapping[str, int], total: int) -> tuple[Factor, ...]:
    """Pulls scaled to add up to the whole change; what no scale can mend falls to the largest."""
    kept = {key: pull for key, pull in pulls.items() if abs(pull) >= _LEAST_PULL}
    if not kept:
        return (Factor(RESOLVE, total),) if total else ()
    said = sum(kept.values())
    scale = total / said if said and 0.25 <= total / said <= 4 else 1.0
    found = {key: round(pull * scale) for key, pull in kept.items()}
    largest = max(found, key=lambda key: abs(found[key]))
    found[largest] += total - sum(found.values())
    return tuple(Factor(key, pull) for key, pull in sorted(found.items(), key=lambda kv: -abs(kv[1])) if pull)


def lowering(view: View, order: Order) -> tuple[tuple[Order, int], ...]:
    """Other forms of the same answer with a lower chance of war by the last day, lowest first, each checked."""
    act = view.setup.acts[order.act]
    kin = act.variant_of or act.id
    now = _war(view, order)
    forms = (other for other in view.setup.acts.values() if kin in (other.id, other.variant_of) and other.id != act.id)
    found = [(replace(order, act=form.id), _war(view, replace(order, act=form.id))) for form in forms]
    return tuple(sorted(((o, war) for o, war in found if war < now), key=lambda pair: pair[1]))


def _war(view: View, order: Order, leaning: Leaning = AS_IS) -> int:
    return follows(view, order, leaning)[-1]
