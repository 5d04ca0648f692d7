"""One try at a question: judged, kept, and answered with as much as may be said at this point."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, ValidationError

from dmer.content.course import Course
from dmer.content.entries import Entry, WholeNumber, unknown_word
from dmer.content.item_kinds import AnyItem
from dmer.content.items import ItemKind, Use
from dmer.content.question_words import Certainty
from dmer.training.attempt import (
    LONGEST_RESPONSE,
    LONGEST_SECONDS,
    POINTS,
    Attempt,
    Name,
    TraineeRecord,
    Where,
)
from dmer.training.judge import judge
from dmer.training.judged import Judged, ResponseError
from dmer.training.latest import counting
from dmer.training.progress import has_taken
from dmer.training.records import add_attempt
from dmer.training.shown import TESTS, CourseShown

ONE_TRY: tuple[ItemKind, ...] = ("true_false", "concordance", "branching")
"""Kinds without a second try: after a first slip the answer would be plain, or the whole case told."""


class Try(Entry):
    """What a browser sends of a try; the moment is the server's, or one in the past for a try that had to wait."""

    id: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    item: Name
    version: WholeNumber
    where: Where
    nth: Annotated[WholeNumber, Field(ge=1, le=2)]
    response: Any
    certainty: Certainty | None = None
    seconds: Annotated[WholeNumber, Field(ge=0)] = 0
    waited: Annotated[WholeNumber, Field(ge=0, le=30 * 24 * 3_600_000)] = 0


class TryError(ValueError):
    """A try that cannot be kept; holds one sentence."""


def take(key: str, sent: object, course: CourseShown, now: int) -> dict[str, Any]:
    """Judge what was sent and keep it for whoever holds `key`; what to say. Raises TryError.

    When this returns, the try is in the store.
    """
    one, judged = _read(sent, course)
    attempt = Attempt(
        id=one.id,
        item=one.item,
        version=one.version,
        where=one.where,
        nth=one.nth,
        response=one.response,
        score=judged.score,
        certainty=one.certainty,
        at=max(0, now - one.waited),
        seconds=min(one.seconds, LONGEST_SECONDS),
    )
    add_attempt(key, attempt)
    return {"kept": True} if one.where in TESTS else {"kept": True, **said(one, judged, course)}


def said(sent: Try, judged: Judged, course: CourseShown) -> dict[str, Any]:
    """What is said to a try: after a first one that is not right a hint, otherwise everything."""
    item = course.items[sent.item]
    final = judged.right or sent.nth > 1 or sent.where != "lesson" or item.kind in ONE_TRY
    answer = answer_to(item, judged, final, course)
    if sent.certainty:
        answer["points"] = POINTS[sent.certainty][0 if judged.right else 1]
    return answer


def answer_to(item: AnyItem, judged: Judged, final: bool, course: CourseShown) -> dict[str, Any]:
    """What is said to an answer; before the `final` one nothing that gives the right one away."""
    answer: dict[str, Any] = {
        "score": judged.score,
        "right": judged.right,
        "final": final,
        "remarks": [
            {"part": one.part, "right": one.right, "text": course.say(one.text) if final or one.early == "text" else ""}
            for one in judged.remarks
            if final or one.early != "nothing"
        ],
    }
    if final:
        answer |= {"solution": judged.solution, "explanation": course.say(item.explanation)}
        answer |= course.basis(item.claims)
    elif item.hint:
        answer["hint"] = course.say(item.hint)
    return answer


def said_at_the_end(record: TraineeRecord, questions: Course, use: Use, course: CourseShown) -> dict[str, Any]:
    """What is said to each question of a test, by its id, once all are answered; the first answers count."""
    if not has_taken(record, questions, use):
        return {"done": False, "answers": {}}
    answers: dict[str, Any] = {}
    for one in counting(record.attempts, questions.items):
        if one.where == use and one.item not in answers:
            judged = judge(questions.items[one.item], one.response, course.tables)
            answers[one.item] = {"response": one.response, **answer_to(questions.items[one.item], judged, True, course)}
    return {"done": True, "answers": answers}


def _read(sent: object, course: CourseShown) -> tuple[Try, Judged]:
    try:
        one = Try.model_validate(sent)
    except ValidationError:
        raise TryError("This is no try at a question.") from None
    if len(repr(one.response)) > LONGEST_RESPONSE:
        raise TryError("This answer is too long.")
    item = course.items.get(one.item)
    if item is None:
        raise TryError(f"The question {unknown_word(one.item, list(course.items))}")
    if one.version != item.version:
        raise TryError("This question has changed meanwhile; load the page again.")
    if one.where in TESTS and item.use != one.where:
        raise TryError("This question is not in this test.")
    try:
        return one, judge(item, one.response, course.tables)
    except ResponseError as error:
        raise TryError(str(error)) from None
