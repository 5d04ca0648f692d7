"""Pieces to bring into order. An answer is the list of all ids; neighbors in the right order count."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from dmer.content.items_chosen import Ordering
from dmer.content.model_tables import ModelTables
from dmer.training.judged import Judged, Remark, ResponseError, several_of
from dmer.training.shuffled import shuffled


def judge(item: Ordering, response: object, tables: ModelTables) -> Judged:
    """Judge an answer. Raises ResponseError."""
    del tables
    right = [part.id for part in item.parts]
    given = several_of(response, right, "parts")
    if len(given) < len(right):
        raise ResponseError("Every part is needed, in an order.")
    follows = set(pairwise(right))
    kept = sum(pair in follows for pair in pairwise(given))
    remarks = [Remark(part.id, given[place] == part.id, part.feedback, "mark") for place, part in enumerate(item.parts)]
    return Judged(kept / (len(right) - 1), tuple(remarks), right)


def shown(item: Ordering) -> dict[str, Any]:
    """What is seen before an answer: the parts, out of order."""
    return {"parts": [{"id": part.id, "text": part.text} for part in shuffled(item.parts, item.id)]}
