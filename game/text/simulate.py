"""`simulate`: many games by the cabinets alone, counted beside what history signed."""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from game.scenario.build import Scenario, load_scenario
from game.scenario.problems import ScenarioError
from game.session.tally import Result, Settlement, play_many, principal_words, settlements
from game.text.words import Words

BAD_INPUT = 2
MOST_SETTLEMENTS = 10
ENDINGS = ("treaty", "unratified", "war")
"""Endings that are always told, at nought as well."""


@dataclass(frozen=True)
class Asked:
    """What is to be simulated."""

    scenario: str
    games: int
    jobs: int = 1
    seed: int = 0


def run_simulate(asked: Asked, as_json: bool = False) -> int:
    """Play the games and print the tally; the exit status, 2 for bad input."""
    problems = [
        f"--{name} takes a number of at least 1, got {number}."
        for name, number in (("games", asked.games), ("jobs", asked.jobs))
        if number < 1
    ]
    try:
        scenario = load_scenario(asked.scenario)
    except ScenarioError as error:
        problems += [str(problem) for problem in error.problems]
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return BAD_INPUT
    started = time.perf_counter()
    results = list(_played(asked))
    tally = tallied(scenario, results)
    tally["seconds"] = round(time.perf_counter() - started, 3)
    if as_json:
        print(json.dumps(tally, ensure_ascii=False, indent=2))
    else:
        _show(scenario, tally, results)
    return 0


def _played(asked: Asked) -> Iterator[Result]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(asked.scenario, total=asked.games)
        for result in play_many(asked.scenario, asked.games, asked.seed, asked.jobs):
            progress.advance(task)
            yield result


def tallied(scenario: Scenario, results: list[Result]) -> dict[str, Any]:
    """The tally as plain data: all shares are of all games, 0..1."""
    agenda, games = scenario.setup.agendas[0], len(results)
    endings = Counter(result.ending for result in results)
    found = settlements(agenda, results)
    return {
        "scenario": scenario.id,
        "digest": scenario.setup.digest,
        "games": games,
        "first_seed": results[0].seed if results else 0,
        "endings": {kind: _share(endings[kind], games) for kind in sorted({*ENDINGS, *endings})},
        "settlements": [_plain(one, games) for one in found[:MOST_SETTLEMENTS]],
        "shares": dict(_shares(scenario, results)),
        "history": list(principal_words(agenda, scenario.setup.history)),
        "mean_turn": _share(sum(r.turn + 1 for r in results), games),
        "mean_scores": {
            seat: _share(sum(dict(r.scores)[seat] for r in results), games) for seat in scenario.setup.seats
        },
    }


def _share(count: int, games: int) -> float:
    return round(count / games, 4) if games else 0.0


def _plain(one: Settlement, games: int) -> dict[str, Any]:
    return {"articles": list(one.articles), "share": _share(one.count, games), "commonest_text": list(one.text)}


def _shares(scenario: Scenario, results: list[Result]) -> Iterator[tuple[str, float]]:
    """Treaties, treaties with history's principal articles, and every level of every principal issue."""
    agenda, games = scenario.setup.agendas[0], len(results)
    drafts = [r.draft for r in results if r.draft is not None]
    real = principal_words(agenda, scenario.setup.history)
    yield "treaty", _share(len(drafts), games)
    yield "as_history", _share(sum(principal_words(agenda, d) == real for d in drafts), games)
    for i, issue in enumerate(agenda.issues):
        if not issue.principal:
            continue
        if issue.unit:
            yield f"{issue.id}=any", _share(sum(d[i] > 0 for d in drafts), games)
            continue
        for v, level in enumerate(issue.levels):
            if v:
                yield f"{issue.id}={level.id}", _share(sum(d[i] == v for d in drafts), games)


def _show(scenario: Scenario, tally: dict[str, Any], results: list[Result]) -> None:
    words, console = Words(scenario), Console(width=None if sys.stdout.isatty() else 100)
    console.print(f"{words.title}: {tally['games']} games in {tally['seconds']} s.", highlight=False)
    console.print(_endings_table(words, tally), _settlements_table(scenario, words, results), sep="\n")


def _endings_table(words: Words, tally: dict[str, Any]) -> Table:
    table = Table("ending or article", "share", title_justify="left")
    for kind, share in tally["endings"].items():
        table.add_row(words.plain(words.texts.text("happened", f"ended_{kind}")), f"{share:.1%}")
    for name, share in tally["shares"].items():
        issue, _, level = name.partition("=")
        if level and level != "any":
            at = words.articles.agenda.position[issue]
            level_at = words.articles.agenda.issues[at].index_of(level)
            table.add_row(words.articles.short(at, level_at), f"{share:.1%}")
        elif level:
            table.add_row(f"{words.articles.title(issue)}, any", f"{share:.1%}")
    table.add_row("History's principal articles", f"{tally['shares']['as_history']:.1%}")
    return table


def _settlements_table(scenario: Scenario, words: Words, results: list[Result]) -> Table:
    agenda, real = scenario.setup.agendas[0], scenario.setup.history
    table = Table("settlement", "share", "principal articles", title_justify="left")
    for one in settlements(agenda, results)[:MOST_SETTLEMENTS]:
        draft = _draft(scenario, one)
        mark = " (history)" if one.articles == principal_words(agenda, real) else ""
        shown = "; ".join(words.articles.short(i, v) for i, v in enumerate(draft) if v and agenda.issues[i].principal)
        table.add_row(words.articles.settlement(draft) + mark, f"{one.count / len(results):.1%}", shown)
    shown = "; ".join(words.articles.short(i, v) for i, v in enumerate(real) if v and agenda.issues[i].principal)
    table.add_row(f"The real treaty: {words.articles.settlement(real)}", "", shown)
    return table


def _draft(scenario: Scenario, one: Settlement) -> tuple[int, ...]:
    agenda = scenario.setup.agendas[0]
    draft = list(agenda.nothing)
    for word in one.articles:
        issue, _, level = word.partition("=")
        draft[agenda.position[issue]] = agenda.issues[agenda.position[issue]].index_of(level)
    return tuple(draft)
