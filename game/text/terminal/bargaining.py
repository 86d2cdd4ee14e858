"""At the table: judging the chances of a draft, laying it, answering theirs."""

from game.players.cabinet.belief import cloud
from game.players.cabinet.conference import room
from game.players.cabinet.explain import Explanation, explain, what_would_turn
from game.rules import Accept, Adjourn, Asked, BreakOff, Bridge, LayDraft, Refuse
from game.text.words.figures import chance as chance_words
from game.text.words.figures import percent, pull

from .business import hardest, may_speak_of
from .desk import Desk, NotUnderstood
from .precedents import on_draft

_REASONS = 8


def chance(desk: Desk, args: list[str]) -> list[str]:
    """How likely the draft is to be signed today, with a range and the reasons that make the figure."""
    lines = []
    within = room(desk.view, desk.spoken_of)
    for seat in may_speak_of(desk):
        found = explain(desk.view, seat, desk.draft, within.package if within else None)
        figure = chance_words(found.chance, found.span)
        name = desk.words.powers.name(seat)
        lines.append(f"{name} would sign this draft today: {figure}. An estimate from what you know.")
        lines += _pulls(desk, found, seat)
    return lines + on_draft(desk, desk.view, desk.draft)


def _pulls(desk: Desk, found: Explanation, seat: str) -> list[str]:
    """The base rate, the heaviest reasons in points of chance, and the sum of the rest."""
    heavy, light = found.pulls[:_REASONS], found.pulls[_REASONS:]
    lines = [f"- {desk.words.reasons.reason(seat, p.key)} {pull(p.pull)}" for p in heavy if abs(p.pull) >= 50]
    rest = found.chance - found.base - sum(p.pull for p in heavy if abs(p.pull) >= 50)
    if light or rest:
        lines.append(f"- All else {pull(rest)}")
    return [f"Of such attempts {percent(found.base)} succeed; from there, in points:", *lines]


def lay(desk: Desk, args: list[str]) -> list[str]:
    """Lay the draft before the others; `lay final` calls it the last."""
    if desk.is_mediator:
        return desk.do(Bridge(desk.seat, desk.agenda.id, desk.draft))
    is_final = bool(args) and "final".startswith(args[0].casefold())
    action = LayDraft(
        desk.seat, desk.agenda.id, desk.draft, frozenset(desk.locked), frozenset(desk.secret), is_final, desk.item
    )  # fmt: skip
    lines = desk.do(action)
    return lines + turn_lines(desk) if desk.promised() is not None else lines


def answer(desk: Desk, args: list[str]) -> list[str]:
    """Answer the text that lies on the table: accept, refuse, or counter with your draft."""
    words = {"accept": accept, "refuse": refuse, "counter": lay}
    found = next((do for word, do in words.items() if args and word.startswith(args[0].casefold())), None)
    if found is None:
        raise NotUnderstood("Say answer accept, answer refuse, or answer counter (which lays your draft).")
    return found(desk, args[1:])


def accept(desk: Desk, args: list[str]) -> list[str]:
    """Sign the text that lies on the table."""
    return desk.do(Accept(desk.seat, desk.agenda.id))


def refuse(desk: Desk, args: list[str]) -> list[str]:
    """Refuse the text that lies on the table."""
    return desk.do(Refuse(desk.seat, desk.agenda.id))


def turn_lines(desk: Desk) -> list[str]:
    """What would turn their last refusal: their own promise, or single changes by the estimate."""
    mine, (seat, promised) = desk.last_mine(), desk.promise
    name = desk.words.powers.name(seat)
    if mine is None or promised is None:
        return _estimated_turns(desk)
    changes = desk.words.articles.changes(mine.draft, promised, desk.seat)
    return [
        f"{name} would sign this turn if you also:",
        *(f"- {change}" for change in changes),
        "That is a promise for this turn. `draft promised` takes it up, `lay` lays it.",
    ]


def _estimated_turns(desk: Desk) -> list[str]:
    """Single changes of the draft that would raise its chance most for their price."""
    if desk.is_mediator or desk.view.ending:
        return ["Nothing is promised. A refusal names the nearest text they would sign."]
    within = room(desk.view, desk.spoken_of)
    if within is None:
        return ["That item is not open."]
    found = what_would_turn(desk.view, hardest(desk), desk.draft, frozenset(desk.locked), package=within.package)
    if not found:
        return ["No single change would help this draft much. A refusal names the nearest text they would sign."]
    said = desk.words.articles
    lines = [f"- {said.ask(c.issue, c.level, desk.seat)}: {percent(c.chance)}" for c in found]
    return ["Nothing is promised yet. By the estimate, these changes of your draft would help most:", *lines]


def turn(desk: Desk, args: list[str]) -> list[str]:
    """What would turn their last refusal, a promise for this turn; before one, what would help by the estimate."""
    return turn_lines(desk)


def table(desk: Desk, args: list[str]) -> list[str]:
    """How the table stands: patience, the text before you, the last texts."""
    view, words = desk.view, desk.words
    talk = view.talk(desk.agenda.id)
    patience = ", ".join(f"{words.powers.name(s)} {left}" for s, left in talk.patience)
    lines = [f"{words.texts.text('table')}: {words.standing(talk.standing)}. Patience left: {patience}."]
    for laid in talk.laid[-3:]:
        who = "You" if laid.by == desk.seat else words.powers.name(laid.by)
        answers = ", ".join(f"{words.powers.name(s)} {a.kind}" for s, a in laid.answers) or "not answered"
        lines.append(f"- Turn {laid.turn + 1}, {who} ({answers}): {words.articles.shorts(laid.draft)}.")
    if not talk.laid:
        lines.append("No text has been laid.")
    if view.awaiting and view.awaiting.seat == desk.seat and view.awaiting.asked is Asked.ANSWER:
        lines.append("The last text waits for your answer: accept, refuse, or counter.")
    return [*lines, *_stance(desk)]


def _stance(desk: Desk) -> list[str]:
    """What the other delegation lets be known, by how likely the draft is."""
    if desk.is_mediator or desk.view.ending:
        return []
    within = room(desk.view, desk.spoken_of)
    if within is None:
        return []
    about = hardest(desk)
    chance_now = cloud(desk.view, about, within.package).chance(desk.draft)
    bounds = ((500, "early"), (1_500, "money"), (4_000, "half_island"), (7_000, "nearly"))
    when = next((name for bound, name in bounds if chance_now < bound), "last")
    title, text = desk.words.papers.stance(about, when)
    speaker = desk.words.powers.said(about, "head_of_delegation")
    return [f"{speaker}: {title} {desk.words.plain(text)}"] if title else []


def adjourn(desk: Desk, args: list[str]) -> list[str]:
    """Adjourn the session until the next turn; both sides find some patience again."""
    return desk.do(Adjourn(desk.seat, desk.agenda.id))


def break_off(desk: Desk, args: list[str]) -> list[str]:
    """Break off the talks for good. Asks once."""
    barred = desk.session.objection(BreakOff(desk.seat, desk.agenda.id))
    if barred is None and not desk.is_breaking and args[:1] != ["yes"]:
        desk.is_breaking = True
        goes = "You leave the table for good" if desk.agenda.is_conference else "The talks end for good"
        return [f"{goes}, and what needs your name cannot be signed. Say `break` once more to do it."]
    return desk.do(BreakOff(desk.seat, desk.agenda.id))
