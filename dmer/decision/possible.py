"""Everything that can be answered to a question, which answers no rule tells apart, and which are worse than others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np

from dmer.content.conditions import QuestionLeaf
from dmer.content.decision_questions import NOT_KNOWN, Question
from dmer.decision.conditions import Answer, Truths, truth_of


def possible_answers(question: Question) -> tuple[Answer | None, ...]:
    """All answers, beginning with none at all and "not known"."""
    return (None, NOT_KNOWN, *_answers(question))


def _answers(question: Question) -> Iterator[Answer]:
    if question.kind == "one":
        yield from question.choices
    elif question.kind == "many":
        yield from ((name,) for name in question.alone)
        together = [option.id for option in question.options if not option.alone]
        for size in range(1, len(together) + 1):
            yield from combinations(together, size)
    else:
        yield from question.numbers


def worse_steps(question: Question) -> Iterator[tuple[Answer, Answer]]:
    """Pairs of answers of which the second is worse: what must never lower severity or urgency.

    With one choice the options' own order counts, in a scale or score the number. With several choices one more option
    that is marked as worse is worse, and so is such an option instead of one that stands alone.
    """
    if question.kind == "one":
        for better in question.options:
            for worse in question.options:
                if better.worse is not None and worse.worse is not None and better.worse < worse.worse:
                    yield better.id, worse.id
    elif question.kind == "many":
        yield from _more_options(question)
    else:
        numbers = list(question.numbers)
        yield from pairwise(numbers)


def _more_options(question: Question) -> Iterator[tuple[Answer, Answer]]:
    worse = [option.id for option in question.options if option.worse]
    for answer in _answers(question):
        assert isinstance(answer, tuple)
        for name in worse:
            if answer[0] in question.alone:
                yield answer, (name,)
            elif name not in answer:
                more = {*answer, name}
                yield answer, tuple(option.id for option in question.options if option.id in more)


@dataclass(frozen=True)
class AnswerClasses:
    """The answers to one question, those together for which every leaf that is asked for has the same truth.

    `truths` has a row for each class and a column for each leaf; `class_of` gives the class of each possible answer,
    and `examples` one answer of each class.
    """

    question: Question
    leaves: tuple[QuestionLeaf, ...]
    truths: Truths
    class_of: dict[Answer | None, int]
    examples: tuple[Answer | None, ...]

    @property
    def answers(self) -> int:
        """How many answers there are, with none at all and "not known"."""
        return len(self.class_of)

    def worse_classes(self) -> set[tuple[int, int]]:
        """Pairs of classes between which an answer becomes worse."""
        steps = ((self.class_of[better], self.class_of[worse]) for better, worse in worse_steps(self.question))
        return {(better, worse) for better, worse in steps if better != worse}


def classes_of(question: Question, leaves: Sequence[QuestionLeaf]) -> AnswerClasses:
    """The classes of the answers to `question` as `leaves` see them; all of these ask for this question."""
    seen: dict[tuple[int, ...], int] = {}
    examples: list[Answer | None] = []
    class_of: dict[Answer | None, int] = {}
    for answer in possible_answers(question):
        signature = tuple(truth_of(leaf, answer) for leaf in leaves)
        if signature not in seen:
            seen[signature] = len(seen)
            examples.append(answer)
        class_of[answer] = seen[signature]
    truths = np.array(list(seen), dtype=np.int8).reshape(len(seen), len(leaves))
    return AnswerClasses(question, tuple(leaves), truths, class_of, tuple(examples))
