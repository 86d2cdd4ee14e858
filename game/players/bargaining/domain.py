"""A plain domain: issues, each side's utilities, reservations and a deadline, from one JSON file.

Every problem of a file is found and named at once, each with its field, what stands there and what was
expected.
"""

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from game.players.bargaining.linkage import WIDEST_TABLE, widest_table
from game.rules.interests import Pair, Worths

MOST_ISSUES = 64
MOST_VALUES = 64
MOST_PAIRS = 512
MOST_SIDES = 5
MOST_ROUNDS = 100_000
LARGEST_WORTH = 1_000_000_000
_MOST_BYTES = 16_000_000
_MOST_NAMED = 20  # problems listed for one file; the rest are counted


@dataclass(frozen=True)
class Issue:
    """One issue: its name and the texts or numbers it may be settled at."""

    name: str
    values: tuple[Any, ...]


@dataclass(frozen=True)
class Domain:
    """The worth of two to five sides over one agenda, and how many rounds they have."""

    issues: tuple[Issue, ...]
    sides: tuple[Worths, ...]
    rounds: int

    def named(self, package: np.ndarray) -> dict[str, Any]:
        """The package as issue name to value."""
        return {issue.name: issue.values[int(value)] for issue, value in zip(self.issues, package)}


class DomainError(Exception):
    """A domain file that cannot be used; `problems` holds one sentence each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load_domain(path: Path) -> Domain:
    """Read a domain; raises `DomainError` with every problem, each beginning with the file's name."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise DomainError([f"{path}: larger than {_MOST_BYTES} bytes, the most a domain may have"])
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise DomainError([f"{path}: cannot be read ({error.strerror or error})"]) from None
    except UnicodeDecodeError as error:
        raise DomainError([f"{path}: not UTF-8 text (byte {error.start}); save the file as UTF-8"]) from None
    except json.JSONDecodeError as error:
        where = f"{path}:{error.lineno}:{error.colno}"
        raise DomainError([f"{where}: not JSON: {error.msg}"]) from None
    except ValueError as error:  # a number of more digits than Python reads
        raise DomainError([f"{path}: not a domain: {error}"]) from None
    except RecursionError:
        raise DomainError([f"{path}: nested too deeply for a domain"]) from None
    try:
        return read_domain(content)
    except DomainError as bad:
        raise DomainError([f"{path}: {problem}" for problem in bad.problems]) from None


def read_domain(content: Any) -> Domain:
    """A domain from parsed JSON; raises `DomainError` with every problem."""
    reading = _Reading()
    domain = reading.domain(content)
    if reading.problems or domain is None:
        problems = reading.problems[:_MOST_NAMED]
        if len(reading.problems) > _MOST_NAMED:
            problems.append(f"and {len(reading.problems) - _MOST_NAMED} more problems")
        raise DomainError(problems)
    return domain


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "..."


class _Reading:
    """Collects problems while it reads; a part that cannot be read comes back as None."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def _wrong(self, field: str, found: Any, expected: str) -> None:
        self.problems.append(f"{field}: expected {expected}, found {_shown(found)}")

    def domain(self, content: Any) -> Domain | None:
        if not isinstance(content, dict):
            self._wrong("the file", content, "an object with issues, utilities, reservation, deadline_rounds")
            return None
        missing = [k for k in ("issues", "utilities", "reservation", "deadline_rounds") if k not in content]
        self.problems += [f"{key}: missing; every domain needs it" for key in missing]
        rounds = self._whole("deadline_rounds", content.get("deadline_rounds", 1), 1, MOST_ROUNDS)
        issues = self._issues(content["issues"]) if "issues" in content else None
        if issues is None:
            return None
        sizes = [len(issue.values) for issue in issues]
        tables = self._of_sides("utilities", content.get("utilities", [[], []]), 0)
        count = 0 if tables is None else len(tables)
        reservations = self._of_sides("reservation", content.get("reservation", [0] * max(2, count)), count)
        linked = content.get("pairs")
        pairs = self._of_sides("pairs", [[]] * max(2, count) if linked is None else linked, count)
        if tables is None or reservations is None or pairs is None or missing:
            return None
        sides = []
        for side in range(count):
            worths = self._tables(f"utilities[{side}]", tables[side], sizes)
            reserve = self._reservation(f"reservation[{side}]", reservations[side])
            sides.append(Worths(worths, self._pairs(f"pairs[{side}]", pairs[side], sizes), reserve))
        return Domain(issues, tuple(sides), rounds)

    def _whole(self, field: str, value: Any, least: int, most: int) -> int:
        """A whole number; floats that are whole pass, since many writers put 10.0 for 10."""
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not math.isfinite(value) or value != int(value):
            self._wrong(field, value, f"a whole number from {least} to {most}")
            return least
        if not least <= value <= most:
            self._wrong(field, value, f"a whole number from {least} to {most}")
            return least
        return int(value)

    def _reservation(self, field: str, value: Any) -> int:
        """Any number; worths are whole, so one between two whole numbers counts as the upper one."""
        is_broken = isinstance(value, float) and math.isfinite(value) and abs(value) < 100 * LARGEST_WORTH
        return self._whole(field, math.ceil(value) if is_broken else value, -LARGEST_WORTH * 100, LARGEST_WORTH * 100)

    def _of_sides(self, field: str, value: Any, sides: int) -> list[Any] | None:
        """One entry for each side; with `sides` 0 any number that may sit at a table."""
        if isinstance(value, list) and (len(value) == sides if sides else 2 <= len(value) <= MOST_SIDES):
            return value
        expected = f"a list of {sides} entries" if sides else f"a list of 2 to {MOST_SIDES} entries"
        self._wrong(field, value, f"{expected}, one for each side")
        return None

    def _issues(self, value: Any) -> tuple[Issue, ...] | None:
        if not isinstance(value, list) or not 1 <= len(value) <= MOST_ISSUES:
            self._wrong("issues", value, f"a list of 1 to {MOST_ISSUES} issues")
            return None
        before = len(self.problems)
        issues = [self._issue(f"issues[{i}]", entry) for i, entry in enumerate(value)]
        first: dict[str, int] = {}
        for i, issue in enumerate(issues):
            if issue is not None and first.setdefault(issue.name, i) != i:
                expected = f"a name unlike that of issues[{first[issue.name]}]"
                self._wrong(f"issues[{i}].name", issue.name, expected)
        if len(self.problems) > before:
            return None
        return tuple(issue for issue in issues if issue is not None)

    def _issue(self, field: str, value: Any) -> Issue | None:
        if not isinstance(value, dict):
            self._wrong(field, value, 'an object {"name": ..., "values": [...]}')
            return None
        name, values = value.get("name"), value.get("values")
        if not isinstance(name, str) or not name.strip():
            self._wrong(f"{field}.name", name, "a text that is not empty")
        if not isinstance(values, list) or not 1 <= len(values) <= MOST_VALUES:
            self._wrong(f"{field}.values", values, f"a list of 1 to {MOST_VALUES} values")
            return None
        first: dict[str, int] = {}
        for k, entry in enumerate(values):
            if not isinstance(entry, str | int | float | bool) or (
                isinstance(entry, float) and not math.isfinite(entry)
            ):
                self._wrong(f"{field}.values[{k}]", entry, "a text or a finite number")
            elif first.setdefault(json.dumps(entry), k) != k:
                expected = f"a value unlike values[{first[json.dumps(entry)]}]"
                self._wrong(f"{field}.values[{k}]", entry, expected)
        return Issue(str(name), tuple(values))

    def _tables(self, field: str, value: Any, sizes: list[int]) -> tuple[np.ndarray, ...]:
        if not isinstance(value, list) or len(value) != len(sizes):
            self._wrong(field, value, f"a list of {len(sizes)} entries, one for each issue")
            return ()
        tables = []
        for i, (row, size) in enumerate(zip(value, sizes)):
            if not isinstance(row, list) or len(row) != size:
                self._wrong(f"{field}[{i}]", row, f"{size} numbers, one for each value of issues[{i}]")
                continue
            worths = [
                self._whole(f"{field}[{i}][{k}]", entry, -LARGEST_WORTH, LARGEST_WORTH) for k, entry in enumerate(row)
            ]
            tables.append(np.array(worths, dtype=np.int64))
        return tuple(tables)

    def _pairs(self, field: str, value: Any, sizes: list[int]) -> tuple[Pair, ...]:
        if not isinstance(value, list) or len(value) > MOST_PAIRS:
            self._wrong(field, value, f"a list of at most {MOST_PAIRS} entries [i, vi, j, vj, bonus]")
            return ()
        before = len(self.problems)
        pairs = tuple(self._pair(f"{field}[{k}]", entry, sizes) for k, entry in enumerate(value))
        if len(self.problems) == before and widest_table(sizes, pairs) > WIDEST_TABLE:
            self.problems.append(
                f"{field}: expected pairs that tie few issues together at a time, found {len(pairs)} that tie so many "
                f"that a best package cannot be found (a table of more than {WIDEST_TABLE} entries); leave some out"
            )
        return pairs

    def _pair(self, field: str, value: Any, sizes: list[int]) -> Pair:
        if not isinstance(value, list) or len(value) != 5:
            self._wrong(field, value, "five whole numbers [i, vi, j, vj, bonus]")
            return (0, 0, 0, 0, 0)
        i = self._whole(f"{field}[0]", value[0], 0, len(sizes) - 1)
        j = self._whole(f"{field}[2]", value[2], 0, len(sizes) - 1)
        if i == j:
            self._wrong(field, value, "two different issues")
        v = self._whole(f"{field}[1]", value[1], 0, sizes[i] - 1 if i < len(sizes) else 0)
        w = self._whole(f"{field}[3]", value[3], 0, sizes[j] - 1 if j < len(sizes) else 0)
        return i, v, j, w, self._whole(f"{field}[4]", value[4], -LARGEST_WORTH, LARGEST_WORTH)
