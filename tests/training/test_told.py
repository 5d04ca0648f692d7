"""A record as the pages show it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from dmer.content.course import Course
from dmer.training.attempt import Place, Settings, TraineeRecord
from dmer.training.told import record_data
from tests.training.samples import attempt

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

DONE = tuple(Place(lesson=f"lesson-{number}", piece=1, farthest=1, done=True, seconds=60, at=1) for number in (1, 2, 3))


def test_review_is_the_next_step_until_the_day_has_its_number(course: Course) -> None:
    weeks_ago = int((NOW - timedelta(days=40)).timestamp() * 1000)
    old = tuple(attempt(number, item=name, at=weeks_ago) for number, name in enumerate(("single", "multiple", "point")))
    record = TraineeRecord(attempts=old, places=DONE, settings=Settings(daily=1))
    told = record_data(record, course, NOW)
    assert (len(told["review"]["today"]), told["review"]["waiting"]) == (1, 2)
    assert told["progress"]["next_step"]["kind"] == "review"
    today = attempt(9, item=told["review"]["today"][0], where="review", at=int(NOW.timestamp() * 1000) - 1)
    told = record_data(record.model_copy(update={"attempts": (*old, today)}), course, NOW)
    assert (told["review"]["today"], told["review"]["waiting"]) == ([], 2)
    assert told["progress"]["next_step"]["kind"] != "review"
