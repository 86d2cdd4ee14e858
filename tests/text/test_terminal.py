"""The game in words: played by scripts, as a screen reader's user or a shell would."""

import io
import re
from pathlib import Path

import pytest

from game.rules import Asked, Phase, Prompt
from game.scenario.build import load_scenario
from game.session import Session
from game.session.saves import read_save, write_save
from game.session.shelf import autosave
from game.text.terminal.commands import COMMANDS, find, obey
from game.text.terminal.desk import Desk, NotUnderstood
from game.text.terminal.play import Terminal, play
from game.text.terminal.screen import WIDTH
from game.text.words import Words

HISTORY = (
    "level korea paramount\nlevel lease transfer\nlevel railway changchun\nlevel south cede\nlevel fishing granted\n"
    "level cer commercial\nlevel prisoners balance\nlevel evacuation both\nlevel forts none_built\n"
    "level straits open\nlevel frontier quiet\nlevel consent asked\nlevel trade favoured\n"
)


def told(script: str, path: Path, seat: str = "RUS", seed: int = 7) -> str:
    """What the terminal answers to a script."""
    out = io.StringIO()
    session = Session.new(load_scenario("portsmouth-1905"), {seat}, seed)
    assert play(session, seat, Terminal(io.StringIO(script), out), path) == 0
    return out.getvalue()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "game.peace"


@pytest.mark.parametrize("word", [word for word in COMMANDS if word not in ("quit",)])
@pytest.mark.parametrize("seat", ["RUS", "USA"])
def test_every_command_answers_in_lines(word: str, seat: str, path: Path) -> None:
    said = told(f"{word}\n", path, seat)
    answer = said.split(">\n", 1)[1]
    assert answer.strip()
    assert all(len(line) <= WIDTH or " " not in line.strip() for line in said.splitlines())


@pytest.mark.parametrize(
    ("word", "meant"), [("stat", "status"), ("h", "help"), ("disp", "dispatches"), ("undo", "undo"), ("q", "quit")]
)
def test_words_may_be_shortened(word: str, meant: str) -> None:
    assert find(word).word == meant


@pytest.mark.parametrize(("word", "near"), [("staus", "status"), ("dispaches", "dispatches"), ("oders", "orders")])
def test_a_wrong_word_names_the_nearest(word: str, near: str) -> None:
    with pytest.raises(NotUnderstood, match=f"Did you mean `{near}`"):
        find(word)


def test_an_ambiguous_word_lists_what_it_could_be() -> None:
    with pytest.raises(NotUnderstood, match="could be advisers, adjourn"):
        find("ad")


def test_articles_are_found_by_id_number_title_and_near_words(path: Path) -> None:
    said = told("give 1\nlevel rail harbin\nlevel korae interest\nlevel railway changchon\ndraft\n", path)
    assert "recognises Japan's interest in Korea" in said
    assert "railway south of Harbin" in said
    assert "Did you mean korea?" in said
    assert "Did you mean changchun?" in said


def test_giving_what_the_other_side_gives_says_which_word_to_use(path: Path) -> None:
    assert "say `receive straits`" in told("give straits\n", path)


def test_the_chance_of_a_draft_has_a_range_and_reasons_that_sum_to_it(path: Path) -> None:
    said = told(HISTORY + "chance\n", path)
    figure = re.search(r"would sign this draft today: (\d+)% \(\d+–\d+\)", said)
    base = re.search(r"Of such attempts (\d+)% succeed", said)
    pulls = re.findall(r"^- .* ([+−]?\d+)$", said.split("succeed", 1)[1], re.MULTILINE)
    assert figure and base and len(pulls) >= 4
    assert abs(int(base[1]) + sum(int(p.replace("−", "-")) for p in pulls) - int(figure[1])) <= len(pulls) / 2 + 1
    assert "No indemnity, debt heavy −" in said


def test_before_a_refusal_the_estimate_names_changes_that_help(path: Path) -> None:
    said = told("give korea interest\ngive lease\nturn\n", path)
    assert "Nothing is promised yet." in said or "No single change" in said


def desk_of(path: Path, seat: str = "RUS", seed: int = 7) -> Desk:
    """A player's desk at the first move, after the script that drafts history's treaty."""
    scenario = load_scenario("portsmouth-1905")
    session = Session.new(scenario, {seat}, seed)
    desk = Desk(session, Words(scenario), seat, autosave(session, path))
    session.play_on()
    for line in HISTORY.splitlines():
        obey(desk, line)
    return desk


def test_what_turned_them_is_a_promise_and_is_kept(path: Path) -> None:
    """Refused and shown the change: the promised text, laid in the same turn, is signed."""
    kept = 0
    for seed in range(8):
        desk = desk_of(path, seed=seed)
        while not desk.session.over and desk.view.phase is Phase.TALKS:
            obey(desk, "lay")
            if desk.promised() is not None and desk.session.awaiting == Prompt("RUS", Asked.TURN):
                obey(desk, "draft promised")
                assert "Main line, for trade" in " ".join(obey(desk, "lay"))
                assert desk.view.phase is Phase.RATIFICATION
                kept += 1
                break
            obey(desk, "refuse")
            obey(desk, "end")
    assert kept


def test_a_promise_is_heard_when_no_patience_is_left(path: Path) -> None:
    """The refusal that spends the last pip names a change, and that change may still be laid."""
    heard = 0
    for seed in range(20):
        desk = desk_of(path, seed=seed)
        while not desk.session.over and desk.view.phase is Phase.TALKS:
            if obey(desk, "lay") and desk.promised() and desk.view.talk("peace").patience_of("JPN") == 0:
                obey(desk, "draft promised")
                obey(desk, "lay")
                assert desk.view.phase is Phase.RATIFICATION
                heard += 1
                break
            obey(desk, "refuse")
            obey(desk, "end")
        if heard:
            return
    pytest.fail("no seed came to a promise with the last pip of patience")


def test_break_asks_once_and_then_breaks(path: Path) -> None:
    asked = told("break\n", path)
    assert "once more" in asked and "breaks off" not in asked and "You break off" not in asked
    assert "You break off the talks." in told("break\nbreak\n", path)
    assert "You break off" not in told("break\nstatus\nbreak\n", path)


def test_orders_are_given_listed_and_taken_back(path: Path) -> None:
    said = told("order brief\norders\ncancel 1\ncancel 1\norder prob\nodds resume\n", path)
    assert "Ordered: Brief the American press." in said
    assert "1. Brief the American press" in said
    assert "Taken back: Brief the American press." in said
    assert "There is no order 1 in your list." in said
    assert "Succeeds: " in said


def test_notation_works_and_only_for_the_own_seat(path: Path) -> None:
    said = told("RUS order brief_press\nJPN end\nRUS lay peace korae=interest\n", path)
    assert "Ordered: Brief the American press." in said
    assert "not yours to play" in said
    assert "did you mean korea?" in said


def test_history_stays_hidden_until_it_is_asked_for(path: Path) -> None:
    assert "Komura laid twelve demands" not in told("status\ntable\ndispatches\n", path)
    assert "Komura laid twelve demands" in told("H\n", path)


def test_undo_and_redo_come_back_to_the_same_moment(path: Path) -> None:
    said = told("end\nundo\nredo\nundo\nundo\n", path)
    assert said.count("Taken back.") == 2 and "Forward again." in said and "nothing to take back" in said


def test_a_game_to_the_end_has_a_report_and_archives(path: Path) -> None:
    said = told("archives\nbreak\nbreak\narchives\nreport\n", path)
    assert "The archives open when the game is over." in said
    assert "The war goes on." in said
    assert "What history did:" in said
    assert "In all:" in said
    assert "True reasons, weightiest first:" in said
    assert "Deals missed" in said or "No text that the others" in said


def test_a_treaty_is_ratified_in_words(path: Path) -> None:
    """Accepting whatever lies on the table leads to signature, consent and a verdict."""
    desk = desk_of(path)
    while desk.view.phase is Phase.TALKS:
        said = obey(desk, "accept") if desk.session.awaiting == Prompt("RUS", Asked.ANSWER) else obey(desk, "end")
    assert "sign a treaty" in " ".join(said)
    assert "would ratify the signed treaty at once" in obey(desk, "home")[0]
    assert obey(desk, "court zem") == ["You win the ear of this faction: Zemstvos."]
    while not desk.session.over:
        said = obey(desk, "roll")
    assert "Your capital" in said[0]
    assert "What history did:" in " ".join(obey(desk, "report"))


def test_the_end_of_input_leaves_a_saved_game(path: Path) -> None:
    said = told("order brief\n", path)
    assert f"The game is saved in {path}"[:30] in said.replace("\n", " ")
    again = read_save(path)
    assert again.state.orders[0].act == "brief_press" and again.seats == {"RUS"}


def test_a_folder_that_cannot_be_written_is_told_and_the_game_goes_on(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    said = told("order brief\nsave\n", blocked / "deeper" / "game.peace")
    assert "The game is not being saved" in said
    assert "Ordered: Brief the American press." in said


def test_resume_opens_a_saved_game_by_number(path: Path, own_user_folder: Path) -> None:
    session = Session.new(load_scenario("portsmouth-1905"), {"JPN"}, 3)
    kept = own_user_folder / "saves" / "other.peace"
    write_save(session, kept)
    (kept.parent / "damaged.peace").write_text("{", encoding="utf-8")
    said = told("resume\nresume 9\nresume x\n", path)
    assert "portsmouth-1905, JPN, turn 1" in said and "no whole save" in said
    assert "Say the number of a saved game" in said
    number = re.search(r"(\d)\. other\.peace", said)
    assert number and "You are Japan." in told(f"resume {number[1]}\n", path)


def test_the_mediator_sees_both_sides_and_lays_a_bridge(path: Path) -> None:
    said = told(HISTORY + "chance\nlay\nask\n", path, "USA")
    assert "Russia would sign" in said and "Japan would sign" in said
    assert "You lay a bridge before all sides" in said


@pytest.mark.parametrize("line", ["save .", "save /", "save \0", "secret " + "9" * 5000, "resume " + "9" * 5000])
def test_words_no_file_or_number_can_have_are_answered(line: str, path: Path) -> None:
    assert "The game is saved in" in told(f"{line}\n", path)


def test_a_copy_never_takes_the_place_of_another_file(path: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("mine", encoding="utf-8")
    assert "it was left" in told(f"save {notes}\n", path).replace("\n", " ")
    assert notes.read_text(encoding="utf-8") == "mine"
