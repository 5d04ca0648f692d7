"""Something computed from content once for each content."""

from __future__ import annotations

import pytest

from dmer.content.derived import Derived, DerivedFor


def test_the_same_source_is_not_computed_again() -> None:
    made: list[list[int]] = []

    def make(source: list[int]) -> int:
        made.append(source)
        return len(source)

    derived = Derived(make)
    first = [1, 2]
    assert [derived.of(first), derived.of(first)] == [2, 2]
    assert made == [first]


def test_an_equal_but_newer_source_is() -> None:
    derived: Derived[list[int], list[int]] = Derived(list)
    assert derived.of([1]) is not derived.of([1])


def test_a_source_that_fails_is_tried_again_and_spoils_nothing() -> None:
    derived: Derived[str, int] = Derived(int)
    assert derived.of("7") == 7
    with pytest.raises(ValueError, match="seven"):
        derived.of("seven")
    assert derived.of("7") == 7


def test_each_asking_is_answered_once_for_a_source() -> None:
    made: list[tuple[str, int]] = []

    def make(source: str, times: int) -> str:
        made.append((source, times))
        return source * times

    derived: DerivedFor[str, [int], str] = DerivedFor(make)
    assert [derived.of("a", 2), derived.of("a", 3), derived.of("a", 2)] == ["aa", "aaa", "aa"]
    assert made == [("a", 2), ("a", 3)]
    assert derived.of("b", 2) == "bb", "another source, the same asking"
