"""The check of the audit that a worse answer never lowers urgency or severity.

What is worse says the question: a later option of its order, one more option that is marked as worse, a higher number.

Urgency is the highest of the red flags that stand, or routine where something was heard. Red flags that share no
question are independent, so each group of flags is gone through for itself, and "routine" as well: the highest of
several things that never fall never falls.

Severity goes from "not graded" over mild, moderate and "between moderate and severe" to severe. Above all of these is
"not graded" under a hard stop, which comes with an urgency of the same day at least. So a worse answer may suspend a
grade by a red flag, and by nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from dmer.content.conditions import Severity
from dmer.content.decision import Decision
from dmer.content.decision_rows import URGENCIES, RedFlag
from dmer.decision.conditions import TRUE, Truths, fires
from dmer.decision.grid import Grid, grid_of, questions_behind
from dmer.decision.joint import grouped
from dmer.decision.proofs import STOP, Finding

RANKS: Mapping[Severity, int] = {"not_graded": 0, "mild": 1, "moderate": 2, "moderate_or_severe": 3, "severe": 4}

SUSPENDED = 5
"""Above every grade."""


def worse_never_lowers(tables: Decision) -> Finding:
    """A worse answer never lowers urgency or severity."""
    found = Finding(0, 0)
    for flags in grouped(list(tables.flags.values()), lambda flag: questions_behind(flag.when, tables)):
        grid = grid_of(tables, *(flag.when for flag in flags))
        names = ", ".join(flag.id for flag in flags)
        found += _finding(grid, _urgency(flags, grid), f"urgency falls ({names})")
    routine = tables.red_flag_table.routine
    grid = grid_of(tables, routine.when)
    found += _finding(grid, fires(routine.when, grid), f"urgency falls ({routine.id})")
    grid = grid_of(tables, STOP, *(row.when for row in tables.severity_table.rows))
    return found + _finding(grid, _severity(tables, grid), "severity falls")


def _urgency(flags: Sequence[RedFlag], grid: Grid) -> Truths:
    """The highest urgency of some flags at each place."""
    heights = [fires(flag.when, grid) // TRUE * np.int8(URGENCIES.index(flag.urgency)) for flag in flags]
    return grid.most(heights)


def _finding(grid: Grid, heights: Truths, what: str) -> Finding:
    return Finding(grid.answers, grid.size, tuple(_falls(grid, np.broadcast_to(heights, grid.shape), what)))


def _severity(tables: Decision, grid: Grid) -> Truths:
    """How severe it is at each place; of several rows that are true the highest counts."""
    rows = tables.severity_table.rows
    heights = [fires(row.when, grid) // TRUE * np.int8(RANKS[row.outcome]) for row in rows]
    return grid.most([*heights, fires(STOP, grid) // TRUE * np.int8(SUSPENDED)])


def _falls(grid: Grid, heights: Truths, what: str) -> Iterator[str]:
    """A sentence for each step to a worse answer with which `heights` fall somewhere."""
    for number, axis in enumerate(grid.axes):
        for better, worse in sorted(axis.worse_classes()):
            before, after = heights.take(better, axis=number), heights.take(worse, axis=number)
            if (after < before).any():
                yield f"{axis.question.id} from {axis.examples[better]} to {axis.examples[worse]}: {what}"
