"""The features by which odds are weighed: each with its unit, the sign theory gives it, and the reason.

Signs are fixed before fitting: a weight may shrink to nothing, never turn. Reasons name the literature where there is
one. Nothing here looks at what came of the move.
"""

from collections.abc import Callable
from dataclasses import dataclass

from .matter import GRAVEST
from .occasion import Occasion

Measure = Callable[[Occasion], float]


@dataclass(frozen=True)
class Feature:
    """One measure of an occasion."""

    key: str
    sign: int
    """+1 helps the mover, -1 hurts; the fit may not turn it."""
    unit: str
    reason: str
    measure: Measure
    prior: float = 0.0
    """Log-odds per unit expected before the record is looked at; the fit shrinks towards it."""
    is_firm: bool = False
    """Whether the prior stands: the studies it comes from know far more of it than the record does."""


def _topic(topic: str) -> Measure:
    return lambda occasion: float(topic in occasion.matter.topics)


def _recalled(name: str) -> Measure:
    return lambda occasion: float(getattr(occasion.memory, name))


def _placed(name: str) -> Measure:
    return lambda occasion: float(getattr(occasion.place, name))


def _offered(measure: Measure) -> Measure:
    return lambda occasion: measure(occasion) if occasion.is_offer else 0.0


def _after_1945(occasion: Occasion) -> float:
    return float(occasion.year >= 1946)


def _gravity(occasion: Occasion) -> float:
    return occasion.matter.gravity / GRAVEST


def _both_democracies(occasion: Occasion) -> float:
    return min(occasion.relations.democracy, occasion.relations.target_democracy)


_RATE = "share above the usual 42 %, shrunk"
_YES = "1 or 0"
_SHARE = "share of the chips, 0..1"
_FRESH = "0..1, halves every year"

_MEMORY = (
    Feature("same_ask", 1, _RATE, "Asks of the same kind meet the same answer: interests change slowly.",
            _recalled("same_ask")),
    Feature("last_failed", -1, _YES, "A refusal given in public is hard to take back (audience costs, Fearon 1994).",
            _recalled("last_failed")),
    Feature("failures", -1, "log of 1 + faded count",
            "Failure breeds failure over the same claim: 45 % settle without recent failures, 33 % after two (ICOW).",
            _recalled("failures"), -0.2),
    Feature("other_moved", 1, _YES, "The target's own last ask got half an answer: they are bargaining.",
            _recalled("other_moved")),
)  # fmt: skip

_RELATIONS = (
    Feature("trust", 1, "-1..1", "A promise is worth what its maker's word is worth.",
            lambda o: o.relations.trust),
    Feature("freeze", -1, _FRESH, "After a hostile act a concession looks like surrender.", _recalled("freeze")),
    Feature("fighting", -1, _YES, "In war both wait for the field to speak (Slantchev 2003).", _recalled("fighting")),
    Feature("mover_pressed", -1, _FRESH, "Who is attacked elsewhere asks from need, and is seen to.",
            _recalled("mover_pressed")),
    Feature("guarantor", -1, "0..1", "A strong friend behind the target makes a no cheap (Huth 1988).",
            lambda o: o.relations.guarantor),
    Feature("lead", 1, "-1..1", "The stronger get more, all else equal.", lambda o: o.relations.lead),
    Feature("democracy", 1, "0..1",
            "A government that must answer at home bluffs less, and asks for less that it cannot get (Schultz 2001).",
            lambda o: o.relations.democracy),
    Feature("both_democracies", 1, "0..1", "Democracies settle with each other by bargains (Dixon 1994).",
            _both_democracies),
)  # fmt: skip

_PLACES = (
    Feature("target_holds_land", -1, _SHARE, "Holders do not give up ground for words.",
            _placed("target_holds_land")),
    Feature("both_claim", -1, _SHARE, "Two titles to one place are a matter of principle.", _placed("both_claim")),
    Feature("no_stake", -1, _YES, "A bystander's protest costs nothing to make and nothing to ignore.",
            lambda o: float(not o.place.mover_has_stake)),
    Feature("economy", 1, _SHARE, "Money and fish can be divided; at sea 44 % of attempts succeed, on land 38 (ICOW).",
            _placed("economy")),
    Feature("standing", -1, _SHARE, "Recognition and apology cannot be halved.", _placed("standing")),
)  # fmt: skip

_TEXT = (
    Feature("practical", 1, _YES, "Small things are agreed before great ones (Fisher 1964, fractionating conflict).",
            _topic("practical")),
    Feature("practical_offer", 1, _YES, "The more so where no threat is attached.", _offered(_topic("practical"))),
    Feature("gravity_offer", -1, "heaviest point over land, 0..1", "An offer lives by its content alone.",
            _offered(_gravity)),
    Feature("land", -1, _YES, "Territory is the gravest stake of all (Hensel 2000, Vasquez 1993).", _topic("land")),
    Feature("alliance", -1, _YES, "To bind one's arms is to give up freedom of action.", _topic("alliance")),
    Feature("regime", -1, _YES, "No government likes to be told how to govern.", _topic("regime")),
    Feature("grand", -1, _YES, "General schemes bind for ever and gain nothing today.", _topic("grand")),
    Feature("amount", 1, _YES, "A figure can be met half way; and figures come when ground is prepared.",
            _topic("amount")),
    Feature("shelved", 1, _YES, "To set the quarrel aside costs neither its title.", _topic("shelved")),
    Feature("conditional", -1, _YES, "A condition is a second thing to be agreed.", _topic("conditional")),
    Feature("takes", -1, _YES, "The text names what the target hands over.", lambda o: float(o.matter.takes)),
    Feature("secret", 1, _YES, "What is not published needs no defence at home.", _topic("secret")),
    Feature("threat", 1, _YES, "A stated price of refusal changes the sum (Schelling 1960).", _topic("threat")),
    Feature("deadline", 1, _YES, "Agreements cluster at deadlines (Roth 1988).", _topic("deadline")),
    Feature("award", 1, _YES,
            "A judge's word can be obeyed without losing face: of attempts under a binding award 80 % settle, against "
            "39 % of all (ICOW, 1,455 attempts; half its log-odds of 1.69).", _topic("award"), 0.85, True),
    Feature("third", -1, _YES, "What concerns an absent third neither can deliver.", _topic("third")),
)  # fmt: skip

_FORCE = (
    Feature("winning", 1, _FRESH, "The next battle of a campaign that goes well.", _recalled("winning")),
    Feature("guarantor", -1, "0..1", "Extended deterrence: a strong friend comes, or may (Huth 1988).",
            lambda o: o.relations.guarantor),
    Feature("lead", 1, "-1..1", "Big battalions.", lambda o: o.relations.lead),
    Feature("mover_holds", 1, _SHARE, "To hold is easier than to take.", _placed("mover_holds")),
    Feature("nearness", 1, "-1..1", "Strength falls with distance (Boulding 1962).", _placed("nearness")),
    Feature("compels", -1, _YES, "To change a mind is harder than to take a place (Schelling 1966).",
            _topic("compels")),
    Feature("after_1945", -1, _YES,
            "Force gained its user something in a quarter of disputes before 1919, in 3 % after 1945 (MID 5.0, "
            "1,804 disputes; a sixth of its log-odds of -2.06, as the record holds few failures).",
            _after_1945, -0.35, True),
)  # fmt: skip

_DECLARING = (
    Feature("trust", 1, "-1..1", "Friends keep what they sign.", lambda o: o.relations.trust),
    Feature("mover_holds", 1, _SHARE, "One can dispose of what one holds.", _placed("mover_holds")),
    Feature("target_holds_land", -1, _SHARE, "Words about another's ground change nothing on it.",
            _placed("target_holds_land")),
    Feature("whole", -1, _YES, "All leaves the other nothing.", _topic("whole")),
    Feature("standing", -1, _SHARE, "Recognition and apology cannot be halved.", _placed("standing")),
    Feature("talk_only", -1, "share of points", "A text about talking settles nothing yet.",
            lambda o: sum("talk" in p for p in o.matter.points) / max(len(o.matter.points), 1)),
)  # fmt: skip

FEATURES: dict[str, tuple[Feature, ...]] = {
    "asking": (*_MEMORY, *_RELATIONS, *_PLACES, *_TEXT),
    "force": _FORCE,
    "declaring": _DECLARING,
}
"""What each family is weighed by."""


def measured(occasion: Occasion) -> tuple[float, ...]:
    """The features of an occasion in the order of its family's list."""
    return tuple(feature.measure(occasion) for feature in FEATURES[occasion.family])
