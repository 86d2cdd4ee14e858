"""Characters: how firmly a negotiator holds out, how it judges a last offer, whether it seeks candour.

A character is a set of numbers, nothing else; the default is the strongest measured.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Character:
    """Parameters of bidding and accepting; gains are shares of the span from reservation to best.

    `pace`: below 1 holds out, above 1 yields early; `response` raises it towards those who yield.
    `floor`: the gain not undercut before the end is in sight. A last offer counts as signed at a demand
    of theirs that lies `credence` of the way from `prior`, what others mostly turn out to demand, to the
    least they were heard to demand, both as shares of their span; `doubt` is the spread of that guess and
    `trust` its ceiling, which is also how far their own best offer is expected to stand. `fallback`: the
    share of their best offer I expect to be on the table again. `is_candid`: takes part in soundings.
    """

    pace: float = 0.06
    response: float = 0.3
    floor: float = 0.5
    prior: float = 0.83
    credence: float = 0.65
    doubt: float = 0.05
    trust: float = 0.93
    fallback: float = 0.8
    is_candid: bool = True


FROZEN = Character()

CHARACTERS: dict[str, Character] = {
    "frozen": FROZEN,
    "witte": Character(pace=0.05, floor=0.55),
    "komura": Character(pace=0.08, floor=0.6, fallback=0.7),
    "roosevelt": Character(pace=0.25, floor=0.4),
    "molotov": Character(pace=0.03, floor=0.7, is_candid=False),
    "dulles": Character(pace=0.05, floor=0.6, trust=0.85),
    "hatoyama": Character(pace=0.3, floor=0.35, trust=0.97),
    "zhou": Character(pace=0.1, floor=0.5, doubt=0.04),
    "kissinger": Character(pace=0.08, floor=0.45, trust=0.96),
    "gorbachev": Character(pace=0.4, floor=0.3, trust=0.97),
    "abe": Character(pace=0.2, floor=0.4),
    "putin": Character(pace=0.04, floor=0.65, is_candid=False),
}
