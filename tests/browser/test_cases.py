"""The seminar cases in a browser: each is played to its end, nothing is told before its time, and the place is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, ViewportSize, WebSocketRoute, expect

from tests.browser.axe import SIZES, contrasts, described, structure, violations
from tests.browser.case_people import Teacher
from tests.browser.conftest import Server
from tests.browser.people import choose_words, fills_screen, leaves_screen

THOUGHT = "/cases?case=a-thought-that-passes"
COMMITTED = "urgency=prompt&severity=severe&care=accept-first,log-and-one-change"


LAPTOP: ViewportSize = {"width": 1280, "height": 800}


@pytest.fixture
def teacher(kept_page: Page, server: Server) -> Teacher:
    """Somebody at the cases with no Streamlit page around them, in a window that is kept open."""
    kept_page.emulate_media(reduced_motion="reduce")
    kept_page.set_viewport_size(LAPTOP)
    return Teacher(kept_page, server.address)


PLAY = """
async (title) => {
  const aMoment = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const all = (selector) => [...document.querySelectorAll(`.cases ${selector}`)];
  const shown = (selector) => all(selector).filter((e) => e.offsetParent).map((e) => e.textContent);
  const button = (name) => all("button").find((e) => e.textContent === name);
  const seen = { steps: [] };
  all(".card").find((e) => e.textContent.includes(title)).click();
  seen.all = document.querySelector(".case").textContent;
  while (document.querySelector(".case").dataset.part !== "plan") {
    const before = shown(".told");
    for (const ask of all(".ask")) ask.click();
    seen.steps.push({ story: shown(".story")[0], before, told: shown(".told") });
    button("Next").click();
  }
  seen.page = document.documentElement.outerHTML;
  seen.offered = all(".rows input").map((e) => e.value);
  for (const input of [all(".rows input")[0], all(".urgency input")[3], all(".severity input")[4]]) input.click();
  button("Show what the aid says").click();
  const lines = () => all(".line");
  while (lines().length === 0) await aMoment();
  seen.compared = { flags: all(".flag").length, pairs: shown(".pair dd"), unasked: all(".unasked").length,
    reasons: lines().map((e) => e.querySelectorAll(".reason").length) };
  button("Next").click();
  while (all(".picture").length > all(".still").length) await aMoment();
  seen.home = { text: document.querySelector(".cases .part").textContent, links: all(".part a").map((e) => e.href),
    flags: all(".flag").length, stills: all(".still").length };
  button("All cases").click();
  return seen;
}
"""


def test_every_case_is_played_to_its_end(teacher: Teacher) -> None:
    data = teacher.alone().data()
    for one in data["cases"]:
        seen = teacher.page.evaluate(PLAY, one["title"])
        assert data["fictional"] in seen["all"]
        assert seen["steps"] == [
            {"story": step["story"], "before": [], "told": [asked["told"] for asked in step["asks"]]}
            for step in one["steps"]
        ]
        assert one["about"] not in seen["page"], "what it is about is not told yet"
        assert 'class="flag"' not in seen["page"]
        assert seen["offered"] == [row["id"] for row in one["offered"]]
        compared = seen["compared"]
        assert (compared["flags"], compared["unasked"]) == (len(one["red_flags"]), 0)
        assert [compared["pairs"][0], compared["pairs"][2]] == ["Prompt", "Severe"]
        assert all(compared["reasons"])
        home = seen["home"]
        told = [one["about"], one["discuss"], *(part["text"] for part in (*one["teaching"], *one["say"]))]
        told += [turn[name] for turn in one["wrong_turns"] for name in ("turn", "tempts", "but")]
        assert not [text for text in told if text not in home["text"]]
        assert (home["flags"], home["stills"]) == (len(one["red_flags"]), 1 if one["timeline"] else 0)
        assert f"{teacher.address}/decision#{one['address']}" in home["links"]
    assert teacher.errors == []


def test_one_case_is_played_by_keyboard_alone(teacher: Teacher) -> None:
    teacher.alone()
    focused = teacher.page.locator(":focus")
    while "A pang before the milk" not in teacher.page.evaluate("document.activeElement.textContent.slice(0, 99)"):
        teacher.keys("Tab")
    teacher.keys("Enter")
    teacher.at("1")
    teacher.keys("2")
    expect(teacher.part.locator(".told:visible")).to_have_text(re.compile("Often it is only the first"))
    expect(teacher.case.locator("[aria-live=polite]").first).to_contain_text("Often it is only the first")
    teacher.keys("2", "9")
    expect(teacher.part.locator(".told:visible")).to_have_count(0)
    teacher.keys("ArrowRight", "PageDown", "ArrowRight")
    teacher.at("plan")
    teacher.page.set_viewport_size({"width": 1280, "height": 400})
    teacher.keys("PageDown")
    teacher.page.wait_for_function("scrollY > 0")
    teacher.at("plan")
    teacher.page.set_viewport_size({"width": 1280, "height": 800})
    expect(focused).to_have_text("Your plan, before the aid's")
    teacher.keys("ArrowRight")
    teacher.at("plan")
    expect(teacher.part.get_by_role("status")).to_contain_text("Nothing is chosen yet")
    teacher.keys("Tab", "Tab", "ArrowRight", "ArrowRight")
    expect(teacher.part.get_by_role("radio", name=re.compile("^Routine"))).to_be_checked()
    teacher.at("plan")
    teacher.keys("Tab", "Tab", "Space")
    expect(teacher.part.locator(".rows input").first).to_be_checked()
    teacher.keys("ArrowRight")
    teacher.at("compare")
    expect(teacher.part.locator(".line[data-verdict=agrees]").first).to_contain_text("You and the aid say the same")
    teacher.keys("ArrowLeft")
    teacher.at("plan")
    expect(teacher.part.locator(".rows input").first).to_be_checked()
    teacher.keys("ArrowRight", "ArrowRight", "ArrowRight")
    teacher.at("home")
    teacher.keys("?")
    expect(teacher.page.get_by_role("dialog")).to_contain_text("ask the question with this number")
    teacher.keys("ArrowLeft", "Escape", "f")
    teacher.at("home")
    expect(teacher.case).to_have_class("case projector")
    fills_screen(teacher.page)
    teacher.keys("f")
    expect(teacher.case).to_have_class("case")
    leaves_screen(teacher.page)


def test_what_each_is_about_is_told_only_when_asked_for(teacher: Teacher) -> None:
    data = teacher.alone().data()
    assert not [one["about"] for one in data["cases"] if one["about"] in teacher.page.content()]
    switch = teacher.page.get_by_role("switch", name="Show what each is about")
    switch.click()
    for one in data["cases"]:
        expect(teacher.page.locator(".card", has_text=one["title"])).to_contain_text(one["about"])
    switch.click()
    assert not [one["about"] for one in data["cases"] if one["about"] in teacher.page.content()]


def test_a_red_flag_stands_above_everything_and_what_was_not_asked_is_told(teacher: Teacher) -> None:
    teacher.alone(f"{THOUGHT}#step=compare&asked=1.1&{COMMITTED}")
    expect(teacher.part.locator(".line").first).to_be_visible()
    flags = teacher.part.get_by_role("region", name="Before everything else")
    expect(flags).to_contain_text("before the parent leaves")
    expect(flags).to_contain_text("988")
    assert flags.locator("details").count() == 0
    bottom = flags.evaluate("flags => flags.getBoundingClientRect().bottom")
    tops = teacher.part.locator(".line, .faint").evaluate_all("all => all.map((e) => e.getBoundingClientRect().top)")
    assert all(top >= bottom for top in tops)
    expect(teacher.part.locator(".sooner")).to_have_text("The aid would act sooner.")
    unasked = teacher.part.locator(".unasked")
    expect(unasked).to_contain_text("Is there a plan, or has anything been done?")
    expect(unasked).not_to_contain_text("How bad is it, from 0 to 10?")


@pytest.mark.parametrize(
    "hash", ["", "#", "#step=99", "#step=compare&urgency=soon&care=x,y&asked=9.9", "#%", "#step=%E0%A4%A"]
)
def test_an_address_that_says_nonsense_opens_the_case_all_the_same(teacher: Teacher, hash: str) -> None:
    teacher.page.evaluate("sessionStorage.clear()") if teacher.page.url != "about:blank" else None
    teacher.alone(THOUGHT + hash).at("compare" if "compare" in hash else "1")
    assert teacher.errors == []


def test_a_late_word_of_streamlit_about_the_address_moves_nobody(teacher: Teacher) -> None:
    """It tells what it said at the last back or forward; an address that somebody types is followed."""
    teacher.alone("/cases?case=once-a-feed")
    teacher.keys("ArrowRight", "ArrowRight")
    teacher.at("3")
    teacher.page.go_back()
    teacher.at("2")
    teacher.page.wait_for_function("location.hash === '#step=2'")
    teacher.keys("ArrowRight", "ArrowRight")
    teacher.at("plan")
    teacher.page.evaluate("location.hash = '#step=2'")
    teacher.page.wait_for_function("location.hash === '#step=plan'")
    teacher.at("plan")
    teacher.page.evaluate("location.hash = '#step=1'")
    teacher.at("1")


def test_a_case_that_does_not_exist_leads_to_all_of_them(teacher: Teacher) -> None:
    teacher.alone("/cases?case=%3Cscript%3E")
    expect(teacher.page.get_by_role("status")).to_contain_text("There is no case with this name")
    expect(teacher.page.locator(".card")).to_have_count(17)


def test_a_small_phone_shows_all_of_it_and_every_target_is_large_enough(teacher: Teacher) -> None:
    teacher.page.set_viewport_size({"width": 360, "height": 740})
    for place in ("/cases", *(f"{THOUGHT}#step={part}&{COMMITTED}" for part in ("1", "plan", "compare", "home"))):
        teacher.alone(place)
        expect(teacher.page.locator(".card, .ask, .choice, .line, .turn").first).to_be_visible()
        wrong = teacher.page.evaluate(
            """() => {
              const targets = [...document.querySelectorAll(".cases :is(button, a, summary, .choice)")];
              const small = targets.filter((e) => e.offsetParent && Math.min(e.offsetHeight, e.offsetWidth) < 44);
              const over = document.documentElement.scrollWidth - innerWidth;
              return { over, small: small.map((e) => e.outerHTML.slice(0, 100)) };
            }"""
        )
        assert wrong == {"over": 0, "small": []}, place


PARTS = (
    "/cases",
    *(f"{THOUGHT}#step={part}&asked=1.1&{COMMITTED}" for part in ("1", "2", "plan", "compare", "home")),
)


@pytest.mark.parametrize("place", PARTS)
def test_every_part_is_clean_and_can_be_read_in_every_look(teacher: Teacher, place: str) -> None:
    width, height = list(SIZES.values())[PARTS.index(place) % len(SIZES)]
    teacher.page.set_viewport_size({"width": width, "height": height})
    teacher.alone(place)
    expect(teacher.page.locator(".card, .ask, .choice, .line, .still").first).to_be_visible()
    found = violations(teacher.page)
    assert not found, described(found)
    for look in ("dark", "contrast"):
        teacher.cases.evaluate("(root, look) => { root.dataset.theme = look; }", look)
        pale = contrasts(teacher.page)
        assert not pale, f"{look}: {described(pale)}"


class Line:
    """The line from a window to the server, which can be cut and mended."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.sockets: list[WebSocketRoute] = []
        self.whole = True
        page.route_web_socket(re.compile("_stcore/stream"), self.leads)

    def leads(self, socket: WebSocketRoute) -> None:
        if self.whole:
            socket.connect_to_server()
            self.sockets.append(socket)
        else:
            socket.close()

    def is_cut(self) -> None:
        self.whole = False
        self.page.route("**/*", lambda route: route.abort("connectionrefused"))
        for socket in self.sockets:
            socket.close()

    def is_mended(self) -> None:
        self.whole = True
        self.page.unroute("**/*")


@pytest.fixture(scope="module")
def opened(kept_page: Page, server: Server) -> Iterator[tuple[Teacher, Line]]:
    """The page of the app in a window that is kept open, with its line to the server."""
    page = kept_page.context.new_page()
    line = Line(page)
    yield Teacher(page, server.address).opens(), line
    page.close()


@pytest.fixture
def in_the_app(opened: tuple[Teacher, Line]) -> Teacher:
    """Somebody at all cases on their page of the app."""
    teacher, _ = opened
    teacher.page.get_by_role("link", name="Cases", exact=True).click()
    expect(teacher.page.locator(".card")).to_have_count(17)
    return teacher


@pytest.fixture
def line(opened: tuple[Teacher, Line]) -> Line:
    return opened[1]


def test_the_page_keeps_the_place(in_the_app: Teacher) -> None:
    teacher, page = in_the_app, in_the_app.page
    teacher.cases.evaluate("cases => { cases.dataset.same = 'yes'; }")
    page.locator(".card", has_text="A thought that passes").click()
    teacher.at("1")
    teacher.keys("1", "ArrowRight", "2")
    teacher.at("2")
    expect(page).to_have_url(f"{teacher.address}{THOUGHT}#step=2&asked=1.1,2.2")
    page.go_back()
    teacher.at("1")
    page.go_forward()
    teacher.at("2")
    teacher.keys("ArrowRight", "ArrowRight", "ArrowRight")
    teacher.at("plan")
    teacher.part.locator(".rows input").nth(1).check(force=True)
    address = page.url
    expect(teacher.cases).to_have_attribute("data-same", "yes")
    page.reload()
    teacher.ready()
    teacher.at("plan")
    assert page.url == address
    expect(teacher.part.locator(".rows input").nth(1)).to_be_checked()
    assert "Transient suicidal" not in page.content()
    found = structure(page)
    assert not found, described(found)
    choose_words(page, "Breast/chestfeeding")
    expect(page).to_have_url(re.compile("words=chestfeeding"))
    teacher.ready()
    teacher.at("plan")
    expect(teacher.part.locator(".rows input").nth(1)).to_be_checked()
    page.get_by_role("link", name="Cases", exact=True).click()
    expect(page.locator(".card")).to_have_count(17)
    assert teacher.errors == []
    assert teacher.outside == []


def test_a_case_goes_on_without_its_server_and_is_compared_when_that_is_back(in_the_app: Teacher, line: Line) -> None:
    teacher = in_the_app
    [title] = [one["title"] for one in teacher.data()["cases"] if one["id"] == "once-a-feed"]
    teacher.page.locator(".card", has_text=title).click()
    teacher.at("1")
    teacher.keys("f")
    line.is_cut()
    connected = teacher.page.locator("[data-test-connection-state=CONNECTED]")
    expect(connected, "whether the app knows that its server is gone").to_have_count(0)
    teacher.keys("1", "ArrowRight", "ArrowRight", "ArrowRight")
    teacher.at("plan")
    teacher.part.get_by_role("radio", name=re.compile("^Routine")).check(force=True)
    teacher.press_button("Show what the aid says")
    expect(teacher.part.get_by_role("status")).to_contain_text("Your plan is kept")
    teacher.keys("ArrowRight")
    teacher.at("home")
    expect(teacher.part).to_contain_text("The aid goes by the rating")
    teacher.keys("ArrowLeft")
    expect(teacher.part.get_by_role("status")).to_contain_text("Your plan is kept")
    line.is_mended()
    expect(teacher.part.locator(".line").first).to_contain_text("You and the aid say the same", timeout=60_000)
    expect(connected, "whether the app has found its server again").to_have_count(1, timeout=60_000)
