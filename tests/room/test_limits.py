"""Buckets that empty and fill again, and who is counted as whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dmer.room.limits import MOST_REMEMBERED, Buckets, bad_guesses, moves, who


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def test_a_bucket_empties_and_fills_again() -> None:
    clock = Clock()
    buckets = Buckets(3, 0.5, clock)
    assert [buckets.take("a") for _ in range(4)] == [True, True, True, False]
    clock.seconds += 2
    assert [buckets.take("a") for _ in range(2)] == [True, False]
    clock.seconds += 1000
    assert buckets.left("a") == 3


def test_each_name_has_its_own() -> None:
    buckets = Buckets(1, 0.0, Clock())
    assert buckets.take("a")
    assert not buckets.take("a")
    assert buckets.take("b")


def test_looking_costs_nothing() -> None:
    buckets = Buckets(1, 0.0, Clock())
    assert [buckets.left("a") for _ in range(5)] == [1] * 5
    assert len(buckets) == 0


@given(st.lists(st.floats(0, 5), max_size=60))
def test_no_more_is_given_than_size_and_time_allow(pauses: list[float]) -> None:
    clock = Clock()
    buckets = Buckets(5, 2.0, clock)
    given = 0
    for pause in pauses:
        clock.seconds += pause
        given += buckets.take("a")
    assert given <= 5 + 2.0 * sum(pauses) + 1e-6


def test_memory_is_bounded_and_the_oldest_is_forgotten() -> None:
    buckets = Buckets(1, 0.0, Clock())
    for number in range(MOST_REMEMBERED + 10):
        buckets.take(str(number))
    assert len(buckets) == MOST_REMEMBERED
    assert buckets.left("0") == 1
    assert buckets.left(str(MOST_REMEMBERED)) == 0


def test_guessing_a_code_takes_months() -> None:
    guesses = bad_guesses()
    tried = sum(guesses.take("a") for _ in range(1000))
    assert tried < 100


def test_a_hand_cannot_move_too_fast() -> None:
    allowed = moves()
    assert all(allowed.take("room") for _ in range(30))


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("testclient", ""),
        (None, ""),
    ],
)
def test_who_is_counted_as_one(address: str | None, counted: str) -> None:
    assert who(address) == counted
