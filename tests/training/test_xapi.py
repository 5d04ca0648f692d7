"""Statements for a learning system follow the rules of xAPI and name nobody."""

from __future__ import annotations

import json

import pytest

from dmer.content.course import Course
from dmer.training.attempt import Place, TraineeRecord
from dmer.training.xapi import statements
from tests.training.samples import attempt
from tests.training.test_judge import RIGHT
from tests.training.xapi_rules import check

RESPONSES = {**RIGHT, "point": 0.7}

RECORD = TraineeRecord(
    attempts=tuple(
        attempt(number, item=kind.replace("_", "-"), response=response)
        for number, (kind, response) in enumerate(RESPONSES.items(), start=1)
    ),
    places=(Place(lesson="lesson-1", piece=2, farthest=2, done=True, seconds=90, at=5_000),),
)


def test_every_statement_keeps_the_rules(course: Course) -> None:
    made = statements(RECORD, course, "learner-1")
    assert len(made) == len(RESPONSES) + 1
    for one in made:
        check(json.loads(json.dumps(one)))


def test_right_answers_fit_their_pattern(course: Course) -> None:
    for one in statements(RECORD, course, "learner-1"):
        definition = one["object"]["definition"]
        if "correctResponsesPattern" in definition and definition["interactionType"] != "choice":
            assert one["result"]["response"] in definition["correctResponsesPattern"]


def test_lessons_are_told_once_read_to_the_end(course: Course) -> None:
    last = statements(RECORD, course, "learner-1")[-1]
    assert last["verb"]["id"].endswith("completed")
    assert last["object"]["definition"]["name"]["en-US"] == "Lesson 1"


def test_the_rules_notice_a_break(course: Course) -> None:
    [first, *_] = statements(RECORD, course, "learner-1")
    for wrong in ({**first, "id": "x"}, {**first, "mood": 1}, {**first, "timestamp": "2026-11-21T10:00:00"}):
        with pytest.raises((AssertionError, ValueError)):
            check(wrong)
