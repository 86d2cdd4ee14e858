"""How far the pairs of one side tie its issues together: what finding its best package would take."""

from collections.abc import Sequence

from game.rules.interests import Pair

WIDEST_TABLE = 1 << 20
"""Cells of the largest table that finding a best package may need; as `game.rules.interests` works."""


def widest_table(sizes: Sequence[int], pairs: Sequence[Pair]) -> int:
    """Cells of the largest table needed when issues are settled one by one, the cheapest first each time."""
    neighbours: dict[int, set[int]] = {issue: set() for issue in range(len(sizes))}
    for i, _, j, _, _ in pairs:
        if i != j:
            neighbours[i].add(j)
            neighbours[j].add(i)

    def cells(issue: int) -> int:
        product = sizes[issue]
        for other in neighbours[issue]:
            product *= sizes[other]
        return product

    widest = 1
    while neighbours:
        issue = min(neighbours, key=cells)
        widest = max(widest, cells(issue))
        for other in neighbours[issue]:
            neighbours[other] |= neighbours[issue] - {other}
            neighbours[other].discard(issue)
        del neighbours[issue]
    return widest
