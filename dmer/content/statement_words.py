"""Words of the statement of completion, and what a provider of continuing education adds to it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from dmer.content.entries import Entry, Word, read_one
from dmer.content.sentences import Minutes, Text, filled_with

STATEMENT_FILE = "content/wording/statement.yaml"

Percent = Annotated[str, filled_with("right")]


class Provider(Entry):
    """An accredited provider's own header, and the text that takes the place of `no_certificate`."""

    header: Text | None = None
    text: Text | None = None


class StatementWords(Entry):
    """All words of the statement."""

    title: Text
    app: Text
    course: Text
    for_name: Annotated[str, filled_with("name")]
    without_name: Text
    completed: Annotated[str, filled_with("date")]
    lessons: Annotated[str, filled_with("done", "count", "minutes")]
    spent: Minutes
    result: Percent
    gain: Percent
    objectives: Text
    objective_result: Annotated[str, filled_with("text", "right")]
    content: Annotated[str, filled_with("version", "reviewed")]
    no_certificate: Text
    no_record: Text
    file_name: Annotated[Word, Field(pattern=r"^[a-z-]+\.pdf$")]
    not_yet: Text
    provider: Provider


def load_statement_words(root: Path) -> StatementWords:
    """Read content/wording/statement.yaml. Raises ContentError with every problem of the file."""
    words, _ = read_one(root / STATEMENT_FILE, root, StatementWords)
    return words
