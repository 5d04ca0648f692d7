"""Typed words of the figures of the evidence: titles, takeaways, notes, column names."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from dmer.content.entries import Entry, read_one
from dmer.content.history_events import Certainty, Era
from dmer.content.sentences import Count, Percent, Text, filled_with, one_for_each
from dmer.content.study_rows import Answer, DurationKind, Family, Grading, HowAsked, Measured, Question

FIGURE_WORDS_FILE = "content/wording/figures.yaml"


class SharedWords(Entry):
    """Words on every figure."""

    source: Text
    more: Text
    caution: Text


class HistoryColumns(Entry):
    date: Text
    event: Text
    text: Text
    sure: Text
    source: Text


class HistoryWords(Entry):
    """Words of the history figure."""

    title: Text
    takeaway: Annotated[str, filled_with("first", "recent", "count")]
    note: Text
    eras: Annotated[dict[Era, Text], one_for_each(Era)]
    certainty: Annotated[dict[Certainty, Text], one_for_each(Certainty)]
    columns: HistoryColumns


class SpectrumColumns(Entry):
    feeling: Text
    family: Text
    percent: Text
    order: Text
    source: Text
    caution: Text


class SpectrumWords(Entry):
    """Words of the figure of the three families."""

    title: Text
    takeaway: Text
    note: Text
    families: Annotated[dict[Family, Text], one_for_each(Family)]
    grades: Annotated[dict[Grading, Text], one_for_each(Grading)]
    table_of_2011: Text
    surveys: Text
    other: Text
    not_assigned: Text
    family: Annotated[str, filled_with("family")]
    axis: Text
    people: Annotated[str, filled_with("people")]
    columns: SpectrumColumns


class PrevalenceColumns(Entry):
    study: Text
    percent: Text
    cases: Text
    people: Text
    interval: Text
    kind: Text
    how: Text
    population: Text
    source: Text
    caution: Text


class PrevalenceWords(Entry):
    """Words of the forest plot."""

    title: Text
    takeaway: Annotated[str, filled_with("lowest", "highest")]
    note: Text
    how_asked: Annotated[dict[HowAsked, Text], one_for_each(HowAsked)]
    axis: Text
    people: Annotated[str, filled_with("people")]
    columns: PrevalenceColumns


class DurationColumns(Entry):
    measured: Text
    low: Text
    high: Text
    percent: Text
    text: Text
    source: Text
    caution: Text


class DurationWords(Entry):
    """Words of the figure of durations and patterns."""

    title: Text
    takeaway: Annotated[str, filled_with("first")]
    note: Text
    measured: Annotated[dict[Measured, Text], one_for_each(Measured)]
    kind: Annotated[dict[DurationKind, Text], one_for_each(DurationKind)]
    share: Percent
    axis: Text
    questions: Annotated[dict[Question, Text], one_for_each(Question)]
    answers: Annotated[dict[Answer, Text], one_for_each(Answer)]
    people: Annotated[str, filled_with("people")]
    percent_axis: Text
    columns: DurationColumns


class PublicationColumns(Entry):
    year: Text
    type: Text
    source: Text


class PublicationWords(Entry):
    """Words of the figure of publications."""

    title: Text
    takeaway: Annotated[str, filled_with("count", "early", "peak", "most")]
    note: Text
    axis: Text
    columns: PublicationColumns


class ContradictionColumns(Entry):
    question: Text
    said: Text
    said_by: Text
    later: Text
    later_by: Text


class ContradictionWords(Entry):
    """Words of the table of contradictions."""

    title: Text
    takeaway: Count
    note: Text
    columns: ContradictionColumns


class FigureWords(Entry):
    """Words of all figures."""

    shared: SharedWords
    history: HistoryWords
    spectrum: SpectrumWords
    prevalence: PrevalenceWords
    durations: DurationWords
    publications: PublicationWords
    contradictions: ContradictionWords


FIGURE_NAMES = tuple(name for name in FigureWords.model_fields if name != "shared")
"""What content calls the figures."""


def load_figure_words(root: Path) -> FigureWords:
    """Read content/wording/figures.yaml. Raises ContentError with every problem found."""
    return read_one(root / FIGURE_WORDS_FILE, root, FigureWords)[0]
