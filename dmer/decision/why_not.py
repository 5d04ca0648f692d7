"""Why a condition does not hold: what it asks for in vain, in phrases that can stand inside a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from dmer.content.conditions import (
    All,
    Answered,
    AnyOf,
    AtLeast,
    AtMost,
    Condition,
    FitIs,
    Has,
    Is,
    Leaf,
    Named,
    Not,
    SeverityIs,
    question_of,
)
from dmer.decision.conditions import FALSE, TRUE, UNKNOWN, evaluate
from dmer.decision.sentences import FITS, SEVERITIES, said
from dmer.decision.situation import Situation


def why_not(condition: Condition, situation: Situation) -> tuple[str, ...]:
    """Each phrase names something that stands in the way, such as "the severity is mild"; none where it holds."""
    return tuple(dict.fromkeys(_unmet(condition, situation, TRUE)))


def _unmet(condition: Condition, situation: Situation, wanted: int) -> Iterator[str]:
    """What keeps a condition from being `wanted`, which is true or false."""
    if evaluate(condition, situation) == wanted:
        return
    match condition:
        case Not(inner=one):
            yield from _unmet(one, situation, TRUE - wanted)
        case All(all=several) | AnyOf(any=several):
            for one in several:
                yield from _unmet(one, situation, wanted)
        case Named(named=name) if wanted == FALSE and situation.named(name) == TRUE:
            yield said(condition, situation.tables)
        case Named(named=name):
            yield from _unmet(situation.tables.names[name], situation, wanted)
        case _:
            yield _leaf_said(condition, situation)


def _leaf_said(leaf: Leaf, situation: Situation) -> str:
    """What is the case instead of what a leaf asks for: a result as it is, or an answer that is missing or another."""
    tables = situation.tables
    match leaf:
        case FitIs(pattern=name):
            return f'the pattern "{tables.patterns[name].name}" {FITS[situation.fits[name]]}'
        case SeverityIs():
            return f"the severity is {SEVERITIES[situation.grade.outcome if situation.grade else 'not_graded']}"
        case Is() | Has() | AtLeast() | AtMost() if situation.leaf(leaf) == UNKNOWN:
            return said(Not.model_validate({"not": Answered(answered=question_of(leaf))}), tables)
        case _:
            holds = situation.leaf(leaf) == TRUE
            return said(leaf if holds else Not.model_validate({"not": leaf}), tables)
