"""What the seminar cases are told with: the cases, words around them, and the aid that they are held against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dmer.content.case import Case
from dmer.content.case_words import CaseWords, load_case_words
from dmer.content.cases import load_cases
from dmer.content.model_files import load_model_tables
from dmer.decision.content import DecisionContent, load_decision_content


@dataclass(frozen=True)
class CaseContent:
    """Checked content. `cases` stand in the order in which they are offered."""

    cases: Mapping[str, Case]
    words: CaseWords
    aid: DecisionContent


def load_case_content(root: Path) -> CaseContent:
    """Read all of it. Raises ContentError with every problem of the first broken part."""
    aid = load_decision_content(root)
    cases = load_cases(root, aid.library, aid.tables, load_model_tables(root))
    return CaseContent(cases, load_case_words(root), aid)
