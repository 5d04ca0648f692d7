"""Spaced repetition of questions once answered. Cards are not kept: they follow from the tries, so records merge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from fsrs import Card, Rating, Scheduler

from dmer.content.item_kinds import AnyItem
from dmer.training.attempt import Attempt, TraineeRecord
from dmer.training.latest import counting, first_tries

SCHEDULER = Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
"""Days between reviews; the same tries always give the same days."""

HALF = 0.5


@dataclass(frozen=True)
class Due:
    """A question and when it is due."""

    item: str
    at: datetime


@dataclass(frozen=True)
class Queue:
    """`today` is what to review now, the longest due first; `waiting` counts what is due beyond the daily number,
    `done_today` the reviews already made, and `next_at` says when the next one is due after these.
    """

    today: tuple[Due, ...]
    waiting: int
    done_today: int
    next_at: datetime | None


def queue(record: TraineeRecord, items: Mapping[str, AnyItem], now: datetime) -> Queue:
    """What to review at `now`, whose time zone says when a day ends."""
    tomorrow = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    known = sorted(due_of(record, items).values(), key=lambda due: (due.at, due.item))
    ripe = [due for due in known if due.at < tomorrow]
    begun = tomorrow - timedelta(days=1)
    done = sum(
        one.where == "review" and one.nth == 1 and moment(one.at) >= begun for one in counting(record.attempts, items)
    )
    room = max(0, record.settings.daily - done)
    later = [due.at for due in known if due.at >= tomorrow]
    return Queue(tuple(ripe[:room]), len(ripe[room:]), done, later[0] if later else None)


def due_of(record: TraineeRecord, items: Mapping[str, AnyItem]) -> dict[str, Due]:
    """When each question that was ever answered is due again."""
    return {name: Due(name, _card(tries).due) for name, tries in first_tries(record.attempts, items).items()}


def rating_of(attempt: Attempt) -> Rating:
    """How a try counts for the schedule: right is good, but a lucky guess is hard, and so is half an answer."""
    if attempt.right:
        return Rating.Hard if attempt.certainty == "guessing" else Rating.Good
    return Rating.Hard if attempt.score >= HALF else Rating.Again


def moment(milliseconds: int) -> datetime:
    """A moment of a record. Beyond what a calendar holds, its last day."""
    try:
        return datetime.fromtimestamp(milliseconds / 1000, tz=UTC)
    except (OverflowError, OSError, ValueError):
        return datetime(9000, 1, 1, tzinfo=UTC)


def _card(tries: Sequence[Attempt]) -> Card:
    card = Card(card_id=0, due=moment(tries[0].at))
    for one in tries:
        card, _ = SCHEDULER.review_card(card, rating_of(one), moment(one.at))
    return card
