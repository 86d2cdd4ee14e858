"""What the map screen is told of a game."""

import subprocess
import sys
from dataclasses import replace

import pytest

from game.rules import Asked, EndTurn, GiveOrder, Prompt, View, observe
from game.rules.clauses import Basis, Tenure
from game.scenario.build import load_scenario
from game.scenario.loading import load_world
from game.session import Session
from game.text.words import Words
from game.ui.cards.chart import (
    Sheet,
    chip_card,
    chip_order,
    dispatches_so_far,
    gauge,
    map_picture,
    orders_card,
    power_rows,
)
from game.ui.cards.chart.chip import outlook
from game.ui.cards.chart.holdings import lawful_holder, standing_in, standing_on
from game.ui.cards.chart.naming import short_name


@pytest.fixture(scope="module")
def session() -> Session:
    begun = Session.new(load_scenario("portsmouth-1905"), {"RUS"}, 7)
    begun.play_on()
    return begun


@pytest.fixture
def view(session: Session) -> View:
    return session.view("RUS")


@pytest.fixture(scope="module")
def words(session: Session) -> Words:
    return Words(session.scenario)


def test_cards_never_load_pygame() -> None:
    names = ["chart", "gallery", "report", "library", "archive"]
    code = "import sys; " + "; ".join(f"import game.ui.cards.{n}" for n in names) + "; print('pygame' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_sakhalin_is_russian_in_law_and_held_by_japan(view: View, words: Words) -> None:
    picture = map_picture(view, words, Sheet())
    assert picture.holders["south_sakhalin"] == "RUS"
    assert (picture.statuses["south_sakhalin"].kind, picture.statuses["south_sakhalin"].by) == ("occupied", "JPN")
    mark = next(chip for chip in picture.chips if chip.id == "south_sakhalin")
    assert (mark.name, mark.holder, mark.claimant) == ("South Sakhalin", "RUS", "JPN")


def test_a_change_of_hands_reaches_the_map(view: View) -> None:
    ceded = {**view.tenures, "south_sakhalin": Tenure(("JPN",), Basis.HELD, "JPN")}
    found = standing_in(view.date, ceded)
    assert found.holders["south_sakhalin"] == "JPN"
    assert "south_sakhalin" not in found.statuses


def test_the_world_follows_the_record() -> None:
    assert standing_on("1910-12-31").holders["korea_south"] == "JPN"
    assert standing_on("1905-01-01").holders["korea_south"] == "KOR"
    assert standing_on("1946-06-01").holders["kunashir"] == "RUS"


def test_occupation_and_lease_pass_no_title() -> None:
    port_arthur = load_world().chips["port_arthur"]
    assert port_arthur.holder_at("1900-01-01") == "RUS"
    assert lawful_holder(port_arthur, "1900-01-01") == "CHN"


def test_money_and_rules_have_no_place_on_the_map(view: View, words: Words) -> None:
    shown = {chip.id for chip in map_picture(view, words, Sheet()).chips}
    assert "indemnity1905" not in shown
    assert "cer" in shown


def test_a_text_that_parts_the_island_draws_the_line(view: View, words: Words) -> None:
    agenda = view.setup.agendas[0]
    draft = tuple(2 if issue.id == "south_sakhalin" else 0 for issue in agenda.issues)
    lines = map_picture(view, words, Sheet(draft=draft)).lines
    assert [line.line for line in lines if line.kind == "proposed"] == ["fifty_north"]
    assert not [line for line in map_picture(view, words, Sheet()).lines if line.kind == "proposed"]


@pytest.mark.parametrize("layer", ["worth", "theirs"])
def test_layers_of_worth_tint_what_matters(layer: str, view: View, words: Words) -> None:
    tints = map_picture(view, words, Sheet(layer)).tints
    assert tints["south_sakhalin"] != tints.get("hawaii")


def test_the_inspector_tells_law_from_fact(view: View, words: Words) -> None:
    card = chip_card(view, words, "south_sakhalin", ())
    assert card.law[-1].code == "RUS"
    assert (card.fact[-1].code, card.fact[-1].how) == ("JPN", "occupied")
    assert {row.year for row in card.basis} == {"1855", "1875", "1905"}
    assert card.source
    assert "南樺太" in card.native


def test_nothing_in_the_inspector_is_of_a_later_day(view: View, words: Words) -> None:
    for chip in chip_order(view):
        card = chip_card(view, words, chip, ())
        said = " ".join([*(row.text for row in card.basis), *(row.text for row in card.claims)])
        assert "Portsmouth Art" not in said
        assert all(row.year <= "1905" for row in card.basis)


def test_the_giver_offers_and_the_taker_demands(session: Session, words: Words) -> None:
    assert chip_card(session.view("RUS"), words, "south_sakhalin", ()).verb == "offer"
    assert chip_card(session.view("JPN"), words, "south_sakhalin", ()).verb == "demand"


def test_every_level_can_be_taken_to_the_table(view: View, words: Words) -> None:
    choices = chip_card(view, words, "south_sakhalin", ()).choices
    assert [choice.level for choice in choices] == [1, 2]


def test_the_outlook_is_the_chance_of_the_table(view: View, words: Words) -> None:
    assert outlook(view, words, (0,) * len(view.setup.agendas[0].issues)) is None
    agenda = view.setup.agendas[0]
    generous = tuple(len(i.levels) - 1 if i.giver == "RUS" else 0 for i in agenda.issues)
    found = outlook(view, words, generous)
    assert found is not None
    assert 0 <= found.chance <= 100


def test_powers_come_with_the_seat_first_and_a_reason(view: View, words: Words) -> None:
    rows = power_rows(view, words)
    assert rows[0].is_you
    assert rows[0].code == "RUS"
    japan = next(row for row in rows if row.code == "JPN")
    assert japan.relation < -50
    assert "war" in japan.why


def test_dispatches_stay_when_turns_go_by(words: Words) -> None:
    session = Session.new(load_scenario("portsmouth-1905"), (), 7)
    while session.state.turn < 2 or session.awaiting != Prompt("RUS", Asked.TURN):
        decision = session.next_decision()
        assert decision is not None
        session.play(decision.action)
    slips = dispatches_so_far(session, "RUS", words)
    assert slips[0].turn == 3
    assert slips[-1].turn == 1
    assert len({slip.id for slip in slips}) == len(slips)


def test_orders_say_their_price_chance_and_why_not(view: View, words: Words) -> None:
    card = orders_card(view, words, lambda action: "")
    assert {act.order.act for act in card.acts} >= {"brief_press", "press_mediator"}
    assert all(sum(share for _, _, share in act.rungs) in range(98, 103) for act in card.acts)
    barred = orders_card(view, words, lambda action: "No capital.")
    assert all(act.barred == "No capital." for act in barred.acts)


def test_an_order_given_is_in_the_queue_with_its_cost(words: Words) -> None:
    session = Session.new(load_scenario("portsmouth-1905"), {"RUS"}, 7)
    session.play_on()
    before = orders_card(session.view("RUS"), words, lambda action: "")
    session.submit(GiveOrder(next(act.order for act in before.acts if act.order.act == "brief_press")))
    card = orders_card(session.view("RUS"), words, lambda action: "")
    assert [row.text for row in card.given] == ["Brief the American press"]
    assert (card.capital, card.spent) == (before.capital, 1)


def test_an_act_about_a_treaty_is_offered_for_each_treaty_and_names_it() -> None:
    session = Session.new(load_scenario("washington-1921"), {"CHN"}, 7)
    card = orders_card(session.view("CHN"), Words(session.scenario), lambda action: "")
    notices = [(act.order.to, act.order.about, act.note) for act in card.acts if act.order.act == "give_notice"]
    assert notices == [("JPN", "treaties_1915", "the treaties of 25 May 1915")]


def test_the_gauge_holds_its_own_bands(view: View) -> None:
    found = gauge(view)
    low, high = found.band_80
    assert 0 <= low <= found.band_50[0] <= found.yours <= found.band_50[1] <= high <= 100
    assert found == gauge(view)


def test_the_gauge_reads_nothing_hidden(view: View, session: Session) -> None:
    state = session.state
    swapped = replace(state, hidden={**state.hidden, "JPN": state.hidden["RUS"]})
    assert swapped.digest != state.digest
    assert gauge(observe(swapped, "RUS")) == gauge(view)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Kunashir (Kunashiri)", "Kunashir, Kunashiri"),
        ("Southern Manchuria (Fengtian, south Jilin)", "Southern Manchuria"),
        ("South Manchuria Railway (Changchun-Dalian)", "South Manchuria Railway"),
    ],
)
def test_names_for_the_map(full: str, short: str) -> None:
    assert short_name(full) == short


def test_ending_a_turn_is_legal_from_the_map(session: Session) -> None:
    assert session.objection(EndTurn("RUS")) is None
