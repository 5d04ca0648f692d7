"""Pairs to find. An answer gives each left-hand id the id of a right-hand side; ids of right-hand sides are those of
their pairs, and of decoys.
"""

from __future__ import annotations

from typing import Any

from dmer.content.items_chosen import Matching
from dmer.content.model_tables import ModelTables
from dmer.training.judged import Judged, Remark, ResponseError, one_of
from dmer.training.shuffled import shuffled


def judge(item: Matching, response: object, tables: ModelTables) -> Judged:
    """Judge an answer. Raises ResponseError."""
    del tables
    left = [pair.id for pair in item.pairs]
    rights = [*left, *(decoy.id for decoy in item.decoys)]
    if not isinstance(response, dict) or set(response) != set(left):
        raise ResponseError("Each left-hand side needs a partner.")
    given = {name: one_of(other, rights, "partners") for name, other in response.items()}
    tempted = {decoy.id: decoy.feedback for decoy in item.decoys}
    remarks = [
        Remark(pair.id, given[pair.id] == pair.id, tempted.get(given[pair.id], pair.feedback), "mark")
        for pair in item.pairs
    ]
    return Judged(sum(remark.right for remark in remarks) / len(left), tuple(remarks), {name: name for name in left})


def shown(item: Matching) -> dict[str, Any]:
    """What is seen before an answer: both sides, the right-hand one out of order."""
    rights = [*((pair.id, pair.right) for pair in item.pairs), *((decoy.id, decoy.text) for decoy in item.decoys)]
    return {
        "left": [{"id": pair.id, "text": pair.left} for pair in item.pairs],
        "right": [{"id": name, "text": text} for name, text in shuffled(rights, item.id)],
    }
