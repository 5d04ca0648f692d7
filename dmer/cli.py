"""The command line: run the model, and check the content files."""

from __future__ import annotations

import argparse
import datetime
import json
import math
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from dmer.content.check import check_all, checked_files
from dmer.content.entries import read_list, unknown_word
from dmer.content.located_yaml import ContentError, Problem
from dmer.content.model_files import MODEL_FILES, load_model_tables
from dmer.content.model_tables import Target
from dmer.content.notes import broken_links, misspelled, notes
from dmer.content.schemas import stale_schemas, write_schemas
from dmer.content.teaching import load_teaching
from dmer.hormones.literature import MEASURES
from dmer.hormones.measure import measure
from dmer.hormones.report import as_data, summary, write_table
from dmer.hormones.scenario import Scenario, ScenarioError, resolve
from dmer.hormones.simulate import FINEST_STEP_MINUTES, simulate

PROJECT = Path(__file__).resolve().parents[1]

MOST_POINTS = 2_000_000
"""A run with more points than this is a slip of the hand, and would fill the memory."""

STANDARD_OUTPUT = "-"


class UsageError(Exception):
    """Something in the command that cannot be done, said in one line."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def main(argv: Sequence[str] | None = None, root: Path = PROJECT) -> int:
    """Run one command on the content under `root`; `argv` is what follows the program's name.

    Returns 0, or 1 when `check` found problems, or 2 after one line on standard error about a command that cannot be
    done. Raises SystemExit only for `--help`.
    """
    try:
        arguments = _parser().parse_args(argv)
        code = _run(arguments, root)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output, such as `head`, has seen enough; keep Python from complaining at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (UsageError, ScenarioError) as error:
        print(f"dmer: {' '.join(str(error).split())}", file=sys.stderr)
        return 2
    return code


def _run(arguments: argparse.Namespace, root: Path) -> int:
    if arguments.command == "check":
        return _check(root)
    return _schema(root) if arguments.command == "schema" else _simulate(arguments, root)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m dmer", description="Let-Down Lab on the command line.", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    run = commands.add_parser("simulate", help="run the let-down model once", allow_abbrev=False)
    run.add_argument("--profile", required=True, help="who is simulated, such as typical or dmer_moderate")
    run.add_argument("--stage", help='stage of lactation, such as "month 6"; without it, as in month 1')
    run.add_argument("--pump", action="store_true", help="a pump instead of the baby")
    run.add_argument(
        "--set",
        dest="overrides",
        action="append",
        default=[],
        type=_override,
        metavar="SYMBOL=NUMBER",
        help="a value of the parameter or stimulus table, such as T_feed=30; may be repeated",
    )
    run.add_argument("--start", type=_number, default=-10.0, help="minutes after the start of the feed (-10)")
    run.add_argument("--end", type=_number, default=90.0, help="minutes after the start of the feed (90)")
    run.add_argument("--step", type=_number, default=FINEST_STEP_MINUTES, help="minutes between rows of the CSV (0.01)")
    run.add_argument("--csv", metavar="FILE", help="write the curves to a file; - for standard output")
    run.add_argument("--json", action="store_true", help="print the measurements as JSON")
    commands.add_parser("check", help="check every content file", allow_abbrev=False)
    commands.add_parser("schema", help="write the JSON Schemas that editors use", allow_abbrev=False)
    return parser


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from None
    if not math.isfinite(number):
        raise argparse.ArgumentTypeError(f"{text!r} is not a finite number")
    return number


def _override(text: str) -> tuple[str, float]:
    symbol, equals, number = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text!r} should be a symbol and a number, such as T_feed=30")
    return symbol.strip(), _number(number)


def _simulate(arguments: argparse.Namespace, root: Path) -> int:
    _refuse_impossible(arguments)
    try:
        tables = load_model_tables(root)
    except ContentError as error:
        first, *others = error.problems
        more = f" ({len(others)} more; the check command lists them)" if others else ""
        raise UsageError(f"{first}{more}") from None
    scenario = Scenario(arguments.profile, arguments.stage, arguments.pump, dict(arguments.overrides))
    values = resolve(scenario, tables)
    if arguments.csv is not None:
        _write_csv(arguments, values)
    if arguments.json or arguments.csv is None:
        measurements = measure(simulate(values, arguments.start, arguments.end))
        if arguments.json:
            print(json.dumps(as_data(measurements), indent=2, allow_nan=False))
        else:
            print(_heading(arguments), *summary(measurements), sep="\n")
    return 0


def _refuse_impossible(arguments: argparse.Namespace) -> None:
    if not arguments.end > arguments.start:
        raise UsageError(f"--end {arguments.end:g} must come after --start {arguments.start:g}")
    if not arguments.step > 0.0:
        raise UsageError(f"--step {arguments.step:g} must be more than 0 minutes")
    if (arguments.end - arguments.start) / arguments.step > MOST_POINTS:
        raise UsageError(f"--step {arguments.step:g} is too small: the table would have over {MOST_POINTS:,} rows")
    if (max(0.0, arguments.end) - min(0.0, arguments.start)) / FINEST_STEP_MINUTES > MOST_POINTS:
        longest = MOST_POINTS * FINEST_STEP_MINUTES
        raise UsageError(f"--start and --end are too far apart: a run covers at most {longest:,.0f} minutes")
    if arguments.json and arguments.csv == STANDARD_OUTPUT:
        raise UsageError("--json and --csv - would both write to standard output; give the CSV a file name")


def _write_csv(arguments: argparse.Namespace, values: dict[str, float]) -> None:
    run = simulate(values, arguments.start, arguments.end, arguments.step)
    if arguments.csv == STANDARD_OUTPUT:
        write_table(run, sys.stdout)
        return
    try:
        with open(arguments.csv, "w", encoding="utf-8", newline="") as file:
            write_table(run, file)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise UsageError(f"{arguments.csv} cannot be written: {reason}") from None


def _heading(arguments: argparse.Namespace) -> str:
    who = f"{arguments.profile}, {arguments.stage}" if arguments.stage else arguments.profile
    how = "with a pump" if arguments.pump else "at the breast"
    changed = "".join(f", {symbol}={value:g}" for symbol, value in arguments.overrides)
    return f"{who}, {how}{changed}; times are minutes:seconds from the start of the feed"


def _check(root: Path) -> int:
    problems = [*check_all(root), *_unanswered_targets(root)]
    teaching = None if problems else load_teaching(root)
    if teaching:
        library = teaching.library
        problems += [*misspelled(root, library), *broken_links(root, library), *stale_schemas(root)]
    for problem in problems:
        print(problem)
    if problems or teaching is None:
        return 1
    for note in notes(root, teaching, datetime.date.today()):
        print(f"note: {note}")
    print(f"{len(checked_files(root))} files checked, no problems found.")
    return 0


def _schema(root: Path) -> int:
    changed = write_schemas(root)
    print("\n".join(changed) if changed else "All schemas are up to date.")
    return 0


def _unanswered_targets(root: Path) -> list[Problem]:
    """Targets that ask the model for something it does not know how to measure."""
    try:
        targets, located = read_list(root / MODEL_FILES["targets"], root, Target, "id")
    except ContentError:
        return []
    return [
        Problem(
            located.file,
            located.line_of((index, "measure")),
            target.id,
            "measure",
            f"The measure {unknown_word(target.measure, list(MEASURES))}",
        )
        for index, target in enumerate(targets)
        if target.measure not in MEASURES
    ]
