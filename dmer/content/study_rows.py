"""Rows of data/studies: what each study counted, whom it asked and how, as tidy tables for figures."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from dmer.content.citing import Cited
from dmer.content.entries import Number, WholeNumber, Word
from dmer.content.model_tables import Span

Percent = Annotated[Number, Field(ge=0, le=100)]
Count = Annotated[WholeNumber, Field(ge=0)]
Seconds = Annotated[Number, Field(ge=0)]
Family = Literal["despondency", "anxiety", "anger"]
Grading = Literal["mild", "moderate", "severe"]
HowAsked = Literal[
    "clinic chart review",
    "surveyed at a clinic or hospital",
    "screened with a questionnaire",
    "asked in an online survey",
    "recalled years later",
    "already-uncomfortable mothers only",
    "not stated in the text read",
]
Measured = Literal["start before milk release", "end after milk release", "whole episode"]
DurationKind = Literal["survey", "case", "site", "paper"]
Question = Literal["which let-down", "pump compared with breast"]
Answer = Literal[
    "first of a session only", "every let-down", "either", "milder or absent", "worse", "only when pumping"
]


class Counted(Cited):
    """A row with a share: the percent as published, and the counts behind it where they are known."""

    percent: Percent | None = None
    cases: Count | None = None
    people: Annotated[WholeNumber, Field(gt=0)] | None = None

    @model_validator(mode="after")
    def counts_fit(self) -> Counted:
        if self.cases is not None and self.people is None:
            raise ValueError("a number of cases needs the number of people asked beside it")
        if self.percent is not None and self.cases is not None and self.people is not None:
            rounding = 0.5 if self.percent == int(self.percent) else 0.05
            exact = 100 * self.cases / self.people
            if abs(exact - self.percent) > rounding + 1e-9:
                raise ValueError(f"{self.cases} of {self.people} is {exact:.1f}%, not {self.percent:g}%")
        return self


class Prevalence(Counted):
    """How often one study found D-MER, with a 95% interval in percent and where that interval comes from."""

    label: Word
    percent: Percent
    interval: Span | None = None
    interval_kind: Literal["published", "computed", "computed from an approximate count", "none"]
    population: Word
    how_asked: HowAsked
    caution: str = ""

    @model_validator(mode="after")
    def interval_fits(self) -> Prevalence:
        if (self.interval is None) != (self.interval_kind == "none"):
            raise ValueError("an interval and its kind go together; without an interval the kind is 'none'")
        if self.interval and not self.interval[0] <= self.percent <= self.interval[1]:
            raise ValueError(f"the interval does not hold {self.percent:g}%")
        return self


class QuotedRange(Cited):
    """A range of prevalence that an author gives as a summary, in percent."""

    label: Word
    range: Span
    text: Word
    caution: str = ""


class Feeling(Counted):
    """A feeling that people in one study reported, with its place in the order where the study gives one.

    `family` is given only where one of `family_by` (references) puts this word there; "other" is a bodily sensation.
    """

    feeling: Word
    order: Annotated[WholeNumber, Field(ge=1)] | None = None
    family: Family | Literal["other", "not assigned"]
    family_by: list[Word] = Field(default_factory=list)
    caution: str = ""

    @model_validator(mode="after")
    def family_has_a_source(self) -> Feeling:
        if (self.family in ("other", "not assigned")) == bool(self.family_by):
            raise ValueError("a family needs the sources that assign it, and only a family does")
        return self


class Ladder(Cited):
    """One family of the spectrum, from the mildest feeling to the strongest."""

    family: Family
    also_called: list[Word] = Field(default_factory=list)
    mildest: Word
    strongest: Word
    listed_in_2011: list[Word] = Field(default_factory=list)
    later: str = ""


class Grade(Cited):
    """One grade of a published severity scheme; ratings are 0 to 10, before and after learning what D-MER is."""

    scheme: Literal["2011 table", "D-MER.org"]
    grade: Grading
    families: list[Family] = Field(default_factory=list)
    rating_before: Span | None = None
    rating_after: Span | None = None
    settles_months: Span | None = None
    text: Word
    caution: str = ""


class Duration(Counted):
    """How long something lasted, in seconds; an end that the source leaves open is empty."""

    measured: Measured
    low_s: Seconds | None = None
    high_s: Seconds | None = None
    kind: DurationKind
    text: Word
    caution: str = ""

    @model_validator(mode="after")
    def runs_forward(self) -> Duration:
        if self.low_s is not None and self.high_s is not None and self.low_s > self.high_s:
            raise ValueError(f"the range runs backwards, from {self.low_s:g} to {self.high_s:g}")
        return self


class Pattern(Counted):
    """Which let-downs bring the feeling, or how pumping compares with nursing."""

    question: Question
    answer: Answer
    text: Word
    caution: str = ""


class Stopping(Counted):
    """How many stopped breastfeeding, or considered it, and among whom."""

    what: Literal["stopped", "considered stopping"]
    percent: Percent
    base: Word
    caution: str = ""
