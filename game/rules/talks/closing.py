"""The end of a session or of a table: adjourned, closed with what is settled, broken off."""

from dataclasses import replace

from ..acts import Adjourn, BreakOff, CloseTable
from ..events import Event, TalksAdjourned, TalksBrokenOff, TreatySigned, WarResumed
from ..packages import has_lapsed, next_item, open_items
from ..proceedings import ItemLapsed, PartyLeft, TableClosed
from ..regard import regarded
from ..setup import Agenda
from ..state import Asked, Phase, Prompt, Settled, Standing, State, Talk, Treaty

Talked = tuple[State, list[Event]]


def adjourn(state: State, action: Adjourn) -> Talked:
    """The session rises till next turn and each side finds a little patience again."""
    agenda, talk = state.agenda(action.table), state.talk(action.table)
    pips = tuple((seat, min(left + 1, agenda.patience)) for seat, left in talk.patience)
    talk = replace(talk, standing=Standing.ADJOURNED, patience=pips)
    return state.with_talk(talk), [TalksAdjourned(action.by, action.table)]


def close_table(state: State, action: CloseTable) -> Talked:
    """What is settled is signed; the rest is adjourned for good."""
    state, events = sign_settled(state, action.table)
    return state, [TableClosed(action.by, action.table), *events]


def signed_at_the_deadline(state: State) -> Talked:
    """On the last day what is settled is signed, at every table where anything is."""
    events = list[Event]()
    for talk in state.talks:
        if talk.settled and talk.standing in (Standing.OPEN, Standing.ADJOURNED):
            state, signed = sign_settled(state, talk.table)
            events += signed
    return state, events


def sign_settled(state: State, table: str) -> Talked:
    """Every settled group of items becomes a treaty of its own, and the capitals are asked treaty by treaty."""
    agenda, talk = state.agenda(table), state.talk(table)
    done = [treaty.items for treaty in state.treaties if treaty.in_force and treaty.table == table]
    unsigned = [one for one in talk.settled if one.items not in done]
    treaties = tuple(_treaty(state, agenda, talk, one) for one in unsigned)
    state = replace(
        state.with_talk(replace(talk, standing=Standing.AGREED)),
        phase=Phase.RATIFICATION,
        treaties=(*state.treaties, *treaties),
        prompts=tuple(Prompt(seat, Asked.ROLL, treaty.id) for treaty in treaties for seat in treaty.parties),
    )
    events = list[Event]()
    for one, treaty in zip(unsigned, treaties):
        first = one.by if one.by in treaty.parties else treaty.parties[0]
        others = (p for p in treaty.parties if p != first)
        state, warmed = regarded(state, first, others, "sign_treaty", "succeeded", True)
        signed = TreatySigned(treaty.id, table, treaty.parties, treaty.draft, treaty.secret, treaty.items)
        events += [signed, *warmed]
    return state, events


def _treaty(state: State, agenda: Agenda, talk: Talk, one: Settled) -> Treaty:
    """A settled group as a treaty: its own articles only."""
    if not agenda.is_conference:
        return Treaty(f"{talk.table}/{state.turn}", talk.table, one.parties, talk.text, one.secret, state.turn)
    issues = {i for name in one.items for i in agenda.item(name).issues}
    draft = tuple(v if i in issues else 0 for i, v in enumerate(talk.text))
    name = f"{talk.table}/{one.items[0]}"
    name = f"{name}/{state.turn}" if any(treaty.id == name for treaty in state.treaties) else name
    return Treaty(name, talk.table, one.parties, draft, one.secret & issues, state.turn, items=one.items)


def break_off(state: State, action: BreakOff) -> Talked:
    """The delegates go home. Between two that is the end of the talks; among more the others may go on."""
    agenda, talk = state.agenda(action.table), state.talk(action.table)
    others = tuple(p for p in agenda.parties if p != action.by)
    if agenda.is_conference:
        return _walked_out(state, agenda, talk, action.by)
    talk = replace(talk, standing=Standing.BROKEN)
    state, cooled = regarded(state.with_talk(talk), action.by, others, "meet", "failed", False)
    return state, [TalksBrokenOff(action.by, action.table), *cooled, *war_resumed(state)]


def _walked_out(state: State, agenda: Agenda, talk: Talk, seat: str) -> Talked:
    """Items that need who left lapse. The table goes on while any item can still be settled."""
    was_open = open_items(agenda, talk)
    talk = replace(talk, left=(*talk.left, seat))
    lapsed = [item for item in was_open if has_lapsed(talk, item)]
    if talk.item in [item.id for item in lapsed]:
        talk = replace(talk, item=next_item(agenda, talk))
    others = tuple(p for p in agenda.parties if p not in talk.left)
    state, cooled = regarded(state.with_talk(talk), seat, others, "meet", "failed", False)
    events: list[Event] = [PartyLeft(seat, talk.table), *(ItemLapsed(talk.table, item.id) for item in lapsed), *cooled]
    if open_items(agenda, talk):
        return state, events
    if talk.settled:
        state, signed = sign_settled(state, talk.table)
        return state, [*events, *signed]
    talk = replace(talk, standing=Standing.BROKEN)
    state = state.with_talk(talk)
    return state, [*events, TalksBrokenOff(seat, talk.table), *war_resumed(state)]


def has_war_to_resume(state: State) -> bool:
    """Whether any two powers of a table are at war."""
    index = state.setup.index
    seats = [[index[p] for p in agenda.parties] for agenda in state.setup.agendas]
    return any(bool(state.world.at_war[i, j]) for at in seats for i in at for j in at)


def war_resumed(state: State) -> list[Event]:
    """The armies go on, where there is a war."""
    return [WarResumed()] if state.crisis is None and has_war_to_resume(state) else []
