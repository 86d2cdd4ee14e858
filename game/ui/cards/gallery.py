"""The gallery as display data: every scenario that can be played, its seats, and both sides' briefings."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.rules import begin, observe
from game.rules.scoring import aims, historic_score, total
from game.rules.setup import Setup
from game.scenario.build import Scenario, load_scenario, scenario_ids
from game.scenario.loading import load_world
from game.session.session import drawn_resolves
from game.session.shelf import Shelved
from game.text.tongue.catalogue import SOURCE_LANGUAGE
from game.text.tongue.labels import Labels
from game.text.words import Words
from game.text.words.papers import Briefing, Claim
from game.ui.cards.chart.atlas import Sheet, map_picture
from game.ui.map.picture import MapPicture

FIRST, LAST = 1904, 2026
"""The years of the axis."""
_WARS = ("russo_japanese_war", "great_war", "second_sino_japanese_war", "pacific_war", "korean_war")
_ENDED = {"russo_japanese_war": 1905.7, "great_war": 1918.9}
"""Wars whose episode in the record runs on into the peace that ended them: the year the guns fell silent."""


@dataclass(frozen=True)
class Seat:
    """A seat one may take. Scores are 0..100; `best` is None when it was never played to an end."""

    code: str
    name: str
    history: int
    best: int | None


@dataclass(frozen=True)
class Paper:
    """A side's briefing."""

    code: str
    name: str
    lead: str
    paragraphs: tuple[str, ...]
    aims: str
    red_lines: tuple[str, ...]
    sources: str


@dataclass(frozen=True)
class ScenarioCard:
    """One scenario."""

    id: str
    title: str
    years: str
    span: tuple[float, float]
    """Decimal years of its first and last day."""
    summary: str
    facts: str
    turns: int
    difficulty: int
    seats: tuple[Seat, ...]
    papers: tuple[Paper, ...]
    picture: MapPicture

    @property
    def said(self) -> str:
        """All that may be looked for."""
        return " ".join((self.title, self.years, self.summary, *(seat.name for seat in self.seats))).casefold()


@dataclass(frozen=True)
class War:
    """A stretch of war on the axis."""

    name: str
    since: float
    until: float


def scenario_cards(shelf: Iterable[Shelved], language: str = SOURCE_LANGUAGE) -> tuple[ScenarioCard, ...]:
    """Every scenario there is, by its first day, with the best that the games on the shelf came to."""
    best: dict[tuple[str, str], int] = {}
    for one in shelf:
        if one.session is not None and one.session.over and len(one.session.seats) == 1:
            (seat,) = one.session.seats
            key = one.session.scenario.id, seat
            best[key] = max(best.get(key, 0), total(aims(one.session.state, seat)))
    found = [_card(load_scenario(name), best, language) for name in scenario_ids()]
    return tuple(sorted(found, key=lambda card: (card.span, card.id)))


def war_years(labels: Labels) -> tuple[War, ...]:
    """The wars of the record on the axis."""
    found = {episode.id: episode for episode in load_world().episodes}
    return tuple(
        War(
            labels.label(f"gallery.wars.{name}"),
            max(FIRST, _year(found[name].since)),
            _ENDED.get(name, _year(found[name].until)),
        )
        for name in _WARS
        if name in found
    )


def _year(date: str) -> float:
    return int(date[:4]) + (int(date[5:7]) - 1) / 12


def _card(scenario: Scenario, best: dict[tuple[str, str], int], language: str) -> ScenarioCard:
    setup, words, form = scenario.setup, Words(scenario, language), scenario.form
    view = observe(begin(setup, drawn_resolves(setup, 0)), setup.seats[0])
    facts = [words.label("gallery.chips", n=len(setup.chips)), words.label("gallery.turns", n=len(setup.dates)),
             words.texts.find("length") or ""]  # fmt: skip
    difficulty = form.difficulty if form else 0
    window = form.map.view if form else "portsmouth"
    seats = tuple(Seat(s, words.powers.name(s), _history(setup, s), best.get((scenario.id, s))) for s in setup.seats)
    picture = map_picture(view, words, Sheet(), window)
    return ScenarioCard(
        scenario.id,
        words.texts.find("title") or words.title,
        words.texts.find("years") or setup.dates[0][:4],
        (_year(setup.dates[0]), _year(setup.dates[-1])),
        words.texts.find("summary") or "",
        " · ".join(part for part in facts if part),
        len(setup.dates),
        difficulty,
        seats,
        tuple(_paper(words, seat) for seat in setup.seats),
        picture,
    )


def _history(setup: Setup, seat: str) -> int:
    parts = setup.objectives[seat]
    weight = sum(o.weight for o in parts) or 1
    return round(sum(o.weight * historic_score(setup, o) for o in parts) / weight)


def _paper(words: Words, seat: str) -> Paper:
    found: Briefing = words.papers.briefing(seat)
    cited = dict.fromkeys(c.source for c in (*found.paragraphs, *found.red_lines) if c.source and c.source != "game")
    short = (words.papers.source(source).partition(",")[0].partition(" (")[0] for source in cited)
    return Paper(
        seat,
        words.powers.name(seat),
        found.lead,
        _texts(found.paragraphs),
        found.aims,
        _texts(found.red_lines),
        ", ".join(dict.fromkeys(short)),
    )


def _texts(claims: tuple[Claim, ...]) -> tuple[str, ...]:
    return tuple(claim.text for claim in claims)
