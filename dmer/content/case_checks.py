"""Whether a seminar case fits the decision tables, the evidence, and itself: what its answers are, its steps tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dmer.content.case import Case, CaseAnswer
from dmer.content.claims import Evidence
from dmer.content.conditions import Place
from dmer.content.decision import Decision
from dmer.content.decision_questions import NOT_KNOWN, Question
from dmer.content.entries import unknown_word
from dmer.content.located_yaml import Problem
from dmer.content.placed import Placed

CITING_PARTS = ("teaching", "wrong_turns", "say")


def wrong_tellings(placed: Placed[Case]) -> Iterator[Problem]:
    """Answers that no step tells, and steps that tell what is not among the answers."""
    case = placed.entry
    known = list(case.answers)
    for number, step in enumerate(case.steps):
        for at, tells in [((), step.tells), *((("asks", index), one.tells) for index, one in enumerate(step.asks))]:
            for index, name in enumerate(tells):
                if name not in case.answers:
                    sentence = f"Among the answers {unknown_word(name, known)}"
                    yield placed.problem(sentence, "steps", number, *at, "tells", index)
    told = {name for step in case.steps for name in step.all_tells}
    for name in case.answers:
        if name not in told:
            yield placed.problem("No step tells this answer; name it in the 'tells' of one.", "answers", name)


def wrong_answers(placed: Placed[Case], questions: Mapping[str, Question]) -> Iterator[Problem]:
    """Answers to questions that do not exist, and answers that cannot be given to a question.

    They are those that `dmer.decision.answers` refuses; here each is said, with its line.
    """
    for name, answer in placed.entry.answers.items():
        if name not in questions:
            yield placed.problem(f"The question {unknown_word(name, list(questions))}", "answers", name)
            continue
        for place, sentence in _wrong_answer(questions[name], answer):
            yield placed.problem(sentence, "answers", name, *place)


def _wrong_answer(question: Question, answer: CaseAnswer) -> Iterator[tuple[Place, str]]:
    if answer == NOT_KNOWN:
        return
    if question.kind == "many":
        if not isinstance(answer, tuple) or not answer:
            yield (), f"A list of options is needed here, such as [{question.options[0].id}]."
            return
        for index, option in enumerate(answer):
            if option not in question.choices:
                yield (index,), f"The option {unknown_word(option, list(question.choices))}"
            elif option in question.alone and set(answer) != {option}:
                yield (index,), f"{option!r} excludes every other option."
    elif question.kind == "one":
        if not isinstance(answer, str):
            yield (), f"One option is needed here, such as {question.options[0].id}."
        elif answer not in question.choices:
            yield (), f"The option {unknown_word(answer, list(question.choices))}"
    elif answer not in question.numbers:
        yield (), f"A whole number from {question.lowest} to {question.highest} is needed here (found {answer!r})."


def wrong_expectations(placed: Placed[Case], decision: Decision) -> Iterator[Problem]:
    """Red flags, patterns and rows of the plan that are expected, or not expected, and do not exist."""
    expected = placed.entry.expected
    flags, patterns, rows = list(decision.flags), list(decision.patterns), [row.id for row in decision.care]
    for index, name in enumerate(expected.red_flags):
        if name not in flags:
            yield placed.problem(f"The red flag {unknown_word(name, flags)}", "expected", "red_flags", index)
    for name in expected.pattern:
        if name not in patterns:
            yield placed.problem(f"The pattern {unknown_word(name, patterns)}", "expected", "pattern", name)
    for field, names in (("there", expected.care.there), ("not_there", expected.care.not_there)):
        for index, name in enumerate(names):
            if name not in rows:
                yield placed.problem(f"The row {unknown_word(name, rows)}", "expected", "care", field, index)


def wrong_case_claims(placed: Placed[Case], evidence: Evidence) -> Iterator[Problem]:
    """Claims that a part of a case names and that do not exist."""
    for field in CITING_PARTS:
        for number, part in enumerate(getattr(placed.entry, field)):
            for index, name in enumerate(part.claims):
                if name not in evidence.claims:
                    sentence = f"The claim {unknown_word(name, list(evidence.claims))}"
                    yield placed.problem(sentence, field, number, "claims", index)
