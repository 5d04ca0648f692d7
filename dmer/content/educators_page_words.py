"""Words of the page For educators."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from dmer.content.entries import Entry, read_one
from dmer.content.found import Found
from dmer.content.items import ItemKind
from dmer.content.sentences import Count, Percent, Text, filled_with, one_for_each

EDUCATORS_PAGE_FILE = "content/pages/educators.yaml"

Order = Literal["course", "hardest", "people"]
"""In which order the questions stand."""

Texts = Annotated[list[Text], Field(min_length=1)]


class KindColumns(Entry):
    """Heads of the table of kinds."""

    kind: Text
    lesson: Text
    pre: Text
    post: Text


class HoldsWords(Entry):
    """Words of what the course holds."""

    heading: Text
    counts: Annotated[str, filled_with("modules", "lessons", "minutes", "objectives", "items", "test")]
    module: Annotated[str, filled_with("number", "title", "minutes")]
    reviewed: Annotated[str, filled_with("date")]
    kinds: Text
    columns: KindColumns
    kind: Annotated[dict[ItemKind, Text], one_for_each(ItemKind)]


class SeminarWords(Entry):
    """How to use the course with a group, as Markdown."""

    heading: Text
    steps: Texts


class StatisticsWords(Entry):
    """Words of the item statistics."""

    heading: Text
    help: Text
    none: Text
    people: Count
    hidden: Found
    few: Count
    sort: Text
    orders: Annotated[dict[Order, Text], one_for_each(Order)]
    label: Text
    right: Annotated[str, filled_with("percent", "people")]
    interval: Annotated[str, filled_with("low", "high")]
    facility: Annotated[str, filled_with("score")]
    second: Percent
    discrimination: Annotated[str, filled_with("value")]
    options: Text
    option: Percent
    right_option: Text
    nobody: Text
    sureness: Text
    certainty: Annotated[str, filled_with("certainty", "percent", "count")]
    more: Text
    csv: Text
    trouble: Text


class SystemsWords(Entry):
    """Learning systems and credits, as Markdown."""

    heading: Text
    texts: Texts


class EducatorsPageWords(Entry):
    """Everything said on the page For educators."""

    title: Text
    intro: Text
    holds: HoldsWords
    seminar: SeminarWords
    statistics: StatisticsWords
    systems: SystemsWords


def load_educators_page_words(root: Path) -> EducatorsPageWords:
    """Read content/pages/educators.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / EDUCATORS_PAGE_FILE, root, EducatorsPageWords)[0]
