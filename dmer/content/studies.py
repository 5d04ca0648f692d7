"""Reading data/studies: what was counted about D-MER, table by table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dmer.content.citing import Cited, Cites, wrong_citations
from dmer.content.claims import Evidence
from dmer.content.history_events import HISTORY_FILE, HistoryEvent, load_history_events
from dmer.content.located_yaml import ContentError, Problem
from dmer.content.placed import read_placed, unknown_ids
from dmer.content.study_rows import (
    Duration,
    Feeling,
    Grade,
    Ladder,
    Pattern,
    Prevalence,
    QuotedRange,
    Stopping,
)

STUDY_FILES = {
    "history_events": HISTORY_FILE,
    **{
        name: f"data/studies/{name}.yaml"
        for name in (
            "prevalence",
            "quoted_ranges",
            "feelings",
            "ladders",
            "grades",
            "durations",
            "patterns",
            "stopping",
        )
    },
}


@dataclass(frozen=True)
class Studies:
    """Everything counted about D-MER; each row cites the claim and the study that it comes from."""

    history_events: tuple[HistoryEvent, ...]
    prevalence: tuple[Prevalence, ...]
    quoted_ranges: tuple[QuotedRange, ...]
    feelings: tuple[Feeling, ...]
    ladders: tuple[Ladder, ...]
    grades: tuple[Grade, ...]
    durations: tuple[Duration, ...]
    patterns: tuple[Pattern, ...]
    stopping: tuple[Stopping, ...]

    @property
    def rows(self) -> Iterator[Cited]:
        """Every row of every table."""
        for name in STUDY_FILES:
            yield from getattr(self, name)


@dataclass(frozen=True)
class _Reader:
    """Reads one table after another and collects what is wrong with each."""

    root: Path
    evidence: Evidence | None
    problems: list[Problem]

    def rows(self, name: str, kind: type[Cites]) -> tuple[Cites, ...]:
        try:
            table = read_placed(self.root, STUDY_FILES[name], kind)
        except ContentError as error:
            self.problems.extend(error.problems)
            return ()
        if self.evidence:
            self.problems.extend(wrong_citations(table, self.evidence))
        if self.evidence and kind is Feeling:
            self.problems.extend(unknown_ids(table, "family_by", self.evidence.references, "reference"))
        return tuple(placed.entry for placed in table)

    def events(self) -> tuple[HistoryEvent, ...]:
        try:
            return load_history_events(self.root, self.evidence)
        except ContentError as error:
            self.problems.extend(error.problems)
            return ()


def load_studies(root: Path, evidence: Evidence | None = None) -> Studies:
    """Read every table of data/studies. Raises ContentError with every problem found.

    With `evidence`, every claim and reference cited must exist and belong together.
    """
    reader = _Reader(root, evidence, [])
    studies = Studies(
        history_events=reader.events(),
        prevalence=reader.rows("prevalence", Prevalence),
        quoted_ranges=reader.rows("quoted_ranges", QuotedRange),
        feelings=reader.rows("feelings", Feeling),
        ladders=reader.rows("ladders", Ladder),
        grades=reader.rows("grades", Grade),
        durations=reader.rows("durations", Duration),
        patterns=reader.rows("patterns", Pattern),
        stopping=reader.rows("stopping", Stopping),
    )
    if reader.problems:
        raise ContentError(reader.problems)
    return studies
