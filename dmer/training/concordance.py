"""How a new fact changes a suspicion. An answer is a whole number from -2 to 2, worth what the reasoning says."""

from __future__ import annotations

from typing import Any

from dmer.content.items_reasoned import Concordance
from dmer.content.model_tables import ModelTables
from dmer.training.judged import Early, Judged, Remark, ResponseError


def judge(item: Concordance, response: object, tables: ModelTables) -> Judged:
    """Judge an answer. Raises ResponseError."""
    del tables
    if isinstance(response, bool) or not isinstance(response, int) or not -2 <= response <= 2:
        raise ResponseError("A whole number from -2 to 2 is needed here.")
    best = max(item.judgments, key=lambda judgment: judgment.worth)
    given = item.judgments[response + 2]
    remarks = [
        Remark(str(one.value), (one.worth == best.worth) == (one is given), one.feedback, _early(one is given))
        for one in item.judgments
    ]
    return Judged(given.worth, tuple(remarks), best.value)


def _early(given: bool) -> Early:
    return "text" if given else "nothing"


def shown(item: Concordance) -> dict[str, Any]:
    """What is seen before an answer."""
    return {"suspicion": item.suspicion, "fact": item.fact}
