"""Statistics over people: right figures, intervals, and nothing about too few."""

from __future__ import annotations

import csv
import io
import json

import pytest

from dmer.content.course import Course
from dmer.training.attempt import Attempt
from dmer.training.statistics import FEW_PEOPLE, FEWEST_PEOPLE, statistics, statistics_csv, statistics_data
from tests.training.samples import attempt


def class_of(size: int, *, right: int) -> dict[str, list[Attempt]]:
    """People of whom the first `right` know everything, and the others nothing."""
    tries: dict[str, list[Attempt]] = {}
    for number in range(size):
        knows = number < right
        tries[f"person {number}"] = [
            attempt(1, response="before" if knows else "after", score=float(knows), certainty="sure", at=1),
            attempt(2, item="true-false", response=not knows, score=float(knows), at=2),
            *([] if knows else [attempt(3, nth=2, at=3)]),
        ]
    return tries


def test_figures_are_those_of_the_first_tries(course: Course) -> None:
    found = statistics(class_of(10, right=7), course)
    assert found.people == 10
    one = next(item for item in found.items if item.item == "single")
    assert (one.people, one.facility, one.right, one.second_try) == (10, 0.7, 0.7, pytest.approx(0.3))
    assert one.low < 0.7 < one.high
    assert one.discrimination == pytest.approx(1.0)
    assert {use.option: use.share for use in one.options} == {"before": 0.7, "after": pytest.approx(0.3), "always": 0.0}
    assert [(use.certainty, use.answers, use.right) for use in one.certainty] == [("sure", 10, 0.7)]
    assert one.few
    assert not statistics(class_of(FEW_PEOPLE, right=20), course).items[0].few


def test_nothing_is_said_about_too_few(course: Course) -> None:
    few = statistics(class_of(FEWEST_PEOPLE - 1, right=1), course)
    assert (few.people, few.items, few.hidden) == (0, (), 2)
    enough = statistics(class_of(FEWEST_PEOPLE, right=1), course)
    assert enough.people == FEWEST_PEOPLE
    assert {item.item for item in enough.items} == {"single", "true-false"}


def test_certainty_of_too_few_is_not_told(course: Course) -> None:
    people = class_of(8, right=4)
    for person in list(people)[: 8 - FEWEST_PEOPLE + 1]:
        people[person][0] = people[person][0].model_copy(update={"certainty": "guessing"})
    assert statistics(people, course).items[0].certainty == ()


def test_where_all_are_alike_there_is_no_discrimination(course: Course) -> None:
    assert statistics(class_of(6, right=6), course).items[0].discrimination is None


def test_an_older_version_of_a_question_is_another_question(course: Course) -> None:
    people = class_of(6, right=3)
    old = {person: [one.model_copy(update={"version": 2}) for one in tries] for person, tries in people.items()}
    assert statistics(old, course).people == 0


def test_the_table_can_be_read_again(course: Course) -> None:
    found = statistics(class_of(9, right=4), course)
    rows = list(csv.DictReader(io.StringIO(statistics_csv(found, course))))
    assert [row["item"] for row in rows] == [item.item for item in found.items]
    assert float(rows[0]["right"]) == pytest.approx(4 / 9)
    assert json.loads(rows[0]["options"])[0]["option"] == "before"


def test_the_page_gets_the_question_beside_its_figures(course: Course) -> None:
    data = statistics_data(statistics(class_of(9, right=4), course), course, str.upper)
    assert data["items"][0]["stem"] == course.items["single"].stem.upper()
    assert data["items"][0]["few"]
    json.dumps(data)
