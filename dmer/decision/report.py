"""A result as plain data and as lines of text, in one wording of the terms for feeding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dmer.content.decision import Decision
from dmer.decision.result import PatternFit, Result
from dmer.decision.sentences import FITS, SEVERITIES, URGENCY_WORDS
from dmer.decision.telling import Say


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


def as_lines(result: Result, tables: Decision, say: Say, notice: str) -> Iterator[str]:
    """Lines to read, the red flags first and `notice` last."""
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
    if result.words:
        yield ""
        yield "Words to say"
        yield from (f"  {say(row.text)}" for row in result.words)
    if result.next_questions:
        yield ""
        yield f"Still open: {', '.join(result.next_questions)}"
    yield ""
    yield notice


def _pattern_lines(one: PatternFit, say: Say) -> Iterator[str]:
    yield f"{say(one.pattern.name)}: {FITS[one.fit]}"
    for feature in one.speaks_for:
        yield f"  + {say(feature.text)}"
    for feature in one.speaks_against:
        yield f"  - {say(feature.text_against)}"
