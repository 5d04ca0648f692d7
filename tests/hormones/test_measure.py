"""What is read off a run: the published table of profiles, and how stretches and leads are found."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dmer.content.model_tables import ModelTables
from dmer.hormones.filters import Curve
from dmer.hormones.measure import Measurements, measure, stretches_above
from dmer.hormones.scenario import Scenario, resolve
from dmer.hormones.simulate import Run, simulate

PROFILES = ("typical", "dmer_mild", "dmer_moderate", "dmer_severe", "dmer_first_letdown_only")
PRINTED = 1.0
"""The published table prints whole numbers, some rounded and some cut off."""


def run_of(tables: ModelTables, profile: str, **overrides: float) -> Run:
    return simulate(resolve(Scenario(profile, overrides=overrides), tables))


def measured(tables: ModelTables, profile: str, **overrides: float) -> Measurements:
    return measure(run_of(tables, profile, **overrides))


def test_every_profile_is_tested(tables: ModelTables) -> None:
    assert set(PROFILES) == set(tables.profiles)


@pytest.mark.parametrize("profile", PROFILES)
def test_profiles_give_their_published_results(profile: str, tables: ModelTables) -> None:
    found, expected = measured(tables, profile), tables.profiles[profile].expected
    waves, waves_oxytocin = found.dysphoria_episodes, found.dysphoria_episodes_oxytocin
    assert found.dopamine_nadir_rel == pytest.approx(expected.dopamine_nadir, abs=0.005)
    assert [wave.peak for wave in waves] == pytest.approx(expected.index_peaks, abs=PRINTED)
    assert [wave.seconds for wave in waves] == pytest.approx(expected.episode_s, abs=PRINTED)
    assert [wave.lead_s for wave in waves] == pytest.approx(expected.onset_before_release_s, abs=PRINTED)
    assert [wave.peak for wave in waves_oxytocin] == pytest.approx(expected.index_peaks_oxytocin, abs=PRINTED)
    assert [wave.seconds for wave in waves_oxytocin] == pytest.approx(expected.episode_s_oxytocin, abs=PRINTED)


def test_a_typical_feed(tables: ModelTables) -> None:
    found = measured(tables, "typical")
    assert [round(one.start_s) for one in found.let_downs] == [57, 362, 664]
    assert [round(one.seconds) for one in found.let_downs] == [112, 88, 78]
    assert found.bursts_s == pytest.approx([39.0, 339.0, 639.0])
    assert found.oxytocin_baseline_pg_per_ml == 2.2
    assert found.oxytocin_peak_pg_per_ml == pytest.approx(14.9, abs=0.05)
    assert found.oxytocin_peak_min == pytest.approx(11.1, abs=0.1)
    assert found.prolactin_baseline_ng_per_ml == 119.0
    assert found.prolactin_peak_ng_per_ml == pytest.approx(found.prolactin_peak_ratio * 119.0)
    assert found.prolactin_peak_ratio == pytest.approx(2.26, abs=0.005)
    assert found.prolactin_peak_min == pytest.approx(20.3, abs=0.1)


def test_a_wave_and_its_let_down_name_the_same_lead(tables: ModelTables) -> None:
    found = measured(tables, "dmer_severe")
    assert [one.lead_s for one in found.let_downs] == pytest.approx([wave.lead_s for wave in found.dysphoria_episodes])
    for let_down, wave in zip(found.let_downs, found.dysphoria_episodes, strict=True):
        assert wave.start_s + (wave.lead_s or 0.0) == pytest.approx(let_down.start_s)


def test_a_let_down_without_a_wave_has_no_lead(tables: ModelTables) -> None:
    leads = [one.lead_s for one in measured(tables, "dmer_first_letdown_only").let_downs]
    assert leads[0] == pytest.approx(39.0, abs=PRINTED)
    assert leads[1:] == [None, None]


def test_a_burst_outside_the_part_looked_at_is_left_out(tables: ModelTables) -> None:
    values = resolve(Scenario("typical"), tables)
    assert measure(simulate(values, 5.0, 10.0)).bursts_s == pytest.approx([339.0])


def tent(minutes: Curve, begin: float, top: float, height: float) -> Curve:
    """A curve that is 0 except for a tent from `begin` over `top` and as long down again."""
    return np.interp(minutes, [begin, top, 2.0 * top - begin], [0.0, height, 0.0])


def test_crossings_lie_on_the_lines_between_points() -> None:
    minutes = np.arange(0.0, 6.0, 0.5)
    [found] = stretches_above(minutes, tent(minutes, 1.0, 2.0, 10.0), 2.0)
    assert (found.start_s, found.end_s, found.peak) == pytest.approx((60.0 * 1.2, 60.0 * 2.8, 10.0))
    assert found.seconds == pytest.approx(96.0)


def test_a_stretch_under_way_at_an_edge_is_cut_off_there() -> None:
    minutes = np.array([-1.0, 0.0, 1.0, 2.0, 3.0])
    found = stretches_above(minutes, np.array([4.0, 4.0, 0.0, 0.0, 8.0]), 2.0)
    assert [(one.start_s, one.end_s, one.peak) for one in found] == [(-60.0, 30.0, 4.0), (135.0, 180.0, 8.0)]


@pytest.mark.parametrize("level", [0.0, 2.0])
def test_a_curve_that_only_reaches_the_threshold_has_no_stretch(level: float) -> None:
    minutes = np.arange(5.0)
    assert stretches_above(minutes, np.full(5, level), 2.0) == []


@pytest.fixture
def quiet(tables: ModelTables) -> Run:
    """A run in which nothing happens, for curves to be put in."""
    return simulate(resolve(Scenario("typical", overrides={"Delta": 0.0, "V": 0.0, "A_O": 4.0, "E50": 5.0}), tables))


def with_curves(run: Run, *, let_down_at: float | None, wave_at: float) -> Measurements:
    """A let-down of one minute and a wave of one minute, starting about then."""
    still = np.zeros_like(run.minutes)
    duct = still if let_down_at is None else np.where(abs(run.minutes - let_down_at - 0.5) < 0.5, 0.9, 0.0)
    wave = np.where(abs(run.minutes - wave_at - 0.5) < 0.5, 50.0, 0.0)
    return measure(replace(run, duct_response=duct, dysphoria=wave, dysphoria_oxytocin=wave))


@pytest.mark.parametrize(
    ("let_down_at", "wave_at", "lead"),
    [
        pytest.param(5.5, 5.0, 30.0, id="during the wave"),
        pytest.param(6.5, 5.0, 90.0, id="within a minute after it"),
        pytest.param(4.5, 5.0, -30.0, id="under way when the wave starts"),
        pytest.param(9.0, 5.0, None, id="too late"),
        pytest.param(2.0, 5.0, None, id="over before"),
        pytest.param(None, 5.0, None, id="no let-down"),
    ],
)
def test_which_let_down_belongs_to_a_wave(
    let_down_at: float | None, wave_at: float, lead: float | None, quiet: Run
) -> None:
    found = with_curves(quiet, let_down_at=let_down_at, wave_at=wave_at)
    expected = lead if lead is None else pytest.approx(lead, abs=1.0)
    assert [wave.lead_s for wave in found.dysphoria_episodes] == [expected]
    assert [wave.lead_s for wave in found.dysphoria_episodes_oxytocin] == [expected]
    assert [one.lead_s for one in found.let_downs] == ([] if let_down_at is None else [expected])
