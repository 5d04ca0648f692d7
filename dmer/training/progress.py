"""How far somebody is: each objective, how well they judge their own certainty, the time, and the best next step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from dmer.content.course import Course
from dmer.content.items import Use
from dmer.content.lesson_words import Mastery, StepKind
from dmer.content.question_words import Certainty
from dmer.training.attempt import POINTS, Attempt, TraineeRecord
from dmer.training.latest import counting, first_tries, sitting_scores

SECURE, NEARLY = 0.8, 0.6
"""From these mean scores of the latest first tries on, an objective counts as secure or nearly so."""

ENOUGH = 2
"""So many questions of an objective must have been answered before it can be secure."""

MANY_DUE = 8
"""From so many due reviews on, they come before new lessons."""


@dataclass(frozen=True)
class ObjectiveProgress:
    """How one objective stands: `score` is the mean of the latest first tries, `before` and `after` of the tests."""

    objective: str
    mastery: Mastery
    answered: int
    of: int
    score: float | None
    before: float | None
    after: float | None

    @property
    def gain(self) -> float | None:
        """What the test after shows beyond the test before."""
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True)
class Calibration:
    """Answers given with one certainty: how many, how many of them right, and the points that they brought."""

    certainty: Certainty
    answers: int
    right: int
    points: int


@dataclass(frozen=True)
class NextStep:
    """What to do next: its kind, and the id of the lesson or objective where there is one."""

    kind: StepKind
    name: str | None = None


@dataclass(frozen=True)
class Progress:
    """Everything that the page My progress shows."""

    objectives: tuple[ObjectiveProgress, ...]
    calibration: tuple[Calibration, ...]
    lessons_done: int
    lessons: int
    seconds: int
    next_step: NextStep


def progress(record: TraineeRecord, course: Course, due: int) -> Progress:
    """How far a record has come in `course`; `due` counts the reviews that are due."""
    before = sitting_scores(record.attempts, course.items, "pre")
    after = sitting_scores(record.attempts, course.items, "post")
    latest = {name: tries[-1].score for name, tries in first_tries(record.attempts, course.items).items()}
    objectives = tuple(_objective(name, course, latest, before, after) for name in course.objectives)
    lessons = [lesson.id for module in course.modules for lesson in module.lessons]
    done = {place.lesson for place in record.places if place.done}
    return Progress(
        objectives=objectives,
        calibration=tuple(_calibration(record.attempts, course)),
        lessons_done=sum(name in done for name in lessons),
        lessons=len(lessons),
        seconds=sum(place.seconds for place in record.places if place.lesson in lessons),
        next_step=_next_step(record, course, objectives, due),
    )


def has_taken(record: TraineeRecord, course: Course, use: Use) -> bool:
    """Whether every question of a test is answered."""
    answered = sitting_scores(record.attempts, course.items, use)
    return all(item.id in answered for item in course.items.values() if item.use == use)


def _objective(
    name: str, course: Course, latest: Mapping[str, float], before: Mapping[str, float], after: Mapping[str, float]
) -> ObjectiveProgress:
    own = [item for item in course.items.values() if item.objective == name]
    learned = [item.id for item in own if item.use == "lesson"]
    scores = [latest[item] for item in learned if item in latest]
    score = _mean(scores)
    return ObjectiveProgress(
        objective=name,
        mastery=_mastery(score, len(scores), len(learned)),
        answered=len(scores),
        of=len(learned),
        score=score,
        before=_mean([before[item.id] for item in own if item.id in before]),
        after=_mean([after[item.id] for item in own if item.id in after]),
    )


def _mastery(score: float | None, answered: int, of: int) -> Mastery:
    if score is None:
        return "new"
    if score >= SECURE and answered >= min(ENOUGH, of):
        return "secure"
    return "nearly" if score >= NEARLY else "begun"


def _calibration(attempts: Iterable[Attempt], course: Course) -> Iterable[Calibration]:
    rated = [one for one in counting(attempts, course.items) if one.nth == 1 and one.certainty]
    for certainty in get_args(Certainty):
        own = [one for one in rated if one.certainty == certainty]
        right = sum(one.right for one in own)
        good, bad = POINTS[certainty]
        yield Calibration(certainty, len(own), right, good * right + bad * (len(own) - right))


def _next_step(record: TraineeRecord, course: Course, objectives: Iterable[ObjectiveProgress], due: int) -> NextStep:
    """The lesson that was begun, many due reviews, the next lesson, what is weak, the test after, the statement."""
    if not record.attempts and not record.places:
        return NextStep("pre")
    lessons = _open_lessons(record, course)
    if lessons and (lessons[0] in {place.lesson for place in record.places} or due < MANY_DUE):
        return NextStep("lesson", lessons[0])
    if due:
        return NextStep("review")
    if has_taken(record, course, "post"):
        return NextStep("statement")
    weak = [one for one in objectives if one.mastery in ("new", "begun")]
    return NextStep("weak", min(weak, key=lambda one: one.score or 0.0).objective) if weak else NextStep("post")


def _open_lessons(record: TraineeRecord, course: Course) -> list[str]:
    """Lessons without their end seen: first those that were begun, the latest first, and then the others in order."""
    places = {place.lesson: place for place in record.places}
    lessons = [lesson.id for module in course.modules for lesson in module.lessons]
    open_ones = [name for name in lessons if name not in places or not places[name].done]
    return sorted(open_ones, key=lambda name: -places[name].at if name in places else 0)


def _mean(scores: list[float]) -> float | None:
    return sum(scores) / len(scores) if scores else None
