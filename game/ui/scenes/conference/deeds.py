"""What can be done at the conference now: the buttons of the foot, and the actions behind every control."""

from collections.abc import Callable

from game.rules import (
    Accede,
    Accept,
    Action,
    Adjourn,
    Asked,
    AskTerms,
    BreakOff,
    Bridge,
    CallItem,
    CloseTable,
    Cut,
    EndTurn,
    LayDraft,
    Refuse,
    Tie,
)
from game.ui.cards.conference import ConferenceCard
from game.ui.desk import Desk
from game.ui.scenes.table.sheet import Deed


def action_of(desk: Desk, card: ConferenceCard, name: str) -> Action | None:
    """The action a control stands for; None when it only changes the screen."""
    kind, _, rest = name.partition(".")
    made = _ACTIONS.get(kind)
    return made(desk.view.setup.agendas[0].id, card, rest) if made else None


def _lay(table: str, card: ConferenceCard, rest: str) -> Action:
    pen = card.pen
    return LayDraft(card.seat, table, pen.draft, pen.locked, pen.secret, pen.is_final, _named(card))


def _bridge(table: str, card: ConferenceCard, rest: str) -> Action | None:
    return Bridge(card.seat, table, card.bridge.draft, _named(card)) if card.bridge else None


def _named(card: ConferenceCard) -> str:
    """The item by name where it is not the one on the table."""
    row = next(row for row in card.agenda if row.item == card.item)
    return "" if row.state == "table" else card.item


_ACTIONS: dict[str, Callable[[str, ConferenceCard, str], Action | None]] = {
    "lay": _lay,
    "bridge": _bridge,
    "sign": lambda table, card, rest: Accept(card.seat, table),
    "refuse": lambda table, card, rest: Refuse(card.seat, table),
    "ask": lambda table, card, rest: AskTerms(card.seat, table, card.about),
    "aside": lambda table, card, rest: AskTerms(card.seat, table, rest, aside=True),
    "call": lambda table, card, rest: CallItem(card.seat, table, card.item),
    "tie": lambda table, card, rest: Tie(card.seat, table, card.item, rest),
    "cut": lambda table, card, rest: Cut(card.seat, table, card.item, rest),
    "accede": lambda table, card, rest: Accede(card.seat, table, card.item),
    "adjourn": lambda table, card, rest: Adjourn(card.seat, table),
    "close": lambda table, card, rest: CloseTable(card.seat, table),
    "walk": lambda table, card, rest: BreakOff(card.seat, table),
    "end": lambda table, card, rest: EndTurn(card.seat),
}


def deeds(desk: Desk, card: ConferenceCard) -> tuple[Deed, ...]:
    """The buttons, each with why it cannot be used now; what can never be done here is left out."""
    if card.asked == Asked.ANSWER.value:
        return _answers(desk, card)
    said = desk.words.label
    if card.asked == Asked.TERMS.value:
        lay = Deed("lay", said("table.lay"), "enter", "pen", "primary", _why(desk, card, "lay"))
        return (lay, Deed("refuse", said("table.decline"), barred=_why(desk, card, "refuse")))
    state = next(row.state for row in card.agenda if row.item == card.item)
    return (*_on_item(desk, card, state), *_on_table(desk, card))


def _on_item(desk: Desk, card: ConferenceCard, state: str) -> tuple[Deed, ...]:
    """What can be done with the item on the sheet."""
    said = desk.words.label
    if state in ("settled", "lapsed"):
        joins = _why(desk, card, "accede")
        return () if joins else (Deed("accede", said("conference.accede"), "enter", "pen", "primary"),)
    if state == "waiting":
        call = _why(desk, card, "call")
        return (Deed("call", said("conference.call"), "enter", "prev", "primary", call),)
    lay = Deed("lay", said("conference.put"), "enter", "pen", "primary", _why(desk, card, "lay"))
    if card.bridge is None:
        return (lay,)
    key = "" if card.bridge.barred else "b"
    return (lay, Deed("bridge", said("conference.put_bridge"), key, "scales", barred=_why(desk, card, "bridge")))


def _on_table(desk: Desk, card: ConferenceCard) -> tuple[Deed, ...]:
    """What can be done with the table as a whole."""
    said = desk.words.label
    close, walk = _why(desk, card, "close"), _why(desk, card, "walk")
    return (
        Deed("close", said("conference.close"), "", "seal", barred=close, asks=said("conference.close_asks")),
        Deed("end", said("conference.end_turn"), "ctrl+enter", barred=_why(desk, card, "end")),
        Deed("walk", said("conference.walk_out"), kind="grave", barred=walk, asks=said("conference.walk_asks")),
    )


def _answers(desk: Desk, card: ConferenceCard) -> tuple[Deed, ...]:
    """A text waits for our nod."""
    said = desk.words.label
    return (
        Deed("sign", said("conference.sign"), "enter", "check", "primary", _why(desk, card, "sign"),
             said("conference.sign_asks")),
        Deed("refuse", said("conference.refuse"), barred=_why(desk, card, "refuse")),
    )  # fmt: skip


def _why(desk: Desk, card: ConferenceCard, name: str) -> str:
    action = action_of(desk, card, name)
    return desk.objection(action) if action else ""
