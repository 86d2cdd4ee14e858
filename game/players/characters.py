"""Characters: how firmly a negotiator holds out, how it judges a last offer, whether it seeks candour.

A character is a set of numbers, nothing else; the default is the strongest measured.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Character:
    """Parameters of bidding and accepting; gains are shares of the span from reservation to best.

    `pace`: below 1 holds out, above 1 yields early. `floor`: the gain not undercut before the end is in
    sight. `margin`: how far below their own lowest demand an offer may lie that I still count on being
    signed, as a share of their span; `doubt` is the spread of that guess and `trust` its ceiling.
    `fallback`: the share of their best offer I expect to be on the table again. `is_candid`: takes part in
    soundings.
    """

    pace: float = 0.06
    floor: float = 0.5
    margin: float = 0.04
    doubt: float = 0.025
    trust: float = 0.93
    fallback: float = 0.8
    is_candid: bool = True


FROZEN = Character()

CHARACTERS: dict[str, Character] = {
    "frozen": FROZEN,
    "witte": Character(pace=0.05, floor=0.55, margin=0.06),
    "komura": Character(pace=0.08, floor=0.6, fallback=0.7),
    "roosevelt": Character(pace=0.25, floor=0.4),
    "molotov": Character(pace=0.03, floor=0.7, margin=0.08, is_candid=False),
    "dulles": Character(pace=0.05, floor=0.6, trust=0.85),
    "hatoyama": Character(pace=0.3, floor=0.35, trust=0.97),
    "zhou": Character(pace=0.1, floor=0.5, doubt=0.04),
    "kissinger": Character(pace=0.08, floor=0.45, margin=0.06, trust=0.96),
    "gorbachev": Character(pace=0.4, floor=0.3, trust=0.97),
    "abe": Character(pace=0.2, floor=0.4),
    "putin": Character(pace=0.04, floor=0.65, margin=0.06, is_candid=False),
}
