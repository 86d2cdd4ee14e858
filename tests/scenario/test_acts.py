"""The vocabulary of acts: one file for scenarios, record and players."""

from pathlib import Path

import pytest

from game.history.loading import load_record
from game.history.staging import stage_record
from game.places import shipped
from game.rules.outcomes import GOOD
from game.scenario.build import load_scenario, shared_acts
from game.scenario.loading import load_world
from game.scenario.problems import ScenarioError

OF_THE_DESIGN = (
    "demand", "ultimatum", "build_up", "show_of_force", "seize", "campaign", "withdraw", "embargo", "aid", "recognise",
    "denounce", "state", "leak", "brief_press", "probe", "mediate", "meet",
)  # fmt: skip


@pytest.fixture(scope="module")
def outcomes() -> tuple[str, ...]:
    return tuple(load_world().outcomes)


def test_every_act_of_the_design_is_data_with_a_ladder_and_effects(outcomes: tuple[str, ...]) -> None:
    acts = shared_acts(("RUS", "JPN", "USA"), outcomes)
    assert set(OF_THE_DESIGN) <= set(acts)
    for act in acts.values():
        assert sum(act.base) == 10_000 and len(act.ladder) >= 3
        assert any(rung.effects or rung.learns for rung in act.ladder)
        good = [rung.counts_as in GOOD for rung in act.ladder]
        assert good == sorted(good, reverse=True), f"{act.id}: the best outcomes come first"


def test_the_record_is_played_with_the_effects_that_players_have(outcomes: tuple[str, ...]) -> None:
    world = load_world()
    setup = stage_record(world, load_record()).setup
    shared = shared_acts(setup.powers, outcomes)
    both = set(shared) & set(setup.acts)
    assert {"demand", "ultimatum", "seize", "embargo", "recognise"} <= both
    for name in both:
        played = {rung.counts_as: rung.effects for rung in setup.acts[name].ladder}
        assert any(played[rung.counts_as] == rung.effects for rung in shared[name].ladder if rung.effects)


def test_a_scenario_offers_the_acts_it_names_and_no_others() -> None:
    scenario = load_scenario("portsmouth-1905")
    assert set(scenario.setup.acts) == set(scenario.form.acts)


def test_an_unknown_act_is_named_with_the_nearest(tmp_path: Path) -> None:
    folder = tmp_path / "portsmouth-1905"
    folder.mkdir()
    text = (shipped("scenarios") / "portsmouth-1905" / "scenario.yaml").read_text(encoding="utf-8")
    (folder / "scenario.yaml").write_text(text.replace("acts: [brief_press,", "acts: [brief_pres,"), encoding="utf-8")
    with pytest.raises(ScenarioError) as error:
        load_scenario(str(folder))
    assert "brief_press" in str(error.value) and "scenario.yaml:" in str(error.value)
