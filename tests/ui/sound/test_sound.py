"""Sounds: one for each run of events, and never a reason for the game to stop."""

import importlib.util
import sys
import wave
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from game.places import shipped
from game.rules import Order, events
from game.scenario.build import load_scenario
from game.ui.sound.cues import CUES, cue_of
from game.ui.sound.speaker import Speaker

SYNTHESIS = Path(__file__).parents[3] / "tools" / "sound" / "synthesise.py"


@pytest.fixture(scope="module")
def setup():
    return load_scenario("portsmouth-1905").setup


def test_a_run_of_events_makes_its_weightiest_sound(setup):
    assert (
        cue_of(setup, [events.TurnBegan(1, "1905-08-12"), events.TreatySigned("t", "peace", ("RUS", "JPN"), ())])
        == "seal"
    )
    assert cue_of(setup, [events.DraftLaid("RUS", "peace", ()), events.OrderGiven(Order("RUS", "probe"))]) == "paper"
    assert cue_of(setup, [events.TreatySigned("t", "peace", (), ()), events.WarResumed()]) == "guns"


def test_arms_are_heard_and_papers_about_them_are_not(setup):
    odds = None
    assert cue_of(setup, [events.OrderResolved(Order("RUS", "reinforce", "RUS"), "slowly", odds, 5)]) == "guns"
    assert cue_of(setup, [events.OrderResolved(Order("RUS", "brief_press", "RUS"), "printed", odds, 5)]) == ""


def test_nothing_that_happens_inside_a_cabinet_is_heard(setup):
    assert cue_of(setup, [events.AccountMoved("RUS", "support", 5), events.PatienceSpent("JPN", 2)]) == ""


def test_every_cue_has_its_file_and_every_file_its_cue():
    assert sorted(path.stem for path in (shipped("assets") / "sounds").glob("*.wav")) == sorted(CUES)


def _synthesis() -> ModuleType:
    spec = importlib.util.spec_from_file_location("synthesise", SYNTHESIS)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["synthesise"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("cue", CUES)
def test_the_files_are_what_the_script_makes(cue):
    with wave.open(str(shipped("assets") / "sounds" / f"{cue}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)
        kept = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(int)
    made = _synthesis().samples(cue).astype(int)
    assert len(kept) == len(made) and np.abs(kept - made).max() <= 1
    assert np.abs(kept).max() <= 0.51 * 32_767, "restrained: half of what the device can do"
    assert np.abs(kept[-5:]).max() < 400, "no click at the end"


def test_what_is_asked_for_is_played_in_order():
    speaker = Speaker(60)
    for cue in ("paper", "pen", "seal"):
        speaker.play(cue)
    speaker.close()
    assert (speaker.played, speaker.trouble) == (["paper", "pen", "seal"], "")


def test_a_mute_speaker_opens_no_device():
    speaker = Speaker(0)
    speaker.play("seal")
    assert speaker._thread is None and speaker.played == []


def test_without_a_device_the_game_goes_on_in_silence(monkeypatch):
    monkeypatch.setenv("SDL_AUDIODRIVER", "no_such_driver")
    speaker = Speaker(60)
    speaker.play("seal")
    speaker.close()
    assert speaker.trouble.startswith("No sound:") and speaker.played == []
    speaker.play("seal")
    assert speaker._thread is None, "a speaker that failed is not asked again"


def test_a_missing_file_is_named(tmp_path):
    speaker = Speaker(60, tmp_path)
    speaker.play("seal")
    speaker.close()
    assert "seal.wav" in speaker.trouble
