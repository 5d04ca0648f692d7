"""Records of trainees: kept at once, merged without loss, forgotten entirely."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from pydantic import ValidationError

from dmer.keys import new_key
from dmer.store import Store
from dmer.training.attempt import Place, Settings, TraineeRecord
from dmer.training.records import add_attempt, forget, merge, put_place, put_settings, record_of
from tests.training.samples import attempt

pytestmark = pytest.mark.usefixtures("store")

KEY, OTHER = new_key(), new_key()


def place(**changes: object) -> Place:
    fields: dict[str, object] = {"lesson": "a-feeling", "piece": 2, "farthest": 2, "seconds": 30, "at": 50}
    return Place.model_validate({**fields, **changes})


def test_what_was_answered_is_there_again() -> None:
    assert record_of(KEY) == TraineeRecord()
    assert add_attempt(KEY, attempt())
    assert record_of(KEY).attempts == (attempt(),)
    assert record_of(OTHER).attempts == ()


def test_a_try_that_is_sent_twice_counts_once() -> None:
    assert add_attempt(KEY, attempt())
    assert not add_attempt(KEY, attempt(score=0.5))
    assert record_of(KEY).attempts == (attempt(),)
    assert add_attempt(OTHER, attempt()), "two trainees may load the same file"


def test_what_a_browser_sends_many_times_at_once_is_kept_once() -> None:
    with ThreadPoolExecutor(8) as threads:
        new = list(threads.map(lambda _: add_attempt(KEY, attempt()), range(24)))
        list(threads.map(lambda piece: put_place(KEY, place(piece=piece, farthest=piece, at=piece)), range(24)))
    assert new.count(True) == 1
    assert record_of(KEY).attempts == (attempt(),)
    assert record_of(KEY).places[0].piece == 23


def test_a_place_keeps_the_farthest_screen_and_the_end() -> None:
    put_place(KEY, place(piece=5, farthest=5, done=True, seconds=90, at=60))
    stands = put_place(KEY, place(piece=1, farthest=1, seconds=100, at=70))
    assert (stands.piece, stands.farthest, stands.done, stands.seconds, stands.at) == (1, 5, True, 100, 70)
    late = put_place(KEY, place(piece=3, farthest=3, at=65))
    assert late.piece == 1, "what arrives late does not move somebody back"
    assert record_of(KEY).places == (stands,)


def test_older_settings_do_not_replace_newer_ones() -> None:
    put_settings(KEY, Settings(daily=10, at=100))
    assert put_settings(KEY, Settings(daily=50, at=90)).daily == 10
    assert record_of(KEY).settings.daily == 10


def test_two_records_merge_without_loss_in_either_direction() -> None:
    here = TraineeRecord(attempts=(attempt(1), attempt(2)), places=(place(),), settings=Settings(daily=7, at=9))
    there = TraineeRecord(attempts=(attempt(2), attempt(3)), places=(place(piece=4, farthest=4, at=99),))
    merge(KEY, here, 10)
    one = merge(KEY, there, 10)
    merge(OTHER, there, 10)
    other = merge(OTHER, here, 10)
    assert one == other
    assert [found.id for found in one.attempts] == [attempt(number).id for number in (1, 2, 3)]
    assert one.places[0].piece == 4
    assert one.settings.daily == 7
    assert merge(KEY, one, 10) == one


def test_what_is_forgotten_is_gone_and_only_that() -> None:
    add_attempt(KEY, attempt())
    put_place(KEY, place())
    add_attempt(OTHER, attempt())
    forget(KEY)
    assert record_of(KEY) == TraineeRecord()
    assert record_of(OTHER).attempts == (attempt(),)


def test_the_key_itself_is_kept_nowhere(store: Store) -> None:
    add_attempt(KEY, attempt())
    with store.reading() as connection:
        rows = [connection.exec_driver_sql(f"SELECT * FROM {table}").all() for table in ("trainees", "attempts")]
        kept = [str(row) for found in rows for row in found]
    assert kept
    assert not any(KEY in row for row in kept)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "1"},
        {"item": "../x"},
        {"score": 1.5},
        {"score": float("nan")},
        {"nth": 3},
        {"at": -1},
        {"seconds": 10**9},
        {"certainty": "very"},
        {"name": "Ada"},
    ],
)
def test_what_cannot_be_a_try_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        attempt(**change)
