"""`negotiate`: named negotiators on plain domains of two to five sides, with the Nash and Pareto reference."""

import json
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from game.players.bargaining.domain import Domain, DomainError, load_domain
from game.players.bargaining.parley import Reference, Settlement, negotiate, reference
from game.players.bargaining.roster import NAMES, seated

BAD_INPUT = 2
_LETTERS = "ABCDE"
_OURS = "frozen"


def run(paths: Sequence[str | Path], names: Sequence[str], seed: int = 0, as_json: bool = False) -> int:
    """Negotiate each file and print the results; the exit status, 2 when any input is bad.

    `names` says who sits for side A, B and so on; sides beyond them are ours. All files are read before the
    first is played, so bad input is reported whole and nothing is half done.
    """
    problems = [p for letter, name in zip(_LETTERS, names) for p in _unknown(f"--{letter.lower()}", name)]
    domains: list[tuple[str, Domain]] = []
    for path in paths:
        try:
            domains.append((str(path), load_domain(Path(path))))
        except DomainError as error:
            problems += error.problems
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return BAD_INPUT
    answers = []
    for path, domain in domains:
        seated_names = [*names, *[_OURS] * len(domain.sides)][: len(domain.sides)]
        answer = _played(domain, seated_names, seed)
        answers.append(answer | {"file": path} if len(domains) > 1 else answer)
        if not as_json:
            print(_told(path, answer, seated_names))
    if as_json:
        print(json.dumps(answers if len(answers) > 1 else answers[0], ensure_ascii=False, indent=2))
    return 0


def _unknown(option: str, name: str) -> list[str]:
    if name in NAMES:
        return []
    nearest = get_close_matches(name, NAMES, n=1)
    hint = f'; did you mean "{nearest[0]}"?' if nearest else ""
    return [f'{option}: no negotiator is called "{name}"{hint} There are: {", ".join(NAMES)}.']


def _played(domain: Domain, names: Sequence[str], seed: int) -> dict[str, Any]:
    count = len(domain.sides)
    seats = [seated(name, side, count * seed + k, count - 1) for k, (name, side) in enumerate(zip(names, domain.sides))]
    settlement = negotiate(domain, *seats)
    return _answer(domain, settlement, reference(domain, settlement))


def _answer(domain: Domain, settlement: Settlement, found: Reference) -> dict[str, Any]:
    package, nash = settlement.package, found.nash_package
    return {
        "agreement": None if package is None else domain.named(package),
        "utilities": list(settlement.utilities),
        "rounds": settlement.rounds,
        "seconds": round(settlement.seconds, 6),
        "nash": {
            "agreement": None if nash is None else domain.named(nash),
            "utilities": None if found.nash_utilities is None else list(found.nash_utilities),
            "share": found.nash_share,
        },
        "pareto": {"points": found.points, "efficient": found.is_efficient, "exact": found.is_exact},
    }


def _told(path: str, answer: dict[str, Any], names: Sequence[str]) -> str:
    lines = [path]
    if answer["agreement"] is None:
        lines.append(f"  no agreement after {answer['rounds']} rounds; each side has its reservation")
    else:
        lines.append(f"  agreed in round {answer['rounds']}")
        lines += [f"    {name}: {value}" for name, value in answer["agreement"].items()]
    lines += [f"  {side} ({name}): {u}" for side, name, u in zip(_LETTERS, names, answer["utilities"])]
    nash, pareto = answer["nash"], answer["pareto"]
    if nash["utilities"] is None:
        lines.append("  no package found that serves every side at least as well as no agreement")
    else:
        share = "" if nash["share"] is None else f"; reached {nash['share']:.1%} of its product"
        lines.append(f"  Nash point: {' and '.join(str(u) for u in nash['utilities'])}{share}")
    exact = "exact" if pareto["exact"] else "thinned"
    efficient = {None: "", True: "; the deal lies on it", False: "; the deal falls short of it"}
    lines.append(f"  Pareto frontier: {pareto['points']} points ({exact}){efficient[pareto['efficient']]}")
    lines.append(f"  {answer['seconds']:.4f} s")
    return "\n".join(lines)
