"""Play our negotiators through very many small talks and watch for faults: `python -m game.arena.endurance`.

Every talk is made from the seed and its number alone: a random agenda (odd ones too: one value, no span, a
reservation above the best, huge or negative worths), two to four sides, and opponents that are plain, random
or hostile. A fault is an exception, an offer or a signature of ours below our reservation, or a second
playing that ends otherwise. With `--state FILE` the count is kept and a later run goes on from there.
"""

import argparse
import json
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from game.arena.hostile import HOSTILE
from game.players.bargaining.characters import CHARACTERS
from game.players.bargaining.domain import Domain, Issue
from game.players.bargaining.parley import Moment, Negotiator, Settlement, negotiate
from game.players.bargaining.roster import BASELINES, seated
from game.rules.interests import Package, Pair, Worths

_REPLAYED = 50  # every so manieth talk is played twice
_SAVED = 500
_MOST_FAULTS = 20


class BelowReservation(AssertionError):
    """One of ours offered or signed what is worse for it than no agreement."""


class Watched:
    """Passes everything on to one of ours and checks what it offers and signs."""

    def __init__(self, inner: Negotiator, worths: Worths) -> None:
        self._inner, self._worths = inner, worths
        self._has_choice = int(worths.of(worths.best())) >= worths.reservation

    def propose(self, moment: Moment) -> Package:
        offer = self._inner.propose(moment)
        if self._has_choice and int(self._worths.of(offer)) < self._worths.reservation:
            raise BelowReservation(f"offered {offer.tolist()} in round {moment.round}")
        return offer

    def accepts(self, offer: Package, moment: Moment, speaker: int = 0) -> bool:
        signs = self._inner.accepts(offer, moment, speaker)
        if signs and int(self._worths.of(offer)) < self._worths.reservation:
            raise BelowReservation(f"signed {offer.tolist()} in round {moment.round}")
        return signs


@dataclass(frozen=True)
class Talk:
    """One talk: the agenda and who sits for each side, ours by the names of characters."""

    domain: Domain
    names: tuple[str, ...]

    def play(self, seed: int) -> Settlement:
        """Play it; raises what goes wrong."""
        seats: list[Negotiator] = []
        others = len(self.names) - 1
        for k, (name, side) in enumerate(zip(self.names, self.domain.sides)):
            if name in HOSTILE:
                seats.append(HOSTILE[name](side, seed + k))
                continue
            seat = seated(name, side, seed + k, others)
            seats.append(Watched(seat, side) if name in CHARACTERS else seat)
        return negotiate(self.domain, *seats)


def random_talk(seed: int, number: int) -> Talk:
    """The talk of that number, always the same."""
    rng = np.random.default_rng((seed, number))
    sizes = rng.integers(1, 6, size=int(rng.integers(1, 7))).tolist()
    count = int(rng.choice([2, 2, 2, 2, 3, 4]))
    scale = int(rng.choice([0, 1, 10, 1000, 1_000_000_000]))
    sides = tuple(_side(sizes, scale, rng) for _ in range(count))
    issues = tuple(Issue(f"issue {i + 1}", tuple(range(size))) for i, size in enumerate(sizes))
    ours = sorted(CHARACTERS)
    anyone = [*ours, *BASELINES, *HOSTILE, *HOSTILE]
    names = [str(rng.choice(anyone)) for _ in range(count)]
    names[int(rng.integers(count))] = str(rng.choice(ours))
    return Talk(Domain(issues, sides, int(rng.integers(1, 31))), tuple(names))


def _side(sizes: list[int], scale: int, rng: np.random.Generator) -> Worths:
    low = -scale if rng.random() < 0.3 else 0
    tables = tuple(rng.integers(low, scale + 1, size=size) for size in sizes)
    pairs: list[Pair] = []
    if len(sizes) > 1 and rng.random() < 0.3:
        for _ in range(int(rng.integers(1, 6))):
            i, j = rng.choice(len(sizes), 2, replace=False).tolist()
            bonus = int(rng.integers(-scale, scale + 1))
            pairs.append((i, int(rng.integers(sizes[i])), j, int(rng.integers(sizes[j])), bonus))
    worths = Worths(tables, tuple(pairs))
    worst, best = int(worths.of(worths.worst())), int(worths.of(worths.best()))
    return Worths(tables, tuple(pairs), worst + round((best - worst) * float(rng.uniform(-0.2, 1.1))))


def fault_of(seed: int, number: int) -> str | None:
    """What went wrong in that talk, in words; None when nothing did."""
    talk = random_talk(seed, number)
    try:
        once = talk.play(seed)
        if number % _REPLAYED == 0 and _told(talk.play(seed)) != _told(once):
            return "played a second time it ended otherwise"
    except Exception as error:  # any exception is what this looks for
        where = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno}; {', '.join(talk.names)})"
    return None


def _told(settlement: Settlement) -> tuple[Any, ...]:
    package = settlement.package
    return None if package is None else package.tolist(), settlement.utilities, settlement.rounds


def endure(negotiations: int, seed: int, state: Path | None) -> dict[str, Any]:
    """Play up to that many talks in all, going on from the state where there is one."""
    kept: dict[str, Any] = {"seed": seed, "done": 0, "faults": []}
    if state is not None and state.exists():
        before = json.loads(state.read_text(encoding="utf-8"))
        kept = before if before.get("seed") == seed else kept
    for number in range(int(kept["done"]), negotiations):
        fault = fault_of(seed, number)
        if fault is not None:
            kept["faults"].append({"number": number, "fault": fault})
        kept["done"] = number + 1
        if state is not None and kept["done"] % _SAVED == 0:
            state.write_text(json.dumps(kept), encoding="utf-8")
        if len(kept["faults"]) >= _MOST_FAULTS:
            break
    if state is not None:
        state.write_text(json.dumps(kept), encoding="utf-8")
    return kept


def main() -> int:
    """Read the command line, play, tell; 1 when anything went wrong."""
    parser = argparse.ArgumentParser(prog="python -m game.arena.endurance", description=__doc__)
    parser.add_argument("--negotiations", type=int, default=1000, help="how many talks in all (default 1000)")
    parser.add_argument("--seed", type=int, default=0, help="another seed, other talks (default 0)")
    parser.add_argument("--state", type=Path, help="a file that keeps the count, to go on later")
    asked = parser.parse_args()
    kept = endure(asked.negotiations, asked.seed, asked.state)
    for entry in kept["faults"]:
        print(f"talk {entry['number']}: {entry['fault']}")
    print(f"{kept['done']} talks, seed {kept['seed']}: {len(kept['faults'])} faults")
    return 1 if kept["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
