"""Points of the files as centipoints, level by level."""

from game.rules.setup import Agenda

from ..faults import Faults
from ..reading import Where
from ..schema.terms import Moves, Points

CENTI = 100


def centi(points: float) -> int:
    """Points to centipoints."""
    return round(points * CENTI)


def rows(
    moves: Moves, agenda: Agenda, faults: Faults, where: Where, keys: tuple[str, str]
) -> list[tuple[int, list[Points]]]:
    """Per issue one number a level; amounts are written as a first number and one per step."""
    rows = []
    for name, by_level in moves.items():
        if not faults.known((*where, name), "issue of the table", name, agenda.position):
            continue
        i = agenda.position[name]
        levels = agenda.issues[i].levels
        if set(by_level) <= set(keys):
            rows.append((i, _by_step(by_level, len(levels), keys)))
            continue
        for level in by_level:
            faults.known((*where, name, level), f"level of {name}", level, [v.id for v in levels])
        rows.append((i, [by_level.get(v.id, 0) for v in levels]))
    return rows


def _by_step(by: dict[str, Points], levels: int, keys: tuple[str, str]) -> list[Points]:
    first, step = by.get(keys[0], 0), by.get(keys[1], 0)
    if keys[0] == "at_zero":
        return [min(100, max(0, first + step * n)) for n in range(levels)]
    return [0, *(first + step * n for n in range(1, levels))]
