"""What happened, as sentences from a seat's point of view."""

from dataclasses import dataclass

from game.rules import events as e
from game.rules.setup import ActKind, Setup
from game.text.tongue.catalogue import Catalogue
from game.text.tongue.dates import Dates

from .acts import Acts
from .articles import Articles
from .crisis import CrisisWords
from .figures import percent, points
from .places import Places
from .powers import Powers
from .proceedings import Proceedings
from .reasons import Reasons
from .treaties import Treaties

EVERYBODY = ""
"""The point of view of who may know everything that was done: replays and reports."""


def is_covert(act: ActKind) -> bool:
    """Whether others see an act only when it fails: all that is done to learn something."""
    return any(rung.learns or rung.does == "shows" for rung in act.ladder)


@dataclass(frozen=True)
class Vocabulary:
    """The words events are told in."""

    texts: Catalogue
    setup: Setup
    powers: Powers
    articles: Articles
    reasons: Reasons
    acts: Acts
    dates: Dates
    places: Places
    treaties: Treaties
    crisis: CrisisWords


class Happenings:
    """The words for events: `You ...` where the seat itself acted, the power's name otherwise."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._of = vocabulary
        self._business = Proceedings(self._told, vocabulary.powers, vocabulary.articles)

    def sentence(self, event: e.Event, seat: str) -> str:
        """One sentence or two; empty for what the seat does not see or need not be told."""
        found = self._at_table(event, seat) or self._business.sentence(event, seat)
        found = found or self._outside(event, seat) or self._of_state(event, seat)
        return found or self._of.treaties.sentence(event, seat) or self._of.crisis.happened(event, seat)

    def _told(self, key: str, by: str, seat: str, **slots: object) -> str:
        """The sentence of a key: its `own` form when the seat itself acted, else `other`."""
        texts = self._of.texts
        form = "own" if by == seat and texts.find("happened", key, "own") else "other"
        path = ("happened", key, form) if texts.find("happened", key, form) else ("happened", key)
        return texts.text(*path, **{"by": self._of.powers.name(by), **slots})

    def _at_table(self, event: e.Event, seat: str) -> str:
        articles, powers = self._of.articles, self._of.powers
        match event:
            case e.DraftLaid():
                key = "final_laid" if event.final else "draft_laid"
                return self._told(key, event.by, seat, text=articles.shorts(event.draft, event.items))
            case e.BridgeLaid():
                return self._told("bridge_laid", event.by, seat, text=articles.shorts(event.draft, event.items))
            case e.DraftAnswered():
                return self._answered(event, seat)
            case e.TermsAsked():
                return self._business.asked(event, seat)
            case e.PatienceSpent():
                return self._told("patience_spent", event.whose, seat, left=event.left)
            case e.TalksAdjourned():
                return self._told("talks_adjourned", event.by, seat)
            case e.TalksBrokenOff():
                return self._told("talks_broken_off", event.by, seat)
            case e.TreatySigned():
                name = articles.settlement(event.draft)
                return self._told("treaty_signed", "", seat, parties=powers.joined(map(powers.name, event.parties)),
                                  name=name)  # fmt: skip
        return ""

    def _answered(self, event: e.DraftAnswered, seat: str) -> str:
        if event.aside and seat not in (event.by, event.aside, EVERYBODY):
            return ""
        if event.kind == "no_terms":
            return self._told("no_terms", event.by, seat)
        said = self._of.reasons.all_said(event.by, event.said)
        sentence = self._told(f"draft_{event.kind}", event.by, seat)
        return f"{sentence} {self._told('said', event.by, seat, reasons=said)}" if said else sentence

    def _outside(self, event: e.Event, seat: str) -> str:
        acts = self._of.acts
        match event:
            case e.OrderGiven() if event.order.by == seat:
                return self._told("order_given", seat, seat, order=acts.line(event.order))
            case e.OrderCancelled() if event.order.by == seat:
                return self._told("order_cancelled", seat, seat, order=acts.line(event.order))
            case e.OrderResolved() if self._is_noticed(event, seat):
                said = {
                    "chance": percent(event.odds.chance),
                    "result": acts.rung(event.order.act, event.rung),
                    "act": acts.name(event.order.act),
                    "order": acts.line(event.order),
                    "rung": acts.rung_name(event.rung),
                }
                return self._told("order_resolved", event.order.by, seat, **said)
            case e.FactionCourted() if event.by == seat:
                return self._told("faction_courted", seat, seat, faction=self._of.powers.faction(seat, event.faction))
            case e.SecretLearned() if event.by == seat:
                return self._told("secret_learned", seat, seat, about=self._of.powers.name(event.about),
                                  issue=self._of.articles.title(event.issue), low=percent(event.low),
                                  high=percent(event.high))  # fmt: skip
            case e.RollCalled():
                return self._told(f"roll_{event.rung}", event.by, seat, chance=percent(event.odds.chance))
        return ""

    def _is_noticed(self, event: e.OrderResolved, seat: str) -> bool:
        act = self._of.setup.acts[event.order.act]
        return seat in (event.order.by, EVERYBODY) or not is_covert(act) or event.rung == act.ladder[-1].id

    def _of_state(self, event: e.Event, seat: str) -> str:
        powers, setup = self._of.powers, self._of.setup
        match event:
            case e.ArticleLeaked():
                return self._told("article_leaked", "", seat, issue=self._of.articles.title(event.issue))
            case e.TreatyEnteredForce():
                return self._told("treaty_entered_force", "", seat)
            case e.ControlChanged():
                return self._told("control_changed", "", seat, place=self._of.places.name(event.chip),
                                  was=powers.name(event.was), now=powers.name(event.now),
                                  basis=self._of.places.basis(event.basis))  # fmt: skip
            case e.AccountMoved() if event.whose == seat and not event.towards:
                return self._told("account_moved", seat, seat, account=powers.account(event.account),
                                  change=points(event.by))  # fmt: skip
            case e.TurnBegan():
                date = self._of.dates.for_power(event.date, seat)
                return self._told("turn_began", "", seat, turn=event.turn + 1, turns=len(setup.dates), date=date)
            case e.WarResumed():
                return self._told("war_resumed", "", seat)
            case e.GameEnded():
                return self._told(f"ended_{event.kind}", "", seat)
        return ""
