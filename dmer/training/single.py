"""One of several choices is right. An answer is the id of an option."""

from __future__ import annotations

from typing import Any

from dmer.content.items import Choice
from dmer.content.items_chosen import Single
from dmer.content.model_tables import ModelTables
from dmer.training.judged import Judged, Remark, one_of


def judge(item: Single, response: object, tables: ModelTables) -> Judged:
    """Judge an answer. Raises ResponseError."""
    del tables
    chosen = one_of(response, [option.id for option in item.options], "options")
    [right] = [option.id for option in item.options if option.right]
    remarks = [_remark(option, option.id == chosen) for option in item.options]
    return Judged(float(chosen == right), tuple(remarks), right)


def _remark(option: Choice, chosen: bool) -> Remark:
    """What is said of an option: of one that was not chosen only at the end."""
    return Remark(option.id, option.right == chosen, option.feedback, "text" if chosen else "nothing")


def shown(item: Single) -> dict[str, Any]:
    """What is seen before an answer."""
    return {"options": [{"id": option.id, "text": option.text} for option in item.options]}
