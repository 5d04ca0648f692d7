"""When a question comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from fsrs import Rating

from dmer.content.course import Course
from dmer.training.attempt import Settings, TraineeRecord
from dmer.training.review import due_of, moment, queue, rating_of
from tests.training.samples import attempt

DAY = 24 * 3_600_000
START = int(datetime(2026, 11, 21, 10, tzinfo=UTC).timestamp() * 1000)


def record(*attempts: object, daily: int = 20) -> TraineeRecord:
    return TraineeRecord.model_validate({"attempts": attempts, "settings": Settings(daily=daily)})


def days_until_due(course: Course, *scores: float) -> float:
    """After first tries on days 0, 10, 20 … with these scores."""
    tries = [attempt(number, score=score, at=START + 10 * number * DAY) for number, score in enumerate(scores)]
    due = due_of(record(*tries), course.items)["single"]
    return (due.at - moment(tries[-1].at)) / timedelta(days=1)


def test_what_is_known_comes_back_later_and_what_is_not_known_sooner(course: Course) -> None:
    assert days_until_due(course, 1.0) >= 1
    assert days_until_due(course, 1.0, 1.0) > days_until_due(course, 1.0)
    assert days_until_due(course, 0.0) <= 1
    assert days_until_due(course, 1.0, 0.0) < days_until_due(course, 1.0, 1.0)


def test_a_lucky_guess_comes_back_sooner_than_knowledge() -> None:
    assert rating_of(attempt(certainty="guessing")) == Rating.Hard
    assert rating_of(attempt(certainty="sure")) == Rating.Good
    assert rating_of(attempt(score=0.5)) == Rating.Hard
    assert rating_of(attempt(score=0.2)) == Rating.Again


def test_the_same_tries_give_the_same_day_in_any_order(course: Course) -> None:
    tries = [attempt(number, at=START + number * DAY) for number in range(4)]
    assert due_of(record(*tries), course.items) == due_of(record(*reversed(tries)), course.items)


def test_an_edited_question_begins_anew_and_alone(course: Course) -> None:
    old = attempt(1, version=2)
    kept = attempt(2, item="true-false", response=False)
    assert list(due_of(record(old, kept), course.items)) == ["true-false"]


def test_the_queue_holds_the_daily_number_and_counts_the_rest(course: Course) -> None:
    names = ("single", "multiple", "ordering")
    tries = [attempt(number, item=name, at=START - 30 * DAY + number) for number, name in enumerate(names)]
    now = datetime(2026, 11, 21, 12, tzinfo=UTC)
    all_of_it = queue(record(*tries), course.items, now)
    assert [due.item for due in all_of_it.today] == list(names)
    few = queue(record(*tries, daily=2), course.items, now)
    assert (len(few.today), few.waiting) == (2, 1)
    done = attempt(9, where="review", at=START)
    after = queue(record(*tries, done, daily=2), course.items, now)
    assert (len(after.today), after.waiting, after.done_today) == (1, 1, 1)
    assert after.next_at is not None
    assert after.next_at > now


def test_a_moment_beyond_the_calendar_is_no_error(course: Course) -> None:
    far = attempt(1, at=8_640_000_000_000_000)
    assert due_of(record(far), course.items)["single"].at > datetime(2027, 1, 1, tzinfo=UTC)
