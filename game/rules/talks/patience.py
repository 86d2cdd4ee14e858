"""How long they will listen: what costs a seat patience, and what counts as a concession to it."""

from dataclasses import replace

from ..events import Event, PatienceSpent
from ..resolve import Draft
from ..setup import Agenda, Setup
from ..state import Laid, Talk


def spend(talk: Talk, seat: str) -> tuple[Talk, list[Event]]:
    """One pip of a seat's patience."""
    left = max(talk.patience_of(seat) - 1, 0)
    pips = tuple((s, left if s == seat else p) for s, p in talk.patience)
    return replace(talk, patience=pips), [PatienceSpent(seat, left)]


def concedes(setup: Setup, agenda: Agenda, talk: Talk, laid: Laid, seat: str) -> bool:
    """Whether a text gives a seat more than the last one its maker laid on the same items; a first text always may.

    Between two, an article moves towards one or the other. Among more, it moves towards whoever is publicly known to
    be better off by it.
    """
    earlier = (one for one in reversed(talk.laid[:-1]) if one.by == laid.by and one.package == laid.package)
    before = next((one for one in earlier if not one.aside), None)
    if before is None:
        return True
    if len(agenda.parties) == 2:
        return any(step > 0 for step in given(agenda, laid.by, before.draft, laid.draft))
    worth = setup.stakes[seat].worth
    return any(
        int(table[new].sum()) > int(table[old].sum()) for table, old, new in zip(worth, before.draft, laid.draft)
    )


def given(agenda: Agenda, giver: str, before: Draft, after: Draft) -> tuple[int, ...]:
    """Per issue, how many levels `giver` moved towards the other side (negative: took back)."""
    return tuple(
        (new - old) if issue.giver == giver else (old - new) for issue, old, new in zip(agenda.issues, before, after)
    )
