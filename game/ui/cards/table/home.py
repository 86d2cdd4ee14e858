"""The own capital: who would ratify, who would not, and what the advisers say."""

from dataclasses import dataclass

from game.rules import View
from game.rules.dynamics import INDEX
from game.rules.ratification import Vote, odds_at_home, votes
from game.rules.scoring import aim_score
from game.text.words import Words

_WAVERS = 150
"""Centipoints either way within which a faction shrugs."""


@dataclass(frozen=True)
class Adviser:
    """One adviser's view of the draft: `yes`, `either` or `no`, and a sentence."""

    name: str
    post: str
    view: str
    text: str


@dataclass(frozen=True)
class Cell:
    """One faction: for or against, and by which issue."""

    name: str
    view: str
    text: str
    issue: int | None
    weight: int


@dataclass(frozen=True)
class Home:
    """Ratification at home: the chance of consent, whole per cent, and the factions."""

    chance: int
    signs: str
    refuses: str
    cells: tuple[Cell, ...]


def leaning(total: int) -> str:
    """A sum in centipoints as a nod, a shrug or a no."""
    return "either" if abs(total) < _WAVERS else "yes" if total > 0 else "no"


def home(view: View, words: Words, draft: tuple[int, ...]) -> Home | None:
    """The seat's capital on a text; None where nobody must consent."""
    if view.seat not in view.setup.homes:
        return None
    tired, at_home = view.account(view.seat, "weariness"), view.setup.homes[view.seat]
    chance = odds_at_home(view.setup, view.seat, draft, tired).chance
    cells = tuple(
        cell(words, view.seat, vote, faction.weight)
        for vote, faction in zip(votes(at_home, draft, tired), at_home.factions)
    )
    said = words.powers.said
    return Home(round(chance / 100), said(view.seat, "signs"), said(view.seat, "refuses"), cells)


def cell(words: Words, seat: str, vote: Vote, weight: int) -> Cell:
    """One faction's vote in words: by what it is lost, or what it says."""
    view = leaning(vote.sum)
    issue = vote.lost_by if view != "yes" else None
    said = words.powers.faction_said(seat, vote.faction, "for" if vote.is_for else "against")
    return Cell(words.powers.faction(seat, vote.faction), view, said, issue, weight)


def advisers(view: View, words: Words, draft: tuple[int, ...]) -> tuple[Adviser, ...]:
    """The seat's three advisers on a text."""
    return tuple(_adviser(view, words, draft, row) for row in words.powers.advisers(view.seat))


def _adviser(view: View, words: Words, draft: tuple[int, ...], row: object) -> Adviser:
    assert isinstance(row, dict)
    found = _of_faction(view, draft, str(row["faction"])) or _of_aim(view, draft, str(row["aim"]))
    return Adviser(str(row["name"]), str(row["post"]), found, str(row[found]))


def _of_faction(view: View, draft: tuple[int, ...], faction: str) -> str:
    at_home = view.setup.homes.get(view.seat)
    if at_home is None:
        return ""
    tired = view.account(view.seat, "weariness")
    return next((leaning(v.sum) for v in votes(at_home, draft, tired) if v.faction == faction), "")


def _of_aim(view: View, draft: tuple[int, ...], aim: str) -> str:
    objective = next((o for o in view.setup.objectives[view.seat] if o.id == aim), None)
    if objective is None:
        return "either"
    account = view.account(view.seat, objective.account) if objective.account in INDEX else 0
    score = aim_score(objective, draft, view.turn, account)
    return "yes" if score >= 60 else "either" if score >= 40 else "no"
