"""Will home consent: the treaty, who moves on what, the odds, and what could still be done. No pygame."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.players.cabinet.strategist import as_state
from game.rules import Asked, Court, PutOff, View
from game.rules.events import RollCalled
from game.rules.objections import COURTING_PRICE, objection
from game.rules.ratification import Vote, treaty_asked_about, votes, won_over
from game.rules.setup import Home
from game.rules.state import Treaty
from game.rules.turn import COURTED_WORTH
from game.rules.turn.conditions import DELAY_COST
from game.text.words import Words
from game.ui.cards.results.card import Reckoned, told
from game.ui.cards.table.articles import roman
from game.ui.cards.table.card import Heading, heading
from game.ui.cards.table.home import leaning

from .condition import Condition, condition_before
from .rolls import Roll, reserved_of, rolls, shares_of, today
from .winset import WinSet, win_set


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
    """Empty for putting the treaty off."""
    text: str
    note: str
    price: str
    """In words."""
    chance: int
    barred: str


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
    reserved: int
    """How much of the first is consent on a condition; per cent."""
    why: Reckoned
    levers: tuple[Lever, ...]
    capital: str
    rolls: tuple[Roll, ...]
    win_set: WinSet | None
    fails: str
    power: str
    """The party whose capital is shown."""
    is_ours: bool
    """Whether our own roll is to be called now."""
    condition: Condition | None
    """Another capital's reservation that waits for our answer."""


def ratification_card(view: View, words: Words, called: Sequence[RollCalled] = ()) -> RatificationCard:
    """The treaty the game asks about, before the seat's capital; a mediator looks on from the first party's.

    `called`: the rolls so far.
    """
    treaty = treaty_asked_about(view)
    seat = view.seat if view.seat in view.setup.homes else treaty.parties[0]
    home = view.setup.homes[seat]
    odds = today(view, treaty, seat)
    shares = shares_of(odds)
    pulls = [(words.reasons.factor(seat, factor.key), factor.pull) for factor in odds.factors]
    labels = ("ratification.why_figure", "ratification.base_rate", "ratification.consent_today")
    figure, base, total = (words.label(key, chance=shares[0]) for key in labels)
    why = told(figure, (base, round(odds.base / 100), ""), pulls, (total, shares[0]), words)
    prompt, said, condition = view.awaiting, words.label, condition_before(view, words)
    return RatificationCard(
        view.seat, heading(view, words), words.texts.find("treaty") or said("ratification.treaty"),
        said("ratification.signed", date=words.dates.long(view.setup.dates[treaty.signed]),
             name=_named(words, treaty)),
        said("ratification.stands_with_it") if condition else
        said("ratification.question", who=_lower(words, words.powers.said(seat, "consent"))),
        _rows(words, home, treaty, seat),
        _benches(view, words, home, treaty), shares[0], shares, reserved_of(odds), why,
        _levers(view, words, home, treaty) if view.seat == seat else (), _points(view.account(view.seat, "capital")),
        rolls(view, words, treaty, called), win_set(view, words, treaty, seat), words.verdicts.inference("unratified"),
        words.powers.name(seat), bool(prompt and prompt.seat == view.seat and prompt.asked is Asked.ROLL),
        condition,
    )  # fmt: skip


def _lower(words: Words, name: str) -> str:
    """A name as it stands inside a sentence: `the Emperor`."""
    return name[0].lower() + name[1:] if name.startswith(words.label("ratification.lowered") + " ") else name


def _named(words: Words, treaty: Treaty) -> str:
    """By its business where it is one of several treaties, else by the settlement."""
    return ", ".join(map(words.articles.item, treaty.items)) or words.articles.settlement(treaty.draft)


def _points(hundredths: int) -> str:
    return f"{hundredths / 100:.1f}".removesuffix(".0")


def _rows(words: Words, home: Home, treaty: Treaty, seat: str) -> tuple[TreatyRow, ...]:
    found, number = [], 0
    settled = words.articles.agenda.issues_of(treaty.items)
    for issue, level in ((i, v) for i, v in enumerate(treaty.draft) if i in settled):
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
    won = won_over(view.courted, home.seat)
    tired, whole = view.account(home.seat, "weariness"), sum(f.weight for f in home.factions)
    found = votes(home, treaty.draft, tired, won, view.agenda(treaty.table).issues_of(treaty.items))
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
    key = "lost_by" if leaning(vote.sum) != "yes" else "gains_by"
    return words.label(f"ratification.{key}", said=said, issue=title)


def _levers(view: View, words: Words, home: Home, treaty: Treaty) -> tuple[Lever, ...]:
    found = []
    for faction in home.factions:
        wrong = objection(as_state(view), Court(view.seat, faction.id))
        after = round(today(view, treaty, view.seat, ((faction.id, COURTED_WORTH),)).chance / 100)
        name = words.powers.faction(view.seat, faction.id)
        text = words.label("ratification.win_over", name=name)
        who = words.powers.faction_said(view.seat, faction.id, "who")
        found.append(Lever(faction.id, text, who,
                           words.label("ratification.costs", price=_points(COURTING_PRICE)), after,
                           words.objection(wrong) if wrong else ""))  # fmt: skip
    return (*found, _put_off(view, words, treaty))


def _put_off(view: View, words: Words, treaty: Treaty) -> Lever:
    """Waiting as a lever: the chance is that of the next turn if it brings no news."""
    wrong, said = objection(as_state(view), PutOff(view.seat)), words.label
    after = round(today(view, treaty, view.seat, more_delays=1).chance / 100)
    price = said("ratification.costs_support", price=_points(DELAY_COST))
    return Lever("", said("ratification.wait"), said("ratification.wait_note"), price, after,
                 words.objection(wrong) if wrong else "")  # fmt: skip
