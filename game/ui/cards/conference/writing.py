"""The text as display data: articles with votes, what could be added, the bridge, reservations, who would join."""

from game.players.cabinet.conference import bridge_of
from game.players.cabinet.conference.voting import also_seated, votes
from game.rules import Bridge
from game.rules.accession import Bearing
from game.rules.packages import may_note
from game.rules.resolve import Draft
from game.rules.talks import BRIDGE_PRICE
from game.text.words import plain
from game.ui.cards.table.articles import article_of, own_worths, roman, side_of
from game.ui.cards.table.card import ORDINALS

from .card import BridgeCard, BridgeLine, FreeClause, ReservationRow, VotedArticle, Votes
from .moment import MARK, Moment


def ordinal(now: Moment) -> str:
    """Which reading of the item this is, in a word."""
    number = 1 + sum(bool(set(one.package) & set(now.package.ids)) and not one.aside for one in now.talk.laid)
    key = ORDINALS[number - 1] if number <= len(ORDINALS) else "later"
    return now.words.label(f"table.ordinals.{key}", n=number)


def _written(now: Moment) -> list[int]:
    """The package's issues that are articles: all but reservations, what we give first."""
    issues = now.agenda.issues
    plain = (i for i in now.package.issues if not issues[i].reserved_to)
    return sorted(plain, key=lambda i: (side_of(now.view, issues[i]) != "give", i))


def _is_written(now: Moment, issue: int) -> bool:
    before = now.last.draft[issue] if now.last else 0
    return bool(now.draft[issue] or before or issue == now.pen.chosen)


def voted(now: Moment) -> tuple[VotedArticle, ...]:
    """The articles of the text, each with who would have it."""
    worths, last = own_worths(now.view, now.draft), now.last.draft if now.last else None
    found, standing = [], 0
    for issue in _written(now):
        if not _is_written(now, issue) or now.about is None:
            continue
        standing += bool(now.draft[issue])
        numeral = roman(standing) if now.draft[issue] else ""
        around = (numeral, last, int(worths[issue]), now.about)
        found.append(VotedArticle(article_of(now.view, now.words, now.pen, issue, around), _votes_on(now, issue)))
    return tuple(found)


def _votes_on(now: Moment, issue: int) -> Votes:
    return tuple((seat, MARK[one.on(issue)]) for seat, one in now.votes.items())


def free_clauses(now: Moment) -> tuple[FreeClause, ...]:
    """What could be added to the text."""
    return tuple(
        FreeClause(issue, side_of(now.view, now.agenda.issues[issue]), now.words.articles.title(issue), 1)
        for issue in _written(now)
        if not _is_written(now, issue)
    )


def balance(now: Moment) -> int:
    """What the package is worth to us, points."""
    worths = own_worths(now.view, now.draft)
    return round(sum(int(worths[i]) for i in now.package.issues) / 100)


def bridge_card(now: Moment) -> BridgeCard | None:
    """What the chair or the mediator could put in the place of this text; the latest one put, for the others."""
    if now.view.seat in (now.agenda.chair, now.agenda.mediator):
        found = bridge_of(now.view, now.draft, now.package.ids[0])
        return _bridge(now, found.draft, now.view.seat, False) if found else None
    laid = [one for one in now.talk.laid if one.is_bridge and set(one.package) & set(now.package.ids)]
    return _bridge(now, laid[-1].draft, laid[-1].by, True) if laid else None


def _bridge(now: Moment, draft: Draft, by: str, is_laid: bool) -> BridgeCard | None:
    changed = [i for i in _written(now) if draft[i] != now.draft[i]]
    joint = now.room.joint([now.draft, draft])
    if not changed or not now.room.clouds or (not is_laid and joint[1] <= joint[0]):
        return None  # a bridge is shown only where it brings them nearer
    moved = {one.stake.seat: (one.chance(now.draft), one.chance(draft)) for one in now.room.clouds}
    power = max(moved, key=lambda seat: abs(moved[seat][1] - moved[seat][0]))
    before, after = (round(chance / 100) for chance in moved[power])
    worths = [own_worths(now.view, text) for text in (now.draft, draft)]
    was, becomes = (round(sum(int(row[i]) for i in now.package.issues) / 100) for row in worths)
    made = Bridge(now.view.seat, now.agenda.id, draft, "" if now.talk.item in now.package.ids else now.item)
    return BridgeCard(
        by, now.words.label("conference.bridge_title"), _bridge_lines(now, draft, changed),
        now.words.powers.name(power), before, after, was, becomes,
        now.words.label("conference.costs_credit", n=BRIDGE_PRICE // 100), draft,
        "" if is_laid else now.why(made), is_laid,
    )  # fmt: skip


def _bridge_lines(now: Moment, draft: Draft, changed: list[int]) -> tuple[BridgeLine, ...]:
    """One line for each article it changes, by the numeral the article has on the sheet."""
    standing = [i for i in _written(now) if now.draft[i]]
    stands = {issue: roman(number) for number, issue in enumerate(standing, 1)}
    found = {one.seat: one for one in votes(now.view, draft, now.package)}
    order = sorted(found, key=lambda seat: seat != now.view.seat)
    return tuple(
        BridgeLine(
            stands.get(issue, ""), now.words.articles.article(issue, draft[issue]),
            now.words.articles.note(issue, draft[issue]),
            tuple((seat, MARK[found[seat].on(issue)]) for seat in order),
        )
        for issue in changed
    )  # fmt: skip


def reservations(now: Moment) -> tuple[ReservationRow, ...]:
    """What each power could keep out of what it signs here."""
    found = []
    for issue in sorted(now.package.issues):
        owner = now.agenda.issues[issue].reserved_to
        if not owner:
            continue
        is_noted = bool(now.draft[issue])
        may = may_note(now.agenda, now.talk, now.view.seat, issue)
        note = "noted" if is_noted else "not_noted" if may else "others_reservation"
        barred = "" if may else now.words.label("conference.others_reservation")
        text = plain(now.words.articles.article(issue, 1))
        found.append(ReservationRow(issue, owner, text, now.words.label(f"conference.{note}"), is_noted, barred))
    return tuple(found)


def others_seated(now: Moment) -> tuple[Votes, str]:
    """The powers without a cabinet on this item, and what keeps those who would not join."""
    found = also_seated(now.view, now.draft, now.item)
    if not found:
        return (), ""
    apart = [power for power, bearing in found.items() if bearing is not Bearing.NOD]
    lines = [now.words.texts.find("also", power, "line") or "" for power in apart[:2]]
    said = " ".join(f"{now.words.powers.name(p)}: {line}" for p, line in zip(apart, lines) if line)
    if not apart:
        said = now.words.label("conference.also_all")
    elif not said:
        powers = now.words.powers.joined([now.words.powers.name(power) for power in apart])
        said = now.words.label("conference.also_some", powers=powers)
    return tuple((power, MARK[bearing]) for power, bearing in found.items()), said
