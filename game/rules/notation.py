"""Actions as one line of text, and back: the same line in saves, scripts, tests and bug reports.

    RUS lay peace korea=paramount sakhalin_south=cede lock korea secret prisoners final
    JPN accept peace            JPN refuse peace no_indemnity        RUS ask peace
    USA bridge peace korea=paramount           RUS adjourn peace     RUS break peace
    JPN order give_notice GBR about alliance_1902    RUS order tie_hands about indemnity=300    ... cite spheres
    RUS order press_mediator USA               RUS cancel 1          RUS end
    RUS court treasury                         RUS roll | wait | assent | dissent
    USA call washington ratio                  USA tie washington ratio forts     JPN cut washington ratio forts
    JPN lay washington on shantung return=full CHN ask washington GBR aside       JPN accede washington four_power
    USA close washington

An article that is not named is left out of the draft; one of an item that is not under discussion stays as settled.
"""

from collections.abc import Callable, Sequence
from difflib import get_close_matches

from .acts import (
    Accede,
    Accept,
    Action,
    Adjourn,
    AskTerms,
    Assent,
    BreakOff,
    Bridge,
    CallItem,
    CallRoll,
    CancelOrder,
    CloseTable,
    Court,
    Cut,
    Dissent,
    EndTurn,
    GiveOrder,
    LayDraft,
    PutOff,
    Refuse,
    Tie,
)
from .ratification import PRESS
from .resolve import Draft
from .setup import Agenda, Setup
from .state import Order, State


class NotationError(Exception):
    """A line that is no action: what was expected, and the nearest word that would do."""

    def __init__(self, expected: str, got: str = "", known: Sequence[str] = ()) -> None:
        self.expected, self.got = expected, got
        self.nearest = next(iter(get_close_matches(got, known, 1, 0.5)), "")
        hint = f"; did you mean {self.nearest}?" if self.nearest else ""
        super().__init__(f"expected {expected}" + (f", got {got!r}" if got else "") + hint)


def write(setup: Setup, action: Action) -> str:
    """The line for an action."""
    match action:
        case LayDraft():
            agenda = _agenda(setup, action.table)
            words = [action.by, "lay", action.table, *_on(action.item), *draft_words(agenda, action.draft)]
            words += _listed(agenda, "lock", action.locked) + _listed(agenda, "secret", action.secret)
            return " ".join([*words, "final"] if action.final else words)
        case Refuse():
            words = [action.by, "refuse", action.table, *action.said]
            if action.turned_by is not None:
                words += ["unless", *draft_words(_agenda(setup, action.table), action.turned_by)]
            return " ".join(words)
        case Bridge():
            text = draft_words(_agenda(setup, action.table), action.draft)
            return " ".join([action.by, "bridge", action.table, *_on(action.item), *text])
        case AskTerms():
            return " ".join(filter(None, [action.by, "ask", action.table, action.to, "aside" if action.aside else ""]))
        case CallItem() | Accede():
            return f"{action.by} {_WORD_OF[type(action)]} {action.table} {action.item}"
        case Tie() | Cut():
            return f"{action.by} {_WORD_OF[type(action)]} {action.table} {action.item} {action.other}"
        case GiveOrder():
            return " ".join([action.by, "order", *_order_words(action.order)])
        case CancelOrder():
            return f"{action.by} cancel {action.number + 1}"
        case Court():
            return f"{action.by} court {action.faction}"
        case _:
            table = getattr(action, "table", "")
            return " ".join(filter(None, [action.by, _WORD_OF[type(action)], table]))


_WORD_OF: dict[type, str] = {
    Accept: "accept",
    CallItem: "call",
    Tie: "tie",
    Cut: "cut",
    Accede: "accede",
    CloseTable: "close",
    Adjourn: "adjourn",
    BreakOff: "break",
    EndTurn: "end",
    CallRoll: "roll",
    PutOff: "wait",
    Assent: "assent",
    Dissent: "dissent",
}


def draft_words(agenda: Agenda, draft: Draft) -> list[str]:
    """`issue=level` for every article that is in the draft."""
    return [f"{i.id}={i.levels[v].id}" for i, v in zip(agenda.issues, draft) if v]


def _on(item: str) -> list[str]:
    return ["on", item] if item else []


def _listed(agenda: Agenda, word: str, issues: frozenset[int]) -> list[str]:
    return [word, ",".join(agenda.issues[i].id for i in sorted(issues))] if issues else []


def _agenda(setup: Setup, table: str) -> Agenda:
    for agenda in setup.agendas:
        if agenda.id == table:
            return agenda
    raise NotationError("a table", table, [a.id for a in setup.agendas])


def read(setup: Setup, line: str) -> Action:
    """The action a line stands for. Raises NotationError with the nearest word."""
    words = line.split()
    if len(words) < 2:
        raise NotationError("a seat and a verb, for instance `RUS end`", line.strip())
    seat, verb, rest = words[0], words[1], words[2:]
    if seat not in setup.seats and seat not in setup.powers:
        raise NotationError("a seat", seat, setup.seats)
    reader = _READERS.get(verb)
    if reader is None:
        raise NotationError("a verb", verb, list(_READERS))
    return reader(setup, seat, rest)


def read_draft(agenda: Agenda, words: Sequence[str]) -> Draft:
    """A draft from `issue=level` words."""
    draft = list(agenda.nothing)
    for word in words:
        name, _, level = word.partition("=")
        if name not in agenda.position:
            raise NotationError("an issue of the table", name, list(agenda.position))
        issue = agenda.issues[agenda.position[name]]
        try:
            draft[agenda.position[name]] = issue.index_of(level)
        except KeyError:
            raise NotationError(f"a level of {name}", level, [v.id for v in issue.levels]) from None
    return tuple(draft)


def _read_lay(setup: Setup, seat: str, words: list[str]) -> Action:
    agenda, words = _table_first(setup, words)
    item, words = _item_first(agenda, words)
    final = bool(words) and words[-1] == "final"
    words = words[:-1] if final else words
    words, secret = _take_list(agenda, words, "secret")
    words, locked = _take_list(agenda, words, "lock")
    return LayDraft(seat, agenda.id, read_draft(agenda, words), locked, secret, final, item)


def _take_list(agenda: Agenda, words: list[str], keyword: str) -> tuple[list[str], frozenset[int]]:
    if keyword not in words:
        return words, frozenset()
    at = words.index(keyword)
    if at + 1 >= len(words):
        raise NotationError(f"issues after `{keyword}`, joined by commas")
    names = words[at + 1].split(",")
    for name in names:
        if name not in agenda.position:
            raise NotationError("an issue of the table", name, list(agenda.position))
    return words[:at] + words[at + 2 :], frozenset(agenda.position[name] for name in names)


def _table_first(setup: Setup, words: list[str]) -> tuple[Agenda, list[str]]:
    if not words:
        raise NotationError("a table", "", [a.id for a in setup.agendas])
    return _agenda(setup, words[0]), words[1:]


def _read_refuse(setup: Setup, seat: str, words: list[str]) -> Action:
    agenda, words = _table_first(setup, words)
    turned_by = None
    if "unless" in words:
        at = words.index("unless")
        words, turned_by = words[:at], read_draft(agenda, words[at + 1 :])
    return Refuse(seat, agenda.id, tuple(words), turned_by)


def _read_bridge(setup: Setup, seat: str, words: list[str]) -> Action:
    agenda, words = _table_first(setup, words)
    item, words = _item_first(agenda, words)
    return Bridge(seat, agenda.id, read_draft(agenda, words), item)


def _item_first(agenda: Agenda, words: list[str]) -> tuple[str, list[str]]:
    """The item after `on`, if one is named, and the rest of the words."""
    if not words or words[0] != "on":
        return "", words
    return _items(agenda, words[1:2], 1)[0], words[2:]


def _items(agenda: Agenda, words: list[str], count: int) -> list[str]:
    known = [item.id for item in agenda.items]
    if len(words) != count:
        raise NotationError("an item of the table" if count == 1 else "two items of the table", " ".join(words), known)
    for word in words:
        if word not in known:
            raise NotationError("an item of the table", word, known)
    return words


def _read_ask(setup: Setup, seat: str, words: list[str]) -> Action:
    agenda, words = _table_first(setup, words)
    aside = bool(words) and words[-1] == "aside"
    words = words[:-1] if aside else words
    if len(words) > 1 or (words and words[0] not in agenda.parties):
        raise NotationError("a party of the table", words[0], agenda.parties)
    return AskTerms(seat, agenda.id, words[0] if words else "", aside)


def _on_item(kind: Callable[[str, str, str], Action]) -> Callable[[Setup, str, list[str]], Action]:
    def reader(setup: Setup, seat: str, words: list[str]) -> Action:
        agenda, words = _table_first(setup, words)
        return kind(seat, agenda.id, _items(agenda, words, 1)[0])

    return reader


def _on_two(kind: Callable[[str, str, str, str], Action]) -> Callable[[Setup, str, list[str]], Action]:
    def reader(setup: Setup, seat: str, words: list[str]) -> Action:
        agenda, words = _table_first(setup, words)
        return kind(seat, agenda.id, *_items(agenda, words, 2))

    return reader


def _read_order(setup: Setup, seat: str, words: list[str]) -> Action:
    if not words:
        raise NotationError("an act", "", list(setup.acts))
    if words[0] not in setup.acts:
        raise NotationError("an act", words[0], list(setup.acts))
    act = setup.acts[words[0]]
    words, cites = _take_word(words, "cite")
    words, about = _take_word(words, "about")
    to = words[1] if len(words) > 1 else (seat if act.targets == "home" else "")
    target = to or _only_target(setup, seat, act.targets)
    return GiveOrder(Order(seat, act.id, target, tuple(words[2:]), about=about, cites=cites))


def _take_word(words: list[str], keyword: str) -> tuple[list[str], str]:
    """The words without `keyword WORD` at their end, and that word."""
    if keyword not in words:
        return words, ""
    at = words.index(keyword)
    if at + 2 != len(words):
        raise NotationError(f"one word after `{keyword}`", " ".join(words[at:])[:60])
    return words[:at], words[at + 1]


def _order_words(order: Order) -> list[str]:
    words = [order.act, order.to, *order.chips]
    words += ["about", order.about] if order.about else []
    words += ["cite", order.cites] if order.cites else []
    return [word for word in words if word]


def _only_target(setup: Setup, seat: str, targets: str) -> str:
    """Whom an act is addressed to when it goes without saying."""
    if not setup.agendas:
        return ""
    agenda = setup.agendas[0]
    if targets == "mediator":
        return agenda.mediator
    return next((p for p in agenda.parties if p != seat), "") if seat in agenda.parties else ""


def _read_cancel(setup: Setup, seat: str, words: list[str]) -> Action:
    if len(words) != 1 or not words[0].isdecimal() or len(words[0]) > 3:
        raise NotationError("the number of an order", " ".join(words)[:40])
    return CancelOrder(seat, int(words[0]) - 1)


def _read_court(setup: Setup, seat: str, words: list[str]) -> Action:
    home = setup.homes.get(seat)
    known = [*(f.id for f in home.factions), PRESS] if home else []
    if len(words) != 1 or words[0] not in known:
        raise NotationError("a faction", " ".join(words), known)
    return Court(seat, words[0])


def _at_table(kind: Callable[[str, str], Action]) -> Callable[[Setup, str, list[str]], Action]:
    def reader(setup: Setup, seat: str, words: list[str]) -> Action:
        agenda, _ = _table_first(setup, words)
        return kind(seat, agenda.id)

    return reader


_READERS: dict[str, Callable[[Setup, str, list[str]], Action]] = {
    "lay": _read_lay,
    "accept": _at_table(Accept),
    "refuse": _read_refuse,
    "ask": _read_ask,
    "bridge": _read_bridge,
    "call": _on_item(CallItem),
    "tie": _on_two(Tie),
    "cut": _on_two(Cut),
    "accede": _on_item(Accede),
    "close": _at_table(CloseTable),
    "adjourn": _at_table(Adjourn),
    "break": _at_table(BreakOff),
    "order": _read_order,
    "cancel": _read_cancel,
    "end": lambda setup, seat, words: EndTurn(seat),
    "court": _read_court,
    "roll": lambda setup, seat, words: CallRoll(seat),
    "wait": lambda setup, seat, words: PutOff(seat),
    "assent": lambda setup, seat, words: Assent(seat),
    "dissent": lambda setup, seat, words: Dissent(seat),
}
VERBS = tuple(_READERS)


def brief(state: State) -> str:
    """A whole moment on one line, for tests and bug reports."""
    prompt = state.awaiting
    waits = f"{prompt.seat} {prompt.asked.value}" if prompt else (state.ending.kind if state.ending else "-")
    tables = " ".join(
        f"{t.table}:{t.standing.value}:{len(t.laid)}:" + "/".join(f"{s}{p}" for s, p in t.patience) for t in state.talks
    )
    return f"{state.setup.id} t{state.turn + 1} {state.phase.value} {waits} | {tables} | {state.digest}"
