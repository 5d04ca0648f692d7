"""Whether a case fits the decision tables: the same answers are refused as by whoever reads answers for the engine."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from dmer.content.case import Case
from dmer.content.case_checks import wrong_answers, wrong_expectations, wrong_tellings
from dmer.content.cases import load_cases
from dmer.content.decision import Decision
from dmer.content.decision_questions import NOT_KNOWN, Question
from dmer.content.located_yaml import LocatedYaml
from dmer.content.placed import Placed
from dmer.decision.answers import AnswersError, read_answers
from dmer.decision.possible import possible_answers
from tests.content.editor import ROOT

WRONG: list[tuple[str, Any]] = [
    ("onset", "later"),
    ("onset", ["before-milk"]),
    ("onset", 3),
    ("feelings", "anxiety"),
    ("feelings", ["fear"]),
    ("feelings", [NOT_KNOWN]),
    ("feelings", []),
    ("feelings", 1),
    ("feelings", ["anxiety", "none"]),
    ("rating-before", 11),
    ("rating-before", -1),
    ("rating-before", "6"),
    ("rating-before", ["6"]),
    ("epds-item-10", 4),
    ("rating", 6),
    ("medicine", ["none"]),
]


@pytest.fixture(scope="module")
def some_case() -> Case:
    return next(iter(load_cases(ROOT).values()))


def placed(some: Case, **changes: Any) -> Placed[Case]:
    return Placed(some.model_copy(update=changes), some.id, LocatedYaml("a.yaml", {}, {}), ())


def answered(some: Case, name: str, raw: Any) -> Placed[Case]:
    answers = Case.model_validate({**some.model_dump(), "answers": {name: raw}}).answers
    return placed(some, answers=answers)


@pytest.mark.parametrize(("name", "raw"), WRONG)
def test_answers_that_cannot_be_used_are_refused_here_and_there(
    name: str, raw: Any, some_case: Case, decision: Decision
) -> None:
    with pytest.raises(AnswersError):
        read_answers({name: raw}, decision.questions)
    found = list(wrong_answers(answered(some_case, name, raw), decision.questions))
    assert found
    assert all(problem.field == f"answers.{name}" and problem.entry == some_case.id for problem in found)


def test_every_answer_that_can_be_given_is_well(some_case: Case, decision: Decision) -> None:
    def some_of(question: Question) -> list[Any]:
        return [answer for answer in possible_answers(question) if answer is not None][:40]

    for question in decision.questions.values():
        for answer in [*some_of(question), NOT_KNOWN]:
            answers = {question.id: answer}
            assert not list(wrong_answers(placed(some_case, answers=answers), decision.questions)), answers


def test_every_option_that_is_wrong_is_said(some_case: Case, decision: Decision) -> None:
    found = wrong_answers(answered(some_case, "feelings", ["fear", "anxiety", "angst"]), decision.questions)
    assert [str(problem).partition("The option ")[2].split(" ")[0] for problem in found] == ["'fear'", "'angst'"]


def test_what_a_step_tells_and_what_is_answered_are_the_same(some_case: Case) -> None:
    assert not list(wrong_tellings(placed(some_case)))
    fewer = {name: answer for name, answer in some_case.answers.items() if name != "onset"}
    [said] = wrong_tellings(placed(some_case, answers=fewer))
    assert said.field == "steps.tells"
    assert said.sentence.startswith("Among the answers 'onset' is not known")
    [said] = wrong_tellings(placed(some_case, answers={**some_case.answers, "history": ("none",)}))
    assert str(said).endswith("answers.history: No step tells this answer; name it in the 'tells' of one.")


def test_what_is_expected_exists(some_case: Case, decision: Decision) -> None:
    assert not list(wrong_expectations(placed(some_case), decision))
    raw = yaml.safe_load(
        """
        red_flags: [mood-between-feed]
        urgency: prompt
        severity: mild
        pattern: {d-mer: fits, blues: fits}
        care: {there: [explain], not_there: [log]}
        """
    )
    wrong = Case.model_validate({**some_case.model_dump(), "expected": raw}).expected
    fields = [problem.field for problem in wrong_expectations(placed(some_case, expected=wrong), decision)]
    assert fields == ["expected.red_flags", "expected.pattern.blues", "expected.care.there", "expected.care.not_there"]
