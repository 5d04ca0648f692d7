"""A run written down: the table, the data, the summary."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from dmer.content.model_tables import ModelTables
from dmer.hormones.measure import Measurements, Stretch, measure
from dmer.hormones.report import HYPOTHESIS, as_data, clock, summary, write_table
from dmer.hormones.scenario import Scenario, resolve
from dmer.hormones.simulate import Run, simulate

HEADS = (
    "time_min,oxytocin_pg_per_ml,duct_response,dopamine_brake_rel,prolactin_ng_per_ml,dopamine_mood_rel,"
    "dysphoria_index,dysphoria_index_oxytocin,calm"
)


@pytest.fixture
def run(tables: ModelTables) -> Run:
    return simulate(resolve(Scenario("dmer_moderate"), tables))


@pytest.fixture
def measurements(run: Run) -> Measurements:
    return measure(run)


def test_the_table_holds_every_point_under_its_head(run: Run) -> None:
    file = io.StringIO()
    write_table(run, file)
    lines = file.getvalue().splitlines()
    assert lines[0] == HEADS
    assert len(lines) == 1 + len(run.minutes)
    rows = list(csv.DictReader(lines))
    assert (rows[0]["time_min"], rows[1]["time_min"], rows[1000]["time_min"]) == ("-10", "-9.99", "0")
    nearest = 1000 + 339
    first_half = (run.oxytocin, run.duct_response, run.dopamine_brake, run.prolactin)
    curves = (*first_half, run.dopamine_mood, run.dysphoria, run.dysphoria_oxytocin, run.calm)
    written = [float(rows[nearest][head]) for head in HEADS.split(",")[1:]]
    assert written == pytest.approx([float(curve[nearest]) for curve in curves], rel=1e-9)


def test_the_data_are_plain(measurements: Measurements) -> None:
    data = as_data(measurements)
    assert json.loads(json.dumps(data, allow_nan=False)) == data
    assert data["dysphoria_episodes"][0]["peak"] == measurements.dysphoria_episodes[0].peak


def test_the_summary_says_what_happens(measurements: Measurements) -> None:
    lines = list(summary(measurements))
    assert "Let-downs: 3" in lines
    assert "  from 0:57 to 2:49 min (112 s)" in lines
    assert "Waves of dysphoria, dopamine hypothesis: 3" in lines
    assert "  from 0:18 to 2:00 min (103 s), index up to 42 of 100, starting 39 s before milk release" in lines
    assert "Oxytocin: from 2.2 pg/mL at rest to a peak of 14.9 pg/mL at 11:07" in lines
    assert "Prolactin: from 119 ng/mL at rest to a peak of 269 ng/mL (2.26 times) at 20:20" in lines
    assert "Mood-relevant dopamine: lowest at 0.45 of its resting level" in lines


def test_the_summary_ends_with_what_is_hypothesis(measurements: Measurements) -> None:
    assert list(summary(measurements))[-1] == HYPOTHESIS


def test_the_summary_of_a_feed_without_waves_says_none(tables: ModelTables) -> None:
    lines = list(summary(measure(simulate(resolve(Scenario("typical"), tables)))))
    assert "Waves of dysphoria, dopamine hypothesis: none" in lines
    assert "Waves of dysphoria, oxytocin hypothesis: none" in lines


@pytest.mark.parametrize(
    ("lead", "ending"),
    [(12.4, ", starting 12 s before milk release"), (-12.4, ", starting 12 s after milk release"), (None, "")],
)
def test_a_wave_is_set_against_milk_release(lead: float | None, ending: str, measurements: Measurements) -> None:
    wave = Stretch(60.0, 90.0, 40.0, lead)
    [line] = [line for line in summary(replace(measurements, dysphoria_episodes=[wave])) if "up to 40" in line]
    assert line == "  from 1:00 to 1:30 min (30 s), index up to 40 of 100" + ending


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.0, "0:00"), (-0.2, "0:00"), (59.6, "1:00"), (339.0, "5:39"), (-261.0, "-4:21"), (3600.0, "60:00")],
)
def test_times_are_minutes_and_seconds(seconds: float, said: str) -> None:
    assert clock(seconds) == said
