"""Words of the Review page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from dmer.content.entries import Entry, read_one
from dmer.content.found import Found
from dmer.content.sentences import Text, filled_with

REVIEW_PAGE_FILE = "content/pages/review.yaml"


class FinishedWords(Entry):
    """Said once the last question of a sitting is answered."""

    title: Text
    result: Annotated[str, filled_with("right", "count")]
    comfort: Text
    learn: Text
    again: Text


class NothingDue(Entry):
    """Said where there is nothing to review, with a way on."""

    title: Text
    text: Text
    button: Text


class DailyWords(Entry):
    """Words of the setting how many questions a day there should be."""

    heading: Text
    label: Text
    help: Text
    kept: Text
    trouble: Annotated[str, filled_with("reason")]


class ReviewPageWords(Entry):
    """Everything said on the Review page around the questions. `full` is said when the number of the day is reached."""

    title: Text
    intro: Text
    label: Text
    today: Found
    done: Found
    waiting: Found
    no_hurry: Text
    next: Annotated[str, filled_with("day")]
    begin: Text
    go_on: Text
    place: Annotated[str, filled_with("number", "count")]
    progress: Text
    skip: Text
    onward: Text
    finish: Text
    finished: FinishedWords
    empty: NothingDue
    rest: NothingDue
    full: NothingDue
    settings: DailyWords
    unreached: Text


def load_review_page_words(root: Path) -> ReviewPageWords:
    """Read content/pages/review.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / REVIEW_PAGE_FILE, root, ReviewPageWords)[0]
