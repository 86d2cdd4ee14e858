"""Nod, shrug or no: how every seat stands to a text and to each of its articles, as far as a view shows."""

from dataclasses import dataclass

import numpy as np

from game.rules import View
from game.rules.accession import Bearing, bearing, bearings
from game.rules.chance import WHOLE
from game.rules.packages import Package
from game.rules.resolve import Draft

from ..belief import Cloud
from ..explain import Explanation, explained
from .room import Room, room_of, single

ARTICLE = 150
"""Basis points of chance from which an article moves a seat to nod or to say no."""
_NOD, _NO = 6_000, 2_500
"""Chance from which a seat nods to a whole text, and below which it says no."""


@dataclass(frozen=True)
class SeatVotes:
    """How one seat stands to a text."""

    seat: str
    on_text: Bearing
    chance: int
    """Basis points; for the seat of the view itself all or nothing."""
    on_articles: tuple[tuple[int, Bearing], ...]
    """Issue and how the seat stands to its level, for every issue of the package."""

    def on(self, issue: int) -> Bearing:
        """How it stands to one article."""
        return dict(self.on_articles).get(issue, Bearing.SHRUG)


def votes(view: View, draft: Draft, package: Package) -> tuple[SeatVotes, ...]:
    """All signatories of a package on a text, in the order of the table; who has no say in it is left out.

    The others by what the view may believe of them; the seat itself by its own mind.
    """
    within = room_of(view, package)
    text = within.whole(draft)
    found = {one.stake.seat: _by_cloud(view, one, text, package) for one in within.clouds}
    if within.own is not None:
        found[view.seat] = _by_own_mind(view, within, text)
    return tuple(found[seat] for seat in within.agenda.parties if seat in found)


def _by_cloud(view: View, one: Cloud, text: Draft, package: Package) -> SeatVotes:
    told = explained(view, one, text)
    mark = Bearing.NOD if told.chance >= _NOD else Bearing.NO if told.chance < _NO else Bearing.SHRUG
    return SeatVotes(one.stake.seat, mark, told.chance, _articles(view, told, package))


def _by_own_mind(view: View, within: Room, text: Draft) -> SeatVotes:
    own = within.own
    assert own is not None
    alone = Cloud(own.stake, own.character, own.climate, single(own.resolve), np.ones(1))
    told = explained(view, alone, text)
    signs = own.signs(text)
    articles = _articles(view, told, within.package)
    return SeatVotes(view.seat, Bearing.NOD if signs else Bearing.NO, WHOLE if signs else 0, articles)


def _articles(view: View, told: Explanation, package: Package) -> tuple[tuple[int, Bearing], ...]:
    """Each article by its pull on the chance."""
    issues = view.setup.agendas[0].issues
    pulls = {pull.key.partition("/")[2]: pull.pull for pull in told.pulls}
    return tuple((i, bearing(pulls.get(issues[i].id, 0), ARTICLE)) for i in sorted(package.issues))


def also_seated(view: View, draft: Draft, item: str) -> dict[str, Bearing]:
    """How the powers without a cabinet stand to the text of an item."""
    return bearings(view.setup.agendas[0], item, draft)
