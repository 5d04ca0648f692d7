"""All possible answers, those that no rule tells apart, and which are worse."""

from __future__ import annotations

from dmer.content.conditions import AtLeast, Has
from dmer.content.decision import Decision
from dmer.content.decision_questions import NOT_KNOWN
from dmer.decision.answers import answer_to
from dmer.decision.conditions import truth_of
from dmer.decision.possible import classes_of, possible_answers, worse_steps


def test_every_possible_answer_is_one_that_is_accepted(tables: Decision) -> None:
    for question in tables.questions.values():
        answers = possible_answers(question)
        assert answers[:2] == (None, NOT_KNOWN)
        assert len(set(answers)) == len(answers)
        for answer in answers[1:]:
            assert answer_to(question, list(answer) if isinstance(answer, tuple) else answer) == answer


def test_there_are_as_many_as_one_can_count(tables: Decision) -> None:
    assert len(possible_answers(tables.questions["goal"])) == 2 + 6
    assert len(possible_answers(tables.questions["rating-before"])) == 2 + 11
    assert len(possible_answers(tables.questions["between-feeds"])) == 2 + 1 + 7
    assert len(possible_answers(tables.questions["occasions"])) == 2 + 15


def test_worse_is_what_the_question_says(tables: Decision) -> None:
    assert list(worse_steps(tables.questions["goal"])) == []
    assert list(worse_steps(tables.questions["occasions"])) == []
    course = {("easier", "same"), ("easier", "harder"), ("same", "harder")}
    assert set(worse_steps(tables.questions["course"])) == course
    assert list(worse_steps(tables.questions["epds-item-10"])) == [(0, 1), (1, 2), (2, 3)]
    feeds = set(worse_steps(tables.questions["between-feeds"]))
    assert (("well",), ("low-mood",)) in feeds
    assert (("tearful",), ("low-mood", "tearful")) in feeds
    assert (("low-mood", "tearful"), ("low-mood", "worry-or-panic", "tearful")) in feeds
    assert all(worse != ("well",) for _, worse in feeds)


def test_answers_that_no_leaf_tells_apart_are_one_class(tables: Decision) -> None:
    rating = tables.questions["rating-before"]
    leaves = (AtLeast(question=rating.id, at_least=4), AtLeast(question=rating.id, at_least=7))
    classes = classes_of(rating, leaves)
    assert classes.examples == (None, 0, 4, 7)
    assert classes.answers == 13
    assert classes.class_of[NOT_KNOWN] == classes.class_of[None]
    assert classes.worse_classes() == {(1, 2), (2, 3)}
    for answer, number in classes.class_of.items():
        assert [truth_of(leaf, answer) for leaf in leaves] == classes.truths[number].tolist()


def test_no_leaf_leaves_one_class(tables: Decision) -> None:
    assert classes_of(tables.questions["feelings"], ()).examples == (None,)
    one = classes_of(tables.questions["feelings"], (Has(question="feelings", has=("anxiety",)),))
    assert len(one.examples) == 3
