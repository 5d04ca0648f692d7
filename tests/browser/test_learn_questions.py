"""Questions of every kind in a browser, answered by keyboard alone: a wrong answer, the hint, the right one."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import expect

from dmer.content.model_files import load_model_tables
from dmer.settings import ROOT
from dmer.training.judge import judge
from tests.browser.learn_people import Learner, course_server, learner
from tests.training.samples import item

__all__ = ["course_server", "learner"]

Move = Callable[[Learner], None]

LESSON = "#lesson=lesson-1&piece="

TWO_TRIES = ("single", "multiple", "ordering", "matching", "point", "timeline_task")

SLIDER_STEP_S = 5


def at(selector: str, *keys: str, back: bool = False) -> Move:
    """Go somewhere by Tab and press keys there."""

    def move(learner: Learner) -> None:
        learner.tab_to(selector, back=back)
        learner.keys(*keys)

    return move


def points_to(minutes: float) -> Move:
    """Set the slider, by arrow keys from its beginning."""

    def move(learner: Learner) -> None:
        learner.tab_to(".slider input", back=learner.verdict.count() > 0)
        learner.keys("Home")
        begin = float(learner.page.evaluate("document.activeElement.value"))
        learner.keys(*["ArrowRight"] * round((60 * minutes - begin) / SLIDER_STEP_S))

    return move


def picks(profile: str) -> Move:
    """Go through the choices by the arrow keys."""

    def move(learner: Learner) -> None:
        expect(learner.question.locator("[data-name=profile]")).to_be_visible()
        learner.tab_to("[data-name=profile] input", back=learner.verdict.count() > 0)
        values = learner.question.locator("[data-name=profile] input").evaluate_all(
            "all => all.map((one) => one.value)"
        )
        begin = learner.page.evaluate("document.activeElement.value")
        learner.keys(*["ArrowDown"] * ((values.index(profile) - values.index(begin)) % len(values)))

    return move


SOLUTION = judge(item("point"), 5.0, load_model_tables(ROOT)).solution

WRONG: dict[str, list[Move]] = {
    "single": [at(".choices input", "Space", "ArrowDown")],
    "multiple": [at(".choices li:nth-child(1) input", "Space"), at(".choices li:nth-child(3) input", "Space")],
    "true_false": [at(".choices input", "Space"), at(".certainty .choice input", "Space")],
    "ordering": [at("[data-part=two] [data-by='1']", "Enter")],
    "matching": [
        at(".pair-head", "Enter"),
        at(".offer:nth-child(3)", "Enter"),
        at(".offer:nth-child(4)", "Enter"),
        at(".offer:nth-child(1)", "Enter"),
    ],
    "point": [at(".slider input", "End")],
    "timeline_task": [picks("typical")],
    "concordance": [at(".choices input", "Space", "ArrowUp")],
    "branching": [at(".turn:nth-of-type(2)", "Enter"), at(".turn", "Enter")],
}

THEN_RIGHT: dict[str, list[Move]] = {
    "single": [at(".choices input", "ArrowUp", back=True)],
    "multiple": [
        at(".choices li:nth-child(3) input", "Space", back=True),
        at(".choices li:nth-child(2) input", "Space", back=True),
    ],
    "ordering": [
        at("[data-part=one] [data-by='-1']", "Enter", "Enter", back=True),
        at("[data-part=three] [data-by='1']", "Enter"),
    ],
    "matching": [at("[data-part=b] .pair-head", "Enter", back=True), at(".offer:nth-child(2)", "Enter")],
    "point": [points_to(SOLUTION)],
    "timeline_task": [picks("dmer_first_letdown_only")],
}

VERDICTS = {
    "true_false": "Not this time",
    "concordance": "The course reasons otherwise",
    "branching": "Partly right",
}


def test_every_kind_is_answered_by_keyboard_alone(learner: Learner) -> None:
    learner.alone(f"{LESSON}1")
    learner.keys("ArrowRight")
    for number, kind in enumerate(WRONG, 2):
        expect(learner.where).to_have_text(f"Screen {number} of 11")
        expect(learner.question).to_have_attribute("data-kind", kind)
        learner.tab_to(".check")
        learner.keys("Enter")
        expect(learner.question.locator(".missing")).not_to_be_empty()
        learner.tab_to(".stem, .crumb", back=True)
        for move in WRONG[kind]:
            move(learner)
        learner.tab_to(".check")
        learner.keys("Enter")
        expect(learner.page.locator(":focus")).to_have_class("verdict")
        if kind in TWO_TRIES:
            expect(learner.verdict).to_contain_text("a second try")
            expect(learner.question.locator(".hint")).to_have_text("Hint: Think of the milk.")
            assert learner.question.locator(".explanation").count() == 0
            for move in THEN_RIGHT[kind]:
                move(learner)
            learner.tab_to(".check")
            learner.keys("Enter")
            expect(learner.verdict).to_have_text(re.compile("Right"))
        else:
            expect(learner.verdict).to_contain_text(VERDICTS[kind])
        expect(learner.question.locator(".explanation")).to_have_text("It comes just before the milk.")
        expect(learner.question.locator(".news .strength")).to_be_visible()
        expect(learner.page.locator(":focus")).to_have_class("verdict")
        learner.keys("ArrowRight")
    items = learner.record()["items"]
    assert len(items) == len(WRONG)
    assert {name for name, one in items.items() if one["right"]} == {kind.replace("_", "-") for kind in TWO_TRIES}
    assert learner.errors == []
    assert learner.outside == []


def test_what_is_said_stands_where_it_belongs(learner: Learner) -> None:
    question = learner.question
    learner.anew(f"{LESSON}2").picks("Before the milk")
    question.locator(".check").click()
    expect(learner.verdict).to_be_focused()
    learner.alone(f"{LESSON}2")
    expect(question).to_have_attribute("data-state", "right")
    expect(question.locator(".choices li").first).to_contain_text("Just before it.")
    expect(question.locator(".others")).to_contain_text("Tempting, but not this.")
    learner.page.get_by_role("button", name="Answer it anew").click()
    expect(question).not_to_have_attribute("data-state", "right")
    assert question.locator(".remark").count() == 0
    learner.alone(f"{LESSON}4").picks("True", "Sure")
    question.locator(".check").click()
    expect(question.locator(".points")).to_have_text(re.compile("^Points: −6, .* you were sure"))
    learner.alone(f"{LESSON}5")
    live = question.locator("[aria-live=polite]")
    learner.tab_to("[data-part=two] [data-by='1']")
    learner.keys("Enter")
    expect(live).to_have_text("Oxytocin, now 2 of 3")
    assert learner.errors == []


def test_what_is_said_agrees_with_its_mark(learner: Learner) -> None:
    question = learner.question
    learner.anew(f"{LESSON}9").picks("a little less likely")
    question.locator(".check").click()
    expect(learner.verdict).to_contain_text("Close to the course's reasoning")
    close = question.locator("li", has_text="a little less likely").locator(".remark")
    expect(close).to_have_attribute("data-right", "partly")
    expect(close).to_contain_text("close to the course's reasoning. Reasoning for -1.")
    learner.alone(f"{LESSON}6")
    for left, right in (("a", "2"), ("b", "4"), ("c", "3")):
        head = question.locator(f"[data-part={left}] .pair-head")
        if head.get_attribute("aria-expanded") != "true":
            head.click()
        question.locator(".offer", has_text=right).click()
    for _ in range(2):
        question.locator(".check").click()
        expect(learner.verdict).to_be_focused()
    said = question.locator(".pairs .remark > span:last-child")
    expect(said).to_have_text(["A right answer: 1A is 1.", "4 is nobody's.A right answer: 2", "C is 3."])
    assert learner.errors == []


def test_an_arrow_key_belongs_to_the_control_that_uses_it(learner: Learner) -> None:
    learner.anew(f"{LESSON}7")
    learner.tab_to(".slider input")
    learner.keys("ArrowRight", "ArrowLeft")
    expect(learner.where).to_have_text("Screen 7 of 11")
    learner.keys("?")
    expect(learner.page.get_by_role("dialog")).to_be_visible()
    learner.keys("ArrowRight", "Escape")
    expect(learner.where).to_have_text("Screen 7 of 11")
    learner.tab_to(".moves .button")
    learner.keys("ArrowLeft")
    expect(learner.where).to_have_text("Screen 6 of 11")
