"""`python -m dmer simulate`: what it measures, and the table that it writes."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.commands.maintainer import Maintainer, Said
from tests.content.editor import Editor

COLUMNS = [
    *("time_min", "oxytocin_pg_per_ml", "duct_response", "dopamine_brake_rel", "prolactin_ng_per_ml"),
    *("dopamine_mood_rel", "dysphoria_index", "dysphoria_index_oxytocin", "calm"),
]
KEYS = [
    *("let_downs", "dysphoria_episodes", "dysphoria_episodes_oxytocin", "bursts_s", "oxytocin_baseline_pg_per_ml"),
    *("oxytocin_peak_pg_per_ml", "oxytocin_peak_min", "prolactin_baseline_ng_per_ml", "prolactin_peak_ng_per_ml"),
    *("prolactin_peak_ratio", "prolactin_peak_min", "dopamine_nadir_rel"),
]


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_measurements_have_their_names_and_no_others(maintainer: Maintainer) -> None:
    found = maintainer.measures("--profile", "dmer_moderate")
    assert list(found) == KEYS
    for name in ("let_downs", "dysphoria_episodes", "dysphoria_episodes_oxytocin"):
        assert [list(stretch) for stretch in found[name]] == [["start_s", "end_s", "peak", "lead_s"]] * 3


def test_a_profile_gives_its_published_results(maintainer: Maintainer) -> None:
    found = maintainer.measures("--profile", "dmer_moderate")
    assert [round(wave["peak"]) for wave in found["dysphoria_episodes"]] == [42, 39, 34]
    assert [round(wave["lead_s"]) for wave in found["dysphoria_episodes"]] == [39, 44, 46]
    assert [round(wave["peak"]) for wave in found["dysphoria_episodes_oxytocin"]] == [36, 22, 14]
    assert found["bursts_s"] == pytest.approx([39.0, 339.0, 639.0])
    assert found["dopamine_nadir_rel"] == pytest.approx(0.45, abs=0.005)
    assert found["prolactin_peak_ratio"] == pytest.approx(2.26, abs=0.005)


def test_a_stage_changes_prolactin(maintainer: Maintainer) -> None:
    found = maintainer.measures("--profile", "typical", "--stage", "month 6")
    assert found["prolactin_baseline_ng_per_ml"] == 59.0
    assert found["prolactin_peak_ratio"] == pytest.approx(1.48, abs=0.01)


def test_a_pump_changes_the_bursts(maintainer: Maintainer) -> None:
    found = maintainer.measures("--profile", "typical", "--pump")
    assert found["bursts_s"] == pytest.approx([69.0, 249.0, 429.0, 609.0, 789.0])


def test_values_can_be_set_again_and_again(maintainer: Maintainer) -> None:
    stressed = maintainer.measures("--profile", "typical", "--set", "T_feed=30", "--set", "stress=1")
    assert stressed["bursts_s"] == pytest.approx([78.0, 678.0, 1278.0])
    twice = maintainer.measures("--profile", "typical", "--set", "T_i=3", "--set", "T_i=8")
    assert twice["bursts_s"] == pytest.approx([39.0, 519.0])


def test_a_cue_comes_before_the_feed(maintainer: Maintainer) -> None:
    cue = ("--set", "cue_start=-5", "--set", "cue_minutes=1.5", "--set", "cue_strength=1")
    found = maintainer.measures("--profile", "dmer_moderate", *cue)
    assert found["bursts_s"][0] == pytest.approx(-261.0)
    assert found["dysphoria_episodes"][0]["start_s"] < 0.0


def test_a_part_of_a_run_is_measured_alone(maintainer: Maintainer) -> None:
    found = maintainer.measures("--profile", "typical", "--start", "5", "--end", "10")
    assert found["bursts_s"] == pytest.approx([339.0])
    assert len(found["let_downs"]) == 1


def test_a_coarse_step_of_the_table_leaves_the_measurements_alone(maintainer: Maintainer) -> None:
    fine = maintainer.measures("--profile", "dmer_severe")
    assert maintainer.measures("--profile", "dmer_severe", "--step", "1") == fine


def test_a_table_is_written(maintainer: Maintainer, tmp_path: Path) -> None:
    path = tmp_path / "run.csv"
    said = maintainer.runs("simulate", "--profile", "dmer_moderate", "--csv", str(path))
    assert said == Said(0, "", "")
    rows = rows_of(path)
    assert list(rows[0]) == COLUMNS
    assert len(rows) == 10_001
    assert (rows[0]["time_min"], rows[1]["time_min"], rows[-1]["time_min"]) == ("-10", "-9.99", "90")
    assert max(float(row["dysphoria_index"]) for row in rows) == pytest.approx(42.0, abs=0.5)
    assert float(rows[0]["oxytocin_pg_per_ml"]) == 2.2


def test_a_table_has_the_rows_that_were_asked_for(maintainer: Maintainer, tmp_path: Path) -> None:
    path = tmp_path / "run.csv"
    span = ("--start", "-1", "--end", "2", "--step", "0.5")
    maintainer.runs("simulate", "--profile", "typical", *span, "--csv", str(path))
    assert [row["time_min"] for row in rows_of(path)] == ["-1", "-0.5", "0", "0.5", "1", "1.5", "2"]


def test_a_table_and_the_measurements_can_be_had_at_once(maintainer: Maintainer, tmp_path: Path) -> None:
    path = tmp_path / "run.csv"
    assert list(maintainer.measures("--profile", "typical", "--csv", str(path))) == KEYS
    assert len(rows_of(path)) == 10_001


def test_a_table_on_standard_output(maintainer: Maintainer) -> None:
    said = maintainer.runs("simulate", "--profile", "typical", "--step", "10", "--csv", "-")
    lines = said.out.splitlines()
    assert lines[0].split(",") == COLUMNS
    assert len(lines) == 1 + 11


def test_without_a_form_a_summary_is_printed(maintainer: Maintainer) -> None:
    said = maintainer.runs("simulate", "--profile", "dmer_mild", "--stage", "month 3", "--pump", "--set", "T_feed=20")
    lines = said.out.splitlines()
    assert lines[0].startswith("dmer_mild, month 3, with a pump, T_feed=20;")
    assert "Let-downs: 7" in lines
    assert lines[-1].startswith("Dopamine and dysphoria are hypotheses")


def test_broken_tables_are_said_in_one_line(maintainer: Maintainer, editor: Editor) -> None:
    editor.replaces("data/model/parameters.yaml", "  default: 5.0\n", "  default: x\n")
    editor.replaces("data/model/parameters.yaml", "  default: 15\n", "  default: y\n")
    said = maintainer.runs("simulate", "--profile", "typical", root=editor.root)
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "dmer: data/model/parameters.yaml:8: T_feed: default: A number is needed here (found 'y'). "
        "(1 more; the check command lists them)\n"
    )
