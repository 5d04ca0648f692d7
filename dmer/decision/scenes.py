"""Which picture of the timeline shows a situation: the first row of its table whose condition is true."""

from __future__ import annotations

from collections.abc import Iterator

from dmer.content.decision import Decision
from dmer.content.decision_rows import Scene
from dmer.decision.conditions import TRUE, Facts, Truth, fires


def scene_of(tables: Decision, facts: Facts[int]) -> Scene | None:
    """The picture, or None where nothing is to be shown."""
    return next((row for row in tables.scene_table.rows if fires(row.when, facts) == TRUE), None)


def scene_truths(tables: Decision, facts: Facts[Truth]) -> Iterator[tuple[Scene, Truth]]:
    """Each picture, and whether it is the one that counts."""
    earlier = facts.most([])
    for row in tables.scene_table.rows:
        here = fires(row.when, facts)
        yield row, facts.least([here, TRUE - earlier])
        earlier = facts.most([earlier, here])
