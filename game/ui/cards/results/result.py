"""The card of each result."""

from dataclasses import dataclass

from game.rules import View, observe
from game.rules import events as e
from game.rules.resolve import Draft
from game.rules.state import Laid, Standing
from game.rules.treaties import enter_force
from game.session import Entry, Session
from game.text.words import Words, plain
from game.ui.cards.chart.holdings import standing_in
from game.ui.cards.table.card import heading
from game.ui.map.picture import MapPicture
from game.ui.map.picture import View as Window

from .act import ladder_outcome
from .answer import answer_outcome
from .card import Outcome, ResultCard, Shown
from .changes import changes_of
from .shown import state_before, text_before

_WINDOW = Window(143.0, 48.0, 0.08, 6.0)
_MOST_SAID = 9


@dataclass(frozen=True)
class _Told:
    """One event to be told to a seat."""

    session: Session
    shown: Shown
    seat: str
    words: Words

    @property
    def entry(self) -> Entry:
        """The entry it belongs to."""
        return self.session.tree.entries[self.shown.entry]

    @property
    def before(self) -> View:
        """The game before it, as the seat saw it."""
        return observe(state_before(self.session, self.entry), self.seat)

    @property
    def after(self) -> View:
        """The game after it."""
        return observe(self.entry.state, self.seat)

    def said(self, key: str, **slots: object) -> str:
        """A label of the screen."""
        return self.words.label(f"resolution.{key}", **slots)


@dataclass(frozen=True)
class _Parts:
    """What differs between kinds of results."""

    title: str
    lead: str
    label: str
    move: str
    outcome: Outcome | None
    said: tuple[str, tuple[tuple[str, str], ...]]


def result_card(session: Session, shown: Shown, seat: str, words: Words) -> ResultCard:
    """The card of one result."""
    told = _Told(session, shown, seat, words)
    event = told.entry.events[shown.event]
    if isinstance(event, e.OrderResolved):
        return _card(told, _order(told, event))
    if isinstance(event, e.RollCalled):
        return _card(told, _roll(told, event))
    if isinstance(event, e.TalksBrokenOff):
        return _card(told, _rupture(told, event))
    assert isinstance(event, e.DraftAnswered | e.TreatySigned)
    if isinstance(event, e.TreatySigned) and told.before.agenda(event.table).is_conference:
        return _card(told, _settlement(told, event))
    return _card(told, _answer(told, event))


def _settlement(told: _Told, event: e.TreatySigned) -> _Parts:
    """One of the treaties of a table of several, signed when it closes: no text waits then, and no lot is drawn."""
    articles = told.words.articles
    issues = [i for item in articles.agenda.items if item.id in event.items for i in item.issues]
    rows = tuple((articles.title(i), articles.short(i, event.draft[i])) for i in issues if event.draft[i])
    lead, move = plain(told.words.event(event, told.seat)), ", ".join(map(articles.item, event.items)) + "."
    return _Parts(told.said("heads.accepted"), lead, told.said("is_signed"), move, None,
                  (told.said("its_articles"), rows[:_MOST_SAID]))  # fmt: skip


def _answer(told: _Told, event: e.DraftAnswered | e.TreatySigned) -> _Parts:
    """An answer to a text of ours, or a signature of whosever text."""
    laid = text_before(told.session, told.entry, event.table)
    assert laid is not None
    kind, other, words = event.kind if isinstance(event, e.DraftAnswered) else "accepted", told.entry.by, told.words
    is_ours = laid.by == told.seat
    signed = kind == "accepted"
    outcome = answer_outcome(told.before, told.after, other, laid.draft, words, signed) if is_ours else None
    counter = told.after.talk(event.table).pending if kind == "countered" else None
    label = told.said("your_move" if is_ours else "their_text")
    lead = plain(words.event(event, told.seat))
    move = _telegram(told, laid.by, other if is_ours else told.seat, laid)
    head = "agreed" if signed and told.before.agenda(event.table).is_conference else kind
    return _Parts(told.said(f"heads.{head}"), lead, label, move, outcome, _reply(told, event, laid.draft, counter))


def _telegram(told: _Told, one: str, other: str, laid: Laid) -> str:
    """A text as a telegram from one delegation to another."""
    names = (told.words.powers.said(power, "head_of_delegation") for power in (one, other))
    text = f"{told.said('to', **dict(zip(('one', 'other'), names)))} "
    text += told.words.articles.shorts(laid.draft, laid.package) + "."
    return f"{text} {told.said('last_word')}" if laid.final else text


def _reply(
    told: _Told, event: e.DraftAnswered | e.TreatySigned, draft: Draft, counter: Laid | None
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What they said: their reasons, the text that would do, or what their own text changes."""
    articles = told.words.articles
    if counter is not None:
        changed = [i for i, (a, b) in enumerate(zip(draft, counter.draft)) if a != b]
        rows = [(articles.title(i), articles.short(i, counter.draft[i])) for i in changed]
        return told.said("their_change"), tuple(rows[:_MOST_SAID])
    if isinstance(event, e.TreatySigned):
        principal = [i for i, one in enumerate(articles.agenda.issues) if one.principal]
        return told.said("is_signed"), tuple((articles.title(i), articles.short(i, draft[i])) for i in principal)
    rows = [(told.said("envoys_say"), told.words.reasons.reason(event.by, key)) for key in event.said]
    if event.turned_by is not None:
        changes = articles.changes(draft, event.turned_by, told.seat)
        rows += [(told.said("would_sign_if"), text) for text in changes[:5]]
    return told.said("they_said"), tuple(rows) or ((told.said("no_reason"), told.said("nothing_said")),)


def _rupture(told: _Told, event: e.TalksBrokenOff) -> _Parts:
    """The end of the talks, with what the last text laid before the other side stood at."""
    agenda, words = told.before.agenda(event.table), told.words
    other = event.by if event.by != told.seat else next(p for p in agenda.parties if p != told.seat)
    texts = sorted(told.before.talk(event.table).laid, key=lambda one: one.by != other)
    laid = texts[-1] if texts else None
    is_weighed = laid is not None and laid.by != other and other in told.before.setup.stakes
    outcome = (
        answer_outcome(told.before, told.after, other, laid.draft, words, False) if laid and is_weighed else None
    )
    by = (words.powers.said(laid.by, "head_of_delegation") + ". ") if laid else ""
    move = by + words.articles.shorts(laid.draft if laid else agenda.nothing) + "."
    war = words.event(e.WarResumed(), told.seat)
    rows = [(told.said("the_table"), _sentence(words.standing(Standing.BROKEN)))]
    if any(isinstance(one, e.WarResumed) for one in told.entry.events):
        rows.append((told.said("the_armies"), war))
    lead = plain(words.event(event, told.seat))
    return _Parts(told.said("heads.broken"), lead, told.said("last_text"), move, outcome,
                  (told.said("comes_of_it"), tuple(rows)))  # fmt: skip


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "。")) else ".")


def _order(told: _Told, event: e.OrderResolved) -> _Parts:
    acts, act = told.words.acts, event.order.act
    rows = tuple((_raised(acts.rung_name(rung)), plain(acts.rung(act, rung))) for rung in event.odds.rungs)
    chance = told.said("chance_of_success")
    outcome = ladder_outcome(told.words, told.seat, event.odds, event.lot, chance)
    return _Parts(
        _raised(acts.rung_name(event.rung)) + ".", plain(acts.rung(act, event.rung)), told.said("your_order"),
        acts.line(event.order) + ".", outcome, (told.said("could_have_been"), rows),
    )  # fmt: skip


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _roll(told: _Told, event: e.RollCalled) -> _Parts:
    words, powers = told.words, told.words.powers
    rows = tuple((told.said(f"rungs.{rung}"), told.said(f"rungs_say.{rung}")) for rung in event.odds.rungs)
    chance = told.said("chance_ratifies", power=powers.name(event.by))
    outcome = ladder_outcome(words, event.by, event.odds, event.lot, chance)
    return _Parts(
        told.said(f"heads.{event.rung}"), plain(words.event(event, told.seat)),
        told.said("the_roll", capital=powers.said(event.by, "capital")),
        told.said("on_treaty", who=powers.said(event.by, "consent")), outcome, (told.said("could_have_been"), rows),
    )  # fmt: skip


def _own_move(told: _Told) -> int:
    """The entry before the player's move that led to this one."""
    for one in reversed(told.session.tree.line(told.entry.id)):
        if one.by == told.seat and one.parent is not None:
            return one.parent
    return 0


def _card(told: _Told, parts: _Parts) -> ResultCard:
    entry, before, number = told.entry, told.before, told.shown.event
    history = told.words.papers.history(before.turn)
    after, law = entry.state, entry.events[number:]
    signed = entry.events[number]
    if isinstance(signed, e.TreatySigned):
        # What the treaty would change, were it in force today.
        after, moved = enter_force(entry.state, next(one for one in entry.state.treaties if one.id == signed.treaty))
        law = (signed, *moved)
    has_moved = any(isinstance(one, e.ControlChanged) for one in law)
    source = told.words.papers.source(history[1].source) if history and history[1].source else ""
    return ResultCard(
        told.seat, heading(before, told.words), parts.title, parts.lead, parts.label, parts.move, parts.outcome,
        changes_of(law, 0, told.words, told.seat), *parts.said,
        (_plate(before), _plate(observe(after, told.seat))) if has_moved else None,
        history[1].text if history else "", source, _own_move(told),
    )  # fmt: skip


def _plate(view: View) -> MapPicture:
    """The islands and the mainland as they are held in a view."""
    held = standing_in(view.date, view.tenures)
    return MapPicture(_WINDOW, held.holders, held.statuses, names=(), year=int(view.date[:4]))
