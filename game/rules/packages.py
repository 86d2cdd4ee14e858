"""The package a text may change: the item on the table and all unsettled items tied to it.

Everything else stands as settled. A seat's stake within a package is its whole stake with the other articles fixed:
the same worths, and of what no treaty is worth, of what it must have and of relief, the share of the items it signs.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np

from .agenda import Agenda, Item
from .chance import WHOLE
from .hour import Situation, hour_of
from .resolve import Climate, Draft
from .setup import Stake
from .state import Standing, Talk


@dataclass(frozen=True)
class Package:
    """Items that are signed together or not at all."""

    items: tuple[Item, ...]
    """In the order of business; empty when nothing is left to talk of."""
    left: tuple[str, ...] = ()
    """Parties that went home."""

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of its items."""
        return tuple(item.id for item in self.items)

    @cached_property
    def issues(self) -> frozenset[int]:
        """Numbers of the issues a text may change."""
        return frozenset(i for item in self.items for i in item.issues)

    @cached_property
    def signatories(self) -> tuple[str, ...]:
        """Who is asked, as the items name them."""
        named = dict.fromkeys(seat for item in self.items for seat in item.signatories)
        return tuple(seat for seat in named if seat not in self.left)

    @cached_property
    def needs(self) -> frozenset[str]:
        """Without whom it falls."""
        return frozenset(seat for item in self.items for seat in item.needs)

    def asked(self, agenda: Agenda, maker: str) -> tuple[str, ...]:
        """Who answers a text of that maker, in the order in which they speak."""
        return tuple(seat for seat in agenda.after(maker) if seat in self.signatories)

    def share(self, seat: str) -> int:
        """Weight of the items of the package that a seat signs, basis points."""
        return sum(item.weight for item in self.items if seat in item.signatories)


def settled_items(talk: Talk) -> frozenset[str]:
    """Ids of the items that are settled."""
    return frozenset(name for one in talk.settled for name in one.items)


def has_lapsed(talk: Talk, item: Item) -> bool:
    """Whether an item can no longer be settled because somebody it needs went home."""
    return any(seat in talk.left for seat in item.needs)


def open_items(agenda: Agenda, talk: Talk) -> tuple[Item, ...]:
    """The items that can still be settled, in the order of business."""
    done = settled_items(talk)
    return tuple(item for item in agenda.items if item.id not in done and not has_lapsed(talk, item))


def package_of(agenda: Agenda, talk: Talk, item: str = "") -> Package:
    """The package an open item belongs to; without a name the one on the table. Empty when the item is not open."""
    still = {one.id: one for one in open_items(agenda, talk)}
    start = item or talk.item or ("" if agenda.is_conference else agenda.items[0].id)
    if start not in still:
        return Package((), talk.left)
    found = {start}
    while more := {name for tie in talk.ties if found & set(tie) for name in tie if name in still} - found:
        found |= more
    return Package(tuple(one for name, one in still.items() if name in found), talk.left)


def package_named(agenda: Agenda, names: Iterable[str], left: tuple[str, ...] = ()) -> Package:
    """The package of these items, whatever became of them since."""
    wanted = set(names)
    return Package(tuple(item for item in agenda.items if item.id in wanted), left)


def next_item(agenda: Agenda, talk: Talk) -> str:
    """The item that comes to the table when nobody calls one: the first that is open and spoken of in the room."""
    return next((item.id for item in open_items(agenda, talk) if not item.outside), "")


def opened_again(agenda: Agenda, talk: Talk, items: Collection[str]) -> Talk:
    """The table in session once more, with some of its items (all, where none is named) to be settled anew."""
    again = {item.id for item in agenda.items if not items or item.id in items}
    fresh = replace(
        talk, standing=Standing.OPEN, settled=tuple(one for one in talk.settled if not again & set(one.items))
    )  # fmt: skip
    return replace(fresh, item=next_item(agenda, fresh))


def merged(talk: Talk, package: Package, draft: Draft) -> Draft:
    """A text with everything outside the package as it is settled."""
    if not talk.text:
        return draft
    return tuple(v if i in package.issues else talk.text[i] for i, v in enumerate(draft))


def stake_in(stake: Stake, package: Package) -> Stake:
    """The stake of a seat within a package; the stake itself where the package is the whole table."""
    extra = sum(stake.without_item.get(item.id, 0) for item in package.items)
    return _stake_in(stake, package.issues, package.share(stake.seat), extra)


@lru_cache(maxsize=512)
def _stake_in(stake: Stake, issues: frozenset[int], share: int, extra: int) -> Stake:
    if len(issues) == len(stake.worth) and share == WHOLE and not extra:
        return stake
    worth = tuple(table if i in issues else np.zeros_like(table) for i, table in enumerate(stake.worth))
    pairs = tuple(pair for pair in stake.pairs if pair[0] in issues or pair[2] in issues)
    return replace(stake, worth=worth, pairs=pairs, without=stake.without * share // WHOLE + extra)


def hour_in(situation: Situation, seat: str, package: Package) -> Climate:
    """Today's circumstances for one seat within a package, from what every cabinet can see."""
    whole, stake = hour_of(situation, seat), situation.setup.stakes[seat]
    share = package.share(seat)
    extra = sum(stake.without_item.get(item.id, 0) for item in package.items)
    if len(package.issues) == len(stake.worth) and share == WHOLE and not extra:
        return whole
    return replace(
        whole,
        alternative=whole.alternative * share // WHOLE + extra,
        relief=whole.relief * share // WHOLE,
        weight=share,
        moved=tuple(change for change in whole.moved if change[0] in package.issues),
    )


def may_note(agenda: Agenda, talk: Talk, seat: str, issue: int) -> bool:
    """Whether a seat may write of an issue: a reservation only who makes it, or others once that one asked for it."""
    owner = agenda.issues[issue].reserved_to
    if owner in ("", seat) or (talk.text and talk.text[issue]):
        return True
    return any(
        (laid.by == owner and laid.draft[issue])
        or any(who == owner and a.turned_by is not None and a.turned_by[issue] for who, a in laid.answers)
        for laid in talk.laid
    )
