"""What hurt on a walk through the whole course: on a phone, by keyboard, and while the server was away."""

from __future__ import annotations

import re

from playwright.sync_api import ViewportSize, expect

from dmer.routes.player import plotly_address
from tests.browser.learn_people import CourseServer, Learner, course_server, learner

__all__ = ["course_server", "learner"]

LESSON = "#lesson=lesson-1&piece="

SMALL_PHONE: ViewportSize = {"width": 390, "height": 560}

COVERED = """
() => {
  const moves = document.querySelector(".moves").getBoundingClientRect();
  return [...document.querySelectorAll(".news, .check")]
    .map((one) => one.getBoundingClientRect()).filter(({ top, bottom }) => bottom > moves.top || top < 0).length;
}
"""

GOAL = """
() => {
  const goal = document.querySelector(".goal");
  goal.children[1].textContent = "The first milk flows more than a minute after the start, or later";
  const [sign, text] = [...goal.children].map((one) => one.getBoundingClientRect());
  return { beside: sign.right <= text.left, level: Math.abs(sign.top - text.top) };
}
"""

LEAVE_A_FIGURE_AT_ONCE = """
async (plotly) => {
  const { mount } = await import("/player/test/figure.js");
  const { loadPlotly } = await import("/player/test/load_plotly.js");
  await loadPlotly(plotly);
  for (let turn = 0; turn < 3; turn += 1) {
    const host = document.createElement("div");
    document.querySelector("main").append(host);
    const remove = await mount(host, { base: new URL("/", location).href, plotly, name: "history" });
    while (!host.querySelector("[data-ready]")) await new Promise(requestAnimationFrame);
    remove();
    host.remove();
  }
  await new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
"""


def test_what_is_said_to_an_answer_is_in_sight_above_the_buttons(learner: Learner) -> None:
    learner.alone(f"{LESSON}2")
    page = learner.page
    page.set_viewport_size(SMALL_PHONE)
    for choice, verdict in (("After the feed", "second try"), ("Before the milk", "Right")):
        learner.picks(choice)
        learner.question.locator(".check").click()
        expect(learner.verdict).to_contain_text(verdict)
        assert page.evaluate(COVERED) == 0, verdict
    page.set_viewport_size({"width": 390, "height": 844})


def test_nothing_jumps_or_stands_beside_its_place(learner: Learner) -> None:
    learner.alone(f"{LESSON}4")
    sure = learner.question.locator(".certainty .choice")
    heights = sure.evaluate_all("all => all.map((one) => one.offsetHeight)")
    learner.picks("Fairly sure")
    assert sure.evaluate_all("all => all.map((one) => one.offsetHeight)") == heights
    learner.picks("True", "Guessing")
    learner.question.locator(".check").click()
    expect(learner.question.locator(".points")).to_contain_text(re.compile("^Points: [01],"))
    learner.alone(f"{LESSON}8")
    seen = learner.page.evaluate(GOAL)
    assert seen["beside"]
    assert seen["level"] < 4


def test_a_task_on_the_timeline_comes_as_soon_as_it_can(learner: Learner) -> None:
    page = learner.page
    page.route("**/player/data/timeline.json", lambda route: route.abort())
    learner.alone(f"{LESSON}8")
    expect(learner.question.locator(".trouble")).to_contain_text("comes by itself")
    page.unroute_all()
    expect(learner.question.locator("[data-name=profile]")).to_be_visible()
    expect(learner.question.locator(".trouble")).to_have_count(0)


def test_the_end_of_a_lesson_knows_of_answers_on_their_way(learner: Learner, course_server: CourseServer) -> None:
    learner.alone().page.context.clear_cookies()
    learner.page.evaluate("() => { sessionStorage.clear(); localStorage.clear(); }")
    learner.alone(f"{LESSON}2")
    course_server.kill()
    learner.picks("Before the milk")
    learner.question.locator(".check").click()
    expect(learner.server_says).to_contain_text("One answer is kept")
    end = learner.page.locator(".lesson-end")
    for _ in range(11):
        if end.count() == 0:
            learner.keys("ArrowRight")
    expect(end).to_contain_text("One answer is on its way to the server.")
    expect(end).to_contain_text("9 questions are still open")
    assert learner.server_says.evaluate("says => getComputedStyle(says).position") == "sticky"
    course_server.start()
    expect(end).to_contain_text("1 of 10 questions right at the end.", timeout=30_000)
    expect(end).not_to_contain_text("on its way")
    expect(learner.server_says).to_contain_text("The server is back.")
    assert learner.server_says.evaluate("says => getComputedStyle(says).position") == "static"
    learner.page.get_by_role("link", name=re.compile("^Next lesson")).click()
    expect(learner.server_says).to_be_empty()
    learner.errors.clear()  # of requests while nobody answered


def test_the_last_lesson_leads_to_the_test(learner: Learner) -> None:
    learner.alone("#lesson=lesson-3&piece=3")
    learner.page.locator(".lesson-end").get_by_role("link", name="Test after the course").click()
    expect(learner.page.locator("[data-test=post]")).to_be_visible()


def test_a_figure_can_be_left_while_it_is_drawn(learner: Learner) -> None:
    learner.alone()
    learner.page.evaluate(LEAVE_A_FIGURE_AT_ONCE, f"{learner.address}/{plotly_address()}")
    assert learner.errors == []
