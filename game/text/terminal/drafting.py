"""Writing a text: the agenda, the articles of the draft, what is locked and what is secret."""

from game.players.cabinet.conference import room

from .desk import Desk, NotUnderstood


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
    return _put(desk, args, "give")


def receive(desk: Desk, args: list[str]) -> list[str]:
    """Put an article into the draft that this seat receives."""
    return _put(desk, args, "receive")


def _put(desk: Desk, args: list[str], verb: str) -> list[str]:
    if not args:
        raise NotUnderstood(f"Name an article, for instance: {verb} {_example(desk, verb)}. `clauses` lists them.")
    i = desk.issue(args[0])
    issue = desk.agenda.issues[i]
    right = "give" if issue.giver == desk.seat else "receive"
    if not desk.is_mediator and verb != right:
        return [f"{desk.words.articles.title(i)}: say `{right} {issue.id}`, for {_giver(desk, issue.giver)}."]
    v = desk.level(issue, " ".join(args[1:])) if len(args) > 1 else 1
    return _set(desk, i, v)


def _example(desk: Desk, verb: str) -> str:
    issues = desk.agenda.issues
    return next((one.id for one in issues if (one.giver == desk.seat) == (verb == "give")), issues[0].id)


def _giver(desk: Desk, power: str) -> str:
    return "you give it" if power == desk.seat else f"{desk.words.powers.name(power)} gives it"


def level(desk: Desk, args: list[str]) -> list[str]:
    """Set an article of the draft to a level."""
    if len(args) < 2:
        issue = desk.agenda.issues[0]
        raise NotUnderstood(f"Name an article and a level, for instance: level {issue.id} {issue.levels[-1].id}.")
    i = desk.issue(args[0])
    return _set(desk, i, desk.level(desk.agenda.issues[i], " ".join(args[1:])))


def strike(desk: Desk, args: list[str]) -> list[str]:
    """Take an article out of the draft."""
    if not args:
        raise NotUnderstood(f"Name an article, for instance: strike {desk.agenda.issues[0].id}.")
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
    mine = desk.last_mine()
    theirs = desk.last_theirs()
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
    within = room(desk.view, desk.spoken_of)
    spoken_of = within.package.issues if within else range(len(desk.draft))
    left_out = ", ".join(said.title(i) for i, v in enumerate(desk.draft) if not v and i in spoken_of)
    return ["Your draft:" if lines else "Your draft is empty.", *lines, f"Left out: {left_out}." if left_out else ""]
