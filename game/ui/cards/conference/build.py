"""The conference card from a View: the item shown, the text under the pen, and what every seat makes of it."""

from dataclasses import replace

from game.players.cabinet.conference import fair_text
from game.players.cabinet.explain import explain, what_would_turn
from game.rules import AskTerms, View
from game.rules.packages import Package, package_named, package_of
from game.rules.resolve import Draft
from game.rules.setup import Agenda
from game.rules.state import Laid, Talk
from game.text.words import Words
from game.ui.cards.table.card import Heading, heading
from game.ui.cards.table.home import home
from game.ui.cards.table.pen import Pen
from game.ui.cards.table.reckoning import Bars, Stance, Turning, bars_of, stance

from .business import agenda_rows, caucus, link_boxes, link_note, seats, sessions
from .card import ConferenceCard
from .moment import Moment, Why
from .writing import balance, bridge_card, free_clauses, ordinal, others_seated, reservations, voted


def conference_card(view: View, words: Words, pen: Pen, item: str, why: Why) -> ConferenceCard:
    """What the conference shows with this item on the sheet and this text under the pen."""
    now = _moment(view, words, pen, item, why)
    pending = _waiting(view, now.talk)
    asked = view.awaiting.asked.value if view.awaiting and view.awaiting.seat == view.seat else ""
    bridge = bridge_card(now)
    about = now.about
    bars, stands = Bars(0, (), 0, 0, 0), Stance("", "", 0, 0)
    if about is not None:
        bars = _reckoned(now)
        stands = stance(view, words, now.pen.about, about)
    links = link_boxes(now)
    return ConferenceCard(
        view.seat, now.pen.about, words.powers.name(now.pen.about), now.agenda.chair, _heading(view, words),
        words.texts.find("place") or words.title, _title(now, pending), now.item, agenda_rows(now), sessions(now),
        seats(now), now.pen, voted(now), free_clauses(now), bridge, reservations(now), *others_seated(now), bars,
        _with_bridge(now, bridge.draft) if bridge else None, _last_chance(now), _turnings(now),
        stands, links, link_note(now, links), caucus(now),
        why(AskTerms(view.seat, now.agenda.id, now.pen.about)),
        home(view, words, _alone(now)), balance(now), asked, pending.by if pending else "",
        words.label("conference.standing", n=len(_done(now)), most=len(now.agenda.items)),
    )  # fmt: skip


def fair_draft(view: View, pen: Pen, item: str) -> Draft | None:
    """What a fair-minded third would write on an item, what the pen has locked left as it is; None when nothing serves
    all."""
    agenda = view.setup.agendas[0]
    return fair_text(view, _package(agenda, view.talk(agenda.id), item), pen.locked, pen.draft)


def _moment(view: View, words: Words, pen: Pen, item: str, why: Why) -> Moment:
    agenda, talk = view.setup.agendas[0], view.talk(view.setup.agendas[0].id)
    pending = _waiting(view, talk)
    if pending is not None and item not in pending.package:
        item, pen = pending.package[0], Pen(pending.draft, about=pending.by)
    shown = item or talk.item or agenda.items[0].id
    package = _package(agenda, talk, shown)
    found = Moment(view, words, pen, shown, package, why)
    if not pen.draft:
        pen = replace(pen, draft=_first_draft(found, pending))
    others = [one.stake.seat for one in found.room.clouds]
    if pen.about not in others:
        pen = replace(pen, about=_hardest(replace(found, pen=pen)))
    return replace(found, pen=pen)


def _waiting(view: View, talk: Talk) -> Laid | None:
    """The text that waits for our answer."""
    pending = talk.pending
    is_ours = view.awaiting is not None and view.awaiting.seat == view.seat
    return pending if pending is not None and is_ours and view.seat in pending.to else None


def _package(agenda: Agenda, talk: Talk, shown: str) -> Package:
    """The open package of an item; of one that is settled or has fallen, what was settled with it."""
    found = package_of(agenda, talk, shown)
    if found.items:
        return found
    done = next((one.items for one in talk.settled if shown in one.items), (shown,))
    return package_named(agenda, done, talk.left)


def _first_draft(now: Moment, pending: Laid | None) -> Draft:
    """What a hand begins with: the text that waits, else our last on this item, else the last of all, else nothing."""
    if pending is not None:
        return pending.draft
    laid = [one for one in now.talk.laid if set(one.package) & set(now.package.ids) and not one.aside]
    own = [one for one in laid if one.by == now.view.seat]
    return (own or laid)[-1].draft if laid else now.room.start


def _hardest(now: Moment) -> str:
    """The needed seat least likely to sign: the one to look at first."""
    chances = {one.stake.seat: one.chance(now.draft) for one in now.room.needed}
    return min(chances, key=lambda seat: (chances[seat], seat)) if chances else ""


def _done(now: Moment) -> set[str]:
    return {item for one in now.talk.settled for item in one.items}


def _heading(view: View, words: Words) -> Heading:
    """The bar, with the chair's credit where the chair is no mediator."""
    found, agenda = heading(view, words), view.setup.agendas[0]
    if agenda.mediator or not agenda.chair:
        return found
    start = int(view.setup.world.of("credit")[view.setup.index[agenda.chair]])
    credit = view.account(agenda.chair, "credit")
    return replace(found, credit=round(credit / 100), most_credit=max(round(start / 100), 1))


def _title(now: Moment, pending: Laid | None) -> str:
    name = now.words.articles.item(now.item)
    if pending is not None:
        whose = now.words.powers.said(pending.by, "adjective")
        said = now.words.label("conference.their_title", adjective=whose[:1].upper() + whose[1:], item=name)
        return said
    return now.words.label("conference.title", item=name, ordinal=ordinal(now))


def _reckoned(now: Moment) -> Bars:
    """The bars of the weighed seat; who laid a text, or said today that it would sign it, signs it."""
    bars = bars_of(now.words, now.pen.about, explain(now.view, now.pen.about, now.draft, now.package))
    if not _is_given(now):
        return bars
    word = (now.words.label("table.word_given"), 100 - bars.chance)
    return Bars(bars.base, (word, *bars.factors) if word[1] else bars.factors, 100, 100, 100)


def _is_given(now: Moment) -> bool:
    """Whether the weighed seat has given its word on this very text."""
    pending = _waiting(now.view, now.talk)
    if pending is not None and pending.by == now.pen.about and pending.draft == now.draft:
        return True
    today = (one for one in now.talk.laid if one.turn == now.view.turn)
    answers = (one.answer_of(now.pen.about) for one in today)
    return any(answer is not None and answer.turned_by == now.draft for answer in answers)


def _alone(now: Moment) -> Draft:
    """The text without what other items say, as home will see its treaty."""
    return tuple(v if i in now.package.issues else 0 for i, v in enumerate(now.draft))


def _with_bridge(now: Moment, draft: Draft) -> tuple[int, int, int] | None:
    if now.about is None:
        return None
    low, high = now.about.span(draft)
    chance = round(now.about.chance(draft) / 100)
    return chance, min(round(low / 100), chance), max(round(high / 100), chance)


def _last_chance(now: Moment) -> int | None:
    """What the estimate of the last text on this item would be by what is known now."""
    return None if now.last is None or now.about is None else round(now.about.chance(now.last.draft) / 100)


def _turnings(now: Moment) -> tuple[Turning, ...]:
    """Single changes that would bring the weighed seat, each put to the same beliefs."""
    if now.about is None:
        return ()
    found = what_would_turn(now.view, now.pen.about, now.draft, now.pen.locked, 3, now.package)
    return tuple(
        Turning(one.issue, now.words.articles.ask(one.issue, one.level, now.view.seat), round(one.chance / 100),
                now.pen.at(one.issue, one.level).draft)
        for one in found
    )  # fmt: skip
