"""Every key of the rules has words; figures and dates are written as they are read."""

import inspect
import re
import typing
from datetime import date

import pytest

from game.rules import Objection, Order
from game.rules import events as e
from game.rules import proceedings as p
from game.rules.bonds.bond import Status
from game.rules.circumstances import MEASURES
from game.rules.clauses import Basis
from game.rules.dynamics import ACCOUNTS
from game.rules.ladders import Odds
from game.rules.objections import business, guard, home, orders, prompts, talks, texts, treaties
from game.rules.ratification import RUNGS, RUNGS_OF_A_CHAMBER
from game.rules.state import Asked, Phase, Standing
from game.scenario.build import load_scenario
from game.text.tongue.catalogue import filled, readable
from game.text.tongue.dates import julian_lag
from game.text.words import Words, plain
from game.text.words.figures import chance, points, pull, signed

SEATS = ("RUS", "JPN", "USA")


@pytest.fixture(scope="module")
def words() -> Words:
    return Words(load_scenario("portsmouth-1905"))


def objection_keys() -> list[str]:
    modules = (business, guard, home, orders, prompts, talks, texts, treaties)
    source = "".join(inspect.getsource(module) for module in modules)
    found = set(re.findall(r'\bno\(\s*"(\w+)"', source)) | {f"table_{s.value}" for s in Standing}
    found |= {f"treaty_{s.value}" for s in Status if s is not Status.IN_FORCE}
    return sorted(found - {"contradiction", "condition"})


@pytest.mark.parametrize("key", objection_keys())
def test_every_objection_says_why_and_leaves_no_slot_open(words: Words, key: str) -> None:
    slots = [(name, "1") for name in ("limit", "left", "price", "number", "wanted", "got")]
    about = (("seat", "RUS"), ("to", "JPN"), ("issue", "korea"), ("act", "probe"), ("table", "peace"), *slots,
             ("faction", "court"), ("chip", "korea"), ("treaty", "pact"), ("about", "korea=none"),
             ("item", "peace"))  # fmt: skip
    said = words.objection(Objection(key, about))
    assert said != readable(key)
    assert "{" not in said and said.endswith(".")


@pytest.mark.parametrize("reason", ["half_first", "credit_spent", "too_weak"])
def test_contradictions_and_conditions_are_named(words: Words, reason: str) -> None:
    for key in ("contradiction", "condition"):
        assert words.objection(Objection(key, (("reason", reason),))).endswith(".")


def samples() -> list[e.Event]:
    odds = Odds(("taken_up", "printed", "lost", "backfires"), (3000, 4500, 1700, 800), 2, 7500)
    roll = Odds(RUNGS, (5000, 3000, 2000), 1, 5000)
    order = Order("RUS", "brief_press", "RUS")
    draft = load_scenario("portsmouth-1905").setup.history
    found: list[e.Event] = [
        e.DraftLaid("RUS", "peace", draft), e.DraftLaid("RUS", "peace", draft, final=True),
        e.TermsAsked("RUS", "peace"), e.BridgeLaid("USA", "peace", draft), e.PatienceSpent("RUS", 3),
        e.TalksAdjourned("RUS", "peace"), e.TalksBrokenOff("RUS", "peace"),
        e.TreatySigned("peace/7", "peace", ("RUS", "JPN"), draft), e.OrderGiven(order), e.OrderCancelled(order),
        e.OrderResolved(order, "printed", odds, 4000), e.FactionCourted("RUS", "court", 400), e.ArticleLeaked(11, 1, 9),
        e.TreatyEnteredForce("peace/7"), e.ControlChanged("south_sakhalin", "JPN", "RUS", "held"),
        e.AccountMoved("RUS", "support", -250), e.SecretLearned("RUS", "JPN", 5, 9000, 11000),
        e.RungReached("RUS", "warn"), e.SteppedDown("RUS", "warn", 500), e.DateMoved("RUS", 1),
        e.DateLearned("RUS", "JPN"), e.CrisisEnded("truce"),
        e.TurnBegan(2, "1905-08-15"), e.WarResumed(), e.BondBroken("pact", "RUS", (0, 2), 9000),
        e.BondDenounced("peace/3", "RUS", 5, 3000), e.ArticleLapsed("pact", 1), e.SecretPrinted("pact", 1, "", 3, 900),
        e.SecretShown("pact", 1, "RUS"), e.HandsTied("RUS", 5, 0, 7000), e.WordEaten("RUS", 5, 0),
        e.TableReopened("RUS", "peace", "peace/3"), e.ReservationMade("RUS", "peace/3", 5, 0),
        e.ReservationAnswered("RUS", "peace/3", True), e.ReservationAnswered("RUS", "peace/3", False),
        e.RollPutOff("RUS", "peace/3"),
    ]  # fmt: skip
    found += [
        p.TermsConfided("RUS", "USA", "peace", draft), p.ItemCalled("RUS", "peace", "peace"),
        p.ItemsTied("RUS", "peace", "peace", "trade"), p.TieCut("RUS", "peace", "peace", "trade"),
        p.ItemSettled(("peace",), "peace", ("RUS", "JPN"), draft, "RUS"), p.ItemLapsed("peace", "peace"),
        p.PartyAcceded("RUS", "peace", "peace"), p.PartyLeft("RUS", "peace"), p.TableClosed("RUS", "peace"),
        p.TreatyFell("peace/peace", "RUS"), e.TermsAsked("RUS", "peace", "JPN"),
        e.TermsAsked("RUS", "peace", "JPN", True),
    ]  # fmt: skip
    found += [e.BondEnded("pact", status) for status in ("replaced", "lapsed", "denounced")]
    found += [e.RollCalled("RUS", rung, roll, 1) for rung in RUNGS_OF_A_CHAMBER]
    found += [e.GameEnded(kind, 7) for kind in ("treaty", "unratified", "war", "truce", "no_treaty", "recorded")]
    kinds = ("refused", "countered", "no_terms", "accepted")
    return found + [e.DraftAnswered("RUS", "peace", kind, ("kept/indemnity",)) for kind in kinds]


def test_the_samples_cover_every_event() -> None:
    assert {type(sample) for sample in samples()} == set(typing.get_args(e.Event))


@pytest.mark.parametrize("event", samples(), ids=lambda event: type(event).__name__)
def test_every_event_is_a_sentence_to_who_did_it(words: Words, event: e.Event) -> None:
    said = words.event(event, "RUS")
    assert said.endswith(".") and "{" not in said


@pytest.mark.parametrize("event", samples(), ids=lambda event: type(event).__name__)
def test_others_never_read_you_nor_what_is_not_theirs(words: Words, event: e.Event) -> None:
    said = words.event(event, "JPN")
    by = getattr(event, "by", "")
    if by == "RUS":
        assert not said.startswith("You")
    kinds = (
        e.OrderGiven | e.OrderCancelled | e.AccountMoved | e.FactionCourted | e.SecretLearned | e.SecretShown
        | e.DateMoved | e.DateLearned | p.TermsConfided
    )  # fmt: skip
    private = isinstance(event, kinds)
    assert (said == "") == private


def test_a_probe_is_seen_by_others_only_when_it_fails(words: Words) -> None:
    odds = Odds(("learned", "nothing", "noticed"), (4500, 4000, 1500), 1, 4500)
    order = Order("RUS", "probe", "JPN")
    assert not words.event(e.OrderResolved(order, "learned", odds, 1), "JPN")
    assert words.event(e.OrderResolved(order, "noticed", odds, 9999), "JPN")
    assert words.event(e.OrderResolved(order, "learned", odds, 1), "RUS")


def test_accounts_features_standings_prompts_and_bases_have_words(words: Words) -> None:
    for account in ACCOUNTS:
        assert words.texts.find("accounts", account, "name") and words.texts.find("accounts", account, "what")
    for group, members in (("asked", Asked), ("standings", Standing), ("phases", Phase), ("bases", Basis)):
        assert all(words.texts.find(group, member.value) for member in members)
    assert all(words.texts.find("factors", feature) for feature in MEASURES)


def test_every_reason_a_cabinet_can_give_has_words(words: Words) -> None:
    setup = words.scenario.setup
    for seat in SEATS:
        keys = [f"{kind}/{issue.id}" for kind in ("given", "kept") for issue in setup.agendas[0].issues]
        keys += ["alternative", "hope", "nothing_new", "hopeless", "consent", "bridge/chance"]
        keys += [f"act/{act}" for act in setup.acts]
        keys += [f"faction/{f.id}" for f in setup.homes[seat].factions] if seat in setup.homes else []
        assert all(words.reasons.reason(seat, key) not in ("", key, readable(key)) for key in keys)


def test_every_act_rung_level_and_aim_has_words(words: Words) -> None:
    setup = words.scenario.setup
    for act in setup.acts.values():
        assert words.acts.what(act.id)
        assert all(words.acts.rung(act.id, rung.id).endswith(".") for rung in act.ladder)
        for by in act.movers:
            line = words.acts.line(Order(by, act.id, "JPN" if by != "JPN" else "RUS"))
            assert "{" not in line and line != readable(act.id)
    for i, issue in enumerate(setup.agendas[0].issues):
        for v in range(len(issue.levels)):
            assert "{" not in words.articles.article(i, v) and words.articles.short(i, v)
            assert words.articles.ask(i, v, issue.giver) and words.articles.ask(i, v, issue.taker)
    for seat in SEATS:
        assert all(words.texts.find("objectives", seat, o.id, "name") for o in setup.objectives[seat])


def test_amounts_stand_in_the_article(words: Words) -> None:
    assert plain(words.articles.article("indemnity", 3)) == "Russia pays ¥300 m"
    assert plain(words.articles.article("indemnity", 0)) == "Russia pays no indemnity"


def test_history_s_treaty_is_called_half_the_island(words: Words) -> None:
    assert words.articles.settlement(words.scenario.setup.history) == "Half the island, no money"


def test_figures_carry_a_true_minus_and_a_range() -> None:
    assert chance(3412, (2100, 4899)) == "34% (21–49)"
    assert chance(3412) == "34%"
    assert (points(-250), points(300), points(0)) == ("−2.5", "+3", "0")
    assert pull(-712) == "−7" and signed(-0.2) == "0"


def test_russian_dates_carry_the_old_style_until_the_reform(words: Words) -> None:
    assert words.dates.for_power("1905-08-23", "RUS") == "23 August 1905 (10 August Old Style)"
    assert words.dates.for_power("1905-08-23", "JPN") == "23 August 1905"
    assert words.dates.for_power("1918-02-14", "RUS") == "14 February 1918"


@pytest.mark.parametrize(
    ("day", "lag"), [("1899-05-01", 12), ("1900-02-27", 12), ("1900-03-14", 13), ("1917-11-07", 13)]
)
def test_the_old_calendar_s_lag(day: str, lag: int) -> None:
    assert julian_lag(date.fromisoformat(day)) == lag


def test_a_missing_translation_falls_back_to_english() -> None:
    elsewhere = Words(load_scenario("portsmouth-1905"), "xx")
    assert elsewhere.powers.name("RUS") == "Russia"
    assert elsewhere.texts.text("no_such", "key_at_all") == "key at all"


def test_texts_can_look_up_nothing_but_their_slots(words: Words) -> None:
    assert filled("{amount.__class__} {amount} {other}", {"amount": 3}) == "{amount.__class__} 3 {other}"
