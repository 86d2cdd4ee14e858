"""Another capital's reservation before the player: both answers by key and by button, and the treaty that is meant."""

from dataclasses import replace

import pytest

from game.rules import Asked, CallRoll, Prompt, PutOff
from game.rules.ratification import MOST_DELAYS, WITH_RESERVATION, condition_of
from game.rules.state import Phase, Treaty
from game.session import Session
from game.ui.cards.ratification import ratification_card
from game.ui.desk import Desk, desk_for
from game.ui.scenes.ratification import RatificationScene
from game.ui.scenes.resolution import ResolutionScene
from game.ui.scenes.table import TableScene
from game.ui.window.pilot import Pilot
from tests.treaties.test_terminal import scenario

DOORS = {"table": TableScene, "resolution": ResolutionScene, "ratification": RatificationScene}
SIZES = ((1280, 720), (1920, 1080))


def standing_at(session: Session, treaties: tuple[Treaty, ...], prompts: tuple[Prompt, ...]) -> None:
    """Puts the game into a ratification by hand."""
    head = session.tree.entries[session.tree.head]
    state = replace(head.state, phase=Phase.RATIFICATION, treaties=treaties, prompts=prompts)
    session.tree.entries[session.tree.head] = replace(head, state=state)


def treaty_that_is_reserved(session: Session) -> Treaty:
    """A text to which the Russian chamber would make a condition."""
    agenda = session.setup.agendas[0]
    for i, issue in enumerate(agenda.issues):
        for level in range(1, len(issue.levels)):
            draft = tuple(level if k == i else 0 for k in range(len(agenda.issues)))
            found = Treaty("peace/0", agenda.id, agenda.parties, draft, frozenset(), 0)
            if condition_of(session.state, found, "RUS") is not None:
                return found
    raise AssertionError("no text would be reserved")


def asked_to_answer(seat: str = "JPN") -> Desk:
    """Russia has ratified on a condition, by a lot that falls on that rung."""
    session = Session.new(scenario(), {"RUS", "JPN"}, 7)
    treaty = treaty_that_is_reserved(session)
    prompts = tuple(Prompt(by, Asked.ROLL, treaty.id) for by in ("RUS", "JPN"))
    standing_at(session, (treaty,), prompts)
    card = ratification_card(session.view("RUS"), desk_for(session, "RUS", DOORS, saves=False).words)
    assert 0 < card.reserved <= card.chance
    lot = card.chance * 100 - 150
    session.fixed_lots = {f"roll/{treaty.id}/RUS/0": lot}
    session.submit(CallRoll("RUS"))
    session.fixed_lots = None
    return desk_for(session, seat, DOORS, saves=False)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ru", "ja", "zh"])
def test_the_condition_is_said_and_both_answers_are_offered(size: tuple[int, int], language: str) -> None:
    d = asked_to_answer()
    d.speak(language)
    assert d.asked is Asked.RESERVATION and d.next_door() == "ratification"
    pilot = Pilot(d.open("ratification"), size)
    assert not pilot.overflow
    scene = pilot.scene
    assert isinstance(scene, RatificationScene) and scene.card.condition is not None
    assert {w.name for w in scene.page.widgets} >= {"assent", "dissent"}
    assert "roll" not in {w.name for w in scene.page.widgets}
    assert scene.card.rolls[0].rung == WITH_RESERVATION


@pytest.mark.parametrize("by_key", [True, False])
@pytest.mark.parametrize(("key", "taken"), [("enter", True), ("x", False)])
def test_a_key_or_a_button_answers_and_the_game_goes_on(key: str, taken: bool, by_key: bool) -> None:
    d = asked_to_answer()
    pilot = Pilot(d.open("ratification"), (1920, 1080))
    if by_key:
        pilot.press(key)
    else:
        pilot.click("assent" if taken else "dissent")
    assert not d.trouble and d.asked is not Asked.RESERVATION
    said = [e.is_accepted for one in d.session.tree.line() for e in one.events if hasattr(e, "is_accepted")]
    assert said == [taken]


def test_to_put_off_is_a_lever_with_its_price_until_it_was_done_often_enough() -> None:
    session = Session.new(scenario(), {"RUS", "JPN"}, 7)
    treaty = treaty_that_is_reserved(session)
    standing_at(session, (treaty,), tuple(Prompt(by, Asked.ROLL, treaty.id) for by in ("RUS", "JPN")))
    d = desk_for(session, "RUS", DOORS, saves=False)
    pilot = Pilot(d.open("ratification"), (1920, 1080))
    for delays in range(1, MOST_DELAYS + 1):
        assert session.objection(PutOff("RUS")) is None
        pilot.press("w")
        assert dict(session.state.treaties[0].delays)["RUS"] == delays
    scene = pilot.scene
    assert isinstance(scene, RatificationScene) and scene.card.levers[-1].barred
    pilot.press("w")
    assert dict(session.state.treaties[0].delays)["RUS"] == MOST_DELAYS


def test_delays_of_another_treaty_do_not_keep_this_one_from_waiting() -> None:
    session = Session.new(scenario(), {"RUS", "JPN"}, 7)
    first = treaty_that_is_reserved(session)
    other = replace(first, id="peace/1", delays=(("RUS", MOST_DELAYS),))
    standing_at(session, (first, other), (Prompt("RUS", Asked.ROLL, first.id),))
    assert session.objection(PutOff("RUS")) is None


def test_of_several_treaties_the_one_asked_about_is_shown() -> None:
    session = Session.new(scenario(), {"RUS", "JPN"}, 7)
    first = treaty_that_is_reserved(session)
    other = replace(first, id="peace/1", draft=(*first.draft[:-1], 1))
    prompts = (Prompt("RUS", Asked.ROLL, first.id), Prompt("RUS", Asked.ROLL, other.id))
    standing_at(session, (first, other), prompts)
    d = desk_for(session, "RUS", DOORS, saves=False)
    shown = len(ratification_card(d.view, d.words).rows)
    standing_at(session, (first, other), prompts[1:])
    d.refresh()
    assert len(ratification_card(d.view, d.words).rows) == shown + 1
