"""Words of the decision aid: how its results are called, and what stands around them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from dmer.content.conditions import Fit, Severity, Urgency
from dmer.content.decision_rows import Stage
from dmer.content.decision_tables import TableName
from dmer.content.entries import Entry, read_one
from dmer.content.sentences import Number, Text, filled_with, one_for_each

DECISION_WORDS_FILE = "content/wording/decision.yaml"


class UrgencyWords(Entry):
    """One urgency in a word or two, and what it asks for."""

    label: Text
    what: Text


class AuditWords(Entry):
    """How large the audit is, and what one check of it went through."""

    size: Number
    detail: Annotated[str, filled_with("answers", "places")]


class DecisionWords(Entry):
    """All words around the questions and the results."""

    notice: Text
    urgencies: Annotated[dict[Urgency, UrgencyWords], one_for_each(Urgency)]
    severities: Annotated[dict[Severity, Text], one_for_each(Severity)]
    fits: Annotated[dict[Fit, Text], one_for_each(Fit)]
    stages: Annotated[dict[Stage, Text], one_for_each(Stage)]
    tables: Annotated[dict[TableName, Text], one_for_each(TableName)]
    audit: AuditWords


def load_decision_words(root: Path) -> DecisionWords:
    """Read content/wording/decision.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / DECISION_WORDS_FILE, root, DecisionWords)[0]
