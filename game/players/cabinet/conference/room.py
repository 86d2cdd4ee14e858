"""One package of a table as a seat sees it: itself, and what it believes of every other signatory."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from game.rules import View
from game.rules.chance import WHOLE
from game.rules.packages import Package, may_note, merged, package_named, package_of
from game.rules.resolve import Draft, Resolve, margins
from game.rules.setup import Agenda
from game.rules.state import Talk

from ..belief import Cloud, cloud, under_discussion
from ..verdict import Seat, own_seat


@dataclass(frozen=True, eq=False)
class Room:
    """What decides about a package, from one seat's view."""

    view: View
    package: Package
    own: Seat | None
    """The seat itself, where it signs the package; None for a mediator or a chair without a say in it."""
    clouds: tuple[Cloud, ...]
    """The other signatories, in the order in which they speak."""

    @property
    def agenda(self) -> Agenda:
        """The table."""
        return self.view.setup.agendas[0]

    @property
    def talk(self) -> Talk:
        """How it stands."""
        return self.view.talk(self.agenda.id)

    @cached_property
    def needed(self) -> tuple[Cloud, ...]:
        """Those of the others without whom the package falls; all of them, where it needs none of them."""
        return tuple(c for c in self.clouds if c.stake.seat in self.package.needs) or self.clouds

    @cached_property
    def locked(self) -> frozenset[int]:
        """Issues a text of this seat cannot change: those of other packages, and reservations that are another's."""
        issues, talk, agenda = range(len(self.agenda.issues)), self.talk, self.agenda
        seat = self.view.seat
        return frozenset(i for i in issues if i not in self.package.issues or not may_note(agenda, talk, seat, i))

    @property
    def start(self) -> Draft:
        """The text as it stands, nothing of the package said."""
        return merged(self.talk, self.package, self.agenda.nothing)

    def whole(self, draft: Draft) -> Draft:
        """A text with everything outside the package as it is settled."""
        return merged(self.talk, self.package, draft)

    def chances(self, drafts: Sequence[Draft], at_the_end: bool = False) -> np.ndarray:
        """(clouds, drafts) the chance, 0..1, that each other signatory signs each text, today or on the last day."""
        clouds = [c.at_the_end() if at_the_end else c for c in self.clouds]
        return np.stack([c.chances(drafts) for c in clouds]) if clouds else np.ones((0, len(drafts)))

    def joint(self, drafts: Sequence[Draft], at_the_end: bool = False) -> np.ndarray:
        """(drafts,) the chance that all others who are needed sign."""
        needed = [k for k, c in enumerate(self.clouds) if c in self.needed]
        found: np.ndarray = self.chances(drafts, at_the_end)[needed].prod(axis=0)
        return found

    def own_margins(self, drafts: Sequence[Draft]) -> np.ndarray:
        """(drafts,) how far each lies above what the seat itself would sign today, centipoints; 0 without a say."""
        own = self.own
        if own is None:
            return np.zeros(len(drafts), dtype=np.int64)
        cases = [(own.climate, draft) for draft in drafts]
        found: np.ndarray = margins(own.stake, own.character, single(own.resolve), cases)[:, 0]
        return found


def single(resolve: Resolve) -> Resolve:
    """One resolve as a cloud of one."""
    return Resolve(resolve.factors[None], np.atleast_1d(resolve.must), np.atleast_1d(resolve.hope))


def room(view: View, item: str = "") -> Room | None:
    """The package of an item, or the one under discussion where none is named; None when it is no longer open."""
    agenda, talk = view.setup.agendas[0], view.talk(view.setup.agendas[0].id)
    package = package_of(agenda, talk, item) if item else under_discussion(view)
    return room_of(view, package) if package.items else None


@lru_cache(maxsize=64)
def room_of(view: View, package: Package) -> Room:
    """Any package, open or not, tied or imagined."""
    agenda = view.setup.agendas[0]
    own = own_seat(view, agenda, package) if view.seat in package.signatories and view.resolve is not None else None
    others = [seat for seat in package.asked(agenda, view.seat) if seat in view.setup.stakes]
    return Room(view, package, own, tuple(cloud(view, seat, package) for seat in others))


def tied_room(view: View, package: Package, item: str) -> Room:
    """The package as it would be with another item tied to it."""
    agenda, talk = view.setup.agendas[0], view.talk(view.setup.agendas[0].id)
    return room_of(view, package_named(agenda, {*package.ids, *package_of(agenda, talk, item).ids}, talk.left))


@dataclass(frozen=True)
class Prospects:
    """How likely a text is to be signed. All in basis points."""

    joint: int
    """That all others who are needed sign it."""
    by_seat: tuple[tuple[str, int], ...]


def prospects(within: Room, draft: Draft) -> Prospects:
    """The chance of a text today, seat by seat and together."""
    text = [within.whole(draft)]
    by_seat = tuple(
        (cloud_of.stake.seat, round(WHOLE * float(chance)))
        for cloud_of, chance in zip(within.clouds, within.chances(text)[:, 0])
    )
    return Prospects(round(WHOLE * float(within.joint(text)[0])), by_seat)
