"""The reservation another capital made, as it waits for our assent or dissent."""

from dataclasses import dataclass

from game.rules import Asked, View
from game.rules.ratification import amended, treaty_asked_about
from game.text.words import Words
from game.ui.cards.table.articles import own_worths


@dataclass(frozen=True)
class Condition:
    """What would be changed, and what that is to us."""

    by: str
    """Code of the capital that made it."""
    text: str
    """Who consents on what condition."""
    signed: str
    """The article as it was signed; empty where nothing was."""
    now: str
    """The article as it would stand; empty where it is declared not binding."""
    worth: int | None
    """What the change is worth to the seat, points; None for a seat that has no stake in it."""


def condition_before(view: View, words: Words) -> Condition | None:
    """The condition the seat has to answer now; None where it is asked no such thing."""
    prompt, treaty = view.awaiting, treaty_asked_about(view)
    if prompt is None or prompt.seat != view.seat or prompt.asked is not Asked.RESERVATION or not treaty.reserved:
        return None
    by, issue, level, signed = treaty.reserved[-1]
    text = words.label("ratification.condition", capital=words.powers.said(by, "capital"),
                       title=words.articles.title(issue))  # fmt: skip
    worth = None
    if view.seat in view.setup.stakes:
        before = amended(treaty.draft, issue, signed)
        worth = round(int(own_worths(view, treaty.draft).sum() - own_worths(view, before).sum()) / 100)
    return Condition(by, text, _article(words, issue, signed), _article(words, issue, level), worth)


def _article(words: Words, issue: int, level: int) -> str:
    return words.articles.article(issue, level) if level or words.articles.has_article(issue, level) else ""
