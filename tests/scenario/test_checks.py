"""Every defect the checks know, seeded into a good small world and record: caught, with file and line."""

from pathlib import Path

import pytest

from game.places import shipped
from game.scenario.checks import check
from tests.scenario.seeded_faults import CHIPS, EPISODES, FAULTS, FIGURES, POWERS, RECORD, WORDS, Fault
from tests.scenario.small_world import TEXTS, write_small_world


def mutated(fault: Fault) -> str:
    """The file's text with the fault in it."""
    text = TEXTS[fault.file]
    assert text.count(fault.was) >= 1, "the mutation must apply"
    return text.replace(fault.was, fault.now, 1)


def expected_line(fault: Fault) -> tuple[str, int]:
    """File and line on which the problem is expected."""
    if fault.check == "not-in-record":
        line = TEXTS[CHIPS][: TEXTS[CHIPS].index("{since: 1875-05-07")].count("\n") + 1
        return CHIPS, line
    text = mutated(fault)
    start = text.index(fault.at) if fault.at else TEXTS[fault.file].index(fault.was)
    return fault.file, text[:start].count("\n") + 1


def test_the_small_world_is_good(tmp_path: Path) -> None:
    assert check([write_small_world(tmp_path)]) == []


@pytest.mark.parametrize("name", FAULTS)
def test_seeded_fault_is_caught(name: str, tmp_path: Path) -> None:
    fault = FAULTS[name]
    problems = check([write_small_world(tmp_path, {fault.file: mutated(fault)})])
    file, line = expected_line(fault)
    hits = [p for p in problems if p.check == fault.check and p.file == str(tmp_path / file)]
    assert hits, [str(problem) for problem in problems]
    assert line in {problem.line for problem in hits}, (line, [str(problem) for problem in hits])
    assert fault.says in " ".join(str(problem) for problem in hits)


def test_faults_are_many() -> None:
    assert len(FAULTS) >= 60


def test_problems_of_several_files_are_told_at_once(tmp_path: Path) -> None:
    changed = {
        WORDS: TEXTS[WORDS].replace("family: territory", "family: teritory", 1),
        POWERS: TEXTS[POWERS].replace("weight: 4000", "weight: heavy"),
        CHIPS: TEXTS[CHIPS].replace("kind: island", "kind: rock"),
    }
    problems = check([write_small_world(tmp_path, changed)])
    assert {Path(problem.file).name for problem in problems} == {"vocabulary.yaml", "powers.yaml", "islands.yaml"}


def test_record_alone_is_checked_against_the_world_beside_it(tmp_path: Path) -> None:
    write_small_world(tmp_path, {RECORD: TEXTS[RECORD].replace("chips: [iturup, sakhalin]", "chips: [kunashir]")})
    problems = check([tmp_path / "record"])
    assert [problem.check for problem in problems] == ["unknown-chip"]


def test_a_missing_path_is_a_problem(tmp_path: Path) -> None:
    problems = check([tmp_path / "nowhere"])
    assert [problem.message for problem in problems] == ["There is no such file or folder."]


@pytest.mark.parametrize("name", [CHIPS, POWERS, WORDS, EPISODES, FIGURES, RECORD])
def test_one_file_is_checked_among_its_neighbours(name: str, tmp_path: Path) -> None:
    folder = write_small_world(tmp_path)
    assert check([folder / name]) == []
    (folder / name).write_text(TEXTS[name] + "novelty: 1\n", encoding="utf-8")
    (problem,) = check([folder / name])
    assert (problem.file, problem.where, problem.line) == (
        str(folder / name),
        "novelty",
        TEXTS[name].count("\n") + 1,
    )


def test_a_lone_era_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    era = tmp_path / "1904-1905.yaml"
    text = (shipped("scenarios") / "record" / era.name).read_text(encoding="utf-8")
    era.write_text(text, encoding="utf-8")
    assert check([era]) == []
    wrong = "{chip: south_sakhalin, from: RUS, to: JPN, as: occupied}"
    assert wrong in text
    era.write_text(text.replace(wrong, wrong.replace("RUS", "CHN")), encoding="utf-8")
    assert [problem.check for problem in check([era])] == ["not-held"]
    renamed = era.rename(tmp_path / "mine.yaml")
    assert [problem.check for problem in check([renamed])] == ["not-held"], "what was held before comes from the world"


def test_a_file_that_is_none_of_ours(tmp_path: Path) -> None:
    stray = tmp_path / "stray.yaml"
    stray.write_text("hello: world\n", encoding="utf-8")
    (problem,) = check([stray])
    assert problem.message.startswith("This is no file of the game")


def test_shipped_world_and_record_have_no_problems() -> None:
    assert [str(problem) for problem in check()] == []
