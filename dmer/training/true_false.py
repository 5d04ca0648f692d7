"""A statement to hold true or false. An answer is true or false."""

from __future__ import annotations

from typing import Any

from dmer.content.items_chosen import TrueFalse
from dmer.content.model_tables import ModelTables
from dmer.training.judged import Judged, Remark, ResponseError


def judge(item: TrueFalse, response: object, tables: ModelTables) -> Judged:
    """Judge an answer. Raises ResponseError."""
    del tables
    if not isinstance(response, bool):
        raise ResponseError("True or false is needed here.")
    right = response == item.right
    remark = Remark("true" if response else "false", right, item.if_true if response else item.if_false)
    return Judged(float(right), (remark,), item.right)


def shown(item: TrueFalse) -> dict[str, Any]:
    """What is seen before an answer: the stem is all."""
    del item
    return {}
