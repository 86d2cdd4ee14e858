"""At the table: drafting a text, judging its chances, laying it, answering theirs."""

from game.players.cabinet.belief import Cloud, cloud
from game.rules import Accept, Adjourn, Asked, AskTerms, BreakOff, Bridge, LayDraft, Refuse
from game.rules.resolve import tables
from game.text.words.figures import chance as chance_words
from game.text.words.figures import points

from .desk import Desk, NotUnderstood

_REASONS = 4


def articles(desk: Desk, args: list[str]) -> list[str]:
    """The whole agenda, with the levels each article can take."""
    said, lines = desk.words.articles, list[str]()
    for i, issue in enumerate(desk.agenda.issues):
        levels = ", ".join(v.id for v in issue.levels)
        if issue.unit:
            levels = f"0 to {issue.levels[-1].amount} {issue.unit} in steps of {issue.levels[1].amount}"
        giver = "you give" if issue.giver == desk.seat else f"{desk.words.powers.name(issue.giver)} gives"
        lines.append(f"{i + 1}. {said.title(i)} ({issue.id}); {giver}: {levels}")
    if len(args) == 1:
        return article(desk, args[0])
    return [*lines, "For one of them: clauses ARTICLE."]


def article(desk: Desk, word: str) -> list[str]:
    """One article: what it is about and what each level says."""
    i = desk.issue(word)
    issue, said = desk.agenda.issues[i], desk.words.articles
    why, source = said.why(i)
    lines = [f"{said.title(i)}. {why}", f"Source: {desk.words.papers.source(source)}" if source else ""]
    shown = range(len(issue.levels)) if len(issue.levels) <= 4 else (0, 1, len(issue.levels) - 1)
    for v in shown:
        note = said.note(i, v)
        text = desk.words.plain(said.article(i, v)) + (f" ({note})" if note else "")
        lines.append(f"- {issue.levels[v].id}: {text}")
    return [line for line in lines if line]


def give(desk: Desk, args: list[str]) -> list[str]:
    """Put an article into the draft that this seat gives."""
    return _put(desk, args, desk.seat)


def receive(desk: Desk, args: list[str]) -> list[str]:
    """Put an article into the draft that this seat receives."""
    return _put(desk, args, desk.other if not desk.is_mediator else "")


def _put(desk: Desk, args: list[str], giver: str) -> list[str]:
    if not args:
        raise NotUnderstood("Name an article, for instance: give korea. `clauses` lists them.")
    i = desk.issue(args[0])
    issue = desk.agenda.issues[i]
    if giver and not desk.is_mediator and issue.giver != giver:
        verb = "receive" if issue.giver != desk.seat else "give"
        return [f"{desk.words.articles.title(i)}: say `{verb} {issue.id}`, for {_giver(desk, issue.giver)}."]
    v = desk.level(issue, " ".join(args[1:])) if len(args) > 1 else 1
    return _set(desk, i, v)


def _giver(desk: Desk, power: str) -> str:
    return "you give it" if power == desk.seat else f"{desk.words.powers.name(power)} gives it"


def level(desk: Desk, args: list[str]) -> list[str]:
    """Set an article of the draft to a level."""
    if len(args) < 2:
        raise NotUnderstood("Name an article and a level, for instance: level railway changchun.")
    i = desk.issue(args[0])
    return _set(desk, i, desk.level(desk.agenda.issues[i], " ".join(args[1:])))


def strike(desk: Desk, args: list[str]) -> list[str]:
    """Take an article out of the draft."""
    if not args:
        raise NotUnderstood("Name an article, for instance: strike indemnity.")
    i = desk.issue(args[0])
    desk.locked.discard(i)
    desk.secret.discard(i)
    return _set(desk, i, 0)


def _set(desk: Desk, i: int, v: int) -> list[str]:
    desk.draft = tuple(v if k == i else old for k, old in enumerate(desk.draft))
    return [f"In the draft: {desk.words.plain(desk.words.articles.article(i, v))}."]


def lock(desk: Desk, args: list[str]) -> list[str]:
    """Lock or unlock an article: their counter-offer must leave it as it is."""
    return _mark(desk, args, desk.locked, "locked: their counter-offer must leave it as it is", "lock")


def secret(desk: Desk, args: list[str]) -> list[str]:
    """Put an article into the secret protocol, or take it out."""
    if args and not desk.agenda.issues[desk.issue(args[0])].secret:
        return [f"{desk.words.articles.title(desk.issue(args[0]))} may not stand in the secret protocol."]
    return _mark(desk, args, desk.secret, "secret: it may leak", "secret")


def _mark(desk: Desk, args: list[str], marked: set[int], meaning: str, verb: str) -> list[str]:
    if not args:
        raise NotUnderstood(f"Name an article, for instance: {verb} {desk.agenda.issues[0].id}.")
    i = desk.issue(args[0])
    title = desk.words.articles.title(i)
    if i in marked:
        marked.discard(i)
        return [f"{title} is no longer {meaning.partition(':')[0]}."]
    marked.add(i)
    return [f"{title} is {meaning}."]


def draft(desk: Desk, args: list[str]) -> list[str]:
    """Show the draft; or begin it from their text, your last one, the promised one, or nothing."""
    if args:
        _begin(desk, args[0].casefold())
    return draft_lines(desk)


def _begin(desk: Desk, word: str) -> None:
    talk, mine = desk.view.talk(desk.agenda.id), desk.last_mine()
    theirs = talk.last_by(desk.other)
    starts = {
        "theirs": theirs.draft if theirs else None,
        "mine": mine.draft if mine else None,
        "promised": desk.promised(),
        "clear": desk.agenda.nothing,
    }
    if word not in starts:
        raise NotUnderstood(f"`draft {word}` is not known. Say draft theirs, mine, promised or clear.")
    found = starts[word]
    if found is None:
        raise NotUnderstood(f"There is no such text to begin from ({word}).")
    desk.draft = found


def draft_lines(desk: Desk) -> list[str]:
    """The text being drafted, article by article."""
    said = desk.words.articles
    lines = []
    for i, v in enumerate(desk.draft):
        if v:
            marks = [name for name, group in (("locked", desk.locked), ("secret", desk.secret)) if i in group]
            tail = f" [{', '.join(marks)}]" if marks else ""
            lines.append(f"{i + 1}. {desk.words.plain(said.article(i, v))}{tail}")
    left_out = ", ".join(said.title(i) for i, v in enumerate(desk.draft) if not v)
    return ["Your draft:" if lines else "Your draft is empty.", *lines, f"Left out: {left_out}." if left_out else ""]


def chance(desk: Desk, args: list[str]) -> list[str]:
    """How likely the draft is to be signed today, with a range and the weightiest reasons."""
    lines = []
    for seat in (p for p in desk.agenda.parties if p != desk.seat):
        found = cloud(desk.view, seat)
        figure = chance_words(found.chance(desk.draft), found.span(desk.draft))
        lines.append(
            f"{desk.words.powers.name(seat)} would sign this draft today: {figure}. An estimate from what you know."
        )
        lines += _pulls(desk, found, seat)
    return lines


def _pulls(desk: Desk, found: Cloud, seat: str) -> list[str]:
    best = [int(row.max()) for row in tables(found.stake, found.mean_factors, found.climate.scales)]
    worths = [int(worth) for worth in found.mean_worths(desk.draft)]
    keys = [f"{'given' if v else 'kept'}/{issue.id}" for issue, v in zip(desk.agenda.issues, desk.draft)]
    # What an article brings beyond nothing speaks for it; where it brings nothing, what it could have brought against.
    against = sorted(((w - b, key) for w, b, key in zip(worths, best, keys) if w <= 0 and w < b))[:_REASONS]
    for_it = sorted(((-w, key) for w, key in zip(worths, keys) if w > 0))[:_REASONS]
    lines = [f"- For: {desk.words.reasons.reason(seat, key)} {points(-weight // 10 * 10)}" for weight, key in for_it]
    return lines + [
        f"- Against: {desk.words.reasons.reason(seat, key)} {points(weight // 10 * 10)}" for weight, key in against
    ]


def lay(desk: Desk, args: list[str]) -> list[str]:
    """Lay the draft before the other side; `lay final` calls it the last."""
    if desk.is_mediator:
        return desk.do(Bridge(desk.seat, desk.agenda.id, desk.draft))
    is_final = bool(args) and "final".startswith(args[0].casefold())
    action = LayDraft(
        desk.seat, desk.agenda.id, desk.draft, frozenset(desk.locked), frozenset(desk.secret), is_final
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


def ask(desk: Desk, args: list[str]) -> list[str]:
    """Ask the other side for a text of its own."""
    return desk.do(AskTerms(desk.seat, desk.agenda.id))


def turn_lines(desk: Desk) -> list[str]:
    """What would turn their last refusal."""
    mine, promised = desk.last_mine(), desk.promised()
    if mine is None or promised is None:
        return ["Nothing is promised this turn. Lay a draft; a refusal names the nearest text they would sign."]
    name = desk.words.powers.name(desk.other)
    changes = desk.words.articles.changes(mine.draft, promised, desk.seat)
    return [
        f"{name} would sign this turn if you also:",
        *(f"- {change}" for change in changes),
        "That is a promise for this turn. `draft promised` takes it up, `lay` lays it.",
    ]


def turn(desk: Desk, args: list[str]) -> list[str]:
    """What would turn their last refusal; it is a promise for this turn."""
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
    chance_now = cloud(desk.view, desk.other).chance(desk.draft)
    bounds = ((500, "early"), (1_500, "money"), (4_000, "half_island"), (7_000, "nearly"))
    when = next((name for bound, name in bounds if chance_now < bound), "last")
    title, text = desk.words.papers.stance(desk.other, when)
    return (
        [f"{desk.words.powers.said(desk.other, 'head_of_delegation')}: {title} {desk.words.plain(text)}"]
        if title
        else []
    )


def adjourn(desk: Desk, args: list[str]) -> list[str]:
    """Adjourn the session until the next turn; both sides find some patience again."""
    return desk.do(Adjourn(desk.seat, desk.agenda.id))


def break_off(desk: Desk, args: list[str]) -> list[str]:
    """Break off the talks for good. Asks once."""
    if not desk.is_breaking and args[:1] != ["yes"]:
        desk.is_breaking = True
        return ["The talks end for good and the war goes on. Say `break` once more to do it."]
    return desk.do(BreakOff(desk.seat, desk.agenda.id))
