"""The command line: reads what is to be done, and hands it to the command's module in dmer/commands."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from dmer.commands.assess import add_assess
from dmer.commands.check import add_check
from dmer.commands.decision import add_decision
from dmer.commands.errors import UsageError
from dmer.commands.simulate import add_simulate
from dmer.hormones.scenario import ScenarioError

PROJECT = Path(__file__).resolve().parents[1]


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def main(argv: Sequence[str] | None = None, root: Path = PROJECT) -> int:
    """Run one command on the content under `root`; `argv` is what follows the program's name.

    Returns 0, or 1 when `check` or `decision audit` found something wrong, or 2 after one line on standard error about
    a command that cannot be done. Raises SystemExit only for `--help`.
    """
    try:
        arguments = _parser().parse_args(argv)
        code: int = arguments.run(arguments, root)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output, such as `head`, has seen enough; keep Python from complaining at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (UsageError, ScenarioError) as error:
        print(f"dmer: {' '.join(str(error).split())}", file=sys.stderr)
        return 2
    return code


def _parser() -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = _Parser(
        prog="python -m dmer", description="Let-Down Lab on the command line.", allow_abbrev=False
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (add_simulate, add_assess, add_decision, add_check):
        add(commands)
    return parser
