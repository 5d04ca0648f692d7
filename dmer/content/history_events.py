"""What happened when: from the first mention of D-MER to the latest papers, and how sure each date is."""

from __future__ import annotations

import calendar
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from dmer.content.citing import Cited, wrong_citations
from dmer.content.claims import Evidence
from dmer.content.entries import WholeNumber, Word
from dmer.content.located_yaml import ContentError
from dmer.content.placed import read_placed

HISTORY_FILE = "data/studies/history_events.yaml"

Era = Literal["unnamed", "named", "studied"]
Certainty = Literal["documented", "one source says", "sources disagree"]
Year = Annotated[WholeNumber, Field(ge=1990, le=2100)]


class HistoryEvent(Cited):
    """One event. `until` is the last year it may have happened in, or went on to; `sure` says what is certain."""

    year: Year
    month: Annotated[WholeNumber, Field(ge=1, le=12)] | None = None
    until: Year | None = None
    label: Annotated[str, Field(min_length=1, max_length=40)]
    kind: Literal["mention", "naming", "community", "case report", "interviews", "survey", "review", "book", "state"]
    era: Era
    certainty: Certainty
    text: Word
    sure: str = ""

    @model_validator(mode="after")
    def time_runs_forward(self) -> HistoryEvent:
        if self.until is not None and self.until <= self.year:
            raise ValueError("'until' comes after 'year'")
        if self.until is not None and self.month is not None:
            raise ValueError("an event has a month, or years from and until, but not both")
        return self

    @property
    def when(self) -> float:
        """Years as a decimal number, for a place on a time axis: the middle of the month, or of the years."""
        if self.month is not None:
            return self.year + (self.month - 0.5) / 12
        return (self.year + (self.until or self.year) + 1) / 2

    @property
    def date_in_words(self) -> str:
        """Such as "June 2004", "2010" or "2007–2008"."""
        if self.month is not None:
            return f"{calendar.month_name[self.month]} {self.year}"
        return f"{self.year}–{self.until}" if self.until else str(self.year)


def load_history_events(root: Path, evidence: Evidence | None = None) -> tuple[HistoryEvent, ...]:
    """Read data/studies/history_events.yaml, in order of time. Raises ContentError with every problem of the file.

    With `evidence`, every claim and reference cited must exist.
    """
    events = read_placed(root, HISTORY_FILE, HistoryEvent)
    problems = list(wrong_citations(events, evidence)) if evidence else []
    if problems:
        raise ContentError(problems)
    return tuple(sorted((placed.entry for placed in events), key=lambda event: event.when))
