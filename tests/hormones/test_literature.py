"""The model held against the literature: every finding asked, and a misfit shown as one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from dmer.content.model_tables import ModelTables
from dmer.hormones.literature import MEASURES, Comparison, compare_with_literature

CLOSE = {"c9", "c16a", "c16b", "c19"}
"""Findings that the model is off from, and is known to be."""


@pytest.fixture(scope="module")
def compared(tables: ModelTables) -> dict[str, Comparison]:
    return {one.target.id: one for one in compare_with_literature(tables)}


def with_target(tables: ModelTables, id: str, **changes: Any) -> Comparison:
    """Ask again about one target after changing it."""
    [target] = [one for one in tables.targets if one.id == id]
    [compared] = compare_with_literature(replace(tables, targets=(target.model_copy(update=changes),)))
    return compared


def test_every_target_is_asked_in_order(compared: dict[str, Comparison], tables: ModelTables) -> None:
    assert list(compared) == [target.id for target in tables.targets]
    assert len(compared) == 23


def test_every_measure_has_its_target(tables: ModelTables) -> None:
    assert sorted(MEASURES) == sorted(target.measure for target in tables.targets)


def test_what_holds_and_what_is_off(compared: dict[str, Comparison]) -> None:
    assert {id for id, one in compared.items() if one.verdict == "close"} == CLOSE
    assert Counter(one.verdict for one in compared.values()) == {"matches": 19, "close": 4}


@pytest.mark.parametrize(
    ("id", "model"),
    [
        ("c1", [56.7]),
        ("c2", [86.7]),
        ("c3", [3]),
        ("c4", [3]),
        ("c5", [112, 88, 78]),
        ("c6", [17.7]),
        ("c7", [8.2]),
        ("c8", [13.8]),
        ("c9", [9.3]),
        ("c10", [14.9]),
        ("c11", [2.4]),
        ("c12", [2.26]),
        ("c13", [1.48]),
        ("c14", [20.3]),
        ("c15", [33.4]),
        ("c16a", [1.8]),
        ("c16b", [3.4]),
        ("c16c", [4.6]),
        ("c17a", [1]),
        ("c17b", [0]),
        ("c18", [37, 41, 43, 39, 44, 46, 40, 45, 48]),
        ("c19", [51, 46, 40, 103, 98, 92, 173, 172, 171]),
        ("c20", [0]),
    ],
)
def test_the_answers_of_the_published_description(id: str, model: list[float], compared: dict[str, Comparison]) -> None:
    assert compared[id].model == pytest.approx(model, rel=0.02, abs=0.05)


def test_outside_what_was_published_is_close(tables: ModelTables) -> None:
    assert with_target(tables, "c1").verdict == "matches"
    assert with_target(tables, "c1", published_range=(58.0, 75.0)).verdict == "close"


def test_outside_what_is_usable_is_a_miss(tables: ModelTables) -> None:
    assert with_target(tables, "c1", accept=(58.0, 90.0)).verdict == "misses"
    assert with_target(tables, "c9", accept=(10.0, 15.0)).verdict == "misses"


def test_one_let_down_that_is_off_is_enough(tables: ModelTables) -> None:
    assert with_target(tables, "c5", accept=(80.0, 210.0)).verdict == "misses"
    assert with_target(tables, "c5", published_range=(80.0, 210.0)).verdict == "close"


def test_a_changed_parameter_shows(tables: ModelTables) -> None:
    slower = tables.parameters["t_half_P"].model_copy(update={"default": 37.0})
    changed = replace(tables, parameters={**tables.parameters, "t_half_P": slower})
    ratios = {one.target.id: one.model for one in compare_with_literature(changed)}
    assert ratios["c12"][0] < 2.2


def test_no_answer_is_a_miss(tables: ModelTables) -> None:
    assert with_target(tables, "c1", measure="first_let_dwon").model == ()
    assert with_target(tables, "c1", measure="first_let_dwon").verdict == "misses"


def test_a_range_that_shuts_out_a_question_is_a_miss_not_a_crash(tables: ModelTables) -> None:
    shorter = tables.parameters["T_feed"].model_copy(update={"range": (12.0, 20.0)})
    changed = replace(tables, parameters={**tables.parameters, "T_feed": shorter})
    verdicts = {one.target.id: one.verdict for one in compare_with_literature(changed)}
    assert (verdicts["c2"], verdicts["c15"]) == ("misses", "misses")
    assert verdicts["c1"] == "matches"
