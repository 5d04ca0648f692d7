"""The audit: proof of the tables by going through every combination of answers that they read, not a sample of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import prod
from typing import Any

from dmer.content.conditions import Condition
from dmer.content.days import day_in_words
from dmer.content.decision import Decision
from dmer.content.decision_words import AuditWords
from dmer.decision.grid import TooLargeError, grid_of, questions_behind
from dmer.decision.joint import grouped
from dmer.decision.pattern import COUNTING
from dmer.decision.possible import possible_answers
from dmer.decision.proofs import (
    Finding,
    no_forbidden_pairs,
    one_severity,
    partial_answers,
    plans_start_with_an_explanation,
    red_flags_dominate,
    scenes_show_what_fits,
)
from dmer.decision.reached import every_row_is_reached
from dmer.decision.worse import worse_never_lowers

CHECKS: dict[str, tuple[str, Callable[[Decision], Finding]]] = {
    "one-severity": ("Exactly one severity for any answers: no gap, no overlap.", one_severity),
    "partial-answers": ("Partial answers have one severity and a plan that explains.", partial_answers),
    "every-row-reached": ("Every row of every table is reached by some answers.", every_row_is_reached),
    "red-flags-dominate": (
        "Under a hard stop it is urgent, nothing is graded or pictured, and only rows and words made for it stand.",
        red_flags_dominate,
    ),
    "worse-never-lowers": ("A worse answer never lowers urgency or severity.", worse_never_lowers),
    "explanation-first": ("Every plan starts with one explanation.", plans_start_with_an_explanation),
    "scenes-show-what-fits": ("A picture is shown only where D-MER fits, at least partly.", scenes_show_what_fits),
    "no-forbidden-pairs": ("What must never stand together never does.", no_forbidden_pairs),
}
"""Each check by its id: what it proves, and how."""


RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Check:
    """One check and its outcome: what it proves, for how many combinations of answers, and at how many places these
    were looked at. Answers that no rule of the check tells apart share a place.
    """

    id: str
    text: str
    answers: int
    places: int
    failures: tuple[str, ...]


@dataclass(frozen=True)
class Factor:
    """Questions that a table reads together: all combinations of their answers, and the places that hold them."""

    name: str
    questions: tuple[str, ...]
    answers: int
    places: int


@dataclass(frozen=True)
class Audit:
    """All checks. `space` is the number of all combinations of all answers, with those not given."""

    date: datetime.date
    versions: dict[str, int]
    questions: int
    space: int
    factors: tuple[Factor, ...]
    checks: tuple[Check, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong."""
        return not any(check.failures for check in self.checks)


def audit(tables: Decision, date: datetime.date) -> Audit:
    """Run every check on `tables`; `date` is the day that the outcome carries."""
    return Audit(
        date=date,
        versions={name: table.version for name, table in tables.tables.items()},
        questions=len(tables.questions),
        space=prod(len(possible_answers(question)) for question in tables.questions.values()),
        factors=tuple(_factors(tables)),
        checks=tuple(_checked(tables)),
    )


def audit_lines(found: Audit) -> Iterator[str]:
    """The audit as lines to read."""
    versions = ", ".join(f"{name} {version}" for name, version in found.versions.items())
    yield f"Decision tables ({versions}), audited on {found.date}"
    yield f"{found.questions} questions, {_large(found.space)} combinations of answers, with those not given"
    for factor in found.factors:
        yield f"  {factor.name}: {_large(factor.answers)} combinations in {factor.places:,} places"
        yield f"    of {', '.join(factor.questions)}"
    for check in found.checks:
        yield f"{'FAILED' if check.failures else 'holds':6}  {check.id}: {check.text}"
        yield f"        {_large(check.answers)} combinations of answers, looked at in {check.places:,} places"
        for failure in check.failures:
            yield f"        {failure}"
    yield "Clean." if found.clean else "Not clean."


def audit_data(found: Audit, words: AuditWords) -> dict[str, Any]:
    """The audit as plain data for a page."""
    return {
        "date": day_in_words(found.date),
        "size": words.size.format(number=_ten_to(len(str(found.space)) - 1)),
        "clean": found.clean,
        "checks": [
            {
                "id": check.id,
                "title": check.text,
                "outcome": "fails" if check.failures else "holds",
                "detail": " ".join(
                    [words.detail.format(answers=_large(check.answers), places=f"{check.places:,}"), *check.failures]
                ),
            }
            for check in found.checks
        ],
    }


def _factors(tables: Decision) -> Iterator[Factor]:
    """What each table reads, in parts that share no question. Plans read what their rows read, row by row."""
    for flags in grouped(list(tables.flags.values()), lambda flag: questions_behind(flag.when, tables)):
        yield _factor("red flags", tables, [flag.when for flag in flags])
    for pattern in tables.patterns.values():
        counting = [feature.when for role in COUNTING for feature in pattern.having(role)]
        yield _factor(f"pattern {pattern.id}", tables, counting)
    yield _factor("severity", tables, [row.when for row in tables.severity_table.rows])


def _factor(name: str, tables: Decision, conditions: list[Condition]) -> Factor:
    grid = grid_of(tables, *conditions)
    return Factor(name, tuple(axis.question.id for axis in grid.axes), grid.answers, grid.size)


def _checked(tables: Decision) -> Iterator[Check]:
    for name, (text, prove) in CHECKS.items():
        try:
            finding = prove(tables)
        except TooLargeError as error:
            finding = Finding(0, 0, (f"cannot be gone through: {error}",))
        yield Check(name, text, finding.answers, finding.places, finding.failures)


def _large(number: int) -> str:
    if number < 10**9:
        return f"{number:,}"
    digits, power = f"{number:.1e}".split("e+")
    return f"{digits} × {_ten_to(int(power))}"


def _ten_to(power: int) -> str:
    return f"10{str(power).translate(RAISED)}"
