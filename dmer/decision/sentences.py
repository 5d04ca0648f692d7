"""Conditions as English sentences, for "why", for the map, and for what would change a result.

Words of the wording setting stay in braces; whoever shows a sentence fills them (`dmer.content.terms.in_register`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar, get_args

from dmer.content.conditions import (
    ANY_FLAG,
    HARD_STOP,
    All,
    Answered,
    AnyOf,
    AtLeast,
    AtMost,
    Condition,
    Fit,
    FitIs,
    FlagStands,
    Has,
    Is,
    Named,
    Not,
    QuestionLeaf,
    ResultLeaf,
    Severity,
    SeverityIs,
    Urgency,
    UrgencyIs,
    question_of,
)
from dmer.content.decision import Decision
from dmer.content.decision_questions import NOT_KNOWN, Question
from dmer.decision.conditions import Answer

FITS: Mapping[Fit, str] = {
    "fits": "fits",
    "partly": "fits partly",
    "does_not_fit": "does not fit",
    "not_known": "is still open",
}

SEVERITIES: Mapping[Severity, str] = {
    "mild": "mild",
    "moderate": "moderate",
    "severe": "severe",
    "moderate_or_severe": "between moderate and severe",
    "not_graded": "not graded",
}

URGENCY_WORDS: Mapping[Urgency, str] = {
    "none": "none",
    "routine": "routine",
    "prompt": "prompt",
    "same_day": "same day",
    "emergency": "emergency",
}


def sentence(condition: Condition | None, tables: Decision) -> str:
    """A condition as a sentence that begins with "When", or "Always." without one."""
    return "Always." if condition is None else f"When {said(condition, tables)}."


def said(condition: Condition, tables: Decision) -> str:
    """A condition inside a sentence, such as "the first rating is 7 or more"."""
    return _said(condition, tables, holds=True, inside=False)


def answer_said(question: Question, answer: Answer | None) -> str:
    """An answer in words, such as "low mood; worry or panic" or "7"."""
    if answer is None:
        return "not answered"
    if answer == NOT_KNOWN or isinstance(answer, int):
        return str(answer)
    chosen = (answer,) if isinstance(answer, str) else answer
    return "; ".join(question.choices[name].said for name in chosen)


def _said(condition: Condition, tables: Decision, *, holds: bool, inside: bool) -> str:
    match condition:
        case Not(inner=one):
            return _said(one, tables, holds=not holds, inside=inside)
        case Named(named=name):
            return tables.named[name].text if holds else tables.named[name].otherwise
        case All(all=several) | AnyOf(any=several):
            every = isinstance(condition, All) == holds
            phrases = _phrases(several, tables, holds=holds, every=every)
            return _joined(phrases, every=every, inside=inside)
        case Is() | Has() | AtLeast() | AtMost() | Answered():
            return _asked(condition, tables.questions[question_of(condition)], holds=holds)
        case _:
            return _followed(condition, tables, holds=holds)


def _phrases(several: Sequence[Condition], tables: Decision, *, holds: bool, every: bool) -> list[str]:
    """Each condition as a phrase; an "at least" and an "at most" about one question become one."""
    most = {one.question: one.at_most for one in several if isinstance(one, AtMost)} if every and holds else {}
    least = {one.question: one.at_least for one in several if isinstance(one, AtLeast) and one.question in most}
    phrases: list[str] = []
    for one in several:
        if isinstance(one, AtLeast) and one.question in least:
            phrases.append(_span(tables.questions[one.question], one.at_least, most[one.question]))
        elif not (isinstance(one, AtMost) and one.question in least):
            phrases.append(_said(one, tables, holds=holds, inside=True))
    return phrases


def _joined(phrases: Sequence[str], *, every: bool, inside: bool) -> str:
    *first, last = phrases
    if not first:
        return last
    if inside:
        return f"({', '.join(first)} {'and' if every else 'or'} {last})"
    return f"{'; '.join(first)}; and {last}" if every else f"either {', '.join(first)}, or {last}"


def _span(question: Question, first: int, last: int) -> str:
    return f"the {question.short} {f'is {first}' if first == last else f'lies from {first} to {last}'}"


def _asked(leaf: QuestionLeaf, question: Question, *, holds: bool) -> str:
    short = question.short
    match leaf:
        case Is(options=options):
            phrase = f"the {short} {'is' if holds else 'is not'} {_options(question, options)}"
        case Has(has=options) if set(options) <= set(question.alone):
            phrase = f"the answer about the {short} {'is' if holds else 'is not'} {_options(question, options)}"
        case Has(has=options):
            phrase = f"the {short} {'include' if holds else 'do not include'} {_options(question, options)}"
        case AtLeast(at_least=number):
            phrase = f"the {short} is {f'{number} or more' if holds else f'below {number}'}"
        case AtMost(at_most=number) if number == question.lowest:
            phrase = f"the {short} {'is' if holds else 'is above'} {number}"
        case AtMost(at_most=number):
            phrase = f"the {short} is {f'{number} or less' if holds else f'above {number}'}"
        case _:
            phrase = f"the question about the {short} {'has an answer' if holds else 'has no answer'}"
    return phrase


def _options(question: Question, options: Sequence[str]) -> str:
    return _listed([f'"{question.choices[option].said}"' for option in options], "or")


def _followed(leaf: ResultLeaf, tables: Decision, *, holds: bool) -> str:
    match leaf:
        case FlagStands(red_flag=name):
            return _flag(name, tables, holds=holds)
        case FitIs(pattern=name, fit=fits):
            fitting = _complement(fits, get_args(Fit), holds=holds)
            return f'the pattern "{tables.patterns[name].name}" {_listed([FITS[fit] for fit in fitting], "or")}'
        case SeverityIs(severity=outcomes):
            wanted = _complement(outcomes, get_args(Severity), holds=holds)
            return f"the severity is {_listed([SEVERITIES[outcome] for outcome in wanted], 'or')}"
        case UrgencyIs(urgency=levels):
            words = _listed([URGENCY_WORDS[level] for level in levels], "or")
            return f"the urgency of the red flags {'is' if holds else 'is not'} {words}"


def flag_named(name: str, tables: Decision) -> str:
    """What a condition about red flags asks for: any, one that stops the grading, or the text of one."""
    if name == ANY_FLAG:
        return "any"
    return "one that stops the grading" if name == HARD_STOP else tables.flags[name].text.rstrip(".")


def _flag(name: str, tables: Decision, *, holds: bool) -> str:
    if name == ANY_FLAG:
        return "a red flag stands" if holds else "no red flag stands"
    if name == HARD_STOP:
        return "a red flag stops the grading" if holds else "no red flag stops the grading"
    return f'the red flag "{flag_named(name, tables)}" {"stands" if holds else "does not stand"}'


Choice = TypeVar("Choice", bound=str)


def _complement(chosen: Iterable[Choice], every: Iterable[Choice], *, holds: bool) -> list[Choice]:
    """What is asked for; under a "not" all the others."""
    wanted = set(chosen)
    return [one for one in every if (one in wanted) == holds]


def _listed(words: Sequence[str], joint: str) -> str:
    *first, last = words
    return f"{', '.join(first)} {joint} {last}" if first else last
