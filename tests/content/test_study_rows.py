"""Rows of the study tables: what a row must hold to be drawn."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from dmer.content.study_rows import Counted, Duration, Feeling, Prevalence

CITED = {"id": "a", "claims": ["prev-02"], "references": ["nguyen2024"]}


def prevalence(**changes: Any) -> Prevalence:
    fields = {"label": "Georgia", "percent": 6.0, "cases": 12, "people": 201, "interval": [3.4, 10.1]}
    fields |= {"interval_kind": "computed", "population": "Women", "how_asked": "clinic chart review"}
    return Prevalence.model_validate(CITED | fields | changes)


@pytest.mark.parametrize(
    ("percent", "cases", "people", "fits"),
    [
        (73.3, 132, 180, True),
        (73.3, 133, 180, False),
        (58, 7, 12, True),
        (57, 7, 12, False),
        (None, 7, 12, True),
        (45, None, 42, True),
    ],
)
def test_percent_and_counts_agree(percent: float | None, cases: int | None, people: int | None, fits: bool) -> None:
    row = CITED | {"percent": percent, "cases": cases, "people": people}
    if fits:
        assert Counted.model_validate(row).percent == percent
    else:
        with pytest.raises(ValidationError, match="of"):
            Counted.model_validate(row)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"percent": 101}, "less than or equal to 100"),
        ({"people": None}, "a number of cases needs the number of people"),
        ({"interval": None}, "an interval and its kind go together"),
        ({"interval_kind": "none"}, "an interval and its kind go together"),
        ({"interval": [10.1, 3.4]}, "runs backwards"),
        ({"interval": [6.5, 10.1]}, "the interval does not hold 6%"),
        ({"how_asked": "by post"}, "how_asked"),
        ({"references": []}, "at least 1 item"),
    ],
)
def test_a_prevalence_that_cannot_be_drawn_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        prevalence(**changes)


def test_no_interval_is_said_to_be_none() -> None:
    assert prevalence(interval=None, interval_kind="none").interval is None


@pytest.mark.parametrize(
    ("family", "by", "fits"),
    [
        ("anger", ["heise2011"], True),
        ("anger", [], False),
        ("not assigned", [], True),
        ("not assigned", ["heise2011"], False),
        ("other", [], True),
        ("rage", ["heise2011"], False),
    ],
)
def test_a_family_has_a_source_that_assigns_it(family: str, by: list[str], fits: bool) -> None:
    row = CITED | {"feeling": "tense", "family": family, "family_by": by}
    if fits:
        assert Feeling.model_validate(row).family == family
    else:
        with pytest.raises(ValidationError, match="family"):
            Feeling.model_validate(row)


@pytest.mark.parametrize(
    ("low", "high", "fits"), [(30, 90, True), (None, 300, True), (None, None, True), (90, 30, False)]
)
def test_a_duration_runs_forward(low: float | None, high: float | None, fits: bool) -> None:
    row = CITED | {"measured": "whole episode", "low_s": low, "high_s": high, "kind": "survey", "text": "So long."}
    if fits:
        assert Duration.model_validate(row).high_s == high
    else:
        with pytest.raises(ValidationError, match="the range runs backwards, from 90 to 30"):
            Duration.model_validate(row)
