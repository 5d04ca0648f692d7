"""A question's parts fit its kind."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from dmer.content.decision_questions import Option, Question

OPTIONS = [{"id": "a", "text": "One thing"}, {"id": "b", "text": "Another", "short": "another thing"}]

BASE: dict[str, Any] = {
    "id": "q",
    "group": "g",
    "text": "What?",
    "short": "thing",
    "why": "Because.",
    "help": "Ask.",
    "claims": ["def-01"],
}


def question(kind: str, **changes: Any) -> Question:
    parts = {"options": OPTIONS} if kind in ("one", "many") else {"lowest": 0, "highest": 10}
    return Question.model_validate({**BASE, "kind": kind, **parts, **changes})


@pytest.mark.parametrize("kind", ["one", "many", "scale", "score"])
def test_each_kind_has_its_parts(kind: str) -> None:
    read = question(kind)
    assert bool(read.options) == (kind in ("one", "many"))
    assert list(read.numbers) == ([] if read.options else list(range(11)))
    assert list(read.choices) == [option.id for option in read.options]


@pytest.mark.parametrize(
    ("kind", "changes", "said"),
    [
        ("one", {"options": []}, "options belong to questions of the kind one or many, and these need them"),
        ("scale", {"options": OPTIONS}, "options belong to questions of the kind one or many"),
        ("one", {"lowest": 0}, "lowest and highest belong to questions of the kind scale or score"),
        ("score", {"highest": None}, "lowest and highest belong to questions of the kind scale or score"),
        ("score", {"lowest": 10}, "highest must be more than lowest"),
        ("many", {"options": [OPTIONS[0], OPTIONS[0]]}, "two options have the same id"),
        ("many", {"options": [{"id": "not known", "text": "?"}]}, "'not known' can always be answered"),
        ("one", {"options": [{**OPTIONS[0], "alone": True}]}, "only a question of the kind many has options"),
        ("one", {"options": [{**OPTIONS[0], "worse": 1}, OPTIONS[1]]}, "either every option says how much worse"),
        ("many", {"options": [{**OPTIONS[0], "worse": 1, "alone": True}]}, "an option that stands alone is the best"),
        ("many", {"options": [{**OPTIONS[0], "worse": -1}]}, "greater than or equal to 0"),
        ("one", {"text": "Which {brest}?"}, "{brest} is not filled in here"),
        ("one", {"claims": []}, "at least 1 item"),
        ("several", {}, "Input should be 'one', 'many', 'scale' or 'score'"),
        ("one", {"ask_when": {"question": "x"}}, "a condition is a question with is"),
    ],
)  # fmt: skip
def test_mistakes(kind: str, changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as refused:
        question(kind, **changes)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("text", "short", "said"),
    [
        ("Low mood", None, "low mood"),
        ("A sudden change", None, "a sudden change"),
        ("EPDS", None, "EPDS"),
        ("Low mood", "mood", "mood"),
    ],
)
def test_an_option_inside_a_sentence(text: str, short: str | None, said: str) -> None:
    assert Option(id="o", text=text, short=short).said == said


def test_options_that_stand_alone_are_known() -> None:
    assert question("many", options=[*OPTIONS, {"id": "none", "text": "None", "alone": True}]).alone == ("none",)
