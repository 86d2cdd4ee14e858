"""The decision by hand: answers by key, another form tried, given, taken back; nothing overflows at three sizes."""

import pytest

from game.rules import Asked, EndTurn, Refuse
from game.scenario.build import load_scenario
from game.session import Session
from game.text.words import Words
from game.ui.cards.decision import decision_card
from game.ui.desk import Desk, desk_for
from game.ui.scenes.chart import MapScene
from game.ui.scenes.decision import DecisionScene
from game.ui.scenes.resolution import ResolutionScene
from game.ui.scenes.table import TableScene
from game.ui.scenes.vistas import VISTAS
from game.ui.theme import Sight
from game.ui.window.pilot import Pilot

DOORS = {"map": MapScene, "table": TableScene, "decision": DecisionScene, "resolution": ResolutionScene}
SCENARIO = load_scenario("hull-nomura-1941")
WORDS = Words(SCENARIO)
SIZES = ((1280, 720), (1920, 1080), (2560, 1440))


def at_home(seat: str = "USA", seed: int = 5) -> Desk:
    """The first moment of a game that is the seat's own."""
    session = Session.new(SCENARIO, {seat}, seed)
    session.play_on()
    while session.awaiting and session.awaiting.asked is not Asked.TURN:
        session.submit(Refuse(seat, "conversations"))
    return desk_for(session, seat, DOORS, saves=False)


def scene_of(pilot: Pilot) -> DecisionScene:
    assert isinstance(pilot.scene, DecisionScene)
    return pilot.scene


def test_the_card_holds_the_whole_decision() -> None:
    card = decision_card(at_home().view, WORDS, "", None)
    assert len(card.answers) == 4 and len(card.rungs) == 5 and len(card.thoughts) == 4
    assert [row.number for row in card.rungs] == [5, 4, 3, 2, 1]
    assert all(price is None for _, price in card.rungs[0].prices), "war has no fold"
    assert all(sum(share for _, share in answer.shares) == 100 for answer in card.answers)
    assert card.why and card.why.base + sum(points for _, points in card.why.factors) == card.why.war
    assert card.chosen and card.chosen.shares[-1][1] == card.why.war, "bar and reasons tell one chance"
    assert [slope.code for slope in card.slopes] == ["USA", "JPN"]
    assert card.slopes[0].now == next(p for row in card.rungs if "USA" in row.here for c, p in row.prices if c == "USA")


def test_their_date_is_shown_only_when_it_is_known() -> None:
    assert decision_card(at_home("USA").view, WORDS, "", None).date is None
    assert decision_card(at_home("JPN").view, WORDS, "", None).date is not None


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seat", ["USA", "JPN"])
def test_nothing_overflows(size: tuple[int, int], seat: str) -> None:
    pilot = Pilot(at_home(seat).open("decision"), size)
    assert not pilot.overflow
    pilot.press("h")
    assert not pilot.overflow and scene_of(pilot).has_history


@pytest.mark.parametrize("language", ["ru", "ja", "zh"])
@pytest.mark.parametrize("size", SIZES)
def test_it_fits_in_every_language(size: tuple[int, int], language: str) -> None:
    pilot = Pilot(VISTAS["decision"](), size, Sight(language=language))
    assert not pilot.overflow


@pytest.mark.parametrize("size", SIZES)
def test_an_answer_is_chosen_given_and_taken_back_by_keys(size: tuple[int, int]) -> None:
    desk = at_home()
    pilot = Pilot(desk.open("decision"), size)
    pilot.press("2")
    assert scene_of(pilot).card.chosen and scene_of(pilot).chosen == "hold_principles"
    pilot.page.focus("")
    pilot.press("enter")
    assert [order.act for order in desk.view.orders] == ["hold_principles"]
    card = scene_of(pilot).card
    assert card.given and all(answer.barred for answer in card.answers)
    pilot.page.focus("")
    pilot.press("enter")
    assert desk.view.orders == () and not scene_of(pilot).card.given


def test_another_form_is_tried_and_lowers_the_chance_as_promised() -> None:
    pilot = Pilot(VISTAS["decision"](), (1920, 1080))
    before = scene_of(pilot).card
    assert before.why and before.why.better, "there is a better form of the truce"
    act, _, _, after = before.why.better[0]
    pilot.press("v")
    assert pilot.page.focused == f"try.{act}"
    pilot.press("enter")
    card = scene_of(pilot).card
    assert card.chosen and card.chosen.act == act and card.why
    assert abs(card.why.war - after) <= 1 and card.kin == before.chosen.act if before.chosen else False


def test_history_is_hidden_until_asked() -> None:
    pilot = Pilot(VISTAS["decision"](), (1920, 1080))
    assert "ten points" not in pilot.text()
    pilot.press("h")
    assert "ten points" in pilot.text()


def test_rungs_are_walked_and_doors_lead_away() -> None:
    desk = at_home()
    pilot = Pilot(desk.open("decision"), (1920, 1080))
    pilot.press("up")
    assert pilot.page.focused == "rung.1"
    pilot.press("up")
    assert pilot.page.focused == "rung.2"
    pilot.press("t")
    assert isinstance(pilot.scene, TableScene)
    pilot.press("w")
    assert isinstance(pilot.scene, DecisionScene)
    pilot.press("escape")
    assert isinstance(pilot.scene, MapScene)
    pilot.press("w")
    assert isinstance(pilot.scene, DecisionScene)


def test_talks_are_a_drawer_in_a_narrow_window() -> None:
    pilot = Pilot(at_home().open("decision"), (1280, 720))
    assert "Scrap iron shut off" not in pilot.text()
    pilot.press("d")
    assert "Scrap iron shut off" in pilot.text() and not pilot.overflow


def test_the_answer_comes_out_when_the_turn_ends() -> None:
    desk = at_home()
    pilot = Pilot(desk.open("decision"), (1920, 1080))
    pilot.press("2")
    pilot.page.focus("")
    pilot.press("enter")
    session = desk.session
    while session.state.turn == 0 and session.awaiting:
        asked = session.awaiting.asked
        session.submit(EndTurn("USA") if asked is Asked.TURN else Refuse("USA", "conversations"))
    stands = [e for entry in session.tree.line() for e in entry.events if type(e).__name__ == "OrderResolved"]
    assert any(event.order.act == "hold_principles" for event in stands)


def test_every_rung_cites_its_source_in_full() -> None:
    sources = WORDS.papers.sources()
    cited = [row.source for row in decision_card(at_home().view, WORDS, "", None).rungs if row.source]
    assert cited and not set(cited) & set(sources)
