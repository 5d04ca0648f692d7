"""One try: judged, kept, and answered with as much as may be said."""

from __future__ import annotations

from typing import Any

import pytest

from dmer.keys import new_key
from dmer.training.content import TrainingContent
from dmer.training.records import record_of
from dmer.training.shown import CourseShown
from dmer.training.sitting import TryError, take

pytestmark = pytest.mark.usefixtures("store")

NOW = 1_800_000_000_000


@pytest.fixture(scope="module")
def shown_course(content: TrainingContent) -> CourseShown:
    return CourseShown(content, "breastfeeding")


def sent(**changes: Any) -> dict[str, Any]:
    fields = {"id": f"{7:032x}", "item": "single", "version": 1, "where": "lesson", "nth": 1, "response": "after"}
    return {**fields, **changes}


def test_a_first_slip_brings_a_hint_and_no_answer(shown_course: CourseShown) -> None:
    key = new_key()
    said = take(key, sent(), shown_course, NOW)
    assert said["hint"] == "Think of the milk."
    assert [remark["text"] for remark in said["remarks"]] == ["Tempting, but no."]
    assert "solution" not in said
    assert "explanation" not in said
    [kept] = record_of(key).attempts
    assert (kept.item, kept.score, kept.at) == ("single", 0.0, NOW)


def test_a_first_slip_does_not_name_what_was_missed(shown_course: CourseShown) -> None:
    ticked = take(new_key(), sent(item="multiple", response=["sudden", "chosen"]), shown_course, NOW)
    assert {remark["part"]: remark["right"] for remark in ticked["remarks"]} == {"sudden": True, "chosen": False}
    ordered = take(new_key(), sent(item="ordering", response=["one", "three", "two"]), shown_course, NOW)
    assert [remark["right"] for remark in ordered["remarks"]] == [True, False, False]
    assert all(remark["text"] == "" for remark in ordered["remarks"])


@pytest.mark.parametrize(
    ("item", "response"), [("true-false", True), ("concordance", 1), ("branching", ["advise", "ask"])]
)
def test_where_a_second_try_would_teach_nothing_there_is_none(
    item: str, response: object, shown_course: CourseShown
) -> None:
    said = take(new_key(), sent(item=item, response=response), shown_course, NOW)
    assert said["final"]
    assert "solution" in said


@pytest.mark.parametrize("change", [{"nth": 2}, {"response": "before"}, {"where": "review"}])
def test_the_end_of_a_question_brings_everything(change: dict[str, Any], shown_course: CourseShown) -> None:
    said = take(new_key(), sent(**change), shown_course, NOW)
    assert said["solution"] == "before"
    assert said["explanation"] == "It comes just before the milk."
    assert said["sources"]
    assert said["strength"]
    assert "hint" not in said


def test_a_test_says_nothing_until_its_end(shown_course: CourseShown) -> None:
    key = new_key()
    item = "pre-tell-the-pattern"
    assert take(key, sent(item=item, where="pre"), shown_course, NOW) == {"kept": True}
    assert record_of(key).attempts[0].where == "pre"


def test_certainty_brings_its_points(shown_course: CourseShown) -> None:
    assert take(new_key(), sent(certainty="sure"), shown_course, NOW)["points"] == -6
    assert take(new_key(), sent(certainty="sure", response="before"), shown_course, NOW)["points"] == 3


def test_a_try_that_had_to_wait_keeps_its_own_time(shown_course: CourseShown) -> None:
    key = new_key()
    take(key, sent(waited=60_000), shown_course, NOW)
    assert record_of(key).attempts[0].at == NOW - 60_000


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"item": "singel"}, "did you mean 'single'"),
        ({"version": 3}, "has changed meanwhile"),
        ({"response": "elsewhere"}, "none of the options"),
        ({"response": ["x" * 9_000]}, "too long"),
        ({"nth": 9}, "no try"),
        ({"score": 1.0}, "no try"),
        ({"id": "x"}, "no try"),
        ({"where": "post"}, "not in this test"),
    ],
)
def test_what_cannot_be_kept_is_said_and_not_kept(
    change: dict[str, Any], words: str, shown_course: CourseShown
) -> None:
    key = new_key()
    with pytest.raises(TryError, match=words):
        take(key, sent(**change), shown_course, NOW)
    assert record_of(key).attempts == ()


@pytest.mark.parametrize("nonsense", [None, [], "x", 3, {"item": {}}])
def test_nonsense_is_no_try(nonsense: object, shown_course: CourseShown) -> None:
    with pytest.raises(TryError):
        take(new_key(), nonsense, shown_course, NOW)
