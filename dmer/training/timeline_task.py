"""Controls to set so that the run shows what is asked. An answer holds a value for each control that was moved; the
model's own measurements decide.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from dmer.content.items_timeline import Goal, TimelineTask
from dmer.content.model_tables import ModelTables
from dmer.content.timeline_view import TimelineView
from dmer.hormones.scenario import ScenarioError
from dmer.training.judged import Judged, Remark, ResponseError
from dmer.training.runs import changed, numbers_of

NEARLY = 1e-6


def judge(item: TimelineTask, response: object, tables: ModelTables) -> Judged:
    """Judge an answer: each goal that is met counts. Raises ResponseError."""
    if not isinstance(response, dict):
        raise ResponseError("The settings of the controls are needed here.")
    if foreign := [name for name in response if name not in item.controls]:
        raise ResponseError(f"{str(foreign[0])[:60]!r} is not to be moved here.")
    try:
        met = goals_met(item, changed(item.start, response), tables)
    except (ScenarioError, ValidationError):
        raise ResponseError("One of the settings is none that the timeline has.") from None
    remarks = tuple(Remark(goal.id, met[goal.id], goal.text if met[goal.id] else goal.feedback) for goal in item.goals)
    return Judged(sum(met.values()) / len(met), remarks, solution_of(item))


def goals_met(item: TimelineTask, view: TimelineView, tables: ModelTables) -> dict[str, bool]:
    """Whether the run of a view meets each goal. Raises ScenarioError."""
    numbers = numbers_of(view, tables)
    return {goal.id: _meets(goal, numbers[goal.measure]) for goal in item.goals}


def solution_of(item: TimelineTask) -> dict[str, Any]:
    """One right answer, by control."""
    wanted = {**item.solution.model_dump(exclude_none=True, exclude={"values", "play"}), **item.solution.values}
    return {name: value for name, value in wanted.items() if name in item.controls}


def shown(item: TimelineTask) -> dict[str, Any]:
    """What is seen before an answer: the timeline as it begins, the controls, and the goals."""
    return {
        "timeline": item.start.as_parameters(),
        "controls": list(item.controls),
        "goals": [{"id": goal.id, "text": goal.text, "measure": goal.measure} for goal in item.goals],
    }


def _meets(goal: Goal, number: float | None) -> bool:
    if number is None:
        return False
    least = goal.at_least if goal.at_least is not None else number
    most = goal.at_most if goal.at_most is not None else number
    return least - NEARLY <= number <= most + NEARLY
