"""What a room committed to, held against what the decision aid says, line by line, with the reason from the rule.

It says where both agree and why they differ. It gives no marks: a room may know what the tables do not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from dmer.content.conditions import Severity, Urgency
from dmer.content.decision import Decision
from dmer.content.decision_rows import URGENCIES, Care
from dmer.content.entries import unknown_word
from dmer.decision.conditions import TRUE, fires
from dmer.decision.result import Result
from dmer.decision.sentences import sentence
from dmer.decision.situation import Situation
from dmer.decision.why_not import why_not

Verdict = Literal["agrees", "differs", "missed", "added"]
"""Both say the same; both say something else; only the aid says it; only the room says it."""


@dataclass(frozen=True)
class Commitment:
    """What a room committed to before it saw the result. None where it left something open; `care` are ids of rows."""

    urgency: Urgency | None = None
    severity: Severity | None = None
    care: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Reason:
    """The id of the rule behind a line, what it says about it (words of the wording setting in braces), its claims."""

    rule: str
    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class UrgencyLine:
    """How soon: what the room and the aid say. The reasons are all red flags that stand, or the routine look."""

    verdict: Verdict
    room: Urgency | None
    aid: Urgency
    reasons: tuple[Reason, ...]

    @property
    def too_low(self) -> bool:
        """Whether the room would act less soon than the aid."""
        return self.room is not None and URGENCIES.index(self.room) < URGENCIES.index(self.aid)


@dataclass(frozen=True)
class SeverityLine:
    """How severe: what the room and the aid say. The reason holds what is uncertain about the grade, too."""

    verdict: Verdict
    room: Severity | None
    aid: Severity
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class CareLine:
    """A row of the plan that the room chose, the aid has, or both. `when` says in a sentence when the row stands."""

    verdict: Verdict
    row: Care
    when: str
    reasons: tuple[Reason, ...]


Line: TypeAlias = UrgencyLine | SeverityLine | CareLine


@dataclass(frozen=True)
class Comparison:
    """All lines. `rest` are the rows of the plan that the room was not asked about."""

    urgency: UrgencyLine
    severity: SeverityLine
    care: tuple[CareLine, ...]
    rest: tuple[Care, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Urgency first, then severity, then care in the order of the plan."""
        return (self.urgency, self.severity, *self.care)


def compare(
    commitment: Commitment, result: Result, tables: Decision, offered: Collection[str] | None = None
) -> Comparison:
    """Hold a commitment against the result for the same case.

    `offered` are the ids of the rows that the room could choose from, and None means all; a row that it chose counts as
    offered. Raises ValueError in one sentence for the id of a row that does not exist.
    """
    known = [row.id for row in tables.care]
    for name in sorted({*commitment.care, *(offered or ())}):
        if name not in known:
            raise ValueError(f"The row {unknown_word(name, known)}")
    asked = set(known if offered is None else offered) | commitment.care
    situation = Situation(result.answers, tables)
    planned = {row.id for row in result.care}
    return Comparison(
        urgency=_urgency_line(commitment.urgency, result, situation),
        severity=_severity_line(commitment.severity, result),
        care=tuple(
            _care_line(row, row.id in commitment.care, row.id in planned, situation)
            for row in tables.care
            if row.id in asked and row.id in planned | commitment.care
        ),
        rest=tuple(row for row in result.care if row.id not in asked),
    )


def _verdict(room: str | None, aid: str) -> Verdict:
    if room is None:
        return "missed"
    return "agrees" if room == aid else "differs"


def _urgency_line(room: Urgency | None, result: Result, situation: Situation) -> UrgencyLine:
    reasons = [Reason(flag.id, f"{flag.text} {flag.why}", tuple(flag.claims)) for flag in result.red_flags]
    if not reasons and situation.heard == TRUE:
        routine = situation.tables.red_flag_table.routine
        reasons.append(Reason(routine.id, routine.text, tuple(routine.claims)))
    return UrgencyLine(_verdict(room, result.urgency), room, result.urgency, tuple(reasons))


def _severity_line(room: Severity | None, result: Result) -> SeverityLine:
    grade = result.grade
    reasons = (Reason(grade.id, f"{grade.text} {grade.uncertain}", tuple(grade.claims)),) if grade else ()
    return SeverityLine(_verdict(room, result.severity), room, result.severity, reasons)


def _care_line(row: Care, chosen: bool, planned: bool, situation: Situation) -> CareLine:
    when = sentence(row.when, situation.tables)
    if planned:
        verdict: Verdict = "agrees" if chosen else "missed"
        return CareLine(verdict, row, when, (Reason(row.id, row.why, tuple(row.claims)),))
    return CareLine("added", row, when, tuple(_against(row, situation)))


def _against(row: Care, situation: Situation) -> Iterator[Reason]:
    """Why a row is not in the plan: what must never stand beside it, and then what its condition asks for in vain."""
    planned = {one.id for one in situation.care}
    for pair in situation.tables.care_table.never_together:
        if pair.when is not None and pair.row == row.id:
            forbidden = fires(pair.when, situation) == TRUE
        else:
            forbidden = (pair.row == row.id and pair.other in planned) or (pair.other == row.id and pair.row in planned)
        if forbidden:
            yield Reason(pair.id, pair.why, tuple(pair.claims))
    if row.when is not None and (unmet := why_not(row.when, situation)):
        yield Reason(row.id, f"It is not in this plan, because {_joined(unmet)}.", tuple(row.claims))


def _joined(phrases: Sequence[str]) -> str:
    *first, last = phrases
    return f"{'; '.join(first)}; and {last}" if first else last
