"""The order of business at a table of several: items called, tied and closed; asides, bridges, votes, fair texts."""

from game.players.cabinet.conference import bridge_of, fair_text, links, prospects, room, votes
from game.players.cabinet.conference.voting import also_seated
from game.rules import Accede, AskTerms, Bridge, CallItem, CloseTable, Cut, Tie
from game.rules.packages import has_lapsed, settled_items
from game.rules.setup import Item
from game.text.words.figures import percent, pull

from .desk import Desk, NotUnderstood, chosen


def item_named(desk: Desk, words: list[str]) -> str:
    """The item that words stand for."""
    names = {item.id: desk.words.articles.item(item.id) for item in desk.agenda.items}
    if not words:
        raise NotUnderstood(f"Name an item: {', '.join(names)}.")
    return chosen(words[0], names, "an item of business")


def agenda(desk: Desk, args: list[str]) -> list[str]:
    """The order of business: what is settled, on the table, talked of outside, waiting; ties; who else is seated."""
    talk, said = desk.view.talk(desk.agenda.id), desk.words.articles
    lines = [f"- {said.item(item.id)} ({item.id}): {_stands(desk, item)}." for item in desk.agenda.items]
    lines += [f"- Tied: {said.item(one)} and {said.item(other)}." for one, other in talk.ties]
    return lines


def _stands(desk: Desk, item: Item) -> str:
    talk, names = desk.view.talk(desk.agenda.id), desk.words.powers
    signs = names.joined(map(names.name, item.signatories))
    if item.id in settled_items(talk):
        done = next(one for one in talk.settled if item.id in one.items)
        text = desk.words.articles.shorts(talk.text, [item.id])
        return f"settled in turn {done.turn + 1} among {names.joined(map(names.name, done.parties))}: {text}"
    if has_lapsed(talk, item):
        return "lapsed"
    where = "on the table" if talk.item == item.id else "talked of outside" if item.outside else "waiting"
    return f"{where}; {signs} sign"


def on(desk: Desk, args: list[str]) -> list[str]:
    """Speak of an item outside the room; `on` alone goes back to the item on the table."""
    desk.item = item_named(desk, args) if args else ""
    name = desk.item or desk.view.talk(desk.agenda.id).item
    return [f"You speak of {desk.words.articles.item(name)}." if name else "Nothing is on the table."]


def call(desk: Desk, args: list[str]) -> list[str]:
    """Call another item to the table."""
    return desk.do(CallItem(desk.seat, desk.agenda.id, item_named(desk, args)))


def _two(desk: Desk, args: list[str]) -> tuple[str, str]:
    if len(args) < 2:
        raise NotUnderstood("Name two items.")
    return item_named(desk, args[:1]), item_named(desk, args[1:])


def tie(desk: Desk, args: list[str]) -> list[str]:
    """Tie two items: they are settled together or not at all."""
    return desk.do(Tie(desk.seat, desk.agenda.id, *_two(desk, args)))


def cut(desk: Desk, args: list[str]) -> list[str]:
    """Cut two items apart that were tied."""
    return desk.do(Cut(desk.seat, desk.agenda.id, *_two(desk, args)))


def accede(desk: Desk, args: list[str]) -> list[str]:
    """Join what the others settled without you."""
    return desk.do(Accede(desk.seat, desk.agenda.id, item_named(desk, args)))


def close(desk: Desk, args: list[str]) -> list[str]:
    """Close the table: what is settled is signed, the rest is adjourned."""
    return desk.do(CloseTable(desk.seat, desk.agenda.id))


def aside(desk: Desk, args: list[str]) -> list[str]:
    """Hear one power alone: it tells you what it would sign, and nobody else hears it."""
    if not args:
        raise NotUnderstood(f"Name a power: {', '.join(_others(desk).values())}.")
    to = chosen(args[0], _others(desk), "a power at this table")
    return desk.do(AskTerms(desk.seat, desk.agenda.id, to, aside=True))


def _others(desk: Desk) -> dict[str, str]:
    return {p: desk.words.powers.name(p) for p in desk.agenda.parties if p != desk.seat}


def bridge(desk: Desk, args: list[str]) -> list[str]:
    """As mediator or chair: what bridge would serve; `bridge lay` lays your draft as one."""
    if args and "lay".startswith(args[0].casefold()):
        return desk.do(Bridge(desk.seat, desk.agenda.id, desk.draft, desk.item))
    found = bridge_of(desk.view, desk.draft, desk.spoken_of)
    if found is None:
        return ["No bridge serves."]
    after = dict(found.after)
    moves = [f"- {desk.words.powers.name(s)}: {percent(c)} to {percent(after[s])}" for s, c in found.before]
    desk.draft = found.draft
    return [f"A bridge, {percent(found.joint)} that all who are needed sign: {_text(desk)}.", *moves,
            "It is now your draft; `bridge lay` lays it for a pip of credit."]  # fmt: skip


def fair(desk: Desk, args: list[str]) -> list[str]:
    """What a fair-minded third would propose, by what is publicly known; your locks stand. It becomes your draft."""
    within = room(desk.view, desk.spoken_of)
    found = fair_text(desk.view, within.package if within else None, frozenset(desk.locked), desk.draft)
    if found is None:
        return ["No text leaves everybody above what he is thought to need."]
    desk.draft = found
    return [f"A fair text, now your draft: {_text(desk)}."]


def _text(desk: Desk) -> str:
    within = room(desk.view, desk.spoken_of)
    return desk.words.articles.shorts(desk.draft, within.package.ids if within else ())


def vote(desk: Desk, args: list[str]) -> list[str]:
    """How every seat stands to your draft, article by article; what other items would do if tied to it."""
    within = room(desk.view, desk.spoken_of)
    if within is None:
        return ["That item is not open."]
    said, names, lines = desk.words.articles, desk.words.powers, list[str]()
    for one in votes(desk.view, desk.draft, within.package):
        against = [said.short(i, desk.draft[i]) for i, mark in one.on_articles if mark.value == "no"]
        tail = f"; against {'; '.join(against)}" if against else ""
        lines.append(f"- {names.name(one.seat)}: {one.on_text.value} ({percent(one.chance)}){tail}.")
    for item in within.package.ids:
        others = also_seated(desk.view, desk.draft, item)
        lines += [f"- {names.name(power)}, also seated: {mark.value}." for power, mark in others.items()]
    found = links(desk.view, desk.draft, within.package)
    return [*lines, *(f"- {said.item(k.item)}{', tied' if k.is_tied else ', if tied'}: {pull(k.pull)}" for k in found)]


def ask(desk: Desk, args: list[str]) -> list[str]:
    """Ask another side for a text of its own; among several, say whom."""
    to = chosen(args[0], _others(desk), "a power at this table") if args else ""
    return desk.do(AskTerms(desk.seat, desk.agenda.id, to if desk.agenda.is_conference else ""))


def may_speak_of(desk: Desk) -> tuple[str, ...]:
    """The other signatories of what is spoken of: those whose chance can be told."""
    if not desk.agenda.is_conference:
        return tuple(p for p in desk.agenda.parties if p != desk.seat)
    within = room(desk.view, desk.spoken_of)
    return tuple(one.stake.seat for one in within.clouds) if within else ()


def hardest(desk: Desk) -> str:
    """Who is least likely to sign the draft: the one to be won; the power across a table of two."""
    within = room(desk.view, desk.spoken_of)
    if not desk.agenda.is_conference or within is None or not within.clouds:
        return desk.other
    return min(prospects(within, desk.draft).by_seat, key=lambda told: told[1])[0]
