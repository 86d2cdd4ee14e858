"""Checks of the powers, their figures, and the words of treaties, acts and outcomes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.scenario.checks.subjects import WorldSubject
from game.scenario.dates import date_fault
from game.scenario.problems import Problem, suggestion
from game.scenario.reading import Document, Where
from game.scenario.schema.world import EraForm
from game.scenario.world import END, OPENING, START

_WHOLE = 10_000


def power_ids_are_unique(world: WorldSubject) -> Iterator[Problem]:
    """Powers and minor actors share one set of ids."""
    document = world.files.powers
    places = [("powers", i, power.id) for i, power in enumerate(world.powers.powers)]
    places += [("minors", i, minor.id) for i, minor in enumerate(world.powers.minors)]
    yield from _twice(document, [((part, i, "id"), word) for part, i, word in places], "power")


def eras_follow_one_another(world: WorldSubject) -> Iterator[Problem]:
    """Eras begin on days of the calendar, one after another, the first when the game's time does."""
    document = world.files.powers
    for p, power in enumerate(world.powers.powers):
        before = ""
        for i, era in enumerate(power.eras):
            place = ("powers", p, "eras", i, "since")
            fault = date_fault(era.since, START, END)
            if fault:
                yield document.problem(place, fault, check="date")
            if era.since <= before:
                message = f"The era begins on {era.since}, and the one above it on {before}."
                yield document.problem(place, message, "Put the eras in order of date.", "era-order")
            before = era.since
        if power.eras[0].since != OPENING:
            message = f"The eras of {power.id} begin on {power.eras[0].since}; {OPENING} was expected."
            yield document.problem(("powers", p, "eras", 0, "since"), message, check="era-gap")


def factions_share_the_say(world: WorldSubject) -> Iterator[Problem]:
    """The weights of an era's factions sum to 10000, and no id stands twice."""
    document = world.files.powers
    for where, era in _eras(world):
        factions = [((*where, "factions", i, "id"), one.id) for i, one in enumerate(era.factions)]
        yield from _twice(document, factions, "faction")
        total = sum(faction.weight for faction in era.factions)
        if total != _WHOLE:
            message = f"The factions' weights sum to {total}; {_WHOLE} was expected."
            yield document.problem((*where, "factions"), message, "Share the say anew.", "faction-weights")


def eras_want_something(world: WorldSubject) -> Iterator[Problem]:
    """A government without a goal or a red line cannot bargain."""
    document = world.files.powers
    for where, era in _eras(world):
        for part, aims in (("goals", era.goals), ("red_lines", era.red_lines)):
            if not aims:
                yield document.problem((*where, part), f"The era has no {part}.", check="aims-missing")
            for i, aim in enumerate(aims):
                if not aim.source.strip():
                    place = (*where, part, i, "source")
                    yield document.problem(place, "The aim has no source.", check="source-missing")


def _eras(world: WorldSubject) -> Iterator[tuple[Where, EraForm]]:
    for p, power in enumerate(world.powers.powers):
        for i, era in enumerate(power.eras):
            yield ("powers", p, "eras", i), era


def figures_are_of_known_states(world: WorldSubject) -> Iterator[Problem]:
    """Figures and the list of estimates speak of powers of the world."""
    document = world.files.capabilities
    for part, states in (("states", world.capabilities.states), ("estimated", world.capabilities.estimated)):
        for state in states:
            if state not in world.actors:
                hint = suggestion(state, world.actors, 20)
                message = f"There is no power '{state}'."
                yield document.problem((part, state), message, hint, "unknown-power")


def figures_fill_their_columns(world: WorldSubject) -> Iterator[Problem]:
    """Each row has one figure a column, none below nought, for a year of the game."""
    document, columns = world.files.capabilities, world.capabilities.columns
    for state, years in world.capabilities.states.items():
        for year, row in years.items():
            place = ("states", state, year)
            if len(row) != len(columns):
                message = f"The row has {len(row)} figures; {len(columns)} were expected."
                yield document.problem(place, message, f"Columns: {', '.join(columns)}.", "figure-columns")
            if any(figure is not None and figure < 0 for figure in row):
                yield document.problem(place, "A figure is below nought.", check="figure-range")
            if not (year.isdecimal() and 1855 <= int(year) <= 2030):
                yield document.problem(place, f"'{year}' is no year from 1855 to 2030.", check="figure-year")


def estimates_name_spans(world: WorldSubject) -> Iterator[Problem]:
    """A span of estimated years ends no earlier than it begins."""
    document = world.files.capabilities
    for state, spans in world.capabilities.estimated.items():
        for i, (first, last) in enumerate(spans):
            if last < first:
                message = f"The span ends in {last}, before it begins in {first}."
                yield document.problem(("estimated", state, i), message, check="figure-span")


def words_are_unique(world: WorldSubject) -> Iterator[Problem]:
    """No word of the vocabulary stands twice, and no two acts share a move."""
    document, words = world.files.vocabulary, world.vocabulary
    yield from _twice(document, [(("clauses", i, "id"), w.id) for i, w in enumerate(words.clauses)], "clause")
    yield from _twice(document, [(("acts", i, "id"), w.id) for i, w in enumerate(words.acts)], "act")
    yield from _twice(document, [(("acts", i, "move"), w.move) for i, w in enumerate(words.acts)], "move")
    yield from _twice(document, [(("outcomes", i, "id"), w.id) for i, w in enumerate(words.outcomes)], "outcome")


def episodes_are_sound(world: WorldSubject) -> Iterator[Problem]:
    """Episodes have unique ids, run forward, and name known powers and chips."""
    document, episodes = world.files.episodes, world.episodes.episodes
    yield from _twice(document, [(("episodes", i, "id"), one.id) for i, one in enumerate(episodes)], "episode")
    for i, one in enumerate(episodes):
        for bound, date in (("since", one.since), ("until", one.until)):
            fault = date_fault(date, START, END)
            if fault:
                yield document.problem(("episodes", i, bound), fault, check="date")
        if one.until < one.since:
            message = f"The episode ends on {one.until}, before it begins on {one.since}."
            yield document.problem(("episodes", i, "until"), message, check="episode-order")
        powers = [("any", word) for word in one.any] + [("between", w) for pair in one.between for w in pair]
        for part, word in powers:
            if word not in world.actors:
                hint = suggestion(word, world.actors, 20)
                message = f"There is no power '{word}'."
                yield document.problem(("episodes", i, part), message, hint, "unknown-power")
        for word in one.chips:
            if word not in world.chip_ids:
                hint = suggestion(word, world.chip_ids, 0)
                yield document.problem(("episodes", i, "chips"), f"There is no chip '{word}'.", hint, "unknown-chip")


def _twice(document: Document, words: Iterable[tuple[Where, str]], noun: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for where, word in words:
        if word in first:
            message = f"The {noun} '{word}' stands here again (first on line {first[word]})."
            yield document.problem(where, message, "Remove or rename one of them.", f"{noun}-twice")
        first.setdefault(word, document.line(where))


CHECKS = (
    power_ids_are_unique,
    eras_follow_one_another,
    factions_share_the_say,
    eras_want_something,
    figures_are_of_known_states,
    figures_fill_their_columns,
    estimates_name_spans,
    words_are_unique,
    episodes_are_sound,
)
"""All checks of powers, figures and vocabulary."""
