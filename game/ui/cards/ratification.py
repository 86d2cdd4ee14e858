"""Will home consent: the treaty, who moves on what, the odds, and what could still be done. No pygame."""

from dataclasses import dataclass

from game.players.cabinet.strategist import as_state
from game.rules import Court, View
from game.rules.ladders import Odds
from game.rules.objections import COURTING_PRICE, objection
from game.rules.ratification import Vote, consent_odds, votes
from game.rules.setup import Home
from game.rules.state import Treaty
from game.rules.turn import COURTED_WORTH
from game.text.words import Words
from game.ui.cards.results.card import Reckoned, told
from game.ui.cards.table.articles import roman
from game.ui.cards.table.card import Heading, heading
from game.ui.cards.table.home import leaning


@dataclass(frozen=True)
class TreatyRow:
    """One article of the treaty, and the factions it moves (name, points)."""

    numeral: str
    text: str
    note: str
    moves: tuple[tuple[str, int], ...]
    is_secret: bool


@dataclass(frozen=True)
class Bench:
    """One faction in the council: its weight in per cent, how it leans, and what it says."""

    id: str
    name: str
    who: str
    weight: int
    view: str
    points: int
    text: str
    courted: int


@dataclass(frozen=True)
class Lever:
    """What can still be done: its name, what it does, its price, the chance after it, why not."""

    faction: str
    text: str
    note: str
    price: str
    chance: int
    barred: str


@dataclass(frozen=True)
class Capital:
    """A capital whose consent is needed: its chance in per cent, and what it has decided."""

    code: str
    name: str
    consent: str
    chance: int
    decided: str


@dataclass(frozen=True)
class RatificationCard:
    """Everything the ratification shows."""

    seat: str
    heading: Heading
    title: str
    note: str
    question: str
    rows: tuple[TreatyRow, ...]
    benches: tuple[Bench, ...]
    chance: int
    shares: tuple[int, int, int]
    """Ratified, put off, refused; per cent."""
    why: Reckoned
    levers: tuple[Lever, ...]
    capital: str
    capitals: tuple[Capital, ...]
    fails: str
    is_ours: bool
    """Whether our own roll is to be called now."""


def ratification_card(view: View, words: Words) -> RatificationCard:
    """The treaty before the seat's capital; a mediator looks on from the first party's."""
    treaty = view.treaties[-1]
    seat = view.seat if view.seat in view.setup.homes else treaty.parties[0]
    home = view.setup.homes[seat]
    odds = _odds(view, treaty, seat)
    shares = [round(share / 100) for share in odds.shares]
    shares[0] = round(odds.chance / 100)
    shares[1] = 100 - shares[0] - shares[2]
    pulls = [(words.reasons.factor(seat, factor.key), factor.pull) for factor in odds.factors]
    why = told(f"Why {shares[0]}%", ("Base rate", round(odds.base / 100), ""), pulls, ("Consent today", shares[0]))
    prompt = view.awaiting
    return RatificationCard(
        view.seat, heading(view, words), (words.texts.find("table") or "The treaty").removeprefix("Draft "),
        f"Signed {words.dates.long(view.setup.dates[treaty.signed])}: {words.articles.settlement(treaty.draft)}.",
        f"Will {_lower(words.powers.said(seat, 'consent'))} consent?", _rows(words, home, treaty, seat),
        _benches(view, words, home, treaty), shares[0], (shares[0], shares[1], shares[2]), why,
        _levers(view, words, home, treaty) if view.seat == seat else (), _points(view.account(view.seat, "capital")),
        tuple(_capital(view, words, treaty, one) for one in treaty.parties), words.verdicts.inference("unratified"),
        bool(prompt and prompt.seat == view.seat),
    )  # fmt: skip


def _lower(name: str) -> str:
    return name[0].lower() + name[1:] if name.startswith("The ") else name


def _points(hundredths: int) -> str:
    return f"{hundredths / 100:.1f}".removesuffix(".0")


def _courted(view: View) -> dict[str, int]:
    won: dict[str, int] = {}
    for _, faction, worth in view.courted:
        won[faction] = won.get(faction, 0) + worth
    return won


def _odds(view: View, treaty: Treaty, seat: str, extra: str = "") -> Odds:
    won = _courted(view) if seat == view.seat else {}
    if extra:
        won = won | {extra: won.get(extra, 0) + COURTED_WORTH}
    tired = view.account(seat, "weariness")
    return consent_odds(view.setup.homes[seat], treaty.draft, tired, won, dict(treaty.delays).get(seat, 0))


def _rows(words: Words, home: Home, treaty: Treaty, seat: str) -> tuple[TreatyRow, ...]:
    found, number = [], 0
    for issue, level in enumerate(treaty.draft):
        moves = tuple(
            (words.powers.faction(seat, faction.id), round(faction.moved[issue][level] / 100))
            for faction in home.factions
            if issue in faction.moved and round(faction.moved[issue][level] / 100)
        )
        if not level and not moves:
            continue
        number += 1
        found.append(TreatyRow(roman(number), words.articles.article(issue, level), words.articles.note(issue, level),
                               moves, issue in treaty.secret))  # fmt: skip
    return tuple(found)


def _benches(view: View, words: Words, home: Home, treaty: Treaty) -> tuple[Bench, ...]:
    won = _courted(view) if home.seat == view.seat else {}
    tired, whole = view.account(home.seat, "weariness"), sum(f.weight for f in home.factions)
    found = votes(home, treaty.draft, tired, won)
    return tuple(
        Bench(
            f.id,
            words.powers.faction(home.seat, f.id),
            words.powers.faction_said(home.seat, f.id, "who"),
            round(100 * f.weight / whole),
            leaning(v.sum),
            round(v.sum / 100),
            _why(words, home.seat, v),
            won.get(f.id, 0),
        )
        for f, v in zip(home.factions, found)
    )


def _why(words: Words, seat: str, vote: Vote) -> str:
    said = words.powers.faction_said(seat, vote.faction, "for" if vote.is_for else "against")
    issue = vote.lost_by if leaning(vote.sum) != "yes" else vote.won_by
    if issue is None:
        return said
    title = words.articles.title(issue)
    return f"{said}; lost by {title}" if leaning(vote.sum) != "yes" else f"{said}; gains by {title}"


def _levers(view: View, words: Words, home: Home, treaty: Treaty) -> tuple[Lever, ...]:
    found = []
    for faction in home.factions:
        wrong = objection(as_state(view), Court(view.seat, faction.id))
        after = round(_odds(view, treaty, view.seat, faction.id).chance / 100)
        name = words.powers.faction(view.seat, faction.id)
        found.append(Lever(faction.id, f"Win over: {name}", words.powers.faction_said(view.seat, faction.id, "who"),
                           _points(COURTING_PRICE), after, words.objection(wrong) if wrong else ""))  # fmt: skip
    return tuple(found)


def _capital(view: View, words: Words, treaty: Treaty, power: str) -> Capital:
    decided = "ratified" if power in treaty.ratified_by else "put off once" if dict(treaty.delays).get(power) else ""
    chance = 100 if power in treaty.ratified_by else round(_odds(view, treaty, power).chance / 100)
    said = words.powers.said
    return Capital(power, said(power, "capital"), said(power, "consent"), chance, decided)
