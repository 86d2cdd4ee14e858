"""From the words of a recorded move to the facts its odds are weighed by.

The lists were drawn up from what treaties and notes of the period are about, before any outcome was looked at, and
hold many words the record itself never uses: unseen episodes must be readable too. A phrase may carry several topics.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.history.wording import ACTOR_CODES, Term
from game.rules.odds.matter import Matter, Point


def _any(*words: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(words) + ")", re.IGNORECASE)


LEXICON: dict[str, re.Pattern[str]] = {
    "land": _any(
        "cede", "return", "restore", r"hand (?:over|back)", "give back", "transfer", "partition", "annex",
        "retrocede", "boundary", "border", "frontier", r"isles?\b", r"islands?\b", "sakhalin", "kurils?",
        "territor", r"land\b", "sovereign", "title", "whole", r"four\b",
    ),
    "alliance": _any(
        "alliance", r"ally\b", "mutual aid", r"enter (?:the )?war", "non.?aggression", "neutrality", r"pact\b",
        "security", "guarantee", "defen[cs]e",
    ),
    "regime": _any(
        "advis", "police", r"party\b", "communis", r"king\b", "monarchy", "govern", "regime", "propaganda",
        r"laws?\b", "reform", r"ministers?\b", r"elections?\b", r"vote\b", "constitution", r"rights\b",
    ),
    "status": _any(
        "recogni[sz]e", "independen", r"seat\b", "sovereign", "equality", "de jure", r"own\b", "admit", "apolog",
        "regret", r"words?\b", "title", "status", "unequal", "void", "annul", "cancel", "flag", r"name\b",
        "dispute",
    ),
    "troops": _any(
        r"troops?\b", "army", "armies", "garrison", "soldiers", r"guards?\b", r"forces?\b", "fleet", r"bases?\b",
        "missile", r"arms\b", "weapons", "fortif", "navy", "navies", "aircraft", r"warships?\b", "militar",
        r"divisions?\b", "rifles", "nuclear", r"nukes?\b", r"bombs?\b", r"tests?\b", r"plants?\b",
    ),
    "trade": _any(
        "trade", "tariff", r"dut(?:y|ies)", "customs", "loan", "credit", "invest", r"buy\b", r"sell\b", "sale",
        "price", "market", "goods", r"oil\b", r"gas\b", "coal", "timber", r"mines?\b", "mining", "rail", r"line\b",
        "concession", "licen", "contract", "farm", "fuel", "export", "import", "copyright", "patent", "mfn",
        "bank", "debt", r"aid\b", r"rent\b", r"fees?\b", r"ports?\b",
    ),
    "practical": _any(
        "grave", "visa", "notice", r"visits?\b", "fish", r"boats?\b", "catch", "quota", "trawler", "salmon", "crab",
        r"seals?\b", r"kin\b", "famil", "mail", "telegraph", "cable", r"flights?\b", "air lane", "prisoner", "sick",
        "wounded", "internee", "food", "grain", "rice", "consul", "liaison", "hotline", "contact", "nationals",
        "crew", "staff", "remains", "students", "tour", "survey", "sample", "rescue", "search", "quarantine",
        "passage", "transit", r"pass\b", "ferry", r"t\b", r"tons?\b", "school", "hospital", "exchange of",
        r"people\b", r"men\b", r"free\b",
    ),
    "talk": _any(
        r"talks?\b", "meet", "conference", "discuss", "envoys?", "mission", "commission", r"boards?\b", "dialogue",
        "summit", "negotiat", "delegat", "invite", r"sit\b", "agenda", "umpire", "mediat",
    ),
    "grand": _any(
        "principle", r"pact\b", "security", "collective", "guarantee", "respect", "integrity", "sphere",
        "free hand", "declaration", "friend", "peace treaty", "status quo", "neutral", "region", "joint",
        "condominium", "four.power", "international",
    ),
    "shelved": _any(
        "set aside", "later", "without prejudice", "shelv", "need not", "own view", "apart from", "in due course",
        "not affect", "left (?:to|as|open)", "interim", "for a time", "for now", "modus vivendi", "meanwhile",
        "put off", "postpone", "step by step", "provisional", "stays? for", "open question", "next generation",
        "softened", "in principle",
    ),
    "amount": re.compile(r"\d"),
    "conditional": _any(
        r"if\b", "unless", "once", "when", "until", "till", "provided", "condition", "price of", "in return",
        "in exchange", "before any", r"first\b", "for return", "as price", "after peace", "depends",
    ),
    "secret": _any(
        "secret", r"oral\b", "confidential", "tacit", "unpublished",
        r"(?:in )?(?:quiet|private)(?:ly)? (?:assurance|pledge|word|letter|note|understanding)", "in quiet",
    ),
    "deadline": _any(
        "hours", r"by \d", "by (?:january|february|march|april|may|june|july|august)",
        "by (?:september|october|november|december)", "within", r"days\b", "deadline", "by year end", "at once",
        r"now\b", "yes or no",
    ),
    "whole": _any(r"all\b", "whole", r"four\b", "full", "unconditional", "every", "complete"),
    "third": _any(
        "vietnam", "cambodia", "afghan", "taiwan", r"korea\b", "mongolia", "neutral state", "third power",
        "third party", "powers", "league", r"UN\b", "allies", "hague", "outsiders",
    ),
    "award": _any(
        "award", r"(?<!-)rulings?\b", "judge?ment", "binding", "arbitral", "verdict", "adjudicat", "arbitrator",
    ),
    "compels": _any(
        "deter", "sway", "shell", "blockade", "threat", "mobilise", r"missiles?\b", "press", "compel", "coerce",
        "punish", "warn", "show of", "demonstrat", "claim",
    ),
}  # fmt: skip
"""Topic to the words that bring it up."""

_THREAT = re.compile(
    r"\bor (?!more|less|two|three|in |a |as |on |no |its |their |both|half)\w+", re.IGNORECASE
)
_TOKEN = re.compile(r"[a-z0-9]{3,}")
_EMPTY_WORDS = frozenset(
    ("the", "and", "for", "with", "from", "not", "all", "any", "its", "has", "have", "into", "that", "than", "then",
     "after", "before")
)  # fmt: skip
_CODES = frozenset(code.casefold() for code in ACTOR_CODES)


def point_of(words: str) -> Point:
    """The topics of one phrase."""
    found = {topic for topic, pattern in LEXICON.items() if pattern.search(words)}
    if _THREAT.search(words):
        found.add("threat")
    return frozenset(found)


def matter_of_terms(
    terms: Iterable[Term], mover: str, targets: Iterable[str], chips: Iterable[str] = ()
) -> Matter:
    """The facts of a recorded text between a mover and its targets; the chips' names count among its words."""
    listed = tuple(terms)
    told = frozenset(targets)
    words = " ; ".join(term.words for term in listed).casefold()
    tokens = frozenset(_TOKEN.findall(words)) - _EMPTY_WORDS - _CODES | frozenset(chips)
    return Matter(
        points=tuple(point_of(term.words) for term in listed),
        tokens=tokens,
        takes=any(mover in _split(term.taker) and told & _split(term.giver) for term in listed),
        gives=any(mover in _split(term.giver) and told & _split(term.taker) for term in listed),
    )


def _split(powers: str) -> frozenset[str]:
    return frozenset(powers.split("+")) - {""}
