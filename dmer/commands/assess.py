"""`python -m dmer assess`: what follows from a file of answers, or the questions that it may answer."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from dmer.commands.errors import UsageError, loaded
from dmer.content.decision import Decision, load_decision
from dmer.content.library import load_library
from dmer.content.terms import in_register
from dmer.decision.answers import AnswersError, read_answers_file
from dmer.decision.content import load_decision_content
from dmer.decision.form import question_data, question_lines
from dmer.decision.report import as_data, as_lines
from dmer.decision.result import assess


def add_assess(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its arguments."""
    run = commands.add_parser("assess", help="what the decision aid says about a file of answers", allow_abbrev=False)
    run.add_argument(
        "answers", nargs="?", metavar="ANSWERS.yaml", help="a file with one question and its answer a line"
    )
    run.add_argument("--questions", action="store_true", help="print all questions and options instead")
    run.add_argument("--json", action="store_true", help="print JSON")
    run.set_defaults(run=run_assess)


def run_assess(arguments: argparse.Namespace, root: Path) -> int:
    """Print what follows from the answers, or the questions."""
    if (arguments.answers is not None) == arguments.questions:
        raise UsageError("assess takes either a file of answers or --questions")
    content = loaded(load_decision_content, root)
    tables = content.tables

    def say(text: str) -> str:
        return in_register(text, "breastfeeding", content.terms)

    if arguments.questions:
        data = [question_data(question, say) for question in tables.questions.values()]
        lines = question_lines(tables, say)
        print(json.dumps(data, indent=2, ensure_ascii=False) if arguments.json else "\n".join(lines))
        return 0
    try:
        answers = read_answers_file(Path(arguments.answers), tables.questions)
    except AnswersError as error:
        raise UsageError(str(error)) from None
    result = assess(answers, tables)
    if arguments.json:
        print(json.dumps(as_data(result, tables, say), indent=2, ensure_ascii=False))
    else:
        print("\n".join(as_lines(result, tables, say, content.words.notice)))
    return 0


def load_tables(root: Path) -> Decision:
    """The tables, held against the evidence. Raises ContentError with every problem of the first broken part."""
    return load_decision(root, load_library(root))
