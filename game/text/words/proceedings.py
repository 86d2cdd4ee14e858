"""What happened to the order of business, as sentences from a seat's point of view."""

from collections.abc import Callable

from game.rules import events as e
from game.rules import proceedings as p

from .articles import Articles
from .powers import Powers

Told = Callable[..., str]
"""The sentence of a key, of who acted, and of whose eyes; slots by name."""


class Proceedings:
    """The words for what happens at a table of several parties or items."""

    def __init__(self, told: Told, powers: Powers, articles: Articles) -> None:
        self._told, self._powers, self._articles = told, powers, articles

    def sentence(self, event: e.Event, seat: str) -> str:
        """One sentence; empty for what is no such event, or was said aside to others."""
        return self._of_business(event, seat) or self._of_parties(event, seat)

    def _of_business(self, event: e.Event, seat: str) -> str:
        item = self._articles.item
        match event:
            case p.ItemCalled():
                return self._told("item_called", event.by, seat, item=item(event.item))
            case p.ItemsTied():
                return self._told("items_tied", event.by, seat, item=item(event.item), also=item(event.other))
            case p.TieCut():
                return self._told("tie_cut", event.by, seat, item=item(event.item), also=item(event.other))
            case p.ItemSettled():
                parties = self._powers.joined(map(self._powers.name, event.parties))
                text = self._articles.shorts(event.draft, event.items)
                name = self._powers.joined(map(item, event.items))
                return self._told("item_settled", "", seat, parties=parties, item=name, text=text)
            case p.ItemLapsed():
                return self._told("item_lapsed", "", seat, item=item(event.item))
            case p.TableClosed():
                return self._told("table_closed", event.by, seat)
        return ""

    def _of_parties(self, event: e.Event, seat: str) -> str:
        match event:
            case p.TermsConfided() if seat in ("", event.by, event.to):
                text, to = self._articles.shorts(event.draft, event.items), self._powers.name(event.to)
                return self._told("terms_confided", event.by, seat, to=to, text=text)
            case p.PartyAcceded():
                return self._told("party_acceded", event.by, seat, item=self._articles.item(event.item))
            case p.PartyLeft():
                return self._told("party_left", event.by, seat)
            case p.TreatyFell():
                item = self._articles.item(event.treaty.split("/")[1])
                return self._told("treaty_fell", event.by, seat, item=item)
        return ""

    def asked(self, event: e.TermsAsked, seat: str) -> str:
        """Who asked whom for terms; nothing to those who could not hear it."""
        if not event.to:
            return self._told("terms_asked", event.by, seat)
        if event.aside and seat not in ("", event.by, event.to):
            return ""
        key = "terms_asked_aside" if event.aside else "terms_asked_of"
        return self._told(key, event.by, seat, to=self._powers.name(event.to))
