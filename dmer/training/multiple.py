"""Several choices are right. An answer is a list of ids; a right tick counts, a wrong one takes a part away."""

from __future__ import annotations

from typing import Any

from dmer.content.items import Choice
from dmer.content.items_chosen import Multiple
from dmer.content.model_tables import ModelTables
from dmer.training.judged import Judged, Remark, several_of


def judge(item: Multiple, response: object, tables: ModelTables) -> Judged:
    """Judge an answer; options without a tick are remarked on, too. Raises ResponseError."""
    del tables
    chosen = set(several_of(response, [option.id for option in item.options], "options"))
    right = [option.id for option in item.options if option.right]
    hits, slips = len(chosen.intersection(right)), len(chosen.difference(right))
    remarks = [_remark(option, option.id in chosen) for option in item.options]
    return Judged(max(0, hits - slips) / len(right), tuple(remarks), right)


def _remark(option: Choice, ticked: bool) -> Remark:
    return Remark(option.id, option.right == ticked, option.feedback, "text" if ticked else "nothing")


def shown(item: Multiple) -> dict[str, Any]:
    """What is seen before an answer."""
    return {"options": [{"id": option.id, "text": option.text} for option in item.options]}
