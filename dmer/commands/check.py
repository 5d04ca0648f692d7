"""`python -m dmer check` and `python -m dmer schema`: the content files, and the schemas that editors use."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

from dmer.commands.errors import UsageError
from dmer.commands.slides import NotMeasured, measured_problems
from dmer.content.cases import placed_cases
from dmer.content.check import check_all, checked_files
from dmer.content.entries import read_list, unknown_word
from dmer.content.located_yaml import ContentError, Problem
from dmer.content.model_files import MODEL_FILES
from dmer.content.model_tables import Target
from dmer.content.notes import broken_links, misspelled, notes
from dmer.content.schemas import stale_schemas, write_schemas
from dmer.content.teaching import load_teaching
from dmer.decision.expectations import unmet_expectations
from dmer.hormones.literature import MEASURES


def add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add both commands."""
    check = commands.add_parser("check", help="check every content file", allow_abbrev=False)
    check.add_argument(
        "--slides", action="store_true", help="also measure every slide in Chromium: text without room, or too faint"
    )
    check.set_defaults(run=run_check)
    schema = commands.add_parser("schema", help="write the JSON Schemas that editors use", allow_abbrev=False)
    schema.set_defaults(run=run_schema)


def run_check(arguments: argparse.Namespace, root: Path) -> int:
    """Print every problem, or what an editor may want to know. Raises UsageError if slides cannot be measured here."""
    problems = [*check_all(root), *_unanswered_targets(root)]
    teaching = None if problems else load_teaching(root)
    if teaching:
        library = teaching.library
        if teaching.decision:
            problems += unmet_expectations(placed_cases(root), teaching.decision)
        problems += [*misspelled(root, library), *broken_links(root, library), *stale_schemas(root)]
    if arguments.slides and not problems:
        problems += _measured(root)
    for problem in problems:
        print(problem)
    if problems or teaching is None:
        return 1
    for note in notes(root, teaching, datetime.date.today()):
        print(f"note: {note}")
    print(f"{len(checked_files(root))} files checked, no problems found.")
    return 0


def _measured(root: Path) -> list[Problem]:
    try:
        return measured_problems(root)
    except NotMeasured as error:
        raise UsageError(str(error)) from None


def run_schema(_: argparse.Namespace, root: Path) -> int:
    """Write the schemas anew."""
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
