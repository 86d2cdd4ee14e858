"""Yes or no, why, and the smallest change that would turn a no: searched, and checked by the same formula."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from game.rules import View
from game.rules.interests import Worths
from game.rules.objections import text_objection
from game.rules.packages import Package, hour_in, stake_in
from game.rules.resolve import (
    Climate,
    Draft,
    Resolve,
    article_worths,
    aspiration,
    margin,
    reservation,
    tables,
    worth,
)
from game.rules.setup import Agenda, Character, Stake

from ..protocol import Reason
from .belief import under_discussion

_NEVER = 10**7
"""Centipoints that keep contradictory articles apart."""


@dataclass(frozen=True, eq=False)
class Seat:
    """All that decides a cabinet's answer today."""

    stake: Stake
    character: Character
    resolve: Resolve
    climate: Climate
    agenda: Agenda

    def margin(self, draft: Draft) -> int:
        """Centipoints above (or, negative, below) what it would sign."""
        return int(margin(self.stake, self.character, self.resolve, self.climate, draft))

    def signs(self, draft: Draft) -> bool:
        """Its answer to a text, today."""
        return self.margin(draft) >= 0

    def worth(self, draft: Draft) -> int:
        """Worth of a text to it, centipoints."""
        return int(worth(self.stake, self.resolve, self.climate, draft))

    @property
    def aspiration(self) -> int:
        """What it signs at today, centipoints."""
        return int(aspiration(self.stake, self.character, self.resolve, self.climate))

    @property
    def reservation(self) -> int:
        """What it must have, centipoints."""
        return int(reservation(self.stake, self.resolve, self.climate))


def own_seat(view: View, agenda: Agenda, package: Package | None = None) -> Seat:
    """What decides the answers of the view's own cabinet today, of the whole table or of one package."""
    assert view.resolve is not None
    setup = view.setup
    within = package or under_discussion(view)
    stake, now = stake_in(setup.stakes[view.seat], within), hour_in(view, view.seat, within)
    return Seat(stake, setup.characters[view.seat], view.resolve, now, agenda)


def reasons(seat: Seat, draft: Draft) -> tuple[Reason, ...]:
    """The signed reasons of an answer, weightiest first: every article, what no treaty is worth, and what is hoped."""
    articles = article_worths(seat.stake, seat.resolve, seat.climate, draft)
    best = article_worths(seat.stake, seat.resolve, seat.climate, _best(seat))
    found = [
        Reason(f"{'given' if draft[i] else 'kept'}/{issue.id}", int(articles[i] - best[i]) or int(articles[i]))
        for i, issue in enumerate(seat.agenda.issues)
    ]
    found.append(Reason("alternative", -seat.reservation))
    found.append(Reason("hope", seat.reservation - seat.aspiration))
    return tuple(sorted((r for r in found if r.weight), key=lambda r: (-abs(r.weight), r.key)))


def _best(seat: Seat) -> Draft:
    """The text it would write alone, article by article."""
    return tuple(int(row.argmax()) for row in tables(seat.stake, seat.resolve.factors, seat.climate))


@dataclass(frozen=True)
class _Option:
    """One single change: an issue, its new level, what it gains the refuser and costs the asker."""

    issue: int
    level: int
    gain: int
    cost: int


def _options(seat: Seat, draft: Draft, cost: tuple[np.ndarray, ...], locked: frozenset[int]) -> list[_Option]:
    """Single changes that gain the refuser something, by gain."""
    worths = tables(seat.stake, seat.resolve.factors, seat.climate)
    found = [
        _Option(i, v, int(row[v] - row[draft[i]]), int(cost[i][draft[i]] - cost[i][v]))
        for i, row in enumerate(worths)
        if i not in locked
        for v in range(len(row))
        if row[v] > row[draft[i]]
    ]
    return sorted(found, key=lambda o: (-o.gain, o.issue, o.level))


def _changed(draft: Draft, options: tuple[_Option, ...]) -> Draft:
    levels = list(draft)
    for option in options:
        levels[option.issue] = option.level
    return tuple(levels)


def smallest_change(
    seat: Seat, draft: Draft, asker_worth: tuple[np.ndarray, ...], locked: frozenset[int] = frozenset()
) -> Draft | None:
    """The nearest text the cabinet would sign today: fewest articles changed, then cheapest for the asker.

    `asker_worth` per issue (values,) is what the asker is publicly thought to feel. None when even a full turn of
    every unlocked article would not do. Every text returned has been put to the same test as a real draft.
    """
    short = -seat.margin(draft)
    if short <= 0:
        return draft
    options = _options(seat, draft, asker_worth, locked)
    for count in (1, 2):
        found = _of_size(seat, draft, options, short, count)
        if found is not None:
            return found
    free = {o.issue for o in options} if seat.agenda.is_conference else set(range(len(draft))) - locked
    return _greedy(seat, draft, options, asker_worth) or _at_best(seat, draft, free, asker_worth)


def _at_best(seat: Seat, draft: Draft, free: set[int], asker_worth: tuple[np.ndarray, ...]) -> Draft | None:
    """The text best for the refuser of all that move only free articles, eased as far as it still signs; exactly."""
    bans = tuple((b.issue, b.level, b.other, b.other_level, -_NEVER) for b in seat.agenda.bans)
    worths = Worths(tables(seat.stake, seat.resolve.factors, seat.climate), (*seat.stake.pairs, *bans))
    allowed = [range(size) if i in free else [draft[i]] for i, size in enumerate(worths.sizes)]
    found = worths.narrowed(allowed).best()
    text = tuple(int(allowed[i][v]) for i, v in enumerate(found))
    if not seat.signs(text) or text_objection(seat.agenda, text) is not None:
        return None
    return _trimmed(seat, text, [i for i in sorted(free) if text[i] != draft[i]], asker_worth)


def _of_size(seat: Seat, draft: Draft, options: list[_Option], short: int, count: int) -> Draft | None:
    """The cheapest checked change of `count` articles, if one suffices. Pairs may add a little, hence the slack."""
    slack = sum(abs(bonus) for *_, bonus in seat.stake.pairs)
    likely = [
        group
        for group in combinations(options, count)
        if sum(o.gain for o in group) + slack >= short and len({o.issue for o in group}) == count
    ]
    likely.sort(key=lambda group: (sum(o.cost for o in group), sum(o.gain for o in group)))
    for group in likely:
        text = _changed(draft, group)
        if seat.signs(text) and text_objection(seat.agenda, text) is None:
            return text
    return None


def _greedy(seat: Seat, draft: Draft, options: list[_Option], asker_worth: tuple[np.ndarray, ...]) -> Draft | None:
    """Three articles and more: the greatest gains first until they sign, then whatever proves needless is undone."""
    text, touched = draft, list[int]()
    for option in options:
        if seat.signs(text) and text_objection(seat.agenda, text) is None:
            break
        if option.issue not in touched:
            text = _changed(text, (option,))
            touched.append(option.issue)
    text = _mended(seat, text, {option.issue for option in options})
    if not seat.signs(text) or text_objection(seat.agenda, text) is not None:
        return None
    return _trimmed(seat, text, touched, asker_worth)


def _trimmed(seat: Seat, text: Draft, touched: list[int], asker_worth: tuple[np.ndarray, ...]) -> Draft:
    """A text that signs, with every changed article taken back as far as the asker would like and it still signs."""
    for issue in reversed(touched):
        for level in np.argsort(-asker_worth[issue], kind="stable"):
            eased = tuple(int(level) if i == issue else v for i, v in enumerate(text))
            if seat.signs(eased) and text_objection(seat.agenda, eased) is None:
                text = eased
                break
    return text


def _mended(seat: Seat, text: Draft, free: set[int]) -> Draft:
    """A text freed of contradictions, moving only articles that the search may touch: never one that is locked."""
    for ban in seat.agenda.bans:
        if text[ban.issue] != ban.level or text[ban.other] != ban.other_level:
            continue
        tries = [
            tuple(v if i == at else w for i, w in enumerate(text))
            for at in (ban.other, ban.issue)
            if at in free
            for v in reversed(range(seat.agenda.sizes[at]))
        ]
        good = [t for t in tries if text_objection(seat.agenda, t) is None]
        text = max(good, key=seat.margin) if good else text
    return text
