"""The order of business as display data: items, seats, what hangs together, who can be heard aside."""

from itertools import islice

from game.players.cabinet.conference import links
from game.rules import AskTerms, Cut, Tie
from game.rules.accession import Bearing
from game.rules.packages import has_lapsed, settled_items
from game.rules.setup import Item
from game.rules.talks.texts import ASIDE_PRICE

from .card import AgendaRow, CaucusRow, LinkBox, SeatBox
from .moment import MARK, Moment

MOST_LINKS = 4
_NOTES = {Bearing.NOD: "nods", Bearing.SHRUG: "shrugs", Bearing.NO: "says_no"}


def state_of(now: Moment, item: Item) -> str:
    """How an item stands: settled, table, outside, waiting or lapsed."""
    if item.id in settled_items(now.talk):
        return "settled"
    if has_lapsed(now.talk, item):
        return "lapsed"
    if item.id == now.talk.item:
        return "table"
    return "outside" if item.outside else "waiting"


def agenda_rows(now: Moment) -> tuple[AgendaRow, ...]:
    """Every item, in the order of business."""
    tied = {name for pair in now.talk.ties for name in pair}
    return tuple(
        AgendaRow(item.id, now.words.articles.item(item.id), _note(now, item), item.icon, state_of(now, item),
                  item.id in tied, item.id == now.item)
        for item in now.agenda.items
    )  # fmt: skip


def _note(now: Moment, item: Item) -> str:
    """When it was settled, else the line the scenario gives it."""
    done = next((one for one in now.talk.settled if item.id in one.items), None)
    if done is not None:
        return now.words.label("conference.settled_note", date=now.words.dates.short(now.view.setup.dates[done.turn]))
    return now.words.texts.find("items", item.id, "line") or ""


def sessions(now: Moment) -> str:
    """How many sessions are left, in words."""
    left = now.view.setup.last_turn - now.view.turn
    return now.words.label("conference.sessions", n=left) if left else now.words.label("conference.last_session")


def seats(now: Moment) -> tuple[SeatBox, ...]:
    """The parties in the order of the room, then those who were not asked."""
    present = [_seat(now, power) for power in now.agenda.parties]
    absent = [
        SeatBox(power, now.words.powers.name(power), "", note=now.words.texts.find("absent", key, "line") or "",
                is_absent=True)
        for power, key in now.agenda.absent
    ]  # fmt: skip
    return (*present, *absent)


def _seat(now: Moment, power: str) -> SeatBox:
    label, words = now.words.label, now.words
    is_you, has_left = power == now.view.seat, power in now.talk.left
    found = now.votes.get(power)
    note = "you" if is_you else "gone" if has_left else _NOTES[found.on_text] if found else "no_say"
    vote = MARK[found.on_text] if found and not is_you and not has_left else ""
    tag = label("conference.chair") if power == now.agenda.chair else ""
    return SeatBox(
        power, words.powers.name(power), words.powers.said(power, "delegates"), tag, vote, label(f"conference.{note}"),
        0 if is_you else now.talk.patience_of(power), 0 if is_you else now.agenda.patience, is_you,
        is_about=power == now.pen.about,
    )  # fmt: skip


def link_boxes(now: Moment) -> tuple[LinkBox, ...]:
    """The shown item, then those that move it most."""
    if not any(item.id in now.package.ids for item in now.agenda.items if state_of(now, item) != "settled"):
        return ()
    words, held = now.words, {item.id: item for item in now.agenda.items}
    seat = words.powers.name(now.pen.about)
    chance = round(now.about.chance(now.draft) / 100) if now.about else 0
    first = LinkBox(now.item, words.articles.item(now.item),
                    words.label("conference.signs_share", power=seat, n=chance), "table")  # fmt: skip
    found = [first]
    others = (one for one in links(now.view, now.draft, now.package) if one.item != now.item)
    for one in islice(others, MOST_LINKS):
        state = state_of(now, held[one.item])
        made = (Cut if one.is_tied else Tie)(now.view.seat, now.agenda.id, now.item, one.item)
        note = words.label("conference.tied" if one.is_tied else f"conference.groups.{state}")
        found.append(LinkBox(one.item, words.articles.item(one.item), note, state, round(one.pull / 100), one.is_tied,
                             now.why(made)))  # fmt: skip
    return tuple(found)


def link_note(now: Moment, boxes: tuple[LinkBox, ...]) -> str:
    """The strongest link in a sentence."""
    if len(boxes) < 2:
        return ""
    strongest = boxes[1]
    if strongest.is_tied:
        return now.words.label("conference.tied_note")
    points = f"+{strongest.points}" if strongest.points > 0 else str(strongest.points).replace("-", "−")
    return now.words.label("conference.link_note", item=strongest.title, points=points)


def caucus(now: Moment) -> tuple[CaucusRow, ...]:
    """Every other signatory of the item, and how wide the guess about it is now."""
    found = []
    for one in now.room.clouds:
        seat = one.stake.seat
        low, high = (round(edge / 100) for edge in one.span(now.draft))
        name = now.words.powers.name(seat)
        found.append(CaucusRow(
            seat, now.words.label("conference.hear", power=name),
            now.words.label("conference.hear_note", low=low, high=high), (high - low + 1) // 2, ASIDE_PRICE // 100,
            now.why(AskTerms(now.view.seat, now.agenda.id, seat, aside=True)),
        ))  # fmt: skip
    return tuple(found)
