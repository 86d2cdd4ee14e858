"""The window read aloud: what is new is said once, kept as text, and spoken where the machine can."""

import sys
import time
from pathlib import Path

import pytest

from game.ui.voice import Narrator, Reading, SpokenLog, Voice, voice_command
from game.ui.window.pilot import Pilot
from game.ui.window.screens import SCREENS


def test_a_new_screen_is_said_whole_and_then_only_what_changes():
    pilot, narrator = Pilot(SCREENS["settings"]()), Narrator()
    first = narrator.news(pilot.scene)
    assert len(first) > 5
    assert narrator.news(pilot.scene) == []


def test_the_focus_is_said_when_it_moves():
    pilot, narrator = Pilot(SCREENS["settings"]()), Narrator()
    narrator.news(pilot.scene)
    said = set[str]()
    for _ in range(6):
        pilot.press("tab")
        news = narrator.news(pilot.scene)
        assert news, "the focus moved in silence"
        said.add(news[0])
    assert len(said) >= 5


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_every_screen_can_be_said(name):
    pilot = Pilot(SCREENS[name](), (1280, 720))
    lines = Narrator().news(pilot.scene)
    assert lines and all(line.strip() == line for line in lines)


def _scribe(folder: Path, wait: float = 0.0) -> tuple[list[str], Path]:
    """A voice that writes what it is given into a file."""
    heard = folder / "heard.txt"
    script = folder / "scribe.py"
    script.write_text(
        "import sys, time\n"
        "text = sys.stdin.buffer.read().decode('utf-8')\n"
        f"time.sleep({wait})\n"
        f"open({str(heard)!r}, 'a', encoding='utf-8').write(text + '|')\n",
        encoding="utf-8",
    )
    return [sys.executable, str(script)], heard


def test_what_is_said_reaches_the_voice(tmp_path):
    command, heard = _scribe(tmp_path)
    voice = Voice(command)
    voice.say(["Южный Сахалин", "樺太"])
    voice.close(waits=True)
    assert (heard.read_text(encoding="utf-8"), voice.trouble) == ("Южный Сахалин\n樺太|", "")


def test_the_newer_word_stops_the_older(tmp_path):
    slow, heard = _scribe(tmp_path, wait=20)
    voice = Voice(slow)
    voice.say(["first"])
    while voice._speaking is None:
        time.sleep(0.01)
    voice.say(["second"])
    voice.close()
    assert not heard.exists(), "neither was let to the end"


def test_a_machine_without_a_voice_says_so_once_and_stays_silent():
    assert voice_command(platform="no such platform with a voice") in ((), voice_command(platform="linux"))
    voice = Voice(())
    voice.say(["anything"])
    assert voice.trouble.startswith("No voice:") and voice._thread is None


def test_a_voice_that_cannot_be_run_ends_in_a_sentence(tmp_path):
    voice = Voice([str(tmp_path / "missing")])
    voice.say(["anything"])
    voice.close()
    assert voice.trouble.startswith("No voice:")


def test_the_log_is_one_paragraph_a_moment_and_begins_anew_when_long(tmp_path, monkeypatch):
    log = SpokenLog(tmp_path / "new" / "spoken.txt")
    log.add(["one", "two"])
    log.add(["three"])
    assert log.path.read_text(encoding="utf-8") == "one\ntwo\n\nthree\n\n"
    monkeypatch.setattr("game.ui.voice.spoken._MOST_BYTES", 5)
    log.add(["four"])
    assert log.path.read_text(encoding="utf-8") == "four\n\n"


def test_a_log_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    log = SpokenLog(tmp_path / "file" / "spoken.txt")
    log.add(["one"])
    assert log.trouble.startswith("Spoken text not kept")


def test_reading_is_off_text_or_aloud(tmp_path):
    pilot = Pilot(SCREENS["pause"]())
    quiet = Reading("off", "en", tmp_path / "off.txt")
    quiet.follow(pilot.scene)
    kept = Reading("text", "en", tmp_path / "text.txt")
    kept.follow(pilot.scene)
    assert not (tmp_path / "off.txt").exists() and (tmp_path / "text.txt").read_text(encoding="utf-8").strip()
