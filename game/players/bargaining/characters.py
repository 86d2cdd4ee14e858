"""Characters: how firmly a negotiator holds out, how it judges a last offer, whether it seeks candour.

A character is a set of numbers and the work they are a reading of; the default is the strongest measured.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Character:
    """Parameters of bidding and accepting; gains are shares of the span from reservation to best.

    `pace`: below 1 holds out, above 1 yields early; `response` raises it towards those who yield.
    `floor`: the gain not undercut before the end is in sight. Of the others a share `soft` is thought to sign
    a last offer about `soft_level` of their span, give or take `soft_spread`; of the rest the share `firm`
    signs what meets the least they were heard to demand, give or take `doubt`. `trust` is the ceiling of such
    hopes, and how far their own best offer is expected to stand. `fallback`: the share of their best offer I
    expect to be on the table again. `is_candid`: takes part in soundings.
    """

    pace: float = 0.05
    response: float = 0.0
    floor: float = 0.5
    soft: float = 0.5
    soft_level: float = 0.72
    soft_spread: float = 0.13
    firm: float = 0.58
    doubt: float = 0.05
    trust: float = 0.95
    fallback: float = 0.6
    is_candid: bool = True
    rests_on: str = ""
    """The work its numbers are a reading of; empty for the measured default."""


FROZEN = Character()

CHARACTERS: dict[str, Character] = {
    "frozen": FROZEN,
    "witte": Character(
        pace=0.05,
        floor=0.55,
        rests_on="Korostovetz, Pre-War Diplomacy (1920): gave early where it was cheap, never on the indemnity",
    ),
    "komura": Character(
        pace=0.08,
        floor=0.6,
        fallback=0.7,
        rests_on="Okamoto, The Japanese Oligarchy and the Russo-Japanese War (1970): to the letter, ready to break",
    ),
    "roosevelt": Character(
        pace=0.25,
        floor=0.4,
        rests_on="Dennett, Roosevelt and the Russo-Japanese War (1925): peace before any article",
    ),
    "molotov": Character(
        pace=0.03,
        floor=0.7,
        is_candid=False,
        rests_on="Resis (ed.), Molotov Remembers (1993): repeats the demand, gives nothing on account, tells nothing",
    ),
    "dulles": Character(
        pace=0.05,
        floor=0.6,
        trust=0.85,
        rests_on="Immerman, John Foster Dulles (1999): legal and slow to move",
    ),
    "hatoyama": Character(
        pace=0.3,
        floor=0.35,
        trust=0.97,
        rests_on="Hellmann, Japanese Foreign Policy and Domestic Politics (1969): the accord before the islands",
    ),
    "zhou": Character(
        pace=0.1,
        floor=0.5,
        doubt=0.04,
        rests_on="Chen Jian, Zhou Enlai: A Life (2024): patient, exact, keeps principle and trades the wording",
    ),
    "kissinger": Character(
        pace=0.08,
        floor=0.45,
        trust=0.96,
        rests_on="Kissinger, White House Years (1979): linkage, back channels, counts on the other's interest",
    ),
    "gorbachev": Character(
        pace=0.4,
        floor=0.3,
        trust=0.97,
        rests_on="Taubman, Gorbachev: His Life and Times (2017): conceded early and wide for a new relation",
    ),
    "abe": Character(
        pace=0.2,
        floor=0.4,
        rests_on="Pajon, Japan-Russia: The Limits of a Strategic Rapprochement (2017): trade offered first",
    ),
    "putin": Character(
        pace=0.04,
        floor=0.65,
        is_candid=False,
        rests_on="Brown, Japan, Russia and Their Territorial Dispute (2016): holds to the text of 1956",
    ),
}
