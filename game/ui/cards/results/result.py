"""Which events get a screen of their own, and the card of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.rules import View, observe
from game.rules import events as e
from game.rules.resolve import Draft
from game.rules.state import Laid, State
from game.rules.treaties import enter_force
from game.session import Entry, Session
from game.text.words import Words, plain
from game.text.words.figures import points, signed
from game.ui.cards.chart.holdings import standing_in
from game.ui.cards.table.card import heading
from game.ui.map.picture import MapPicture
from game.ui.map.picture import View as Window

from .act import ladder_outcome
from .answer import answer_outcome
from .card import Change, Outcome, ResultCard, Shown

_ICONS = {
    "support": "people", "weariness": "army", "treasury": "coin", "capital": "crown", "force": "army",
    "fervour": "event", "pressure": "telegram", "credit": "scales", "prestige": "seal",
}  # fmt: skip
_WINDOW = Window(143.0, 48.0, 0.08, 6.0)
_IN_POINTS = ("capital", "credit")
_BAD_WHEN_UP = ("weariness", "fervour", "pressure")


def results_since(session: Session, entry: int, seat: str) -> list[Shown]:
    """What came out after an entry on the present line: answers to our drafts, our orders, every roll."""
    line = session.tree.line()
    at = next((k for k, one in enumerate(line) if one.id == entry), 0)
    return [
        Shown(one.id, number)
        for one in line[at + 1 :]
        for number, event in enumerate(one.events)
        if _is_shown(session, one, event, seat)
    ]


def _is_shown(session: Session, entry: Entry, event: e.Event, seat: str) -> bool:
    match event:
        case e.DraftAnswered(by=by, kind=kind):
            return by != seat and kind != "no_terms" and _our_text(session, entry, seat) is not None
        case e.TreatySigned():
            return entry.by != seat and _our_text(session, entry, seat) is not None
        case e.OrderResolved(order=order):
            return order.by == seat
        case e.RollCalled():
            return True
    return False


def _before(session: Session, entry: Entry) -> State:
    assert entry.parent is not None
    return session.tree.entries[entry.parent].state


def _our_text(session: Session, entry: Entry, seat: str) -> Laid | None:
    """The text of ours that lay on the table before an entry."""
    state = _before(session, entry)
    if not state.talks:
        return None
    pending = state.talks[0].pending
    return pending if pending is not None and pending.by == seat else None


def _own_move(session: Session, entry: Entry, seat: str) -> int:
    """The entry before the player's move that led to this one."""
    for one in reversed(session.tree.line(entry.id)):
        if one.by == seat and one.parent is not None:
            return one.parent
    return 0


def result_card(session: Session, shown: Shown, seat: str, words: Words) -> ResultCard:
    """The card of one result."""
    entry = session.tree.entries[shown.entry]
    event = entry.events[shown.event]
    if isinstance(event, e.OrderResolved):
        return _order_card(session, shown, seat, words, event)
    if isinstance(event, e.RollCalled):
        return _roll_card(session, shown, seat, words, event)
    assert isinstance(event, e.DraftAnswered | e.TreatySigned)
    return _answer_card(session, shown, seat, words, event)


def _answer_card(
    session: Session, shown: Shown, seat: str, words: Words, event: e.DraftAnswered | e.TreatySigned
) -> ResultCard:
    entry = session.tree.entries[shown.entry]
    before, after = observe(_before(session, entry), seat), observe(entry.state, seat)
    laid = _our_text(session, entry, seat)
    assert laid is not None
    kind = event.kind if isinstance(event, e.DraftAnswered) else "accepted"
    head = {"accepted": "Signed.", "countered": "New terms.", "refused": "Refused."}[kind]
    other = entry.by
    move = f"{words.powers.said(seat, 'head_of_delegation')} to {words.powers.said(other, 'head_of_delegation')}. "
    counter = after.talk(laid_table(after)).pending if kind == "countered" else None
    said = _reply(words, event, laid.draft, counter, seat)
    move += words.articles.shorts(laid.draft) + (". Last word." if laid.final else ".")
    outcome = answer_outcome(before, after, other, laid.draft, words)
    parts = _Parts(head, plain(words.event(event, seat)), "Your move", move, outcome, said)
    return _card(session, shown, seat, words, parts)


def laid_table(view: View) -> str:
    """The id of the first table."""
    return view.setup.agendas[0].id


def _reply(
    words: Words, event: e.DraftAnswered | e.TreatySigned, draft: Draft, counter: Laid | None, seat: str
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What they said: their reasons, the text that would do, or what their own text changes."""
    if counter is not None:
        changed = [i for i, (a, b) in enumerate(zip(draft, counter.draft)) if a != b]
        rows = [(words.articles.title(i), words.articles.short(i, counter.draft[i])) for i in changed]
        return "What their text changes", tuple(rows[:9])
    if isinstance(event, e.TreatySigned):
        principal = [i for i, one in enumerate(words.articles.agenda.issues) if one.principal]
        rows = [(words.articles.title(i), words.articles.short(i, draft[i])) for i in principal]
        return "What is signed", tuple(rows)
    rows = [("Their envoys say", words.reasons.reason(event.by, key)) for key in event.said]
    if event.turned_by is not None:
        changes = words.articles.changes(draft, event.turned_by, seat)
        rows += [("They would sign, if you", text) for text in changes[:5]]
    return "What they said", tuple(rows) or (("They gave no reason", "Nothing was said."),)


def _order_card(session: Session, shown: Shown, seat: str, words: Words, event: e.OrderResolved) -> ResultCard:
    rows = tuple(
        (words.acts.rung_name(rung).capitalize(), plain(words.acts.rung(event.order.act, rung)))
        for rung in event.odds.rungs
    )
    title = words.acts.rung_name(event.rung).capitalize() + "."
    lead = plain(words.acts.rung(event.order.act, event.rung))
    outcome = ladder_outcome(words, seat, event.odds, event.lot, "Chance of success")
    said = ("What could have been", rows)
    parts = _Parts(title, lead, "Your order", words.acts.line(event.order) + ".", outcome, said)
    return _card(session, shown, seat, words, parts)


def _roll_card(session: Session, shown: Shown, seat: str, words: Words, event: e.RollCalled) -> ResultCard:
    name = words.powers.name(event.by)
    title = {"ratified": "Ratified.", "delayed": "Put off.", "refused": "Refused."}[event.rung]
    rows = (
        ("Ratified", "The treaty binds this capital."),
        ("Put off", "Support at home falls, and the roll is called again."),
        ("Refused", "The treaty is dead and the war goes on."),
    )
    outcome = ladder_outcome(words, event.by, event.odds, event.lot, f"Chance that {name} ratifies")
    label = f"The roll in {words.powers.said(event.by, 'capital')}"
    move = f"{words.powers.said(event.by, 'consent')} on the treaty."
    said = ("What could have been", rows)
    return _card(
        session, shown, seat, words, _Parts(title, plain(words.event(event, seat)), label, move, outcome, said)
    )


@dataclass(frozen=True)
class _Parts:
    """What differs between kinds of results."""

    title: str
    lead: str
    label: str
    move: str
    outcome: Outcome
    said: tuple[str, tuple[tuple[str, str], ...]]


def _card(session: Session, shown: Shown, seat: str, words: Words, parts: _Parts) -> ResultCard:
    entry = session.tree.entries[shown.entry]
    before = observe(_before(session, entry), seat)
    told = words.papers.history(before.turn)
    after, law = entry.state, entry.events[shown.event :]
    if isinstance(entry.events[shown.event], e.TreatySigned):
        # What the treaty would change, were it in force today.
        after, moved = enter_force(entry.state, entry.state.treaties[-1])
        law = (entry.events[shown.event], *moved)
    has_moved = any(isinstance(c, e.ControlChanged) for c in law)
    return ResultCard(
        seat, heading(before, words), parts.title, parts.lead, parts.label, parts.move, parts.outcome,
        changes_of(law, 0, words, seat), *parts.said,
        (_plate(before), _plate(observe(after, seat))) if has_moved else None,
        told[1].text if told else "", words.papers.source(told[1].source) if told and told[1].source else "",
        "Continue", _own_move(session, entry, seat),
    )  # fmt: skip


def _plate(view: View) -> MapPicture:
    """The islands and the mainland as they are held in a view."""
    held = standing_in(view.date, view.tenures)
    return MapPicture(_WINDOW, held.holders, held.statuses, names=(), year=int(view.date[:4]))


def changes_of(events: Sequence[e.Event], first: int, words: Words, seat: str) -> tuple[Change, ...]:
    """What one result moves: the accounts named right after it, patience, places."""
    found: list[Change] = []
    for event in events[first + 1 :]:
        match event:
            case e.OrderResolved() | e.RollCalled():
                break
            case e.AccountMoved():
                found.append(_account(event, words, seat))
            case e.PatienceSpent(whose=whose, left=left):
                found.append(Change("hourglass", f"Patience, {words.powers.name(whose)}", f"{left} left", "lowers"))
            case e.ControlChanged(chip=chip, now=now):
                found.append(Change("island", words.places.name(chip), f"to {words.powers.name(now)}"))
            case e.SecretLearned(issue=issue, low=low, high=high):
                weight = f"{round(low / 100)}–{round(high / 100)}% of usual"
                found.append(Change("eye", f"{words.articles.title(issue)} matters to them", weight))
            case e.ArticleLeaked(issue=issue):
                found.append(Change("warning", words.articles.title(issue), "leaked", "lowers"))
    return tuple(found)


def _account(event: e.AccountMoved, words: Words, seat: str) -> Change:
    name = words.powers.account(event.account) if event.account != "trust" else "Trust"
    whose = "" if event.whose == seat else f", {words.powers.name(event.whose)}"
    figure = points(event.by) if event.account in _IN_POINTS else signed(round(event.by / 100))
    return Change(_ICONS.get(event.account, "link"), f"{name}{whose}", figure, _tone(event, words, seat))


def _tone(event: e.AccountMoved, words: Words, seat: str) -> str:
    """Whether a move of an account is good for the seat: what tires or presses a rival is."""
    parties = words.scenario.setup.agendas[0].parties
    is_rival = event.whose != seat and event.whose in parties and seat in parties
    good_up = event.account not in _BAD_WHEN_UP
    if is_rival and event.account in ("weariness", "pressure", "support", "treasury", "force"):
        good_up = not good_up
    return "raises" if (event.by > 0) == good_up else "lowers"
