"""Each check of the audit finds what it is there to find: tables broken on purpose make it fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from dmer.content.decision import Decision
from dmer.content.decision_rows import NeverTogether
from dmer.decision.conditions import TRUE, evaluate
from dmer.decision.proofs import (
    Finding,
    no_forbidden_pairs,
    one_severity,
    partial_answers,
    plans_start_with_an_explanation,
    red_flags_dominate,
    scenes_show_what_fits,
)
from dmer.decision.situation import Situation
from tests.decision.any_answers import changed, condition, with_care, with_flags, with_grades, without

CHECKS = [
    one_severity,
    partial_answers,
    red_flags_dominate,
    plans_start_with_an_explanation,
    scenes_show_what_fits,
    no_forbidden_pairs,
]

NEVER = {"all": [{"question": "rating-before", "at_least": 5}, {"question": "rating-before", "at_most": 4}]}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_tables_hold(tables: Decision, check: Callable[[Decision], Finding]) -> None:
    finding = check(tables)
    assert finding.failures == ()
    assert finding.answers >= finding.places > 0


def test_a_gap_in_severity_is_found(tables: Decision) -> None:
    failures = one_severity(with_grades(tables, lambda rows: without(rows, "seven-that-fell-a-little"))).failures
    assert failures
    assert all(failure.endswith("no row of the severity table") for failure in failures)
    assert "rating-before: 7" in failures[0]
    assert "rating-after: 6" in failures[0]


def test_an_overlap_in_severity_is_found(tables: Decision) -> None:
    wide = condition({"all": [{"named": "can-be-graded"}, {"question": "rating-before", "at_most": 4}]})
    failures = one_severity(with_grades(tables, lambda rows: changed(rows, "mild", when=wide))).failures
    assert any("several rows of the severity table, rating-of-zero, mild" in failure for failure in failures)


def test_a_gap_for_partial_answers_alone_is_found(tables: Decision) -> None:
    gap = with_grades(tables, lambda rows: without(rows, "no-rating"))
    assert any("not one row of the severity table" in failure for failure in partial_answers(gap).failures)
    bare = with_care(tables, lambda rows: without(rows, "explain-listen-first"))
    assert any("no explanation" in failure for failure in partial_answers(bare).failures)


def test_a_hard_stop_that_is_not_urgent_is_found(tables: Decision) -> None:
    weak = with_flags(tables, lambda rows: changed(rows, "epds-item-10-above-zero", urgency="prompt"))
    [failure] = red_flags_dominate(weak).failures
    assert failure.endswith("a hard stop that is not urgent")
    assert "epds-item-10: 1" in failure


def test_a_grade_under_a_hard_stop_is_found(tables: Decision) -> None:
    answered = condition(
        {
            "all": [
                {"answered": "harm-thoughts"},
                {"answered": "reality"},
                {"pattern": "d-mer", "fit": ["fits", "partly"]},
            ]
        }
    )
    names = changed(tables.severity_table.names, "can-be-graded", when=answered)
    table = tables.severity_table.model_copy(update={"names": tuple(names)})
    failures = red_flags_dominate(replace(tables, severity_table=table)).failures
    assert any(failure.endswith("a grade under a hard stop") for failure in failures)
    assert any(failure.endswith("the row 'log-and-one-change' under a hard stop") for failure in failures)


@pytest.mark.parametrize("name", ["ask-again", "cold-water", "goal-go-on", "mood-assessment", "after-the-blues"])
def test_a_row_that_softens_a_hard_stop_is_found(tables: Decision, name: str) -> None:
    soft = with_care(tables, lambda rows: changed(rows, name, when=None))
    failures = red_flags_dominate(soft).failures
    assert [failure.partition(": ")[2] for failure in failures if name in failure]
    assert any(failure.endswith(f"the row {name!r} under a hard stop") for failure in failures)


def test_a_plan_without_or_with_two_explanations_is_found(tables: Decision) -> None:
    bare = with_care(tables, lambda rows: without(rows, "explain-name-it"))
    [none] = plans_start_with_an_explanation(bare).failures
    assert none.endswith("no explanation")
    double = with_care(tables, lambda rows: changed(rows, "explain-name-it", when=None))
    [several] = plans_start_with_an_explanation(double).failures
    assert several.endswith("several explanations")


@pytest.mark.parametrize(
    ("name", "when", "pair"),
    [
        ("cold-water", {"named": "d-mer-in-play"}, "no-cold-for-cold-pain"),
        ("exercise", {"severity": ["moderate"]}, "no-exercise-with-an-eating-disorder"),
        ("mild-explanation-is-usually-enough", {"severity": ["mild"]}, "no-reassurance-under-a-red-flag"),
        ("severe-and-feeding-goes-on", {"severity": ["severe"]}, "no-lifestyle-only-when-about-to-stop"),
        ("goal-go-on", {"named": "no-hard-stop"}, "not-both-go-on-and-stop"),
        ("not-about-love", {"named": "no-hard-stop"}, "no-d-mer-comfort-where-it-does-not-fit"),
    ],
)
def test_a_plan_against_a_caution_is_found(tables: Decision, name: str, when: dict[str, Any], pair: str) -> None:
    careless = with_care(tables, lambda rows: changed(rows, name, when=condition(when)))
    failures = no_forbidden_pairs(careless).failures
    assert any(failure.endswith(f"the forbidden pair {pair!r}") for failure in failures)


def test_every_forbidden_pair_could_be_broken(tables: Decision) -> None:
    """With a row that always stands, each pair is found: none of them is forbidden idly."""
    for pair in tables.care_table.never_together:
        always = with_care(tables, lambda rows, name=pair.row: changed(rows, name, when=None))
        only = always.care_table.model_copy(update={"never_together": (pair,)})
        assert no_forbidden_pairs(replace(always, care_table=only)).failures, pair.id


def test_an_example_of_a_failure_can_be_tried(tables: Decision) -> None:
    careless = with_care(tables, lambda rows: changed(rows, "goal-go-on", when=condition({"named": "no-hard-stop"})))
    [failure] = no_forbidden_pairs(careless).failures
    answers = {"goal": "stop"}
    assert "goal: stop" in failure
    for row in careless.care:
        if row.id in ("goal-go-on", "goal-stop") and row.when:
            assert evaluate(row.when, Situation(answers, careless)) == TRUE


def test_findings_add_up() -> None:
    one, other = Finding(10, 2, ("a",)), Finding(5, 1, ("b",))
    assert one + other == Finding(15, 3, ("a", "b"))


def test_a_pair_with_a_condition_or_another_row(tables: Decision) -> None:
    pairs: tuple[NeverTogether, ...] = tables.care_table.never_together
    assert {pair.other is None for pair in pairs} == {True, False}
