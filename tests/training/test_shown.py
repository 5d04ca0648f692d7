"""The course as a page gets it."""

from __future__ import annotations

import json

from dmer.training.content import TrainingContent
from dmer.training.shown import CourseShown, questions_of_test
from tests.training.samples import OBJECTIVES


def test_lessons_come_with_their_sources_cases_and_pictures(content: TrainingContent) -> None:
    [module] = CourseShown(content, "breastfeeding").course()["modules"]
    first, second, third = module["lessons"]
    assert first["pieces"][0]["blocks"][0]["html"].startswith("It comes just before")
    assert first["pieces"][0]["blocks"][0]["strength"]
    assert first["pieces"][0]["sources"]
    assert first["pieces"][1]["check"] == "single"
    assert second["pieces"][1]["case"]["title"] == content.cases["once-a-feed"].title
    assert third["pieces"][1]["shown"]["figure"] == "history"


def test_the_wording_setting_is_followed(content: TrainingContent) -> None:
    def summary(register: str) -> str:
        shown = CourseShown(content, "chestfeeding" if register == "chestfeeding" else "breastfeeding")
        return str(shown.course()["modules"][0]["summary"][0]["html"])

    assert "breastfeeding" in summary("breastfeeding")
    assert "breast/chestfeeding" in summary("chestfeeding")


def test_no_answer_is_sent_with_the_course(content: TrainingContent) -> None:
    sent = json.dumps(CourseShown(content, "breastfeeding").course())
    for secret in ("feedback", "explanation", "Think of the milk", "Tempting", '"right": true', "Reasoning for"):
        assert secret not in sent


def test_tests_are_in_the_order_of_the_objectives(content: TrainingContent) -> None:
    assert questions_of_test(content, "pre") == [f"pre-{name}" for name in OBJECTIVES]
