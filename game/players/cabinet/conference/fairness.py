"""Make it fair: the text with the greatest product of gains over what each signatory must have, as publicly known."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from game.players.frontier import frontier
from game.rules import View
from game.rules.interests import Worths
from game.rules.objections import text_objection
from game.rules.packages import Package, merged
from game.rules.resolve import Draft, reservation
from game.rules.setup import Agenda
from game.rules.state import Laid

from ..belief import Cloud, cloud, under_discussion
from ..offers import locked_out, whole_text, worths_of

_MOST_TEXTS = 512
"""Points along the frontier of two that are kept."""
_STARTS = 6
_ROUNDS = 40


def fair_text(
    view: View, package: Package | None = None, locked: frozenset[int] = frozenset(), start: Draft = ()
) -> Draft | None:
    """What a fair-minded third would propose: the best product of gains by public estimate.

    Articles in `locked` stay as they are in `start`. Nothing private to any seat goes into it, not even to the asker's.
    None when no text leaves everybody above what he is thought to need.
    """
    agenda, talk = view.setup.agendas[0], view.talk(view.setup.agendas[0].id)
    within = package or under_discussion(view)
    base = merged(talk, within, start or agenda.nothing)
    fixed = frozenset(i for i in range(len(base)) if i in locked or i not in within.issues or _is_noted(agenda, i))
    clouds = [cloud(_public(view), seat, within) for seat in within.signatories if seat in view.setup.stakes]
    sides = [worths_of(view.setup, c.stake.seat, c.mean_factors, c.climate, c.stake) for c in clouds]
    needs = [_need(c) for c in clouds]
    if len(sides) == 2:
        return _of_two(sides, needs, base, fixed)
    return _of_many(agenda, sides, needs, base, fixed)


def _is_noted(agenda: Agenda, issue: int) -> bool:
    """A third writes nobody's reservations for him."""
    return bool(agenda.issues[issue].reserved_to)


def _public(view: View) -> View:
    """The view without what only its seat has learned or been told aside."""
    talks = tuple(replace(t, laid=tuple(_as_heard_by_all(one) for one in t.laid if not one.aside)) for t in view.talks)
    return replace(view, learned=(), talks=talks)


def _as_heard_by_all(laid: Laid) -> Laid:
    """A text and its answers without the price that was whispered to who laid it."""
    return replace(laid, answers=tuple((seat, replace(answer, turned_by=None)) for seat, answer in laid.answers))


def _need(one: Cloud) -> int:
    return int(np.rint(one.weights @ reservation(one.stake, one.resolve, one.climate)))


def _of_two(sides: Sequence[Worths], needs: Sequence[int], base: Draft, fixed: frozenset[int]) -> Draft | None:
    """Between two the frontier is exact."""
    found = frontier([locked_out(side, base, fixed) for side in sides], _MOST_TEXTS)
    at = found.nash(list(needs))
    return None if at is None else whole_text(found.packages[at], base, fixed)


def _of_many(
    agenda: Agenda, sides: Sequence[Worths], needs: Sequence[int], base: Draft, fixed: frozenset[int]
) -> Draft | None:
    """Among several by climbing: from texts that favour each in turn, every single change that raises the product."""
    best: tuple[float, Draft] | None = None
    for weights in _angles(len(sides)):
        joint = locked_out(_weighed(sides, weights), base, fixed)
        text = _climbed(agenda, sides, needs, whole_text(joint.best(), base, fixed), fixed)
        value = _product(sides, needs, text)
        if best is None or value > best[0]:
            best = (value, text)
    return best[1] if best is not None and best[0] > 0 else None


def _angles(count: int) -> list[list[int]]:
    """All alike, then each in turn counted for more."""
    return [[2] * count] + [[4 if k == one else 2 for k in range(count)] for one in range(min(count, _STARTS - 1))]


def _weighed(sides: Sequence[Worths], weights: Sequence[int]) -> Worths:
    total = sides[0].times(weights[0])
    for side, weight in zip(sides[1:], weights[1:]):
        total = total + side.times(weight)
    return total


def _gains(sides: Sequence[Worths], needs: Sequence[int], texts: np.ndarray) -> np.ndarray:
    """(texts, sides) centipoints above what each needs."""
    return np.stack([side.of(texts) - need for side, need in zip(sides, needs)], axis=-1).astype(np.float64)


def _value(gains: np.ndarray) -> np.ndarray:
    """(...,) the product of gains where all gain; below that, how far the worst off is from gaining, negative."""
    worst = gains.min(axis=-1)
    value: np.ndarray = np.where(worst > 0, np.exp(np.log(np.maximum(gains, 1e-9)).mean(axis=-1)), worst)
    return value


def _product(sides: Sequence[Worths], needs: Sequence[int], text: Draft) -> float:
    return float(_value(_gains(sides, needs, np.array([text])))[0])


def _climbed(
    agenda: Agenda, sides: Sequence[Worths], needs: Sequence[int], text: Draft, fixed: frozenset[int]
) -> Draft:
    """The text after every single change that raises the product has been made, the best first."""
    for _ in range(_ROUNDS):
        near = [
            (*text[:i], v, *text[i + 1 :])
            for i, size in enumerate(agenda.sizes)
            if i not in fixed
            for v in range(size)
            if v != text[i]
        ]
        near = [one for one in near if text_objection(agenda, one) is None]
        if not near:
            return text
        values = _value(_gains(sides, needs, np.array(near)))
        best = int(values.argmax())
        if values[best] <= _product(sides, needs, text):
            return text
        text = near[best]
    return text
