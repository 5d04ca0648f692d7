"""What an editor of the course is told: answers that stand out, and what else is worth a look."""

from __future__ import annotations

import datetime
from hashlib import sha256
from typing import Any

from dmer.content.course import Course, load_course
from dmer.content.course_notes import alike, course_notes
from dmer.content.item_kinds import AnyItem
from dmer.settings import ROOT
from tests.training.samples import OBJECTIVES, item
from tests.training.small_course import course, tables

__all__ = ["course", "tables"]

TODAY = datetime.date(2026, 12, 1)


def choosing(number: int, *, right: int = 0, long: bool = False) -> AnyItem:
    """A question like no other, whose answer stands at a place, and may be longer than the others."""
    own = sha256(str(number).encode()).hexdigest()
    options: list[dict[str, Any]] = [
        {"id": f"option-{place}", "text": f"{number} at {place}", "right": place == right, "feedback": "So."}
        for place in range(4)
    ]
    if long:
        options[right]["text"] += ", which takes more words than any other"
    return item("single", f"item-{number}", stem=f"{own}?", options=options)


def said_of(course: Course, *items: AnyItem, today: datetime.date = TODAY) -> str:
    return "\n".join(course_notes(Course(course.modules, {one.id: one for one in items}), today))


def test_a_fair_course_gets_no_note_on_its_answers(course: Course) -> None:
    said = said_of(course, *(choosing(number, right=number % 4) for number in range(24)))
    assert "right answer" not in said
    assert "say nearly the same" not in said


def test_right_answers_at_one_place_are_noted(course: Course) -> None:
    assert "the right answer is number 3 in 24 of 24 items; chance gives 6." in said_of(
        course, *(choosing(number, right=2) for number in range(24))
    )


def test_right_answers_of_greater_length_are_noted_for_the_module_too(course: Course) -> None:
    said = said_of(course, *(choosing(number, right=number % 4, long=number % 3 > 0) for number in range(24)))
    line = "the right answer is the longest in 16 of 24 items; chance gives 6."
    assert f"course: {line}" in said
    assert f"course, first: {line}" in said


def test_statements_that_are_nearly_all_true_are_noted(course: Course) -> None:
    statements = [item("true_false", f"statement-{number}", right=number > 0) for number in range(12)]
    assert "11 of 12 statements are true; about half should be." in said_of(course, *statements)


def test_longer_right_answers_among_several_are_noted(course: Course) -> None:
    found = [item("multiple", f"several-{number}") for number in range(8)]
    for one in found:
        assert one.kind == "multiple"
    longer = [
        one.model_copy(
            update={
                "options": tuple(
                    option.model_copy(update={"text": option.text + " by far"} if option.right else {})
                    for option in one.options  # type: ignore[union-attr]
                )
            }
        )
        for one in found
    ]
    assert "in 8 of 8 items with several right answers these are longer" in said_of(course, *longer)


def test_a_remark_that_begins_with_the_verdict_is_noted(course: Course) -> None:
    plain = choosing(1)
    assert plain.kind == "single"
    options = [option.model_dump() for option in plain.options]
    options[2]["feedback"] = "Yes, and it is."
    statement = item("true_false", "statement", if_true="Right. So it is.", if_false="No wave is felt.")
    said = said_of(course, item("single", "yes", options=options), statement, plain)
    assert 'yes: a remark begins with "Yes", which the mark beside it says already.' in said
    assert 'statement: a remark begins with "Right"' in said
    assert said.count("a remark begins") == 2


def test_an_objective_that_is_asked_for_too_rarely_is_noted(course: Course) -> None:
    said = said_of(course, choosing(1), choosing(2))
    assert f"the objective {OBJECTIVES[1]} has 0 items in lessons" in said
    assert f"the objective {OBJECTIVES[0]} has" not in said


def test_items_that_say_the_same_in_another_order_are_noted() -> None:
    stem = "Which of these feelings comes before the milk?"
    turned = "Before the milk, which of these feelings comes?"
    same = list(alike([item("true_false", "one", stem=stem), item("true_false", "two", stem=turned), choosing(3)]))
    assert [(one, other) for one, other, _ in same] == [("one", "two")]


def test_dates_long_past_are_noted(course: Course) -> None:
    assert "last reviewed" not in said_of(course, choosing(1))
    said = said_of(course, choosing(1), today=datetime.date(2028, 1, 1))
    assert "2 modules and items were last reviewed more than a year ago: first, item-1." in said


def test_the_course_of_the_app_gets_no_note() -> None:
    assert list(course_notes(load_course(ROOT), TODAY)) == []
