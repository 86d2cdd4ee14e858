"""What can be done at the table now: the buttons of the foot, and the actions behind them."""

from game.rules import Accept, Action, Adjourn, Asked, AskTerms, BreakOff, Bridge, EndTurn, LayDraft, Refuse
from game.ui.cards.table import TableCard
from game.ui.desk import Desk
from game.ui.scenes.table.sheet import Deed


def table_of(desk: Desk) -> str:
    """The id of the table."""
    return desk.view.setup.agendas[0].id


def lay_action(desk: Desk, card: TableCard) -> Action:
    """The action that lays the draft under the pen."""
    pen = card.pen
    if card.is_mediator:
        return Bridge(card.seat, table_of(desk), pen.draft)
    return LayDraft(card.seat, table_of(desk), pen.draft, pen.locked, pen.secret, pen.is_final)


def action_of(desk: Desk, card: TableCard, name: str) -> Action | None:
    """The action a button stands for; None when it stands for none."""
    seat, table = desk.seat, table_of(desk)
    if name == "lay":
        return lay_action(desk, card)
    plain: dict[str, Action] = {
        "sign": Accept(seat, table),
        "refuse": Refuse(seat, table),
        "ask": AskTerms(seat, table),
        "adjourn": Adjourn(seat, table),
        "end": EndTurn(seat),
        "break": BreakOff(seat, table),
    }
    return plain.get(name)


def deeds(desk: Desk, card: TableCard) -> tuple[Deed, ...]:
    """The buttons, each with why it cannot be used now."""
    if card.asked == Asked.ANSWER.value:
        return _answers(desk, card)
    said = desk.words.label
    wording = said("table.lay_bridge" if card.is_mediator else "table.lay")
    lay = Deed("lay", wording, "enter", "pen", "primary", _why_not(desk, card, "lay"))
    if card.asked == Asked.TERMS.value:
        return (lay, Deed("refuse", said("table.decline"), barred=_why_not(desk, card, "refuse")))
    leave = _why_not(desk, card, "break")
    return (
        lay,
        Deed("ask", said("table.ask_terms"), barred=_why_not(desk, card, "ask")),
        Deed("adjourn", said("table.adjourn"), "", "hourglass", barred=_why_not(desk, card, "adjourn")),
        Deed("end", said("table.end_turn"), "ctrl+enter", barred=_why_not(desk, card, "end")),
        Deed("break", said("table.break_off"), kind="grave", barred=leave, asks=said("table.break_asks")),
    )


def _why_not(desk: Desk, card: TableCard, name: str) -> str:
    action = action_of(desk, card, name)
    return desk.objection(action) if action else ""


def _answers(desk: Desk, card: TableCard) -> tuple[Deed, ...]:
    """A text of theirs waits: sign it, refuse it, or change it and lay it back."""
    pending, said = desk.view.talk(table_of(desk)).pending, desk.words.label
    is_theirs = pending is not None and card.pen.draft == pending.draft
    refuse = Deed("refuse", said("table.refuse"), barred=_why_not(desk, card, "refuse"))
    counter = said("table.lay_counter")
    kind, key = ("primary", "enter") if is_theirs else ("plain", "")
    sign = Deed("sign", said("table.sign"), key, "seal", kind, _why_not(desk, card, "sign"), said("table.sign_asks"))
    if card.is_mediator or is_theirs:
        return (sign, refuse, Deed("lay", counter, "", "pen", "plain", said("table.change_first")))
    return (Deed("lay", counter, "enter", "pen", "primary", _why_not(desk, card, "lay")), sign, refuse)
