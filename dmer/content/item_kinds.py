"""The nine kinds of questions by the names that content/course/items uses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from dmer.content.items import ItemKind
from dmer.content.items_chosen import Matching, Multiple, Ordering, Single, TrueFalse
from dmer.content.items_reasoned import Branching, Concordance
from dmer.content.items_timeline import Point, TimelineTask

AnyItem: TypeAlias = (
    Single | Multiple | TrueFalse | Ordering | Matching | Point | TimelineTask | Concordance | Branching
)

KINDS: Mapping[ItemKind, type[AnyItem]] = {
    "single": Single,
    "multiple": Multiple,
    "true_false": TrueFalse,
    "ordering": Ordering,
    "matching": Matching,
    "point": Point,
    "timeline_task": TimelineTask,
    "concordance": Concordance,
    "branching": Branching,
}
