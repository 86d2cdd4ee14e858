"""How a resolved move changes what two powers think of each other, and how the memory of it fades.

`trust[..., i, j]` is i's trust in j in basis points, -10000..10000, with free leading axes. A move leaves a mark:
it takes trust a share of the way that is left towards full trust or full distrust, so that a tenth insult adds less
than the first. Marks fade with a half-life of four years, the span over which studies of militarised disputes find
the record of a pair to weigh on its next quarrel (Hensel, Paul; Hensel, McLaughlin Mitchell et al., ICOW:
"recent" is five to ten years, weighted towards the near end).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from .chance import WHOLE

HALF_LIFE_DAYS = 1_461
"""Four years of 365.25 days."""
RETURN = 6_000
"""Share of a mark that also changes the mover's trust in the target, basis points: who strikes also comes to fear."""
WITNESS = 2_500
"""Share of a breach that every other power holds against the breaker, basis points."""


@dataclass(frozen=True)
class Mark:
    """What an act does to the target's trust in its mover, basis points of the way that is left."""

    success: int
    failure: int


BREACH = -2_800
"""A promise taken and not kept, whatever the act was."""

MARKS: Mapping[str, Mark] = {
    # Signed texts build trust, most of all those that commit forces; one that fails builds none.
    "sign_treaty": Mark(2_800, 0),
    "ally": Mark(3_900, 0),
    "agree_secretly": Mark(2_300, 0),
    "recognise": Mark(2_800, 0),
    "pledge_peace": Mark(2_300, -650),
    "hand_over": Mark(2_100, 0),
    "aid": Mark(2_100, 0),
    "withdraw": Mark(2_100, 0),
    "trade_deal": Mark(1_500, -330),
    "fish_deal": Mark(950, -330),
    "meet": Mark(1_500, -650),
    # Asking: an offer that is met leaves a little warmth, a rebuff a little cold; a demand only ever costs.
    "propose": Mark(950, -330),
    "counter": Mark(950, -330),
    "buy": Mark(950, -330),
    "mediate": Mark(650, -170),
    "demand": Mark(0, -800),
    "ultimatum": Mark(-950, -1_800),
    # Pressure and force.
    "state": Mark(0, -330),
    "legislate": Mark(0, 0),
    "denounce": Mark(-2_800, -2_800),
    "embargo": Mark(-2_800, -2_800),
    "build_up": Mark(-1_500, -1_500),
    "subvert": Mark(-1_250, -1_250),
    "clash": Mark(-2_100, -2_100),
    "seize": Mark(-3_900, -3_900),
    "campaign": Mark(-4_900, -4_900),
}
"""By act of the world's vocabulary. The order of size follows the conflict-cooperation scales of event data
(Goldstein 1992: attack -10, threat -4.4 to -7, demand -4.9, promise +4.5 to 5.2, military aid +8.3, alliance near
the top), drawn together because one entry here stands for a whole negotiation; none was fitted to outcomes."""


def mark_of(act: str, outcome: str, is_success: bool) -> int:
    """The mark a resolved move leaves on the target's trust in the mover; 0 for an act nobody holds against anyone."""
    if outcome == "broken":
        return BREACH
    mark = MARKS.get(act)
    if mark is None:
        return 0
    return mark.success if is_success else mark.failure


def marked(trust: np.ndarray, mover: int, targets: Iterable[int], mark: int) -> np.ndarray:
    """Trust after a move of that mark: the targets' in the mover, and in part the mover's in them.

    A breach (a mark of `BREACH`) also lowers every other power's trust in the mover by the share `WITNESS`.
    """
    after = np.array(trust, dtype=np.int64)
    told = [target for target in targets if target != mover]
    if mark == BREACH:
        everyone = np.arange(after.shape[-1])
        others = everyone[(everyone != mover) & ~np.isin(everyone, told)]
        after[..., others, mover] = _moved(after[..., others, mover], mark * WITNESS // WHOLE)
    for target in told:
        after[..., target, mover] = _moved(after[..., target, mover], mark)
        after[..., mover, target] = _moved(after[..., mover, target], mark * RETURN // WHOLE)
    return after


def faded(trust: np.ndarray, days: float) -> np.ndarray:
    """Trust after that many days on which nothing happened: it halves towards indifference every four years."""
    if days < 0:
        raise ValueError(f"Time runs forward: {days} days were asked for.")
    shrunk: np.ndarray = np.rint(trust * 0.5 ** (days / HALF_LIFE_DAYS)).astype(np.int64)
    return shrunk


def _moved(trust: np.ndarray, mark: int) -> np.ndarray:
    room = WHOLE - trust if mark > 0 else WHOLE + trust
    return trust + np.rint(mark * room / WHOLE).astype(np.int64)
