"""Words of the page My progress."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from dmer.content.entries import Entry, read_one
from dmer.content.found import Found
from dmer.content.sentences import Count, Done, Minutes, Percent, Text, filled_with, one_for_each

PROGRESS_PAGE_FILE = "content/pages/progress.yaml"

Fit = Literal["over", "under", "fits", "unclear"]
"""Whether somebody says to be surer than they are, less sure, or neither; or whether that cannot be told yet."""

Certain = Annotated[str, filled_with("certainty")]
Points = Annotated[str, filled_with("points")]
Reason = Annotated[str, filled_with("reason")]


class SoFarWords(Entry):
    """Words of the figures on top."""

    heading: Text
    lessons: Text
    lessons_of: Done
    answered: Text
    before: Text
    after: Text
    both: Text
    gain: Annotated[str, filled_with("before", "after", "points")]
    time: Text
    due: Text
    none: Text
    review: Text
    hours: Annotated[str, filled_with("hours", "minutes")]
    minutes: Minutes


class ObjectivesWords(Entry):
    """Words of the objectives."""

    heading: Text
    help: Text
    module: Annotated[str, filled_with("number", "title")]
    secure: Done
    open: Text
    answered: Done
    before: Percent
    after: Percent
    gain: Points
    tests: Text


class SurenessColumns(Entry):
    """Heads of the table of certainties."""

    certainty: Text
    answers: Text
    right: Text
    expected: Text
    points: Text


class SurenessWords(Entry):
    """Words of how well somebody judges themselves."""

    heading: Text
    help: Text
    none: Text
    alt: Annotated[str, filled_with("rows")]
    row: Annotated[str, filled_with("certainty", "right", "count")]
    axis: Text
    expected: Text
    yours: Text
    table: Text
    columns: SurenessColumns
    range: Annotated[str, filled_with("low", "high")]
    share: Annotated[str, filled_with("right", "percent")]
    total: Points
    few: Count
    advice: Annotated[dict[Fit, Certain], one_for_each(Fit)]


class DeleteWords(Entry):
    """The question before everything is deleted."""

    title: Text
    text: Text
    offer: Text
    really: Text
    keep: Text


class KeepWords(Entry):
    """Words of saving, loading and deleting."""

    heading: Text
    what: Text
    save: Text
    load: Text
    load_help: Text
    loaded: Text
    trouble: Reason
    away: Text
    delete: Text
    ask: DeleteWords
    deleted: Text


class StatementFormWords(Entry):
    """Words around the statement of completion; what stands on it is in content/wording/statement.yaml."""

    heading: Text
    what: Text
    lacks_lessons: Found
    lacks_test: Text
    name: Text
    name_help: Text
    make: Text
    making: Text
    made: Text


class FilesWords(Entry):
    """Words of the files for other programs."""

    heading: Text
    anki: Text
    anki_help: Text
    xapi: Text
    xapi_help: Text


class ProgressPageWords(Entry):
    """Everything said on the page My progress."""

    title: Text
    label: Text
    unreached: Text
    next: Text
    so_far: SoFarWords
    objectives: ObjectivesWords
    sureness: SurenessWords
    keep: KeepWords
    statement: StatementFormWords
    files: FilesWords


def load_progress_page_words(root: Path) -> ProgressPageWords:
    """Read content/pages/progress.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / PROGRESS_PAGE_FILE, root, ProgressPageWords)[0]
