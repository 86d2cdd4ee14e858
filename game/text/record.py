"""`replay record`: the moves of history as cards of text, found by words, and proved through the engine."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from typing import Any

from game.history.finding import Finder
from game.history.loading import load_record
from game.history.record import Entry, Happening, Record, Transfer
from game.scenario.loading import load_world
from game.scenario.world import World
from game.session.archive import play_record


def run_record(find: str = "", check: bool = False, as_json: bool = False) -> int:
    """Find moves, check the replay, or tell what the record holds. Exit status 1 when the check finds a difference
    or the search finds nothing; ScenarioError is the caller's to print."""
    world, record = load_world(), load_record()
    if check:
        return _check(world, record, as_json)
    if find:
        return _find(find, world, record, as_json)
    return _survey(world, record, as_json)


def _check(world: World, record: Record, as_json: bool) -> int:
    started = time.perf_counter()
    replay = play_record(world, record)
    seconds = round(time.perf_counter() - started, 3)
    faults = [str(fault) for fault in replay.faults]
    illegal = sum("illegal" in fault for fault in faults)
    body = {
        "moves": replay.moves,
        "days": len(replay.session.setup.dates),
        "chips": len(world.chips),
        "illegal": illegal,
        "differences": len(faults) - illegal,
        "faults": faults,
        "digest": replay.session.state.digest,
        "seconds": seconds,
    }
    if as_json:
        _print_json(body)
    else:
        print("\n".join(faults) or "Every chip is held as its timeline says, at every date.")
        print(
            f"{replay.moves} moves on {body['days']} days, {len(world.chips)} chips: "
            f"{illegal} illegal, {body['differences']} differences, {seconds} s."
        )
    return 1 if faults else 0


def _find(words: str, world: World, record: Record, as_json: bool) -> int:
    finder = Finder.of(record, world)
    found = finder.find(words)
    nearest = () if found else finder.nearest(words)
    if as_json:
        moves = [_plain(one) for one in found or nearest]
        _print_json({"words": words, "complete": bool(found), "count": len(found), "moves": moves})
    else:
        if nearest:
            print(f"No move has all the words of '{words}'. The nearest:\n")
        print("\n\n".join(card(one, world) for one in found or nearest) or f"Nothing in the record has '{words}'.")
        print(f"\n{len(found)} found.")
    return 0 if found else 1


def _survey(world: World, record: Record, as_json: bool) -> int:
    eras = {entry.era: 0 for entry in record.in_order}
    for entry in record.in_order:
        eras[entry.era] += 1
    body = {
        "entries": len(record.entries),
        "effects": len(record.effects),
        "chips": len(world.chips),
        "powers": len(world.powers),
        "minors": len(world.minors),
        "sources": len(record.sources),
        "eras": eras,
    }
    if as_json:
        _print_json(body)
    else:
        lines = [f"{name}: {count}" for name, count in body.items() if name != "eras"]
        print("\n".join([*lines, *(f"  {count:4} {era}" for era, count in eras.items())]))
    return 0


def card(one: Happening, world: World) -> str:
    """A move in words: who asked what of whom, what came of it, and where that is written."""
    if not isinstance(one, Entry):
        return "\n".join([f"{one.date}  {one.id}", *_moves(one, world), f"  {one.note}", f"  Source: {one.source}."])
    act = world.acts[one.act].move.replace("_", " ")
    lines = [f"{one.date}  {one.by} to {', '.join(one.to) or 'all'}: {act}  [{one.id}]"]
    lines += [f"  - {term.words}" for term in one.terms]
    lines += [f"  {one.outcome.replace('_', ' ').capitalize()}. {one.note}", *_moves(one, world)]
    return "\n".join([*lines, f"  Source: {one.source}. Confidence: {one.confidence}."])


def _moves(one: Happening, world: World) -> Sequence[str]:
    return [f"  {world.chips[moved.chip].names.en}: {_change(moved)}" for moved in one.transfers]


def _change(moved: Transfer) -> str:
    if moved.giver == moved.taker:
        return f"stays {moved.taker} ({moved.hold})"
    return f"{moved.giver} to {moved.taker} ({moved.hold})"


def _plain(one: Happening) -> dict[str, Any]:
    body: dict[str, Any] = {"id": one.id, "date": one.date, "note": one.note, "source": one.source}
    if isinstance(one, Entry):
        body |= {"by": one.by, "to": one.to, "act": one.act, "chips": one.chips, "outcome": one.outcome}
        body["terms"] = [term.words for term in one.terms]
    else:
        body["follows"] = one.follows
    body["transfers"] = [[t.chip, t.giver, t.taker, t.hold] for t in one.transfers]
    return {**body, "confidence": one.confidence}


def _print_json(body: dict[str, Any]) -> None:
    print(json.dumps(body, ensure_ascii=False, indent=2))
