"""A result as plain data and as lines of text, in one wording of the terms for feeding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from dmer.content.decision import Decision
from dmer.content.decision_questions import NOT_KNOWN, Question
from dmer.decision.result import PatternFit, Result
from dmer.decision.sentences import FITS, SEVERITIES, URGENCY_WORDS

Say = Callable[[str], str]
"""Fills the braces of a text: `dmer.content.terms.in_register` with its other arguments given."""

STANDING = "For teaching and for a professional's own review. It decides nothing, and nothing was stored."


def as_data(result: Result, tables: Decision, say: Say) -> dict[str, Any]:
    """Plain data, as `python -m dmer assess --json` prints it."""
    return {
        "red_flags": [
            {
                "id": flag.id,
                "urgency": flag.urgency,
                "text": say(flag.text),
                "now": say(flag.now),
                "whom": say(flag.whom),
                "claims": flag.claims,
            }
            for flag in result.red_flags
        ],
        "urgency": result.urgency,
        "pattern": [
            {
                "id": one.pattern.id,
                "fit": one.fit,
                "for": [feature.id for feature in one.speaks_for],
                "against": [feature.id for feature in one.speaks_against],
            }
            for one in result.pattern
        ],
        "severity": result.severity,
        "care": [
            {
                "id": row.id,
                "text": say(row.text),
                "strength": tables.bases[row.id].strength,
                "claims": row.claims,
            }
            for row in result.care
        ],
        "rules": [fired.rule.id for fired in result.rules],
        "next_questions": list(result.next_questions),
    }


def as_lines(result: Result, tables: Decision, say: Say) -> Iterator[str]:
    """Lines to read, the red flags first."""
    for flag in result.red_flags:
        yield f"RED FLAG ({URGENCY_WORDS[flag.urgency]}): {say(flag.text)}"
        yield f"  Now: {say(flag.now)}"
        yield f"  With whom: {say(flag.whom)}"
    yield f"Urgency: {URGENCY_WORDS[result.urgency]}"
    yield ""
    for one in result.pattern:
        yield from _pattern_lines(one, say)
    yield ""
    yield f"Severity: {SEVERITIES[result.severity]}"
    if result.grade:
        yield f"  {say(result.grade.text)}"
        yield f"  Uncertain: {say(result.grade.uncertain)}"
    yield ""
    yield "Care"
    for number, row in enumerate(result.care, start=1):
        basis = tables.bases[row.id]
        ours = ", our rule" if basis.project_inference else ""
        yield f"  {number}. {say(row.text)} ({basis.strength}, {basis.level}{ours})"
    if result.next_questions:
        yield ""
        yield f"Still open: {', '.join(result.next_questions)}"
    yield ""
    yield STANDING


def question_lines(tables: Decision, say: Say) -> Iterator[str]:
    """Every question with its options, as one would fill them into a file of answers."""
    for question in tables.questions.values():
        yield f"{question.id}: {say(question.text)}"
        yield f"  {_form(question)}; or {NOT_KNOWN}"
        for option in question.options:
            yield f"  - {option.id}: {say(option.text)}"


def questions_data(tables: Decision, say: Say) -> list[dict[str, Any]]:
    """The questions as plain data."""
    return [
        {
            "id": question.id,
            "group": question.group,
            "kind": question.kind,
            "text": say(question.text),
            "options": [{"id": option.id, "text": say(option.text)} for option in question.options],
            "lowest": question.lowest,
            "highest": question.highest,
        }
        for question in tables.questions.values()
    ]


def _pattern_lines(one: PatternFit, say: Say) -> Iterator[str]:
    yield f"{say(one.pattern.name)}: {FITS[one.fit]}"
    for feature in one.speaks_for:
        yield f"  + {say(feature.text)}"
    for feature in one.speaks_against:
        missing = feature.role == "essential" and feature.otherwise is not None
        yield f"  - {say(feature.otherwise if missing and feature.otherwise else feature.text)}"


def _form(question: Question) -> str:
    if question.kind == "one":
        return "one of these"
    if question.kind == "many":
        return f"a list of these, such as [{question.options[0].id}]"
    return f"a whole number from {question.lowest} to {question.highest}"
