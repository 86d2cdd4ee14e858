"""From the words of a term to a clause: `cede south_sakhalin JPN->RUS` is to cede it, from JPN to RUS.

The terms are short English phrases with an arrow where something changes hands. Each is read by an
ordered table of patterns. A phrase no pattern knows is a `pledge`: its words are the clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.history.phrases import PHRASES

ALIASES: dict[str, tuple[str, ...]] = {
    "four islands": ("iturup", "kunashir", "shikotan", "habomai"),
    "two islands": ("habomai", "shikotan"),
    "kurils": ("north_kurils", "iturup", "kunashir", "shikotan", "habomai"),
    "sakhalin": ("south_sakhalin", "north_sakhalin"),
    "manchuria": ("south_manchuria", "north_manchuria"),
    "ryukyu": ("okinawa", "sakishima", "amami"),
}
"""Names in terms that stand for several chips."""

ACTOR_CODES = (
    "RUS", "JPN", "USA", "CHN", "TWN", "GBR", "GER", "FRA", "KOR", "ROK", "PRK", "MNG", "VNM", "other",
)  # fmt: skip
_STANDS_FOR = {
    "Manchukuo": "JPN", "US": "USA", "PRC": "CHN", "ROC": "CHN", "CCP": "CHN", "KMT": "CHN", "FER": "RUS",
    "USSR": "RUS", "RSFSR": "RUS", "DPRK": "PRK", "Spain": "other", "Hawaii": "other", "Canada": "other",
}  # fmt: skip

_MONEY = re.compile(r"(\d+(?:\.\d+)?)(m|bn|tn)?(?: gold)? (taels|yen|dollars|roubles|pounds)")
_FACTORS = {"": 1, "m": 1_000_000, "bn": 1_000_000_000, "tn": 1_000_000_000_000, None: 1}
_YEARS = re.compile(r"(\d+)(?:-(\d+))?(?:y\b| years?\b|-year\b)")
_ARROW = re.compile(r"(\w+(?:\+\w+)*)?(<->|->)(\w+(?:\+\w+)*)?")
_UNLESS = re.compile(r"\b(if|unless|when|after|once|only if|as condition|in return|for drop|then)\b")
_SECRET = re.compile(r"\bsecret\b")


@dataclass(frozen=True)
class Term:
    """One clause of an offer, a demand or a treaty, with the words it was read from."""

    clause: str
    words: str
    giver: str = ""
    """Who owes it, several joined with +; empty where the words do not say."""
    taker: str = ""
    chips: tuple[str, ...] = ()
    years: int = 0
    """Binding years; 0 where none are named."""
    level: int = 0
    """Amount of money in the unit; 0 where none is named."""
    unit: str = ""
    is_secret: bool = False
    is_conditional: bool = False
    is_mutual: bool = False


_PATTERNS = tuple((clause, re.compile(pattern)) for clause, pattern in PHRASES)

CLAUSES: tuple[str, ...] = (*dict.fromkeys(clause for clause, _ in PHRASES), "pledge")
"""Every clause kind a phrase can be read as."""


def read_term(words: str, chips: frozenset[str]) -> Term:
    """The clause a phrase says; `chips` are the ids of the world's chips."""
    giver, taker, is_mutual = _parties(words)
    level, unit = _amount(words)
    years = _YEARS.search(words)
    return Term(
        clause=_clause(words),
        words=words,
        giver=giver,
        taker=taker,
        chips=_chips_in(words, chips),
        years=int(years[2] or years[1]) if years else 0,
        level=level,
        unit=unit,
        is_secret=bool(_SECRET.search(words)),
        is_conditional=bool(_UNLESS.search(words)),
        is_mutual=is_mutual,
    )


def _clause(words: str) -> str:
    return next((clause for clause, pattern in _PATTERNS if pattern.match(words)), "pledge")


def _parties(words: str) -> tuple[str, str, bool]:
    arrow = _ARROW.search(words)
    if arrow is None:
        return "", "", False
    return _codes(arrow[1]), _codes(arrow[3]), arrow[2] == "<->"


def _codes(names: str | None) -> str:
    codes = [_STANDS_FOR.get(name, name) for name in (names or "").split("+")]
    return "+".join(code for code in codes if code in ACTOR_CODES)


def _amount(words: str) -> tuple[int, str]:
    money = _MONEY.search(words)
    if money is None:
        return 0, ""
    return round(float(money[1]) * _FACTORS[money[2]]), money[3]


def _chips_in(words: str, chips: frozenset[str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for alias, members in ALIASES.items():
        if re.search(rf"(?<![a-z_]){alias}(?![a-z_])", words):
            found.update(dict.fromkeys(member for member in members if member in chips))
    for word in re.findall(r"[a-z][a-z0-9_]*", words):
        if word in chips:
            found[word] = None
    return tuple(found)
