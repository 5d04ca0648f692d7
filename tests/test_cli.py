"""The command line: what it prints, what it writes, and what it says about a command that cannot be done."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dmer.cli import main
from dmer.content.check import checked_files
from tests.content.editor import ROOT, Editor

COLUMNS = [
    *("time_min", "oxytocin_pg_per_ml", "duct_response", "dopamine_brake_rel", "prolactin_ng_per_ml"),
    *("dopamine_mood_rel", "dysphoria_index", "dysphoria_index_oxytocin", "calm"),
]
KEYS = [
    *("let_downs", "dysphoria_episodes", "dysphoria_episodes_oxytocin", "bursts_s", "oxytocin_baseline_pg_per_ml"),
    *("oxytocin_peak_pg_per_ml", "oxytocin_peak_min", "prolactin_baseline_ng_per_ml", "prolactin_peak_ng_per_ml"),
    *("prolactin_peak_ratio", "prolactin_peak_min", "dopamine_nadir_rel"),
]


@dataclass(frozen=True)
class Said:
    """What a command left behind."""

    code: int
    out: str
    err: str


class Maintainer:
    """Somebody at a command line."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def runs(self, *arguments: str, root: Path = ROOT) -> Said:
        """Run one command and take what it says."""
        code = main(arguments, root)
        out, err = self._capsys.readouterr()
        return Said(code, out, err)

    def measures(self, *arguments: str) -> dict[str, Any]:
        """Run `simulate --json` and read the measurements."""
        said = self.runs("simulate", "--json", *arguments)
        assert (said.code, said.err) == (0, "")
        found: dict[str, Any] = json.loads(said.out)
        return found


@pytest.fixture
def maintainer(capsys: pytest.CaptureFixture[str]) -> Maintainer:
    return Maintainer(capsys)


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(tmp_path / "lab")


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def module(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m dmer` as a process of its own."""
    command = [sys.executable, "-W", "error", "-m", "dmer", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


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


SIMULATE = ("simulate", "--profile", "typical")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "the following arguments are required: COMMAND"),
        (("dance",), "argument COMMAND: invalid choice: 'dance'"),
        (("simulate",), "the following arguments are required: --profile"),
        (("simulate", "--profile", "dmer_moderat"), "The profile 'dmer_moderat' is not known; did you mean 'dmer_mod"),
        ((*SIMULATE, "--stage", "month 5"), "The stage 'month 5' is not known; did you mean"),
        ((*SIMULATE, "--set", "T_fed=30"), "The symbol 'T_fed' is not known; did you mean 'T_feed'"),
        ((*SIMULATE, "--set", "T_feed=99"), "T_feed=99 is outside the plausible range 5 to 35 min."),
        ((*SIMULATE, "--set", "stress=-0.1"), "stress=-0.1 is outside the plausible range 0 to 1."),
        ((*SIMULATE, "--set", "T_feed=long"), "argument --set: 'long' is not a number"),
        ((*SIMULATE, "--set", "T_feed=nan"), "argument --set: 'nan' is not a finite number"),
        ((*SIMULATE, "--set", "T_feed"), "argument --set: 'T_feed' should be a symbol and a number, such as T_feed=30"),
        ((*SIMULATE, "--set", "=3"), "The symbol '' is not known"),
        ((*SIMULATE, "--step", "0"), "--step 0 must be more than 0 minutes"),
        ((*SIMULATE, "--step", "-1"), "--step -1 must be more than 0 minutes"),
        ((*SIMULATE, "--step", "1e-9"), "--step 1e-09 is too small: the table would have over 2,000,000 rows"),
        ((*SIMULATE, "--start", "5", "--end", "5"), "--end 5 must come after --start 5"),
        ((*SIMULATE, "--end", "inf"), "argument --end: 'inf' is not a finite number"),
        ((*SIMULATE, "--end", "1e9", "--step", "1000"), "--start and --end are too far apart"),
        ((*SIMULATE, "--prof", "x"), "unrecognized arguments: --prof x"),
        ((*SIMULATE, "--json", "--csv", "-"), "--json and --csv - would both write to standard output"),
        ((*SIMULATE, "--csv", os.path.join("no", "such", "folder", "x.csv")), "cannot be written: No such file or"),
        ((*SIMULATE, "--csv", ""), " cannot be written: No such file or directory"),
        ((*SIMULATE, "--csv", "\0"), "cannot be written: embedded null"),
        ((*SIMULATE, "--json", "--csv", str(ROOT)), "cannot be written: Is a directory"),
        (("check", "more"), "unrecognized arguments: more"),
    ],
)  # fmt: skip
def test_a_command_that_cannot_be_done_gets_one_line(
    arguments: tuple[str, ...], sentence: str, maintainer: Maintainer
) -> None:
    said = maintainer.runs(*arguments)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("dmer: ")
    assert sentence in said.err
    assert said.err.count("\n") == 1


def test_broken_tables_are_said_in_one_line(maintainer: Maintainer, editor: Editor) -> None:
    editor.replaces("data/model/parameters.yaml", "  default: 5.0\n", "  default: x\n")
    editor.replaces("data/model/parameters.yaml", "  default: 15\n", "  default: y\n")
    said = maintainer.runs("simulate", "--profile", "typical", root=editor.root)
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "dmer: data/model/parameters.yaml:8: T_feed: default: A number is needed here (found 'y'). "
        "(1 more; the check command lists them)\n"
    )


def test_check_says_how_many_files_are_well(maintainer: Maintainer) -> None:
    said = maintainer.runs("check")
    assert (said.code, said.err) == (0, "")
    *notes, last = said.out.splitlines()
    assert last == f"{len(checked_files(ROOT))} files checked, no problems found."
    assert all(line.startswith("note: ") for line in notes)


def test_check_lists_every_problem(maintainer: Maintainer, editor: Editor) -> None:
    editor.replaces("data/model/parameters.yaml", "  default: 5.0\n", "  default: 9\n")
    editor.replaces("content/wording/look.yaml", "  dark: Dark\n", "")
    editor.writes("content/wording/timelin.yaml", "title: x\n")
    said = maintainer.runs("check", root=editor.root)
    assert (said.code, said.err) == (1, "")
    default = editor.line_of("data/model/parameters.yaml", "default: 9")
    assert said.out.splitlines() == [
        "content/wording/look.yaml:5: options.dark: This field is missing.",
        "content/wording/timelin.yaml:1: No part of the app reads this file; is its name right?",
        f"data/model/parameters.yaml:{default}: T_i: default: The default is outside the range 2 to 8 min (found 9).",
    ]


def test_check_holds_what_a_case_expects_against_the_decision_tables(maintainer: Maintainer, editor: Editor) -> None:
    case = "content/cases/pang-before-the-milk.yaml"
    line = editor.replaces(case, "severity: mild", "severity: severe").line_of(case, "severity: severe")
    said = maintainer.runs("check", root=editor.root)
    sentence = "With these answers it is 'mild' (expected 'severe')."
    assert (said.code, said.out) == (1, f"{case}:{line}: pang-before-the-milk: expected.severity: {sentence}\n")


def test_check_knows_what_the_model_can_be_asked(maintainer: Maintainer, editor: Editor) -> None:
    editor.replaces("data/model/targets.yaml", "measure: oxytocin_mean", "measure: oxytocin_meen")
    said = maintainer.runs("check", root=editor.root)
    line = editor.line_of("data/model/targets.yaml", "oxytocin_meen")
    assert said.code == 1
    assert said.out.startswith(
        f"data/model/targets.yaml:{line}: c9: measure: The measure 'oxytocin_meen' is not known; "
    )


def test_help_names_both_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    assert {"simulate", "check"} <= set(capsys.readouterr().out.split())


def test_the_module_runs(tmp_path: Path) -> None:
    path = tmp_path / "run.csv"
    ran = module("simulate", "--profile", "dmer_moderate", "--set", "cue_start=-5", "--json", "--csv", str(path))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert list(json.loads(ran.stdout)) == KEYS
    assert list(rows_of(path)[0]) == COLUMNS


def test_the_module_refuses_with_one_line() -> None:
    ran = module("simulate", "--profile", "nobody")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("dmer: The profile 'nobody' is not known; known: typical")
    assert ran.stderr.count("\n") == 1


def test_the_module_checks_the_content() -> None:
    ran = module("check")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.endswith("files checked, no problems found.\n")


def test_a_reader_who_has_seen_enough_is_no_error() -> None:
    command = [sys.executable, "-m", "dmer", "simulate", "--profile", "typical", "--csv", "-"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().split(",")[0] == "time_min"
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0
