"""Which text to lay before several: of those good enough at home today, the one likeliest to be signed by all.

Many signatories are made one by weighing them: whoever is hardest to please counts for more in the next try. The
menu of two sides then gives the texts worth trying, and every one of them is put to all the clouds as it stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce

import numpy as np

from game.rules.chance import WHOLE
from game.rules.interests import Worths
from game.rules.objections import text_objection
from game.rules.resolve import Draft

from ..belief import Cloud
from ..menu import menu
from ..offers import locked_out, whole_text, worths_of
from .room import Room

_TRIES = 3
_FINENESS = 8
"""Weights of signatories are whole numbers up to this."""
_AS_GOOD = 0.02
"""Joint chance within which the text worth more at home is laid."""
_MOST = 160


@dataclass(frozen=True)
class Found:
    """A text worth laying."""

    draft: Draft
    joint: int
    """Chance that all others who are needed sign it, basis points."""
    margin: int
    """How far it lies above what the seat itself would sign today, centipoints."""


@lru_cache(maxsize=64)
def best_text(
    within: Room, locked: frozenset[int] = frozenset(), start: Draft = (), at_the_end: bool = False
) -> Found | None:
    """The text to lay: articles in `locked` stay as they are in `start`. None when the seat would sign none.

    `at_the_end` asks what would do on the last day, when only what they must have is left.
    """
    base, fixed = start or within.start, within.locked | locked
    if not within.clouds:
        return None
    drafts = _candidates(within, base, fixed)
    if not drafts:
        return None
    margins = within.own_margins(drafts)
    good = np.flatnonzero(margins >= 0)
    if not len(good):
        return None
    kept = [drafts[k] for k in good]
    joint = within.joint(kept, at_the_end)
    close = np.flatnonzero(joint >= joint.max() - min(_AS_GOOD, 0.2 * float(joint.max())))
    best = max(close, key=lambda k: (int(margins[good[k]]), -k))
    return Found(kept[best], round(WHOLE * float(joint[best])), int(margins[good[best]]))


def _candidates(within: Room, base: Draft, fixed: frozenset[int]) -> list[Draft]:
    """Texts worth putting to the clouds: along the frontier between the seat and the others, and what was promised."""
    setup, seat = within.view.setup, within.view.seat
    others = list(within.needed)
    if within.own is None:
        mine, others = _worths(within, others[0]), others[1:] or others
        floor = None
    else:
        mine, floor = worths_of(setup, seat, within.own.resolve.factors, within.own.climate, within.own.stake), None
        floor = within.own.aspiration
    sides = [_worths(within, one) for one in others]
    found = dict.fromkeys(_promised(within, base, fixed))
    weights = np.full(len(sides), _FINENESS // 2)
    for _ in range(_TRIES if len(sides) > 1 else 1):
        tried = _tried(mine, _together(sides, weights), floor, base, fixed)
        found |= dict.fromkeys(tried)
        weights = _heavier(others, tried)
    return [text for text in found if text_objection(within.agenda, text) is None][:_MOST]


def _worths(within: Room, one: Cloud) -> Worths:
    return worths_of(within.view.setup, one.stake.seat, one.mean_factors, one.climate, one.stake)


def _together(sides: Sequence[Worths], weights: np.ndarray) -> Worths:
    """Several sides as one, each by its weight."""
    return reduce(Worths.__add__, (side.times(int(weight)) for side, weight in zip(sides, weights)))


def _tried(mine: Worths, theirs: Worths, floor: int | None, base: Draft, fixed: frozenset[int]) -> list[Draft]:
    offered = menu(*(locked_out(side, base, fixed) for side in (mine, theirs)))
    texts = [whole_text(text, base, fixed) for text in offered.texts()]
    reply = None if floor is None else offered.best_reply(floor)
    return texts if reply is None else [whole_text(reply, base, fixed), *texts]


def _heavier(others: Sequence[Cloud], tried: Sequence[Draft]) -> np.ndarray:
    """Weights for the next try: at the text likeliest so far, the unlikelier a seat, the more it counts."""
    chances = np.stack([one.chances(tried) for one in others])
    best = int(chances.prod(axis=0).argmax())
    doubt = 1.0 - chances[:, best]
    weights: np.ndarray = np.rint(1 + (_FINENESS - 1) * doubt / max(float(doubt.max()), 1e-9)).astype(np.int64)
    return weights


def _promised(within: Room, base: Draft, fixed: frozenset[int]) -> list[Draft]:
    """Texts of this package that others laid last or said they would sign, with what is locked as it stands."""
    seat, found = within.view.seat, list[Draft]()
    for laid in reversed(within.talk.laid):
        if laid.package == within.package.ids and len(found) < 6:
            told = [a.turned_by for _, a in laid.answers if a.turned_by is not None and laid.by == seat]
            found += [*([] if laid.by == seat else [laid.draft]), *told]
    return [tuple(base[i] if i in fixed else v for i, v in enumerate(text)) for text in found] + [base]
