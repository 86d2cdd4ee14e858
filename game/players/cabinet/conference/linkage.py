"""What hangs together: what tying another item to the one on the table would do to its chance of being signed."""

from dataclasses import dataclass

from game.rules import View
from game.rules.chance import WHOLE
from game.rules.packages import Package, open_items
from game.rules.resolve import Draft

from .room import room_of, tied_room
from .texts import best_text


@dataclass(frozen=True)
class Link:
    """What another open item does to a text, if the two are settled together."""

    item: str
    pull: int
    """Signed basis points of the joint chance."""
    joint: int
    """The joint chance of the two together, basis points."""
    is_tied: bool
    """Whether they are tied already; the pull is then what cutting them apart would take away."""
    draft: Draft
    """The text of both that was reckoned with."""


def links(view: View, draft: Draft, package: Package) -> tuple[Link, ...]:
    """Every other open item, strongest pull first. The text on the table stands; of the other item the best is taken.

    An item that is tied already is reckoned the other way round: the text with it, against the text without.
    """
    agenda, talk = view.setup.agendas[0], view.talk(view.setup.agendas[0].id)
    here = room_of(view, package)
    if not here.clouds:
        return ()
    now = round(WHOLE * float(here.joint([here.whole(draft)])[0]))
    found = []
    for item in open_items(agenda, talk):
        if item.id not in package.ids:
            found.append(_tied(view, draft, package, item.id, now))
        elif len(package.items) > 1:
            found.append(_cut(view, draft, package, item.id, now))
    return tuple(sorted((link for link in found if link is not None), key=lambda link: (-abs(link.pull), link.item)))


def _tied(view: View, draft: Draft, package: Package, item: str, now: int) -> Link | None:
    both = tied_room(view, package, item)
    text = best_text(both, package.issues, both.whole(draft))
    return None if text is None else Link(item, text.joint - now, text.joint, False, text.draft)


def _cut(view: View, draft: Draft, package: Package, item: str, now: int) -> Link | None:
    rest = Package(tuple(one for one in package.items if one.id != item), package.left)
    apart = room_of(view, rest)
    if not apart.clouds:
        return None
    alone = round(WHOLE * float(apart.joint([apart.whole(draft)])[0]))
    return Link(item, now - alone, now, True, draft)
