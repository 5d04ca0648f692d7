"""How far somebody is, and what is best next."""

from __future__ import annotations

import pytest

from dmer.content.course import Course
from dmer.training.attempt import Attempt, Place, TraineeRecord
from dmer.training.progress import MANY_DUE, NextStep, progress
from tests.training.samples import OBJECTIVES, attempt


def seen(lesson: str, *, done: bool = True, at: int = 1) -> Place:
    return Place(lesson=lesson, piece=1, farthest=1, done=done, seconds=60, at=at)


def record(attempts: tuple[Attempt, ...] = (), places: tuple[Place, ...] = ()) -> TraineeRecord:
    return TraineeRecord(attempts=attempts, places=places)


ALL_DONE = tuple(seen(f"lesson-{number}") for number in (1, 2, 3))
BEGUN = seen("lesson-2", done=False, at=5)
IDEA = (attempt(50, item="idea", response=False, certainty="sure"),)
POST = tuple(attempt(60 + number, item=f"post-{name}", where="post") for number, name in enumerate(OBJECTIVES))
PRE = tuple(attempt(70 + number, item=f"pre-{name}", where="pre", score=0.0) for number, name in enumerate(OBJECTIVES))


def test_an_objective_grows_from_new_to_secure(course: Course) -> None:
    def mastery(*attempts: Attempt) -> str:
        return progress(record(attempts), course, 0).objectives[0].mastery

    assert mastery() == "new"
    assert mastery(attempt(1, score=0.0)) == "begun"
    assert mastery(attempt(1)) == "nearly", "one question is not enough"
    assert mastery(attempt(1), attempt(2, item="multiple")) == "secure"
    assert mastery(attempt(1), attempt(2, item="multiple"), attempt(3, score=0.0)) == "begun", "the latest counts"


def test_the_second_try_does_not_count_as_knowing(course: Course) -> None:
    tries = (attempt(1, score=0.0), attempt(2, nth=2))
    assert progress(record(tries), course, 0).objectives[0].score == 0.0


def test_gain_is_what_the_test_after_shows_beyond_the_one_before(course: Course) -> None:
    first = progress(record((*PRE, *POST)), course, 0).objectives[0]
    assert (first.before, first.after, first.gain) == (0.0, 1.0, 1.0)
    assert progress(record(PRE), course, 0).objectives[0].gain is None


def test_a_test_counts_the_first_answer(course: Course) -> None:
    again = attempt(99, item=f"pre-{OBJECTIVES[0]}", where="pre", at=9_999_999)
    assert progress(record((*PRE, again)), course, 0).objectives[0].before == 0.0


def test_calibration_says_how_often_sure_was_right(course: Course) -> None:
    tries = [attempt(number, certainty="sure", score=float(number > 1), at=number) for number in range(4)]
    tries.append(attempt(8, certainty="guessing"))
    found = {one.certainty: one for one in progress(record(tuple(tries)), course, 0).calibration}
    assert (found["sure"].answers, found["sure"].right, found["sure"].points) == (4, 2, 2 * 3 - 2 * 6)
    assert (found["guessing"].answers, found["guessing"].points) == (1, 1)
    assert found["fairly"].answers == 0


@pytest.mark.parametrize(
    ("attempts", "places", "due", "step"),
    [
        ((), (), 0, NextStep("pre")),
        (PRE, (), 0, NextStep("lesson", "lesson-1")),
        (PRE, (BEGUN,), 0, NextStep("lesson", "lesson-2")),
        (
            PRE,
            (seen("lesson-2", done=False, at=5), seen("lesson-3", done=False, at=9)),
            99,
            NextStep("lesson", "lesson-3"),
        ),
        (PRE, (seen("lesson-1"),), MANY_DUE, NextStep("review")),
        (PRE, (seen("lesson-1"),), 2, NextStep("lesson", "lesson-2")),
        (PRE, ALL_DONE, 2, NextStep("review")),
        (IDEA, ALL_DONE, 0, NextStep("weak", OBJECTIVES[0])),
        ((*IDEA, *POST), ALL_DONE, 0, NextStep("statement")),
    ],
)
def test_the_next_step_fits(
    attempts: tuple[Attempt, ...], places: tuple[Place, ...], due: int, step: NextStep, course: Course
) -> None:
    small = Course(course.modules, {name: one for name, one in course.items.items() if one.objective in OBJECTIVES})
    assert progress(record(attempts, places), small, due).next_step == step


def test_time_and_lessons_add_up(course: Course) -> None:
    found = progress(record((), (*ALL_DONE, seen("a-lesson-that-is-gone"))), course, 0)
    assert (found.lessons_done, found.lessons, found.seconds) == (3, 3, 180)
