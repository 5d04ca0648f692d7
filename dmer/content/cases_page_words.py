"""Words of the Cases page."""

from __future__ import annotations

from pathlib import Path

from dmer.content.entries import Entry, read_one
from dmer.content.sentences import Text

CASES_PAGE_FILE = "content/pages/cases.yaml"


class CasesPageWords(Entry):
    """Everything said on the Cases page around the cases."""

    title: Text


def load_cases_page_words(root: Path) -> CasesPageWords:
    """Read content/pages/cases.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / CASES_PAGE_FILE, root, CasesPageWords)[0]
