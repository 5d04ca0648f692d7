"""`python -m dmer simulate`: run the let-down model once."""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path

from dmer.commands.errors import UsageError, loaded
from dmer.content.model_files import load_model_tables
from dmer.hormones.measure import measure
from dmer.hormones.report import as_data, summary, write_table
from dmer.hormones.scenario import Scenario, resolve
from dmer.hormones.simulate import FINEST_STEP_MINUTES, simulate

MOST_POINTS = 2_000_000
"""A run with more points than this is a slip of the hand, and would fill the memory."""

STANDARD_OUTPUT = "-"


def add_simulate(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its arguments."""
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
    run.set_defaults(run=run_simulate)


def run_simulate(arguments: argparse.Namespace, root: Path) -> int:
    """Run the model and print what was asked for."""
    _refuse_impossible(arguments)
    tables = loaded(load_model_tables, root)
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
