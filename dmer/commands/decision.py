"""`python -m dmer decision audit`: the proof of the decision tables."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

from dmer.commands.assess import load_tables
from dmer.commands.errors import loaded
from dmer.decision.audit import audit, audit_lines


def add_decision(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and what it can do."""
    decision = commands.add_parser("decision", help="work on the decision tables", allow_abbrev=False)
    actions = decision.add_subparsers(dest="action", required=True, metavar="ACTION")
    run = actions.add_parser("audit", help="go through every combination of answers", allow_abbrev=False)
    run.set_defaults(run=run_audit)


def run_audit(_: argparse.Namespace, root: Path) -> int:
    """Print the audit; 1 when a check fails."""
    found = audit(loaded(load_tables, root), datetime.date.today())
    print("\n".join(audit_lines(found)))
    return 0 if found.clean else 1
