"""The questions as they are asked, on the command line and on the page."""

from __future__ import annotations

import json

from dmer.content.decision import Decision
from dmer.decision.form import form_data, question_data, question_lines
from tests.decision.told import telling


def say(text: str) -> str:
    return text.replace("{", "<").replace("}", ">")


def test_every_question_and_option_is_printed(tables: Decision) -> None:
    lines = list(question_lines(tables, say))
    for question in tables.questions.values():
        assert f"{question.id}: {say(question.text)}" in lines
        for option in question.options:
            assert f"  - {option.id}: {say(option.text)}" in lines
    assert "  a whole number from 0 to 30; or not known" in lines


def test_a_question_says_what_may_be_answered(tables: Decision) -> None:
    scale = question_data(tables.questions["rating-before"], say)
    assert (scale["kind"], scale["lowest"], scale["highest"], scale["options"]) == ("scale", 0, 10, [])
    several = question_data(tables.questions["feelings"], say)
    assert [one["id"] for one in several["options"] if one["alone"]] == ["none"]


def test_the_form_is_plain_data_with_words_and_marks() -> None:
    form = form_data(telling())
    assert json.loads(json.dumps(form)) == form
    assert {"notice", "urgencies", "severities", "fits", "stages", "strengths", "contact"} <= set(form["words"])
    assert [one["id"] for one in form["groups"]][:2] == ["safety", "moment"]
