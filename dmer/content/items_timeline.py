"""Questions answered on the timeline: a place to show, and controls to set."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from dmer.content.entries import Entry, Number, WholeNumber, Word
from dmer.content.items import Item, check_ids
from dmer.content.terms import WordedText
from dmer.content.timeline_view import TimelineView

Happening = Literal["wave", "let_down", "before_let_down", "before_feed", "after_feed", "between"]
"""A stretch of a run, found by the model's own measurements. `before_let_down` goes from 90 s before the milk, at
the earliest from the beginning of the feed, to its flow; `between` are the stretches of the feed in which neither milk
flows nor a wave is felt.
"""


class Area(Entry):
    """A stretch of the timeline where one may point. `number` counts waves or let-downs from 1; without it any."""

    id: Word
    happening: Happening
    number: Annotated[WholeNumber, Field(ge=1)] | None = None
    right: bool = False
    feedback: WordedText


class Point(Item):
    """A place on the timeline is to be shown. The first area that holds it counts; `elsewhere` is said outside all."""

    kind: Literal["point"]
    timeline: TimelineView
    alt: WordedText
    areas: Annotated[tuple[Area, ...], Field(min_length=1)]
    elsewhere: WordedText

    @model_validator(mode="after")
    def _a_right_area(self) -> Point:
        check_ids([area.id for area in self.areas], "areas")
        if not any(area.right for area in self.areas):
            raise ValueError("one area at least is right")
        return self


Measure = Literal[
    "waves",
    "let_downs",
    "first_wave_lead_s",
    "first_wave_seconds",
    "longest_wave_seconds",
    "highest_wave",
    "dopamine_nadir_rel",
    "oxytocin_peak_pg_per_ml",
    "prolactin_peak_min",
    "prolactin_peak_ratio",
    "first_let_down_s",
]
"""What the model measures of a run (`dmer.hormones.measure`): counts, seconds, index points, shares of rest."""


class Goal(Entry):
    """What the run must show: a measurement between two bounds, in words, and what is said where it does not."""

    id: Word
    measure: Measure
    at_least: Number | None = None
    at_most: Number | None = None
    text: WordedText
    feedback: WordedText

    @model_validator(mode="after")
    def _bounded(self) -> Goal:
        if self.at_least is None and self.at_most is None:
            raise ValueError("a goal needs at_least, at_most or both")
        return self


class TimelineTask(Item):
    """The controls are to be set so that the run meets every goal. `solution` is one way to do it.

    `controls` are those that may be moved: symbols of the parameter table, or profile, feeding, stage, mechanism.
    """

    kind: Literal["timeline_task"]
    start: TimelineView
    controls: Annotated[tuple[Word, ...], Field(min_length=1, max_length=4)]
    goals: Annotated[tuple[Goal, ...], Field(min_length=1, max_length=4)]
    solution: TimelineView

    @model_validator(mode="after")
    def _ids_differ(self) -> TimelineTask:
        check_ids([goal.id for goal in self.goals], "goals")
        return self
