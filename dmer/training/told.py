"""A trainee's record as the pages show it: what is done, how far it leads, what is due, and what is best next."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from dmer.content.course import Course
from dmer.training.attempt import Attempt, TraineeRecord
from dmer.training.latest import counting, sitting_scores
from dmer.training.progress import has_taken, progress
from dmer.training.review import queue
from dmer.training.shown import TESTS


def record_data(record: TraineeRecord, course: Course, now: datetime) -> dict[str, Any]:
    """Plain data for the pages Learn, Review and My progress."""
    due = queue(record, course.items, now)
    found = progress(
        record, course, len(due.today) + due.waiting if due.today else 0
    )  # the day's number may be reached
    return {
        "items": {one.item: _item(one) for one in counting(record.attempts, course.items)},
        "places": {place.lesson: place.model_dump(exclude={"lesson"}) for place in record.places},
        "settings": record.settings.model_dump(),
        "tests": {use: _test(record, course, use) for use in TESTS},
        "review": {
            "today": [one.item for one in due.today],
            "waiting": due.waiting,
            "done_today": due.done_today,
            "next_at": due.next_at.isoformat() if due.next_at else None,
        },
        "progress": {
            **asdict(found),
            "objectives": [{**asdict(one), "gain": one.gain} for one in found.objectives],
        },
    }


def _item(attempt: Attempt) -> dict[str, Any]:
    """The latest try at a question."""
    return {**attempt.model_dump(include={"score", "where", "nth", "at"}), "right": attempt.right}


def _test(record: TraineeRecord, course: Course, use: Any) -> dict[str, Any]:
    scores = sitting_scores(record.attempts, course.items, use)
    return {
        "answered": sorted(scores),
        "done": has_taken(record, course, use),
        "score": sum(scores.values()) / len(scores) if scores else None,
    }
