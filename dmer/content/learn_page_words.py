"""Words of the Learn page."""

from __future__ import annotations

from pathlib import Path

from dmer.content.entries import Entry, read_one
from dmer.content.sentences import Text

LEARN_PAGE_FILE = "content/pages/learn.yaml"


class LearnPageWords(Entry):
    """Everything said on the Learn page around the course."""

    title: Text


def load_learn_page_words(root: Path) -> LearnPageWords:
    """Read content/pages/learn.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / LEARN_PAGE_FILE, root, LearnPageWords)[0]
