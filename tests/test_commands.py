"""The command line: every verb answers, in JSON where it can, and says what is wrong with bad input."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

SCENARIO = "portsmouth-1905"
TRACEBACK = "Traceback"


def run(*arguments: str, stdin: str = "", home: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    """One command in a process of its own."""
    environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "PYTHONIOENCODING": "utf-8", **more}
    if home is not None:
        environment["FROZEN_PEACE_HOME"] = str(home)
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        input=stdin, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=300, check=False,
    )  # fmt: skip


def answered(*arguments: str) -> dict[str, Any]:
    done = run(*arguments)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_simulate_counts_endings_and_settlements_beside_history() -> None:
    tally = answered("simulate", SCENARIO, "--games", "6", "--jobs", "1", "--seed", "3", "--json")
    assert (tally["scenario"], tally["games"], tally["first_seed"]) == (SCENARIO, 6, 3)
    assert sum(tally["endings"].values()) == pytest.approx(1, abs=0.001)
    assert {"treaty", "war", "unratified"} <= set(tally["endings"])
    assert all(set(one) >= {"articles", "share"} for one in tally["settlements"])
    shares = {"treaty", "as_history", "south_sakhalin=cede", "north_sakhalin=cede", "indemnity=any"}
    assert shares <= set(tally["shares"])
    assert tally["history"] == ["lease=transfer", "railway=changchun", "south_sakhalin=cede"]
    assert tally["seconds"] > 0


def test_simulate_is_the_same_with_more_processes() -> None:
    one, two = (answered("simulate", SCENARIO, "--games", "5", "--jobs", jobs, "--json") for jobs in ("1", "2"))
    for tally in (one, two):
        del tally["seconds"]
    assert one == two


def test_simulate_shows_a_table_with_the_real_treaty() -> None:
    done = run("simulate", SCENARIO, "--games", "2", "--jobs", "1")
    assert done.returncode == 0
    assert "The real treaty: Half the island, no money" in done.stdout


def test_replay_tells_the_path_with_sources_and_proves_it() -> None:
    told = answered("replay", SCENARIO, "--json")
    assert told["count"] == len(told["moves"]) > 40
    assert told["ending"] == "treaty" and told["faults"] == []
    assert any("twelve demands" in note for move in told["moves"] for note in move["notes"])
    assert "comes out the same" in run("replay", SCENARIO, "--check").stdout


def test_replay_finds_moves_by_words() -> None:
    found = answered("replay", SCENARIO, "--find", "twelve demands", "--json")
    assert 1 <= found["count"] < 5
    assert run("replay", SCENARIO, "--find", "zeppelin").returncode == 1


def test_replay_of_the_record_finds_moves() -> None:
    done = run("replay", "record", "--find", "portsmouth", "--json")
    assert done.returncode == 0 and json.loads(done.stdout)["count"] > 0


def test_a_save_is_replayed_and_checked(tmp_path: Path) -> None:
    save = played(tmp_path)
    told = answered("replay", str(save), "--check", "--json")
    assert told["faults"] == [] and told["count"] > 2
    assert run("check", str(save)).returncode == 0


def played(folder: Path) -> Path:
    """A save of two turns."""
    save = folder / "game.peace"
    script = "end\nrefuse\nend\n"
    done = run("play", SCENARIO, "--as", "RUS", "--text", "--seed", "5", "--save", str(save), stdin=script)
    assert done.returncode == 0, done.stderr
    return save


def test_a_save_with_another_lot_diverges_with_status_one(tmp_path: Path) -> None:
    save = played(tmp_path)
    body = json.loads(save.read_text(encoding="utf-8"))
    body["seed"] += 1
    forged = tmp_path / "forged.peace"
    forged.write_text(json.dumps(body), encoding="utf-8")
    done = run("replay", str(forged), "--check")
    assert done.returncode in (1, 2) and TRACEBACK not in done.stderr
    assert run("check", str(forged)).returncode == 2


def test_play_goes_on_with_a_save_and_with_the_last_game(tmp_path: Path) -> None:
    save = played(tmp_path)
    assert "You are Russia." in run("play", str(save), "--text", stdin="status\n").stdout
    home = tmp_path / "home"
    assert run("play", SCENARIO, "--as", "JPN", "--text", stdin="end\n", home=home).returncode == 0
    again = run("play", "--continue", "--text", stdin="status\n", home=home)
    assert again.returncode == 0 and "You are Japan." in again.stdout
    assert run("play", "--continue", "--text", home=tmp_path / "empty").returncode == 2


def test_play_prompts_end_their_line_and_no_colours_are_used() -> None:
    done = run("play", SCENARIO, "--as", "RUS", "--text", "--seed", "1", stdin="status\n")
    prompts = [line for line in done.stdout.splitlines() if line.startswith("[Russia, turn")]
    assert prompts and all(line.endswith(">") for line in prompts)
    assert "\x1b" not in done.stdout


def test_the_same_seed_and_script_give_the_same_bytes(tmp_path: Path) -> None:
    script = "order brief\nend\nrefuse\nend\nstatus\n"
    one, two = (
        run("play", SCENARIO, "--as", "RUS", "--text", "--seed", "9", "--save", str(tmp_path / "a.peace"), stdin=script)
        for _ in range(2)
    )
    assert one.stdout == two.stdout and "Turn 2 of 12" in one.stdout


def test_schema_prints_or_writes_the_forms(tmp_path: Path) -> None:
    assert "scenario" in answered("schema")
    assert run("schema", "--out", str(tmp_path / "s")).returncode == 0
    schema = json.loads((tmp_path / "s" / "scenario.schema.json").read_text(encoding="utf-8"))
    assert "table" in schema["properties"] and "from" in json.dumps(schema)
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert_refused(run("schema", "--out", str(tmp_path / "file" / "s")), "cannot be written")


def test_version_names_itself() -> None:
    assert run("version").stdout.startswith("Frozen Peace")


def test_check_lists_every_problem_of_a_scenario(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text("format: 1\nformat: 2\nid: x\n\tseats: NO\n", encoding="utf-8")
    done = run("check", str(tmp_path), "--json")
    assert done.returncode == 2
    assert json.loads(done.stdout)["problems"]
    assert_refused(run("play", str(tmp_path), "--as", "RUS", "--text"), "scenario.yaml:")


def test_bench_measures_speed_and_truth() -> None:
    figures = answered(
        "bench", "--no-window", "--games", "1", "--drafts", "20", "--estimates", "20", "--json"
    )  # fmt: skip
    assert figures["games_per_second_per_core"] > 0
    refusals = figures["refusals"]
    assert refusals["turned"] == refusals["with_change"] == refusals["refused"] - refusals["blocked_by_locks"]
    counters = figures["counters"]
    assert counters["acceptable_to_maker"] == counters["true_to_locks"] == counters["laid"]
    assert len(figures["estimates"]["tenths"]) == 10


def assert_refused(done: subprocess.CompletedProcess[str], words: str) -> None:
    assert done.returncode == 2, (done.returncode, done.stdout, done.stderr)
    assert words in done.stderr and TRACEBACK not in done.stderr


BAD: Sequence[tuple[tuple[str, ...], str]] = (
    (("play", "portsmuth-1905", "--as", "RUS", "--text"), "Did you mean 'portsmouth-1905'?"),
    (("play", SCENARIO, "--as", "RUX", "--text"), "Did you mean 'RUS'?"),
    (("play", SCENARIO, "--text"), "Say which seat you take"),
    (("play", "--text"), "Name a scenario"),
    (("play", SCENARIO, "--as", "RUS", "--text", "--language", "jp"), "Expected one of: en"),
    (("simulate", "nowhere", "--games", "1"), "There is no scenario of this name"),
    (("simulate", SCENARIO, "--games", "0"), "--games takes a number of at least 1"),
    (("replay", "nowhere"), "There is no scenario of this name"),
    (("negotiate", "nowhere.json"), "nowhere.json"),
    (("shot", "nowhere", "out.png"), "There is no screen called nowhere"),
    (("shot", "title", str(Path(__file__).parent)), "tests"),
    (("shot", "title", "out.png", "--size", "big"), "WIDTHxHEIGHT"),
    (("odds",), "No case was given"),
    (("dance",), "No such command"),
)


@pytest.mark.parametrize(("arguments", "words"), BAD, ids=[" ".join(arguments) for arguments, _ in BAD])
def test_bad_input_is_told_in_a_sentence_with_status_two(arguments: tuple[str, ...], words: str) -> None:
    assert_refused(run(*arguments), words)


@pytest.mark.parametrize("text", ["", "not a save", '{"format": "frozen-peace save", "version": 99}', "[1, 2"])
def test_a_foreign_file_is_refused_and_left_alone(tmp_path: Path, text: str) -> None:
    file = tmp_path / "old.peace"
    file.write_text(text, encoding="utf-8")
    assert_refused(run("play", str(file), "--text"), "It was left as it is")
    assert file.read_text(encoding="utf-8") == text


def test_headless_verbs_never_load_pygame() -> None:
    code = "import sys; sys.argv = ['game', *sys.argv[1:]]\nfrom game.__main__ import main\n"
    code += "try:\n    main()\nexcept SystemExit:\n    pass\nassert 'pygame' not in sys.modules, 'pygame was loaded'\n"
    for arguments in (["version"], ["replay", SCENARIO, "--check"], ["play", SCENARIO, "--as", "RUS", "--text"]):
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments], input="", capture_output=True, text=True, encoding="utf-8",
            check=False, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("arguments", [(), ("play", SCENARIO, "--as", "RUS")])
def test_without_a_display_the_way_in_words_is_named(arguments: tuple[str, ...]) -> None:
    assert_refused(run(*arguments, SDL_VIDEODRIVER="no_such_driver"), "--text")
