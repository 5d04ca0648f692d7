"""The rules that fired, with the values that each of them read: the answer to "why"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias, cast

from dmer.content.conditions import (
    Condition,
    Fit,
    FitIs,
    FlagStands,
    Leaf,
    Severity,
    SeverityIs,
    Urgency,
    UrgencyIs,
    leaves,
    question_of,
)
from dmer.content.decision import Decision
from dmer.content.decision_rows import Care, Feature, Grade, RedFlag, Routine
from dmer.content.decision_tables import TableName
from dmer.decision.conditions import TRUE, Answer
from dmer.decision.red_flags import highest
from dmer.decision.sentences import FITS, SEVERITIES, URGENCY_WORDS, answer_said, flag_named
from dmer.decision.situation import Situation

AnyRow: TypeAlias = Routine | RedFlag | Feature | Grade | Care


@dataclass(frozen=True)
class Rule:
    """Any row of any table, in one form. Without a condition it always fires; `text` is what it then says."""

    id: str
    table: TableName
    when: Condition | None
    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class FiredRule:
    """A rule that fired, and the values that its condition read.

    `read` is by the id of a question, with None where there is no answer; results of other tables are "red_flag ID" (or
    any, or hard_stop), "urgency", "pattern ID" and "severity".
    """

    rule: Rule
    read: Mapping[str, Answer | None]


def rules_of(tables: Decision) -> Iterator[Rule]:
    """Every rule of every table, in their order; features stand for their patterns."""
    yield _rule(tables.red_flag_table.routine, "red_flags")
    yield from (_rule(row, "red_flags") for row in tables.red_flag_table.rows)
    for pattern in tables.patterns.values():
        yield from (_rule(feature, "pattern") for feature in pattern.features)
    yield from (_rule(row, "severity") for row in tables.severity_table.rows)
    yield from (_rule(row, "care") for row in tables.care)


def fired_rules(situation: Situation) -> Iterator[FiredRule]:
    """The rules that fire in a situation."""
    tables = situation.tables
    if situation.heard == TRUE:
        yield _fired(_rule(tables.red_flag_table.routine, "red_flags"), situation)
    for flag in tables.flags.values():
        if situation.standing[flag.id] == TRUE:
            yield _fired(_rule(flag, "red_flags"), situation)
    for pattern in tables.patterns.values():
        for feature in pattern.features:
            if situation.features[feature.id] == TRUE:
                yield _fired(_rule(feature, "pattern"), situation)
    if situation.grade:
        yield _fired(_rule(situation.grade, "severity"), situation)
    for row in situation.care:
        yield _fired(_rule(row, "care"), situation)


def values_read(when: Condition | None, situation: Situation) -> Mapping[str, Answer | None]:
    """The values that a condition reads, in reading order."""
    found = leaves(when, situation.tables.names) if when else ()
    return dict(_value_read(leaf, situation) for leaf in found)


def read_said(name: str, value: Answer | None, tables: Decision) -> tuple[str, str]:
    """A value that a rule read as sentences name it, such as ("first rating", "7") or ('pattern "D-MER"', "fits")."""
    kind, _, asked = name.partition(" ")
    if kind == "red_flag":
        return f"red flag: {flag_named(asked, tables)}", str(value)
    if kind == "pattern":
        return f'pattern "{tables.patterns[asked].name}"', FITS[cast(Fit, value)]
    if kind == "severity":
        return kind, SEVERITIES[cast(Severity, value)]
    if kind == "urgency":
        return "urgency of the red flags", URGENCY_WORDS[cast(Urgency, value)]
    return tables.questions[name].short, answer_said(tables.questions[name], value)


def _value_read(leaf: Leaf, situation: Situation) -> tuple[str, Answer | None]:
    match leaf:
        case FlagStands(red_flag=name):
            return f"red_flag {name}", "stands" if situation.leaf(leaf) == TRUE else "does not stand"
        case UrgencyIs():
            standing = (flag for flag in situation.tables.flags.values() if situation.standing[flag.id] == TRUE)
            return "urgency", highest(standing)
        case FitIs(pattern=name):
            return f"pattern {name}", situation.fits[name]
        case SeverityIs():
            return "severity", situation.grade.outcome if situation.grade else "not_graded"
        case _:
            return question_of(leaf), situation.answers.get(question_of(leaf))


def _rule(row: AnyRow, table: TableName) -> Rule:
    return Rule(row.id, table, row.when, row.text, tuple(row.claims))


def _fired(rule: Rule, situation: Situation) -> FiredRule:
    return FiredRule(rule, values_read(rule.when, situation))
