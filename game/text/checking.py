"""`check [PATH ...]`: every problem of scenarios, worlds and records, with file and line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from game.scenario.problems import Problem
from game.text.proving import problems_at


def run_check(paths: Sequence[str], as_json: bool = False) -> int:
    """Print the problems at those paths, or of everything shipped; exit status 0 when there are none, else 2."""
    problems = problems_at(paths)
    if as_json:
        print(json.dumps({"problems": [asdict(one) for one in problems]}, ensure_ascii=False, indent=2))
    else:
        print("\n".join([*(f"{one} [{one.check}]" for one in problems), _verdict(problems)]))
    return 2 if problems else 0


def _verdict(problems: Sequence[Problem]) -> str:
    if not problems:
        return "No problems."
    files = len({problem.file for problem in problems})
    return f"{len(problems)} problem{'s' * (len(problems) > 1)} in {files} file{'s' * (files > 1)}."
