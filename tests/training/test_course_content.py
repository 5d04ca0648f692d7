"""The course of the app itself: every question can be answered, and no task is done before it is begun."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from dmer.content.course import Course
from dmer.content.item_kinds import KINDS, AnyItem
from dmer.content.items_chosen import Matching
from dmer.content.items_reasoned import Branching
from dmer.content.items_timeline import Point, TimelineTask
from dmer.content.model_tables import ModelTables
from dmer.settings import ROOT
from dmer.training.content import load_training_content
from dmer.training.judge import judge, shown
from dmer.training.timeline_task import goals_met, solution_of

CONTENT = load_training_content(ROOT)
COURSE: Course = CONTENT.course
TABLES: ModelTables = CONTENT.tables


def any_answer(item: AnyItem) -> Any:
    """Some answer, right or wrong, made of what is seen."""
    seen = shown(item)
    if isinstance(item, Branching):
        return last_turns(seen["scenes"])
    if isinstance(item, Matching):
        return {one["id"]: seen["right"][0]["id"] for one in seen["left"]}
    parts = [part["id"] for part in seen.get("options", seen.get("parts", []))]
    others: dict[str, Any] = {"true_false": True, "point": -2.0, "timeline_task": {}, "concordance": 0}
    return others.get(item.kind, parts[0] if item.kind == "single" else parts)


def last_turns(seen: list[dict[str, Any]]) -> list[str]:
    """The way through a case on which the last turn of each scene is taken."""
    scenes = {scene["id"]: scene for scene in seen}
    name: str | None = seen[0]["id"]
    way: list[str] = []
    while name:
        turn = scenes[name]["turns"][-1]
        way.append(turn["id"])
        name = turn["to"]
    return way


@pytest.mark.parametrize("name", COURSE.items)
def test_its_solution_is_right_and_any_answer_is_judged(name: str) -> None:
    item = COURSE.items[name]
    judged = judge(item, any_answer(item), TABLES)
    assert judge(item, judged.solution, TABLES).right
    assert all(remark.text for remark in judged.remarks)


TASKS = [item for item in COURSE.items.values() if isinstance(item, TimelineTask)]


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_a_task_is_not_done_before_it_is_begun(task: TimelineTask) -> None:
    assert not all(goals_met(task, task.start, TABLES).values())
    assert set(solution_of(task)) == {
        name
        for name in (*task.solution.values, *task.solution.model_dump(exclude_none=True, exclude={"values", "play"}))
        if name in task.controls
    }
    assert all(goals_met(task, task.solution, TABLES).values())


@pytest.mark.parametrize(
    "item", [one for one in COURSE.items.values() if isinstance(one, Point)], ids=lambda one: one.id
)
def test_a_place_that_is_asked_for_exists(item: Point) -> None:
    solution = judge(item, 0.0, TABLES).solution
    assert judge(item, solution, TABLES).right


def test_the_course_has_the_size_it_promises() -> None:
    assert len(COURSE.modules) == 6
    assert all(15 <= module.minutes <= 25 for module in COURSE.modules)
    assert len(COURSE.items) >= 90
    kinds = Counter(item.kind for item in COURSE.items.values())
    assert set(kinds) == set(KINDS)


def test_the_two_tests_are_parallel() -> None:
    for objective in COURSE.objectives:
        own = [item for item in COURSE.items.values() if item.objective == objective]
        before, after = ([item.kind for item in own if item.use == use] for use in ("pre", "post"))
        assert sorted(before) == sorted(after), objective
