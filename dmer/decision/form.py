"""The questions as they are asked: as lines and data for the command line, and with their basis for the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dmer.content.decision import Decision
from dmer.content.decision_questions import NOT_KNOWN, Question
from dmer.decision.telling import Say, Telling


def question_lines(tables: Decision, say: Say) -> Iterator[str]:
    """Every question with its options, as one would fill them into a file of answers."""
    for question in tables.questions.values():
        yield f"{question.id}: {say(question.text)}"
        yield f"  {_form(question)}; or {NOT_KNOWN}"
        for option in question.options:
            yield f"  - {option.id}: {say(option.text)}"


def question_data(question: Question, say: Say) -> dict[str, Any]:
    """What is asked, and what may be answered."""
    return {
        "id": question.id,
        "group": question.group,
        "kind": question.kind,
        "text": say(question.text),
        "options": [{"id": one.id, "text": say(one.text), "alone": one.alone} for one in question.options],
        "lowest": question.lowest,
        "highest": question.highest,
    }


def form_data(telling: Telling) -> dict[str, Any]:
    """Everything that a page needs in order to ask."""
    content, say = telling.content, telling.say
    marks = content.marks.model_dump(mode="json", include={"strengths", "contact"})
    return {
        "words": {**content.words.model_dump(mode="json"), **marks},
        "not_known": NOT_KNOWN,
        "groups": [
            {"id": group.id, "title": group.title, "text": say(group.text), **telling.basis(group.claims)}
            for group in telling.tables.question_table.groups
        ],
        "questions": [
            {
                **question_data(question, say),
                "short": say(question.short),
                "why": say(question.why),
                "help": say(question.help),
                **telling.row_basis(question),
            }
            for question in telling.tables.questions.values()
        ],
        "tables": telling.table_dates(),
    }


def _form(question: Question) -> str:
    if question.kind == "one":
        return "one of these"
    if question.kind == "many":
        return f"a list of these, such as [{question.options[0].id}]"
    return f"a whole number from {question.lowest} to {question.highest}"
