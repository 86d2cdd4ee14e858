"""What a result moves: accounts, patience, places, what was learned or leaked."""

from collections.abc import Sequence

from game.rules import events as e
from game.text.words import Words
from game.text.words.figures import points, signed

from .card import Change

_ICONS = {
    "support": "people", "weariness": "army", "treasury": "coin", "capital": "crown", "force": "army",
    "fervour": "event", "pressure": "telegram", "credit": "scales", "prestige": "seal",
}  # fmt: skip
_IN_POINTS = ("capital", "credit")
_BAD_WHEN_UP = ("weariness", "fervour", "pressure")


def changes_of(events: Sequence[e.Event], first: int, words: Words, seat: str) -> tuple[Change, ...]:
    """What one result moves: the accounts named right after it, patience, places."""
    name, found = words.powers.name, list[Change]()

    def said(key: str, **slots: object) -> str:
        return words.label(f"resolution.{key}", **slots)

    for event in events[first + 1 :]:
        match event:
            case e.OrderResolved() | e.RollCalled() | e.TurnBegan():
                break
            case e.AccountMoved():
                found.append(_account(event, words, seat))
            case e.PatienceSpent(whose=whose, left=left):
                found.append(
                    Change("hourglass", said("patience_of", power=name(whose)), said("left", n=left), "lowers")
                )
            case e.ControlChanged(chip=chip, now=now):
                found.append(Change("island", words.places.name(chip), said("to_power", power=name(now))))
            case e.SecretLearned(issue=issue, low=low, high=high):
                weight = said("of_usual", low=round(low / 100), high=round(high / 100))
                found.append(Change("eye", said("matters", issue=words.articles.title(issue)), weight))
            case e.ArticleLeaked(issue=issue):
                found.append(Change("warning", words.articles.title(issue), said("leaked"), "lowers"))
    return tuple(found)


def _account(event: e.AccountMoved, words: Words, seat: str) -> Change:
    name = words.label("resolution.trust") if event.account == "trust" else words.powers.account(event.account)
    if event.whose != seat:
        name = words.label("resolution.of_power", name=name, power=words.powers.name(event.whose))
    figure = points(event.by) if event.account in _IN_POINTS else signed(round(event.by / 100))
    return Change(_ICONS.get(event.account, "link"), name, figure, _tone(event, words, seat))


def _tone(event: e.AccountMoved, words: Words, seat: str) -> str:
    """Whether a move of an account is good for the seat: what tires or presses a rival is."""
    parties = words.scenario.setup.agendas[0].parties
    is_rival = event.whose != seat and event.whose in parties and seat in parties
    good_up = event.account not in _BAD_WHEN_UP
    if is_rival and event.account in ("weariness", "pressure", "support", "treasury", "force"):
        good_up = not good_up
    return "raises" if (event.by > 0) == good_up else "lowers"
