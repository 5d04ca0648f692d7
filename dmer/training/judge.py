"""Every kind of question by its judge: what is seen before an answer, and what is said to it."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from dmer.content.item_kinds import AnyItem
from dmer.content.items import ItemKind
from dmer.content.model_tables import ModelTables
from dmer.training import (
    branching,
    concordance,
    matching,
    multiple,
    ordering,
    point,
    single,
    timeline_task,
    true_false,
)
from dmer.training.judged import Judged

KIND_MODULES: Mapping[ItemKind, ModuleType] = {
    "single": single,
    "multiple": multiple,
    "true_false": true_false,
    "ordering": ordering,
    "matching": matching,
    "point": point,
    "timeline_task": timeline_task,
    "concordance": concordance,
    "branching": branching,
}
"""Each has `judge` and `shown`."""


def judge(item: AnyItem, response: object, tables: ModelTables) -> Judged:
    """Judge an answer, which is plain data from outside. Raises ResponseError in one sentence."""
    judged: Judged = KIND_MODULES[item.kind].judge(item, response, tables)
    return judged


def shown(item: AnyItem) -> dict[str, Any]:
    """What is seen of a question before it is answered, beside its stem, and nothing that gives the answer away."""
    seen: dict[str, Any] = KIND_MODULES[item.kind].shown(item)
    return seen
