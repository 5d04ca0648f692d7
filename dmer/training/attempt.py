"""What a trainee's record is made of: tries at questions, places in lessons, and settings. No name, no address."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, field_validator

from dmer.content.entries import Entry, Number, WholeNumber
from dmer.content.question_words import Certainty

POINTS: dict[Certainty, tuple[int, int]] = {"sure": (3, -6), "fairly": (2, -2), "guessing": (1, 0)}
"""Points for a right and for a wrong answer by how sure one was; who says what they truly think scores best."""

Where = Literal["lesson", "pre", "post", "review"]
"""In which sitting a try was made."""

LATEST = 8_640_000_000_000_000
"""The last moment that a browser can count, in milliseconds since 1970."""

LONGEST_RESPONSE = 4_000
"""Characters of an answer as JSON; the longest real one takes a tenth."""

LONGEST_SECONDS = 1_800
"""A question left open for longer than this was left alone."""

Milliseconds = Annotated[WholeNumber, Field(ge=0, le=LATEST)]

Name = Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[a-z0-9][a-z0-9_-]*$")]
"""The id of something in the course."""


class Attempt(Entry):
    """One try at one question. `id` is made by the browser, so that a try sent twice counts once.

    `nth` is 1 for the first try of a sitting and 2 for the one after the hint. `score` is what the judge said.
    """

    id: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    item: Name
    version: Annotated[WholeNumber, Field(ge=1, le=10_000)]
    where: Where
    nth: Annotated[WholeNumber, Field(ge=1, le=2)]
    response: Any
    score: Annotated[Number, Field(ge=0.0, le=1.0)]
    certainty: Certainty | None = None
    at: Milliseconds
    seconds: Annotated[WholeNumber, Field(ge=0, le=LONGEST_SECONDS)] = 0

    @property
    def right(self) -> bool:
        """Whether nothing was missing."""
        return self.score > 1.0 - 1e-9


class Place(Entry):
    """Where somebody is in a lesson: the screen, the farthest one seen, whether the end was seen, and the time."""

    lesson: Name
    piece: Annotated[WholeNumber, Field(ge=0, le=200)]
    farthest: Annotated[WholeNumber, Field(ge=0, le=200)]
    done: bool = False
    seconds: Annotated[WholeNumber, Field(ge=0, le=10_000_000)] = 0
    at: Milliseconds


class Settings(Entry):
    """What somebody has chosen: new questions and reviews a day, and when that was last changed."""

    daily: Annotated[WholeNumber, Field(ge=1, le=200)] = 20
    at: Milliseconds = 0


class TraineeRecord(Entry):
    """Everything that is kept of one trainee, as it is saved to a file and loaded again."""

    format: Literal["let-down-lab-record"] = "let-down-lab-record"
    version: Annotated[WholeNumber, Field(ge=1, le=1)] = 1
    attempts: Annotated[tuple[Attempt, ...], Field(max_length=100_000)] = ()
    places: Annotated[tuple[Place, ...], Field(max_length=1_000)] = ()
    settings: Settings = Settings()

    @field_validator("attempts")
    @classmethod
    def _each_once(cls, attempts: tuple[Attempt, ...]) -> tuple[Attempt, ...]:
        if len({attempt.id for attempt in attempts}) < len(attempts):
            raise ValueError("a try stands there twice")
        return attempts
