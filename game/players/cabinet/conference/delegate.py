"""What a cabinet does with its turn at a table of several: what to call, lay, tie, hear aside, bridge, close or leave.

Every step gives a decision or nothing; the first that gives one is taken. A cabinet has no memory: each step asks
the rules whether it may be done, and none undoes another in the same circumstances, so a turn comes to an end.
"""

from collections.abc import Callable, Iterator

from game.rules import (
    Accede,
    Action,
    AskTerms,
    BreakOff,
    Bridge,
    CallItem,
    CloseTable,
    Cut,
    EndTurn,
    LayDraft,
    Tie,
    View,
    objection,
)
from game.rules.chance import WHOLE
from game.rules.packages import Package, open_items, package_named, package_of
from game.rules.resolve import Draft
from game.rules.setup import Agenda, Item
from game.rules.state import Standing, Talk

from ...protocol import Decision, Reason
from ..strategist import as_state
from ..verdict import own_seat, reasons
from .room import Room, room, room_of, tied_room
from .texts import Found, best_text

_WORTH_LAYING = 50
"""Joint chance below which a text is not worth the others' patience, basis points."""
_STUCK = 1_500
"""Joint chance below which a chair looks for another item."""
_BETTER = 1_500
"""Joint chance an item, a tie or a cut has to win to be worth it."""
_BRIDGE = 900
"""Joint chance from which a bridge is worth a pip of credit."""
_HOPELESS = 600
"""Joint chance on the last day below which nothing more is expected of an item."""
_LATE = 7_000
"""Share of the time gone from which a chair thinks of closing, basis points."""
_IN_DOUBT = (300, 6_000)
"""Joint chances between which it is worth hearing somebody alone."""
_SAVED = 500
"""Political capital a cabinet keeps when it ties items or hears others alone, hundredths."""
_MOST_TIES = 2
_TRIED_TOGETHER = 3
_EARLIEST_LEAVE = 5

Step = Callable[[View, Agenda, Talk], Decision | None]


def at_table(view: View) -> Decision:
    """The next thing to do at the table, or the end of the turn."""
    agenda = view.setup.agendas[0]
    talk = view.talk(agenda.id)
    if talk.standing is Standing.OPEN and view.seat not in talk.left:
        for step in _STEPS:
            decision = step(view, agenda, talk)
            if decision is not None:
                return decision
    return Decision(EndTurn(view.seat))


def _allowed(view: View, action: Action, *why: Reason) -> Decision | None:
    return Decision(action, why) if objection(as_state(view), action) is None else None


def _joint(found: Found | None) -> int:
    return found.joint if found else 0


def _mine_today(view: View, talk: Talk, package: Package) -> list[Draft]:
    """Texts of this package the seat has laid this turn."""
    return [
        one.draft
        for one in talk.laid
        if one.turn == view.turn and one.by == view.seat and one.package == package.ids and not one.aside
    ]


def _own_rooms(view: View, agenda: Agenda, talk: Talk) -> Iterator[tuple[Item, Room]]:
    """The packages a text could be laid on now that the seat signs: that on the table, and those outside the room."""
    seen = set[tuple[str, ...]]()
    for item in open_items(agenda, talk):
        package = package_of(agenda, talk, item.id)
        if (
            package.ids in seen
            or not (item.outside or talk.item in package.ids)
            or view.seat not in package.signatories
        ):
            continue
        seen.add(package.ids)
        yield item, room_of(view, package)


def _accede(view: View, agenda: Agenda, talk: Talk) -> Decision | None:
    """Join what the others settled, when it is better than standing apart."""
    for done in talk.settled:
        package = package_named(agenda, done.items)
        if view.seat in done.parties or view.seat not in package.signatories or view.resolve is None:
            continue
        seat = own_seat(view, agenda, package)
        if seat.worth(talk.text) >= seat.reservation:
            found = _allowed(view, Accede(view.seat, agenda.id, done.items[0]), *reasons(seat, talk.text)[:3])
            if found:
                return found
    return None


def _leave(view: View, agenda: Agenda, talk: Talk) -> Decision | None:
    """Walk out when nothing is settled that serves us and nothing open is likely ever to: the bolder, the sooner."""
    if view.turn < _EARLIEST_LEAVE or view.seat == agenda.chair or any(view.seat in s.parties for s in talk.settled):
        return None
    boldness = view.setup.characters[view.seat].boldness
    for _, within in _own_rooms(view, agenda, talk):
        if _joint(best_text(within, at_the_end=True)) * WHOLE >= _HOPELESS * boldness:
            return None
    return _allowed(view, BreakOff(view.seat, agenda.id), Reason("hopeless", 0))


def _call(view: View, agenda: Agenda, talk: Talk) -> Decision | None:
    """As chair: another item, when the one on the table is stuck and another is likelier to be settled."""
    if view.seat != (agenda.chair or view.seat) or (talk.item and not _is_tried(view, talk)):
        return None
    now = room(view, talk.item) if talk.item else None
    stands = _joint(best_text(now)) if now else 0
    if stands >= _STUCK:
        return None
    rooms = ((i.id, room(view, i.id)) for i in open_items(agenda, talk) if not i.outside and i.id != talk.item)
    found = [(_joint(best_text(within)), name) for name, within in rooms if within is not None]
    if not found or max(found)[0] < stands + _BETTER:
        return None
    joint, name = max(found)
    return _allowed(view, CallItem(view.seat, agenda.id, name), Reason("call/chance", joint))


def _is_tried(view: View, talk: Talk) -> bool:
    """Whether a text on the item on the table was refused this turn or the one before."""
    return any(talk.item in one.package and one.turn >= view.turn - 1 and one.answers for one in talk.laid)


def _cut(view: View, agenda: Agenda, talk: Talk) -> Decision | None:
    """Cut a tie that keeps an item from being settled."""
    for item, other in talk.ties:
        package = package_of(agenda, talk, item)
        if len(package.items) < 2 or view.seat not in package.signatories:
            continue
        together = _joint(best_text(room_of(view, package)))
        apart = package_of(agenda, _without(talk, item, other), item)
        if view.seat in apart.signatories and _joint(best_text(room_of(view, apart))) >= together + 2 * _BETTER:
            found = _allowed(view, Cut(view.seat, agenda.id, item, other), Reason("cut/chance", together))
            if found:
                return found
    return None


def _without(talk: Talk, item: str, other: str) -> Talk:
    ties = tuple(tie for tie in talk.ties if set(tie) != {item, other})
    return Talk(talk.table, settled=talk.settled, ties=ties, left=talk.left, item=talk.item, text=talk.text)


def _tie(view: View, agenda: Agenda, talk: Talk) -> Decision | None:
    """Tie another item to the one on the table, when the two are likelier to be signed together."""
    package = package_of(agenda, talk)
    can = len(talk.ties) < _MOST_TIES and view.account(view.seat, "capital") >= _SAVED
    if not can or view.seat not in package.signatories or not _mine_today(view, talk, package):
        return None
    alone = _joint(best_text(room_of(view, package)))
    others = [i for i in open_items(agenda, talk) if i.id not in package.ids and view.seat in i.signatories]
    others.sort(key=lambda item: -item.weight)
    found = [(_joint(best_text(tied_room(view, package, i.id))), i.id) for i in others[:_TRIED_TOGETHER]]
    if not found or max(found)[0] < alone + _BETTER:
        return None
    joint, name = max(found)
    return _allowed(view, Tie(view.seat, agenda.id, package.ids[0], name), Reason("tie/chance", joint))


def _hear_aside(view: View, agenda: Agenda, talk: Talk) -> Decision | None:
    """Hear the needed seat alone that is hardest to read, while the outcome is in doubt."""
    within = room(view)
    character = view.setup.characters[view.seat]
    rich = view.account(view.seat, "capital") >= _SAVED
    if within is None or within.own is None or not rich or character.activity < 5_000 or len(within.clouds) < 2:
        return None
    if view.seat in talk.aside_this_turn:
        return None
    found = best_text(within)
    if found is None or not _IN_DOUBT[0] <= found.joint <= _IN_DOUBT[1]:
        return None
    spans = [(one.span(found.draft), one.stake.seat) for one in within.needed]
    width, seat = max((high - low, name) for (low, high), name in spans)
    return _allowed(view, AskTerms(view.seat, agenda.id, seat, aside=True), Reason("aside/doubt", width))


def _lay(view: View, agenda: Agenda, talk: Talk) -> Decision | None:
    """A text of one's own on the table and on what is talked of outside; once more where promises make it likelier."""
    for item, within in _own_rooms(view, agenda, talk):
        mine = _mine_today(view, talk, within.package)
        found = best_text(within)
        if found is None or found.joint < _WORTH_LAYING or found.draft in mine:
            continue
        if mine and (len(mine) > 1 or found.joint < _STUCK):
            continue
        own = within.own
        assert own is not None
        named = "" if talk.item in within.package.ids else item.id
        lay = LayDraft(view.seat, agenda.id, found.draft, final=view.turn >= view.setup.last_turn, item=named)
        decision = _allowed(view, lay, *reasons(own, found.draft))
        if decision:
            return decision
    return None


def _bridge(view: View, agenda: Agenda, talk: Talk) -> Decision | None:
    """As mediator or chair: a bridge, when texts of one's own were refused or patience runs out."""
    if view.seat not in (agenda.mediator, agenda.chair) or view.account(view.seat, "credit") < 100:
        return None
    within = room(view)
    if within is None or (view.seat == agenda.chair and not _mine_today(view, talk, within.package)):
        return None
    found = best_text(within)
    if found is None or found.joint < _BRIDGE:
        return None
    return _allowed(view, Bridge(view.seat, agenda.id, found.draft), Reason("bridge/chance", found.joint))


def _close(view: View, agenda: Agenda, talk: Talk) -> Decision | None:
    """As chair: sign what is settled, when it is late and nothing open is likely to follow."""
    late = WHOLE * view.turn >= _LATE * view.setup.last_turn
    if not late or not talk.settled or view.seat != (agenda.chair or view.seat):
        return None
    for item in open_items(agenda, talk):
        within = room(view, item.id)
        if within is not None and _joint(best_text(within, at_the_end=True)) >= _HOPELESS:
            return None
    return _allowed(view, CloseTable(view.seat, agenda.id), Reason("close/settled", len(talk.settled)))


_STEPS: tuple[Step, ...] = (_accede, _leave, _call, _cut, _hear_aside, _lay, _bridge, _tie, _close)
