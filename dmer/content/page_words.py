"""Words of the pages, and the model page for teachers that the timeline page shows in its tabs."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from dmer.content.entries import Entry, read_one
from dmer.content.located_yaml import ContentError, Problem, read_text
from dmer.content.sentences import filled_with

HOME_FILE = "content/pages/home.yaml"

TIMELINE_PAGE_FILE = "content/pages/timeline.yaml"

MODEL_PAGE = "docs/model.md"


class Door(Entry):
    """A way from home into one part of the app."""

    page: str
    label: str
    text: str


class HomeWords(Entry):
    """Everything said on the home page."""

    title: str
    what: str
    doors: Annotated[list[Door], Field(min_length=1)]
    hero: str
    reviewed: datetime.date
    reviewed_words: Annotated[str, filled_with("date")]
    care: str


class TabWords(Entry):
    """Names of the timeline page's tabs."""

    looking: str
    equations: str
    literature: str
    limits: str


class ParameterColumns(Entry):
    """Heads of the parameter table."""

    symbol: str
    meaning: str
    default: str
    low: str
    high: str
    unit: str
    basis: str
    note: str


class ParameterWords(Entry):
    """Words around the parameter table."""

    heading: str
    intro: str
    columns: ParameterColumns


class LiteratureColumns(Entry):
    """Heads of the table that holds the model against the literature."""

    target: str
    published: str
    accept: str
    model: str
    verdict: str
    source: str
    note: str


class Verdicts(Entry):
    """How each verdict is said."""

    matches: str
    close: str
    misses: str


class LiteratureWords(Entry):
    """Words around the table that holds the model against the literature."""

    heading: str
    intro: str
    columns: LiteratureColumns
    verdicts: Verdicts
    tally: Annotated[str, filled_with("matches", "close", "misses", "all")]


class TimelinePageWords(Entry):
    """Everything said on the timeline page around the figure."""

    title: str
    tabs: TabWords
    parameters: ParameterWords
    literature: LiteratureWords


@dataclass(frozen=True)
class ModelPage:
    """The sections of docs/model.md (Markdown) that the timeline page shows."""

    looking: str
    equations: str
    limits: str


SECTIONS = {"looking": "What the timeline shows", "equations": "The equations", "limits": "Limits"}
"""Which second-level heading of the model page belongs to which tab."""


def load_home_words(root: Path) -> HomeWords:
    """Read content/pages/home.yaml. Raises ContentError; a door to a page that does not exist is a problem too."""
    words, located = read_one(root / HOME_FILE, root, HomeWords)
    missing = [
        Problem(located.file, located.line_of(("doors", i, "page")), door.label, "page", "There is no such page.")
        for i, door in enumerate(words.doors)
        if not (door.page.startswith("pages/") and (root / door.page).is_file())
    ]
    if missing:
        raise ContentError(missing)
    return words


def load_timeline_page_words(root: Path) -> TimelinePageWords:
    """Read content/pages/timeline.yaml. Raises ContentError with every problem of the file."""
    words, _ = read_one(root / TIMELINE_PAGE_FILE, root, TimelinePageWords)
    return words


def load_model_page(root: Path) -> ModelPage:
    """Split docs/model.md at its second-level headings. Raises ContentError when a section the app shows is missing."""
    text = read_text(root / MODEL_PAGE, root)
    sections: dict[str, str] = {}
    for part in text.split("\n## ")[1:]:
        heading, _, body = part.partition("\n")
        sections[heading.strip()] = body.strip()
    missing = [
        Problem(MODEL_PAGE, 1, "", heading, "This heading is missing; the timeline page shows the text below it.")
        for heading in SECTIONS.values()
        if heading not in sections
    ]
    if missing:
        raise ContentError(missing)
    return ModelPage(**{name: sections[heading] for name, heading in SECTIONS.items()})
