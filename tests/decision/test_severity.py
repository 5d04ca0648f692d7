"""Severity: the bands of the published schemes, what lies between them, and why something is not graded."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.conditions import SeverityIs
from dmer.content.decision import Decision
from dmer.decision.conditions import FALSE, TRUE, Answers, evaluate, fires
from dmer.decision.result import assess
from dmer.decision.situation import Situation
from tests.decision.any_answers import any_answers, with_grades

SAFE: Answers = {"harm-thoughts": ("none",), "reality": ("none",)}
MOMENT: Answers = {"feelings": ("anxiety",), "onset": "before-milk", "duration": "2-to-5"}


@pytest.mark.parametrize(
    ("before", "after", "expected", "row"),
    [
        (0, None, "not_graded", "rating-of-zero"),
        (0, 0, "not_graded", "rating-of-zero"),
        (0, 1, "mild", "mild"),
        (1, None, "mild", "mild"),
        (3, None, "mild", "mild"),
        (3, 3, "mild", "mild"),
        (2, 0, "mild", "mild"),
        (3, 4, "moderate", "rose-into-the-moderate-band"),
        (0, 6, "moderate", "rose-into-the-moderate-band"),
        (3, 7, "moderate_or_severe", "rose-into-the-severe-band"),
        (6, 10, "moderate_or_severe", "rose-into-the-severe-band"),
        (4, None, "moderate", "moderate"),
        (6, None, "moderate", "moderate"),
        (4, 0, "moderate", "moderate"),
        (6, 6, "moderate", "moderate"),
        (7, None, "moderate_or_severe", "seven-rated-once"),
        (7, 2, "moderate", "seven-that-fell"),
        (7, 5, "moderate", "seven-that-fell"),
        (7, 6, "moderate_or_severe", "seven-that-fell-a-little"),
        (7, 7, "severe", "seven-that-stayed"),
        (7, 9, "severe", "seven-that-stayed"),
        (8, None, "severe", "severe"),
        (10, 7, "severe", "severe"),
        (8, 6, "moderate_or_severe", "high-rating-that-fell"),
        (10, 1, "moderate_or_severe", "high-rating-that-fell"),
        (None, None, "not_graded", "no-rating"),
        (None, 0, "not_graded", "only-a-low-rating-after"),
        (None, 3, "not_graded", "only-a-low-rating-after"),
        (None, 4, "moderate_or_severe", "only-a-middling-rating-after"),
        (None, 7, "severe", "only-a-high-rating-after"),
    ],
)
def test_ratings(tables: Decision, before: int | None, after: int | None, expected: str, row: str) -> None:
    ratings = {"rating-before": before, "rating-after": after}
    answers = {**SAFE, **MOMENT, **{name: value for name, value in ratings.items() if value is not None}}
    result = assess(answers, tables)
    assert result.grade is not None
    assert (result.severity, result.grade.id) == (expected, row)


@pytest.mark.parametrize(
    ("answers", "row"),
    [
        ({**SAFE, **MOMENT, "rating-before": 9, "epds-item-10": 1}, "stopped-by-a-red-flag"),
        ({**MOMENT, "rating-before": 9, "harm-thoughts": ("suicide",)}, "stopped-by-a-red-flag"),
        ({**MOMENT, "rating-before": 9}, "safety-not-asked"),
        ({**MOMENT, "rating-before": 9, "harm-thoughts": ("none",)}, "safety-not-asked"),
        ({**MOMENT, "rating-before": 9, "harm-thoughts": "not known", "reality": ("none",)}, "safety-not-asked"),
        ({**SAFE, **MOMENT, "rating-before": 9, "onset": "any-time"}, "does-not-look-like-d-mer"),
        ({**SAFE, "rating-before": 9}, "d-mer-still-open"),
    ],
)
def test_what_is_not_graded_says_why(tables: Decision, answers: Answers, row: str) -> None:
    result = assess(answers, tables)
    assert result.grade is not None
    assert (result.severity, result.grade.id) == ("not_graded", row)


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_exactly_one_row_is_true_for_any_answers(tables: Decision, data: st.DataObject) -> None:
    situation = Situation(data.draw(any_answers(tables)), tables)
    rows = [row.id for row in tables.severity_table.rows if fires(row.when, situation) == TRUE]
    assert len(rows) == 1
    assert situation.grade is not None
    assert evaluate(SeverityIs(severity=(situation.grade.outcome,)), situation) == TRUE


def test_every_row_says_what_is_uncertain(tables: Decision) -> None:
    for row in tables.severity_table.rows:
        assert row.uncertain.strip().endswith("."), row.id
        if row.outcome in ("mild", "moderate", "severe"):
            told = row.uncertain.casefold()
            assert "not validated" in told or "no published band" in told, row.id


def test_the_schemes_disagreement_is_told_with_a_moderate_grade(tables: Decision, wave: Answers) -> None:
    grade = assess({**wave, "rating-before": 5}, tables).grade
    assert grade is not None
    assert "disagree" in grade.uncertain


def test_a_table_with_a_gap_still_gives_a_result(tables: Decision, wave: Answers) -> None:
    gap = with_grades(tables, lambda rows: [row for row in rows if row.id != "mild"])
    result = assess(wave, gap)
    assert result.grade is None
    assert result.severity == "not_graded"
    assert evaluate(SeverityIs(severity=("not_graded", "mild")), Situation(wave, gap)) == FALSE
