"""Tasks on the timeline, on a phone: what is asked stays in sight while controls are moved, and covers nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from playwright.sync_api import Browser, Route, expect

from dmer.content.course import load_course
from dmer.content.items_timeline import Measure, TimelineTask
from dmer.content.model_files import load_model_tables
from dmer.settings import ROOT
from dmer.training.runs import numbers_of
from tests.browser.learn_people import CourseServer, Learner, course_server

__all__ = ["course_server"]

TASK = "#lesson=lesson-1&piece=8"

GOALS = [
    {"id": "one", "measure": "waves", "text": "Only one wave is left"},
    {"id": "two", "measure": "prolactin_peak_ratio", "text": "Prolactin still peaks at about 2.3 times its start"},
]

HIDDEN = """
() => {
  if (document.activeElement === document.body) return 0;
  const reached = document.activeElement;
  const at = (reached.closest(".pill") ?? reached).getBoundingClientRect();
  const covering = [...document.querySelectorAll(".goals, .moves")].filter((one) => !one.contains(reached));
  return covering.map((one) => one.getBoundingClientRect())
    .filter(({ top, bottom }) => Math.min(bottom, at.bottom) > Math.max(top, at.top)).length;
}
"""

IN_SIGHT = """
() => {
  const { top, bottom } = document.querySelector(".goals").getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
"""

DRAGGED = """
async (minutes) => {
  const slider = document.querySelector("[data-symbol=T_feed] input");
  slider.value = String(minutes);
  slider.dispatchEvent(new Event("input"));
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
}
"""

MEASURED = """
async ([views, measures]) => {
  const { pictureMaker } = await import("/player/test/picture.js");
  const { measurementOf } = await import("/player/test/question_goals.js");
  const { fromParameters } = await import("/player/test/view_state.js");
  const tables = await (await fetch("/player/data/timeline.json")).json();
  const makePicture = pictureMaker(tables);
  return views.map((view) => {
    const picture = makePicture(fromParameters(new URLSearchParams(view), tables, tables.words).state);
    return Object.fromEntries(measures.map((measure) => [measure, measurementOf(measure, picture)]));
  });
}
"""


def with_two_controls(route: Route) -> None:
    """The course with a task that has more to move and more goals than the one of the tests."""
    answer = route.fetch()
    course: dict[str, Any] = answer.json()
    course["items"]["timeline-task"] |= {"controls": ["profile", "T_feed", "Delta"], "goals": GOALS}
    route.fulfill(response=answer, body=json.dumps(course))


@pytest.fixture
def thumb(browser: Browser, course_server: CourseServer) -> Iterator[Learner]:
    """Somebody who does the task with a thumb."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, reduced_motion="reduce")
    learner = Learner(context.new_page(), course_server.address)
    learner.page.route("**/player/data/course.json*", with_two_controls)
    learner.alone(TASK)
    expect(learner.question.locator("[data-name=profile]")).to_be_visible()
    yield learner
    context.close()


def test_the_goals_stay_in_sight_and_cover_nothing(thumb: Learner) -> None:
    page = thumb.page
    for width, height in ((390, 844), (360, 740)):
        page.set_viewport_size({"width": width, "height": height})
        for back in (False, True):
            for selector in ("[data-name=profile] input", "[data-symbol=T_feed] input", "[data-symbol=Delta] input"):
                page.locator(f"{selector}:checked" if "profile" in selector else selector).focus()
                assert page.evaluate(IN_SIGHT), (width, selector)
                assert page.evaluate(HIDDEN) == 0, (width, selector)
            for _ in range(12):
                thumb.keys("Shift+Tab" if back else "Tab")
                assert page.evaluate(HIDDEN) == 0, page.evaluate("document.activeElement.className")
    goals = page.locator(".goals")
    expect(goals).to_have_css("position", "sticky")
    page.set_viewport_size({"width": 195, "height": 422})  # the same window at 200 %
    expect(goals).to_have_css("position", "static")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert thumb.errors == []


def test_the_goals_tell_what_the_run_shows_while_a_control_moves(thumb: Learner) -> None:
    page = thumb.page
    says = thumb.question.locator("[aria-live]").first
    now = page.locator(".goals .now")
    expect(now).to_have_text(["now 3", "now 2.3 times"])
    thumb.question.locator(".pill", has_text="first let-down").first.tap()
    expect(now).to_have_text(["now 1", "now 2.3 times"])
    expect(says).not_to_be_empty()
    said = says.inner_text()
    page.evaluate(DRAGGED, 25)
    expect(now).to_have_text(["now 1", "now 3.0 times"])
    assert says.inner_text() == said, "nothing is announced before the hand lets go"
    thumb.question.locator(".after .button").tap()
    expect(now).to_have_text(["now 3", "now 2.3 times"])


def test_the_browser_measures_what_the_judge_measures(thumb: Learner) -> None:
    tables = load_model_tables(ROOT)
    tasks = [item for item in load_course(ROOT).items.values() if isinstance(item, TimelineTask)]
    views = [view for task in tasks for view in (task.start, task.solution)]
    told = thumb.page.evaluate(MEASURED, [[view.as_parameters() for view in views], list(get_args(Measure))])
    for view, answers in zip(views, told, strict=True):
        for measure, ours in numbers_of(view, tables).items():
            close = pytest.approx(ours, rel=0.02, abs=0.01) if ours is not None else None
            assert answers[measure] == close, (view, measure)
