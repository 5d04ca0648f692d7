"""Whether what a seminar case expects is what follows from its answers; each difference is said with its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dmer.content.case import Case
from dmer.content.decision import Decision
from dmer.content.located_yaml import Problem
from dmer.content.placed import Placed
from dmer.decision.answers import read_answers
from dmer.decision.result import Result, assess
from dmer.decision.situation import Situation
from dmer.decision.why_not import why_not

EXPECTED = "expected"


def unmet_expectations(cases: Iterable[Placed[Case]], tables: Decision) -> Iterator[Problem]:
    """What follows otherwise than cases expect. Their answers are trusted; `dmer.content.case_checks` checks them."""
    for placed in cases:
        result = assess(read_answers(dict(placed.entry.answers), tables.questions), tables)
        yield from _wrong_flags(placed, result)
        yield from _wrong_outcomes(placed, result)
        yield from _wrong_fits(placed, result)
        yield from _wrong_care(placed, result, tables)


def _wrong_flags(placed: Placed[Case], result: Result) -> Iterator[Problem]:
    expected = placed.entry.expected.red_flags
    standing = [flag.id for flag in result.red_flags]
    for index, name in enumerate(expected):
        if name not in standing:
            yield placed.problem(
                f"The red flag {name!r} does not stand with these answers.", EXPECTED, "red_flags", index
            )
    if more := [name for name in standing if name not in expected]:
        yield placed.problem(f"With these answers {more[0]!r} stands as well.", EXPECTED, "red_flags")
    elif sorted(standing) == sorted(expected) and standing != list(expected):
        yield placed.problem(f"The most urgent come first, here {', '.join(standing)}.", EXPECTED, "red_flags")


def _wrong_outcomes(placed: Placed[Case], result: Result) -> Iterator[Problem]:
    expected = placed.entry.expected
    for field, wanted, found in (
        ("urgency", expected.urgency, result.urgency),
        ("severity", expected.severity, result.severity),
    ):
        if wanted != found:
            yield placed.problem(f"With these answers it is {found!r} (expected {wanted!r}).", EXPECTED, field)


def _wrong_fits(placed: Placed[Case], result: Result) -> Iterator[Problem]:
    expected = placed.entry.expected.pattern
    for name, found in result.fits.items():
        wanted = expected.get(name, "does_not_fit")
        if found == wanted:
            continue
        at = (EXPECTED, "pattern", name) if name in expected else (EXPECTED, "pattern")
        sentence = f"The pattern {name!r} is {found!r} with these answers (expected {wanted!r})."
        yield placed.problem(sentence, *at)


def _wrong_care(placed: Placed[Case], result: Result, tables: Decision) -> Iterator[Problem]:
    expected = placed.entry.expected.care
    planned = {row.id for row in result.care}
    rows = {row.id: row for row in tables.care}
    situation = Situation(result.answers, tables)
    for index, name in enumerate(expected.there):
        if name not in planned:
            when = rows[name].when
            because = f", because {'; '.join(why_not(when, situation))}" if when else ""
            sentence = f"The row {name!r} is not in the plan with these answers{because}."
            yield placed.problem(sentence, EXPECTED, "care", "there", index)
    for index, name in enumerate(expected.not_there):
        if name in planned:
            sentence = f"The row {name!r} is in the plan with these answers."
            yield placed.problem(sentence, EXPECTED, "care", "not_there", index)
