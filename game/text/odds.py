"""The commands `odds` and `calibrate`: what they print, and the exit status they end with."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.history.chronicle import cases_of, read_cases
from game.history.loading import load_record
from game.history.odds.background import load_background
from game.history.odds.calibration import Calibration, calibrated
from game.history.odds.judge import Judge, Judgement, load_judge
from game.history.odds.report import page, picture
from game.history.odds.weights import shipped_weights, written
from game.history.record import Entry
from game.rules.chance import WHOLE
from game.rules.odds.model import foremost
from game.rules.odds.precedents import Precedent
from game.scenario.loading import load_world
from game.scenario.problems import Problem, ScenarioError
from game.scenario.reading import parse_document
from game.text.odds_words import words_of

BAD_INPUT = 2
SHOWN_FACTORS, SHOWN_PRECEDENTS = 8, 3
COMMAND_LINE = "command line"


@dataclass(frozen=True)
class Asked:
    """A case put together on the command line."""

    at: str
    """`1956-08` or `1956-08-12`."""
    by: str
    to: str
    """One or several actors, separated by commas."""
    act: str
    """The chronicle's word for a move, or the game's word for an act."""
    chips: str = ""
    terms: tuple[str, ...] = ()
    """Short phrases; each may hold several separated by semicolons."""


def run_odds(case: Path | None = None, asked: Asked | None = None, as_json: bool = False) -> int:
    """Print the odds of the cases in a file, or of one asked for; 0, or 2 when the input is faulty."""
    try:
        judge = load_judge()
        judgements = [judge.judge(entry) for entry in _cases(judge, case, asked)]
    except ScenarioError as error:
        return _refuse(error.problems)
    if as_json:
        print(json.dumps([plain(one) for one in judgements], ensure_ascii=False, indent=2))
    else:
        print("\n\n".join("\n".join(told(one)) for one in judgements))
    return 0


def run_calibrate(report: Path, weights: Path | None = None, as_json: bool = False) -> int:
    """Refit, write the weights and a report with a picture into a folder; 0, or 2 when something is in the way.

    The weights go to `weights`, by default to the file the game reads.
    """
    try:
        result = calibrated(load_world(), load_record(), load_background())
        files = {
            report / "report.md": page(result),
            report / "calibration.svg": picture(result.curve),
            weights or shipped_weights(): written(result.weights),
        }
        for path, text in files.items():
            _write(path, text)
    except ScenarioError as error:
        return _refuse(error.problems)
    if as_json:
        print(json.dumps({"sets": [_row(row) for row in _rows(result)], "files": list(map(str, files))}, indent=2))
    else:
        print("\n".join(_summary(result)))
        print("Written: " + ", ".join(map(str, files)))
    return 0


def _cases(judge: Judge, case: Path | None, asked: Asked | None) -> tuple[Entry, ...]:
    if case is not None and asked is not None:
        message = "A file of cases and a case by hand were given together."
        raise ScenarioError([Problem(COMMAND_LINE, 0, "", message, "Give the one or the other.")])
    if case is not None:
        return read_cases(case, judge.world)
    if asked is None:
        hint = "Give --case FILE, or --at with --from, --to, --act and --chips."
        raise ScenarioError([Problem(COMMAND_LINE, 0, "", "No case was given.", hint)])
    value = {
        "id": "asked",
        "date": asked.at,
        "initiator": asked.by,
        "targets": _split(asked.to, ","),
        "move": asked.act,
        "chips": _split(asked.chips, ","),
        "terms": [term for given in asked.terms for term in _split(given, ";")],
    }
    raw = json.dumps(value, ensure_ascii=False).encode("utf-8")
    return cases_of(parse_document(raw, COMMAND_LINE), judge.world)


def _split(text: str, mark: str) -> list[str]:
    return [part.strip() for part in text.split(mark) if part.strip()]


def _refuse(problems: Iterable[Problem]) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return BAD_INPUT


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        message = f"This file could not be written: {error.strerror or error}."
        raise ScenarioError([Problem(str(path), 0, "", message, "Name a folder you may write to.")]) from None


def plain(judgement: Judgement) -> dict[str, Any]:
    """A judgement as plain data: chances 0..1, factors in points of chance that sum to `p_success`."""
    odds = judgement.likely.odds
    return {
        "id": judgement.case.id,
        "p_success": odds.chance / WHOLE,
        "range": [judgement.likely.low / WHOLE, judgement.likely.high / WHOLE],
        "ladder": {rung: share / WHOLE for rung, share in zip(odds.rungs, odds.shares)},
        "base": odds.base / WHOLE,
        "factors": [
            {"key": factor.key, "points": factor.pull / 100, "words": words_of(factor.key)} for factor in odds.factors
        ],
        "precedents": [_plain_precedent(one) for one in judgement.precedents],
        "history": _plain_history(judgement.history),
    }


def _plain_precedent(precedent: Precedent) -> dict[str, Any]:
    move = precedent.move
    return {
        "id": move.id,
        "year": _year(move.known),
        "similarity": round(precedent.similarity, 4),
        "outcome": move.outcome,
        "surprise": round(precedent.residual, 4),
        "source": move.source,
    }


def _year(day: int) -> int:
    return datetime.date.fromordinal(day).year


def _plain_history(entry: Entry | None) -> dict[str, Any] | None:
    if entry is None:
        return None
    return {
        "id": entry.id,
        "date": entry.date,
        "outcome": entry.outcome,
        "note": entry.note,
        "source": entry.source,
    }


def told(judgement: Judgement) -> Iterator[str]:
    """A judgement in lines of words."""
    case, odds = judgement.case, judgement.likely.odds
    words = "; ".join(term.words for term in case.terms)
    yield f"{case.id}: {case.date}, {case.by} to {', '.join(case.to)}, {case.act}, {', '.join(case.chips)}"
    if words:
        yield f"  {words}"
    low, high = (round(end / 100) for end in (judgement.likely.low, judgement.likely.high))
    yield f"  Chance of success {odds.chance / 100:.0f} % (eight in ten between {low} and {high})"
    yield "  " + ", ".join(f"{rung} {share / 100:.0f}" for rung, share in zip(odds.rungs, odds.shares))
    yield f"  Usual for such an act: {odds.base / 100:.1f}. What moves it, in points:"
    for factor in foremost(odds, SHOWN_FACTORS):
        yield f"    {factor.pull / 100:+6.1f}  {words_of(factor.key)}"
    yield "  Nearest precedents:" if judgement.precedents else "  No precedent is on record yet."
    for one in judgement.precedents[:SHOWN_PRECEDENTS]:
        yield f"    {one.similarity:.2f}  {_year(one.move.known)} {one.move.id}: {one.move.outcome} ({one.move.source})"
    if judgement.history is not None:
        done = judgement.history
        yield f"  What history did: {done.outcome}. {done.note} ({done.source})"


def _rows(result: Calibration) -> Iterator[tuple[str, float, float, float, float, float]]:
    for row in result.rows:
        out = row.decades_out
        yield row.name, out.auc, out.skill, out.slope, row.one_out.auc, row.act_alone.skill


def _row(row: tuple[str, float, float, float, float, float]) -> dict[str, Any]:
    names = ("set", "auc", "skill", "slope", "auc_one_out", "skill_act_alone")
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in zip(names, row)}


def _summary(result: Calibration) -> Iterator[str]:
    yield "Forecasts of moves the fit has not seen (decade left out):"
    for name, area, skill, slope, one_out, act in _rows(result):
        yield (
            f"  {name:14s} AUC {area:.3f}  skill {skill:.3f} (act alone {act:.3f})  slope {slope:.2f}  "
            f"one out {one_out:.3f}"
        )
