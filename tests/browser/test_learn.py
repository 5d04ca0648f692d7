"""The course in a browser: nothing is lost by leaving or when a server ends; tests, sizes, looks, the page itself."""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext, expect

from tests.browser.axe import described, violations, within
from tests.browser.conftest import Server
from tests.browser.learn_people import CourseServer, Learner, course_server, learner

__all__ = ["course_server", "learner"]

LESSON = "#lesson=lesson-1&piece="


def test_nothing_is_lost_when_the_server_is_killed_in_the_middle(learner: Learner, course_server: CourseServer) -> None:
    learner.alone(f"{LESSON}2")
    learner.picks("Before the milk")
    learner.page.get_by_role("button", name="Check my answer").click()
    expect(learner.verdict).to_have_text(re.compile("Right"))
    learner.page.get_by_role("button", name="Next").click()
    learner.picks("Sudden")
    learner.picks("Lasting")
    course_server.kill()
    learner.page.get_by_role("button", name="Check my answer").click()
    expect(learner.server_says).to_have_text(re.compile("^The server does not answer. One answer is kept"))
    expect(learner.question.locator(".sending")).to_have_text("Your answer is on its way.")
    learner.page.get_by_role("button", name="Next").click()
    learner.picks("False")
    learner.picks("Guessing")
    learner.page.get_by_role("button", name="Check my answer").click()
    expect(learner.server_says).to_contain_text("2 answers are kept")
    course_server.start()
    expect(learner.verdict).to_have_text(re.compile("Right"), timeout=30_000)
    expect(learner.server_says).to_contain_text("The server is back.")
    expect(learner.question.locator(".points")).to_contain_text("Points: 1, for an answer that was right")
    kept = learner.record()
    assert {name: one["right"] for name, one in kept["items"].items()} == {
        "single": True,
        "multiple": False,
        "true-false": True,
    }
    assert kept["places"]["lesson-1"]["piece"] == 3
    learner.page.get_by_role("button", name="Back").click()
    expect(learner.question.locator(".hint")).to_be_visible()
    expect(learner.question.get_by_role("checkbox", name="Lasting")).to_be_checked()
    learner.picks("Lasting")
    learner.alone()
    expect(learner.where).to_have_text("Screen 3 of 11")
    learner.page.locator(".crumb").click()
    expect(learner.page.locator(".card-link", has_text="Lesson 1")).to_contain_text("begun, screen 3 of 11")
    learner.page.locator(".crumb").click()
    expect(learner.page.locator(".next-step")).to_contain_text("you were at screen 3 of 11")
    learner.page.get_by_role("link", name="Go on with this lesson").click()
    expect(learner.where).to_have_text("Screen 3 of 11")
    expect(learner.question.locator(".hint")).to_be_visible()
    expect(learner.question.get_by_role("checkbox", name="Lasting")).not_to_be_checked()
    expect(learner.question.get_by_role("checkbox", name="Sudden")).to_be_checked()


def test_back_and_forward_of_the_browser_lead_from_screen_to_screen(learner: Learner) -> None:
    learner.alone("#module=first")
    page = learner.page
    page.get_by_role("link", name=re.compile("Lesson 2")).click()
    learner.keys("ArrowRight")
    expect(page.get_by_role("link", name=re.compile("Open the case"))).to_have_attribute(
        "href", f"{learner.address}/cases?case=once-a-feed"
    )
    expect(page).to_have_url(re.compile("#lesson=lesson-2&piece=2$"))
    learner.keys("ArrowRight")
    expect(page.locator(".lesson-end")).to_contain_text("Lesson done")
    page.go_back()
    expect(learner.where).to_have_text("Screen 2 of 2")
    page.go_back()
    expect(learner.where).to_have_text("Screen 1 of 2")
    page.go_back()
    expect(page.locator(".learn .module")).to_be_visible()
    expect(page.locator(".card-link", has_text="Lesson 2")).to_contain_text("done")
    page.go_forward()
    expect(learner.where).to_have_text("Screen 1 of 2")
    learner.alone("#lesson=nothing")
    expect(page.get_by_role("status").filter(has_text="names nothing")).to_be_visible()


def test_a_test_asks_everything_once_and_tells_at_its_end(learner: Learner) -> None:
    learner.alone("#test=pre")
    page = learner.page
    page.get_by_role("button", name="Begin").click()
    learner.picks("After the feed")
    page.get_by_role("button", name="Answer").click()
    expect(learner.where).to_have_text("Question 2 of 2")
    assert page.get_by_text("Tempting").count() == 0
    learner.picks("Before the milk")
    page.get_by_role("link", name="Leave for now").click()
    expect(page.locator(".tests li").first).to_contain_text("1 of 2 answered")
    page.locator(".tests a").first.click()
    page.get_by_role("button", name="Go on").click()
    expect(learner.question.get_by_role("radio", name="Before the milk")).to_be_checked()
    page.get_by_role("button", name="Answer").click()
    results = page.locator(".results")
    expect(results).to_contain_text("50 of 100 points")
    assert page.locator(".question").count() == 0
    results.locator(".answer-row > summary").first.click()
    expect(results.locator(".question").first).to_contain_text("Tempting, but no.")
    expect(results.locator(".question").first).to_contain_text("Just before it.")
    learner.alone("#test=pre")
    expect(results).to_contain_text("50 of 100 points")
    learner.alone("#test=post")
    page.get_by_role("button", name="Begin").click()
    for number in (1, 2):
        expect(learner.where).to_have_text(f"Question {number} of 2")
        learner.picks("Before the milk")
        page.get_by_role("button", name="Answer").click()
    expect(results).to_contain_text("Change: +100")
    assert learner.errors == []


PLACES = ("", "#module=first", "#test=pre", "#test=post", "#lesson=lesson-3&piece=2", f"{LESSON}12")

SIZES = {"light": (390, 844), "dark": (1024, 768), "contrast": (1280, 800)}
"""Each look is seen in one size, and every third view in each."""

WRONG_SIZE = """
() => {
  const targets = [...document.querySelectorAll(".learn :is(button, a, summary, .choice, input[type=range], .pill)")];
  const small = targets.filter((e) => e.offsetParent && Math.min(e.offsetHeight, e.offsetWidth) < 44);
  const over = document.documentElement.scrollWidth - innerWidth;
  return { over, small: small.map((e) => e.outerHTML.slice(0, 100)) };
}
"""


def test_every_view_is_clean_and_fits_a_thumb(learner: Learner) -> None:
    learner.alone()
    page = learner.page
    places = [*PLACES, *(f"{LESSON}{number}" for number in range(1, 11))]
    for number, place in enumerate(places):
        look = list(SIZES)[number % len(SIZES)]
        page.set_viewport_size({"width": 390, "height": 844})
        learner.goes(place)
        learner.wears(look)
        if learner.question.locator(".scene").count():
            expect(learner.question.locator(".still")).to_be_attached()
        wrong = page.evaluate(WRONG_SIZE)
        assert wrong == {"over": 0, "small": []}, f"{place}: {wrong}"
        width, height = SIZES[look]
        page.set_viewport_size({"width": width, "height": height})
        found = violations(page)
        assert not found, f"{place}, {look}: {described(found)}"
    page.set_viewport_size({"width": 390, "height": 844})
    learner.wears("light")


SHOW_ALL = """
async () => {
  const { createQuestion } = await import("/player/test/question.js");
  const { createQuestionTools } = await import("/player/test/question_tools.js");
  const base = new URL("/", location).href;
  const data = async (name) => (await fetch(`/player/data/${name}.json`)).json();
  const [course, words] = await Promise.all(["course", "training_words"].map(data));
  const tools = createQuestionTools({ base });
  const holder = document.querySelector(".learn .view");
  const wrong = [];
  for (const item of Object.values(course.items)) {
    const made = createQuestion({ item, words, tools, where: "lesson", answer: async () => ({}) });
    holder.replaceChildren(made.root);
    if (document.documentElement.scrollWidth > innerWidth) wrong.push(item.id);
    if (!made.root.textContent.includes(item.stem)) wrong.push(item.id);
    made.destroy();
  }
  return { wrong, count: Object.keys(course.items).length };
}
"""


def test_the_real_course_on_the_page_of_the_app(context: BrowserContext, server: Server) -> None:
    learner = Learner(context.new_page(), server.address).opens("/learn?lesson=a-wave-before-the-milk")
    page = learner.page
    expect(learner.where).to_have_text(re.compile("^Screen 1 of"))
    learner.learn.evaluate("learn => { learn.dataset.same = 'yes'; }")
    learner.keys("ArrowRight", "ArrowRight", "ArrowRight")
    expect(learner.question).to_be_visible()
    expect(page).to_have_url(re.compile("/learn#lesson=a-wave-before-the-milk&piece=4$"))
    expect(learner.learn).to_have_attribute("data-same", "yes")
    page.reload()
    learner.ready()
    expect(learner.where).to_have_text(re.compile("^Screen 4 of"))
    assert learner.record()["places"]["a-wave-before-the-milk"]["piece"] == 3
    learner.opens("/learn?words=chestfeeding")  # as the setting writes it, which drops what stands after #
    expect(learner.where).to_have_text(re.compile("^Screen 4 of"))
    page.set_viewport_size({"width": 390, "height": 844})
    seen = page.evaluate(SHOW_ALL)
    assert seen["wrong"] == []
    assert seen["count"] >= 90
    assert learner.errors == []
    assert learner.outside == []
    learner.goes("#module=what-d-mer-is")
    expect(page.locator(".learn .module")).to_be_visible()
    found = within(page, violations(page), ".learn")
    assert not found, described(found)
