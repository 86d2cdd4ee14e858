"""`bench --proof N --pumps N`: the proof at size, printed."""

import json
import sys
import time

from rich.console import Console
from rich.progress import Progress

from game.session.proof import Counts, Proving, proved

_MOST_PUMPS = 10


def run_proof(trials: int, pumps: int, jobs: int, as_json: bool = False) -> int:
    """Prove and print the counts; 1 when anything was found that may not be."""
    started = time.perf_counter()
    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("proving", total=None)
        size = Proving(trials, pumps, jobs=jobs)
        found = proved(size, lambda done, of: bar.update(task, completed=done, total=of))
    seconds = round(time.perf_counter() - started, 1)
    total = Counts()
    for counts in found.values():
        total.add(counts)
    if as_json:
        parts = {name: counts.as_plain() for name, counts in found.items()}
        print(json.dumps({"seconds": seconds, "total": total.as_plain(), "scenarios": parts}, indent=2))
    else:
        for name, counts in (*found.items(), ("all", total)):
            print("\n".join(_lines(name, counts)))
        print(f"{seconds} s")
    return 1 if total.faults else 0


def _lines(name: str, counts: Counts) -> list[str]:
    a, g, p, m = counts.answers, counts.gains, counts.privacy, counts.pumps
    return [
        f"{name}: {a.laid} texts: {a.accepted} accepted, {a.refused} refused, {a.countered} countered",
        f"  refusals: {a.turned} of {a.named} named changes signed; {a.blocked} had none within the locks, "
        f"{a.missed} missed one",
        f"  counter-offers: {a.fit} of {a.countered} fit for their maker, {a.kept_locks} true to the locks",
        f"  gains: {g.turned_to_no} of {g.trials} turned a yes into a no, {g.unlike_when_swapped} unlike when swapped",
        f"  private numbers shown: {p.leaks} of {p.trials}",
        f"  adversarial games: {m.games}, {m.consented} with consent, {len(m.pumps)} pumps",
        *(f"    {pump}" for pump in m.pumps[:_MOST_PUMPS]),
    ]
