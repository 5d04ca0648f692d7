"""What to ask next: the questions that are open and worth asking, those about safety first."""

from __future__ import annotations

from dmer.content.conditions import Answered, AtLeast, AtMost, Has, Is, leaves, question_of
from dmer.content.decision import Decision
from dmer.content.decision_questions import NOT_KNOWN, Question
from dmer.decision.conditions import TRUE, evaluate
from dmer.decision.situation import Situation


def safety_questions(tables: Decision) -> tuple[str, ...]:
    """The questions on which a hard stop depends, in the order in which they are asked."""
    asked = {
        question_of(leaf)
        for flag in tables.flags.values()
        if flag.hard_stop
        for leaf in leaves(flag.when, tables.names)
        if isinstance(leaf, Is | Has | AtLeast | AtMost | Answered)
    }
    return tuple(name for name in tables.questions if name in asked)


def next_questions(situation: Situation) -> tuple[str, ...]:
    """The ids of the open questions, the most pressing first.

    Under a hard stop only those that can bring another one are left. Before that, questions about safety come first
    wherever something in their group was answered; a "not known" keeps such a question open.
    """
    tables = situation.tables
    safety = safety_questions(tables)
    open_ones = [name for name, question in tables.questions.items() if _is_open(question, name in safety, situation)]
    if any(flag.hard_stop and situation.standing[flag.id] == TRUE for flag in tables.flags.values()):
        return tuple(name for name in open_ones if name in safety)
    begun = {tables.questions[name].group for name in situation.answers}
    first = [name for name in open_ones if name in safety and tables.questions[name].group in begun]
    return tuple(dict.fromkeys([*first, *open_ones]))


def _is_open(question: Question, safety: bool, situation: Situation) -> bool:
    answer = situation.answers.get(question.id)
    if answer is not None and not (safety and answer == NOT_KNOWN and question.kind == "many"):
        return False
    return is_asked(question, situation)


def is_asked(question: Question, situation: Situation) -> bool:
    """Whether a question is worth asking, answered or not."""
    return question.ask_when is None or evaluate(question.ask_when, situation) == TRUE
