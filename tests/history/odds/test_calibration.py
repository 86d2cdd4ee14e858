"""The figures the game promises: better than the act's own rate, calibrated, and nothing where nothing is to learn."""

import dataclasses
import re
from pathlib import Path

import numpy as np
import pytest

from game.history.odds.calibration import Calibration, Row
from game.history.odds.fitting import Sample, chances_without, fitted
from game.history.odds.report import BARS, page, picture
from game.history.odds.scores import auc, curve, scored
from game.history.odds.weights import load_weights, shipped_weights, written
from game.rules.odds.features import FEATURES
from game.scenario.problems import ScenarioError


def row(calibration: Calibration, name: str) -> Row:
    return next(row for row in calibration.rows if row.name == name)


@pytest.mark.parametrize("name", sorted(BARS))
def test_forecasts_of_left_out_decades_reach_the_bars(calibration: Calibration, name: str) -> None:
    scores = row(calibration, name).decades_out
    assert (scores.auc, scores.skill) >= BARS[name]
    assert scores.skill >= BARS[name][1]
    assert 0.85 <= scores.slope <= 1.2


def test_the_sets_are_those_of_the_study(calibration: Calibration) -> None:
    counts = {row.name: row.decades_out.count for row in calibration.rows}
    assert counts["asking, broad"] + counts["force"] + counts["declaring"] == counts["all moves"]
    assert counts["asking, core"] > 700 and counts["asking, broad"] > 800


@pytest.mark.parametrize("name", ["asking, broad", "asking, core"])
def test_asking_beats_the_rate_of_the_act_alone(calibration: Calibration, name: str) -> None:
    scores = row(calibration, name)
    assert scores.decades_out.skill - scores.act_alone.skill >= 0.06


@pytest.mark.parametrize("name", ["asking, broad", "asking, core"])
def test_an_episode_the_record_does_not_hold_is_still_foreseen(calibration: Calibration, name: str) -> None:
    hidden = row(calibration, name).episode_hidden
    assert hidden is not None
    assert hidden.auc >= BARS[name][0] - 0.01 and hidden.skill >= BARS[name][1]
    assert 0.85 <= hidden.slope <= 1.2


@pytest.mark.parametrize("name", sorted(BARS))
def test_leaving_one_out_gains_no_more_than_leaving_decades_out(calibration: Calibration, name: str) -> None:
    scores = row(calibration, name)
    assert abs(scores.one_out.auc - scores.decades_out.auc) <= 0.05


@pytest.mark.parametrize("name", sorted(BARS))
def test_shuffled_outcomes_score_nothing(calibration: Calibration, name: str) -> None:
    control = row(calibration, name).shuffled
    assert control.skill <= 0.0
    assert control.auc <= 0.56


def test_rates_hold_within_five_points(calibration: Calibration) -> None:
    for rate in calibration.rates:
        assert abs(rate.forecast - rate.observed) <= 0.05, rate


def numbers(text: str) -> list[float]:
    return [float(found) for found in re.findall(r"(?<![\w-])-?\d+(?:\.\d+)?(?![\w-])", text)]


def test_the_committed_weights_are_what_calibrate_writes(calibration: Calibration) -> None:
    """Equal but for the last digit, which another machine's arithmetic may round the other way."""
    kept, fresh = shipped_weights().read_text(encoding="utf-8"), written(calibration.weights)
    assert load_weights().provenance == calibration.weights.provenance, "Run `python -m game calibrate`."
    assert len(numbers(kept)) == len(numbers(fresh)) > 1_000
    assert all(abs(a - b) <= (1.0 if float(a).is_integer() else 2e-4) for a, b in zip(numbers(kept), numbers(fresh)))


def test_weights_survive_their_file(calibration: Calibration, tmp_path: Path) -> None:
    path = tmp_path / "weights.yaml"
    path.write_text(written(calibration.weights), encoding="utf-8")
    assert load_weights(path) == calibration.weights


def test_weights_that_lack_a_feature_are_refused(calibration: Calibration, tmp_path: Path) -> None:
    path = tmp_path / "weights.yaml"
    kept = written(calibration.weights).splitlines(keepends=True)
    path.write_text("".join(line for line in kept if " guarantor:" not in line), encoding="utf-8")
    with pytest.raises(ScenarioError, match="guarantor"):
        load_weights(path)


def test_no_weight_goes_against_theory(calibration: Calibration) -> None:
    for family, features in FEATURES.items():
        weights = calibration.weights.model.families[family].weights
        assert all(weights[f.key].push * f.sign >= 0 for f in features)


def test_the_report_tells_figures_misses_and_reasons(calibration: Calibration) -> None:
    text = page(calibration)
    for miss in calibration.misses:
        assert miss.entry.id in text and miss.entry.source in text
    assert "asking, core" in text and calibration.weights.provenance.record[:16] in text
    drawing = picture(calibration.curve)
    assert drawing.startswith("<svg") and drawing.count("<circle") == len(calibration.curve)


def toy_sample(seed: int = 3) -> Sample:
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(60, 3))
    rungs = np.clip(np.rint(1.5 - values[:, 0] + rng.normal(size=60)), 0, 3).astype(np.int64)
    signs, acts = np.array([1.0, -1.0, 1.0]), rng.integers(0, 2, 60)
    return Sample("asking", values, signs, np.zeros(3), np.zeros(3, dtype=bool), acts, ("demand", "propose"), rungs)


def test_one_newton_step_stands_for_a_refit() -> None:
    sample = toy_sample()
    near = chances_without(sample)
    for i in (0, 17, 42):
        others = np.arange(60) != i
        refit = fitted(sample.only(others)).chance(sample.only(~others))[0]
        assert near[i] == pytest.approx(refit, abs=0.01)


def test_a_sign_is_kept_even_against_the_sample() -> None:
    sample = toy_sample()
    turned = dataclasses.replace(sample, signs=-sample.signs)
    assert fitted(sample).push[0] > 0
    assert fitted(turned).push[0] == 0


def test_a_prior_stands_where_the_sample_is_silent() -> None:
    sample = toy_sample()
    silent = dataclasses.replace(sample, values=sample.values * [1, 1, 0], priors=np.array([0.0, 0.0, 0.85]))
    assert fitted(silent).push[2] == pytest.approx(0.85)


def test_a_firm_prior_stands_against_the_sample() -> None:
    sample = toy_sample()
    firm = dataclasses.replace(sample, priors=np.array([0.1, 0.0, 0.0]), firm=np.array([True, False, False]))
    fit = fitted(firm)
    assert fit.push[0] / fit.spread[0] == pytest.approx(0.1, abs=0.01) and fitted(sample).push[0] > 0.2


def test_scores_of_known_forecasts() -> None:
    success = np.array([0.0, 0.0, 1.0, 1.0])
    assert auc(success, np.array([0.1, 0.2, 0.8, 0.9])) == 1.0
    assert auc(success, np.array([0.5, 0.5, 0.5, 0.5])) == 0.5
    assert scored(success, np.full(4, 0.5)).skill == pytest.approx(0.0)
    assert [one.count for one in curve(success, np.array([0.1, 0.2, 0.8, 0.9]), 2)] == [2, 2]
