"""The checks of the audit. Each goes through every combination of answers that its rules read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dmer.content.case import D_MER
from dmer.content.conditions import (
    HARD_STOP,
    All,
    Condition,
    FitIs,
    FlagStands,
    Severity,
    SeverityIs,
    UrgencyIs,
)
from dmer.content.decision import Decision
from dmer.content.decision_rows import Care, Phrase
from dmer.decision.conditions import TRUE, Answer, Answers, Truths, fires
from dmer.decision.grid import Grid, grid_of
from dmer.decision.joint import Joint

STOP = FlagStands(red_flag=HARD_STOP)

ALWAYS = All.model_construct(all=())
"""A condition that always holds, for rows that have none."""

GRADES: tuple[Severity, ...] = ("mild", "moderate", "moderate_or_severe", "severe")

SHOWN = 3
"""How many examples of one kind of failure are told."""


@dataclass(frozen=True)
class Finding:
    """What a check found: the combinations of answers it stands for, the places it went through, and what is wrong."""

    answers: int
    places: int
    failures: tuple[str, ...] = ()

    def __add__(self, other: Finding) -> Finding:
        return Finding(self.answers + other.answers, self.places + other.places, (*self.failures, *other.failures))


def one_severity(tables: Decision) -> Finding:
    """Exactly one row of the severity table is true: no gap, no overlap."""
    grid, rows = _severity_rows(tables)
    hits = _hits(rows.values(), grid)
    failures = [f"{_answers(grid.example(place))}: no row of the severity table" for place in _places(hits == 0)]
    for place in _places(hits > 1):
        several = [name for name, truth in rows.items() if truth[tuple(place)] == TRUE]
        failures.append(f"{_answers(grid.example(place))}: several rows of the severity table, {', '.join(several)}")
    return Finding(grid.answers, grid.size, tuple(failures))


def partial_answers(tables: Decision) -> Finding:
    """Where at least one answer is missing or not known, there is one severity and a plan that explains, too."""
    grid, rows = _severity_rows(tables)
    missing = _missing(grid)
    wrong = missing & (_hits(rows.values(), grid) != 1)
    failures = [f"{_answers(grid.example(place))}: not one row of the severity table" for place in _places(wrong)]
    plan = grid_of(tables, *(_when(row) for row in _explaining(tables)))
    explained = _hits([_over(plan, fires(_when(row), plan)) for row in _explaining(tables)], plan)
    open_plans = _missing(plan)
    failures += [f"{_answers(plan.example(place))}: no explanation" for place in _places(open_plans & (explained == 0))]
    return Finding(grid.answers + plan.answers, int(missing.sum()) + int(open_plans.sum()), tuple(failures))


def red_flags_dominate(tables: Decision) -> Finding:
    """While a hard stop stands, it is urgent, nothing is graded, and only rows that may stand beside it do."""
    urgent = UrgencyIs(urgency=("same_day", "emergency"))
    found = _never(tables, "a hard stop that is not urgent", STOP, urgent, holds=False)
    found += _never(tables, "a grade under a hard stop", STOP, SeverityIs(severity=GRADES))
    for row in tables.care:
        if not row.beside_hard_stop:
            found += _never(tables, f"the row {row.id!r} under a hard stop", STOP, _when(row))
    for words in tables.word_table.rows:
        if not words.beside_hard_stop:
            found += _never(tables, f"the words {words.id!r} under a hard stop", STOP, words.when)
    for scene in tables.scene_table.rows:
        found += _never(tables, f"the scene {scene.id!r} under a hard stop", STOP, scene.when)
    return found


def scenes_show_what_fits(tables: Decision) -> Finding:
    """A scene of the timeline stands only where D-MER fits, at least partly."""
    found = Finding(0, 0)
    fits = FitIs(pattern=D_MER, fit=("fits", "partly"))
    for scene in tables.scene_table.rows:
        found += _never(tables, f"the scene {scene.id!r} where D-MER does not fit", scene.when, fits, holds=False)
    return found


def plans_start_with_an_explanation(tables: Decision) -> Finding:
    """Every plan begins with one row of the stage "explain", and with one only."""
    rows = _explaining(tables)
    joint = Joint(tables, *(_when(row) for row in rows))
    hits = _hits([_over(joint, fires(_when(row), joint)) for row in rows], joint)
    failures = []
    for wrong, sentence in ((hits == 0, "no explanation"), (hits > 1, "several explanations")):
        if (example := joint.example(wrong)) is not None:
            failures.append(f"{_answers(example)}: {sentence}")
    return Finding(joint.answers, joint.size, tuple(failures))


def no_forbidden_pairs(tables: Decision) -> Finding:
    """No two things that must never stand together ever do."""
    rows: list[Care | Phrase] = [*tables.care, *tables.word_table.rows]
    when = {row.id: _when(row) for row in rows}
    found = Finding(0, 0)
    for pair in (*tables.care_table.never_together, *tables.word_table.never_together):
        beside = pair.when or when[pair.other or pair.row]
        found += _never(tables, f"the forbidden pair {pair.id!r}", when[pair.row], beside)
    return found


def _never(tables: Decision, what: str, first: Condition, second: Condition, *, holds: bool = True) -> Finding:
    """That two conditions are never true together, or, with `holds` false, that the second follows from the first."""
    joint = Joint(tables, first, second)
    other = fires(second, joint) == TRUE
    example = joint.example((fires(first, joint) == TRUE) & (other if holds else ~other))
    failures = () if example is None else (f"{_answers(example)}: {what}",)
    return Finding(joint.answers, joint.size, failures)


def _severity_rows(tables: Decision) -> tuple[Grid, dict[str, Truths]]:
    rows = tables.severity_table.rows
    grid = grid_of(tables, *(row.when for row in rows))
    return grid, {row.id: _over(grid, fires(row.when, grid)) for row in rows}


def _over(many: Grid | Joint, truth: Truths) -> Truths:
    return np.broadcast_to(truth, many.shape)


def _hits(truths: Iterable[Truths], many: Grid | Joint) -> NDArray[np.int16]:
    """How many of these are true at each place."""
    hits = np.zeros(many.shape, dtype=np.int16)
    for truth in truths:
        hits += truth == TRUE
    return hits


def _missing(grid: Grid) -> NDArray[np.bool_]:
    """Where at least one answer is missing or not known."""
    missing = np.zeros(grid.shape, dtype=np.bool_)
    for number, axis in enumerate(grid.axes):
        places: list[slice | int] = [slice(None)] * len(grid.axes)
        places[number] = axis.class_of[None]
        missing[tuple(places)] = True
    return missing


def _places(wrong: NDArray[np.bool_]) -> Iterator[Sequence[int]]:
    for place in np.argwhere(wrong)[:SHOWN]:
        yield [int(index) for index in place]


def _explaining(tables: Decision) -> list[Care]:
    return [row for row in tables.care if row.stage == "explain"]


def _when(row: Care | Phrase) -> Condition:
    return ALWAYS if row.when is None else row.when


def _answers(answers: Answers) -> str:
    """Answers by ids, as one would write them into a file."""
    return "{" + ", ".join(f"{name}: {_answer(answer)}" for name, answer in answers.items()) + "}"


def _answer(answer: Answer) -> str:
    return f"[{', '.join(answer)}]" if isinstance(answer, tuple) else str(answer)
