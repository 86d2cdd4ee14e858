"""What the parts of the conference card are made from: the view, the pen, the package shown, beliefs about it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from game.players.cabinet.belief import Cloud
from game.players.cabinet.conference import Room, SeatVotes, votes
from game.players.cabinet.conference.room import room_of
from game.rules import Action, View
from game.rules.accession import Bearing
from game.rules.packages import Package
from game.rules.resolve import Draft
from game.rules.setup import Agenda
from game.rules.state import Laid, Talk
from game.text.words import Words
from game.ui.cards.table.pen import Pen

Why = Callable[[Action], str]
"""Why an action may not be done now, as a sentence; empty when it may."""
MARK = {Bearing.NOD: "yes", Bearing.SHRUG: "either", Bearing.NO: "no"}


@dataclass(frozen=True)
class Moment:
    """What the parts of the card are made from."""

    view: View
    words: Words
    pen: Pen
    item: str
    package: Package
    why: Why

    @property
    def agenda(self) -> Agenda:
        """The table."""
        return self.view.setup.agendas[0]

    @property
    def talk(self) -> Talk:
        """How it stands."""
        return self.view.talk(self.agenda.id)

    @cached_property
    def room(self) -> Room:
        """The package as the seat sees it."""
        return room_of(self.view, self.package)

    @cached_property
    def draft(self) -> Draft:
        """The text under the pen, with everything outside the package as it is settled."""
        return self.room.whole(self.pen.draft)

    @cached_property
    def votes(self) -> dict[str, SeatVotes]:
        """How every signatory stands to it, the seat itself first."""
        found = {one.seat: one for one in votes(self.view, self.draft, self.package)}
        order = sorted(found, key=lambda seat: seat != self.view.seat)
        return {seat: found[seat] for seat in order}

    @cached_property
    def about(self) -> Cloud | None:
        """What is believed of the seat whose answer is weighed; None where nobody else signs."""
        found = {one.stake.seat: one for one in self.room.clouds}
        return found.get(self.pen.about)

    @cached_property
    def last(self) -> Laid | None:
        """The latest text on this package, the one before us where one waits."""
        known = (one for one in reversed(self.talk.laid) if set(one.package) & set(self.package.ids) and not one.aside)
        return next(known, None)
