"""The command line: a process of its own, and what it says about a command that cannot be done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dmer.cli import main
from tests.commands.maintainer import Maintainer
from tests.content.editor import ROOT


@pytest.fixture
def maintainer(capsys: pytest.CaptureFixture[str]) -> Maintainer:
    return Maintainer(capsys)


def module(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m dmer` as a process of its own."""
    command = [sys.executable, "-W", "error", "-m", "dmer", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


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


def test_help_names_both_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    assert {"simulate", "check"} <= set(capsys.readouterr().out.split())


def test_the_module_runs(tmp_path: Path) -> None:
    path = tmp_path / "run.csv"
    ran = module("simulate", "--profile", "dmer_moderate", "--set", "cue_start=-5", "--json", "--csv", str(path))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "let_downs" in json.loads(ran.stdout)
    assert path.read_text(encoding="utf-8").startswith("time_min,")


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
