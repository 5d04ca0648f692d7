"""The decision aid as people use it: by keyboard alone, changed, cleared, brought back, linked, without its server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import Server
from tests.browser.decision_people import BETWEEN, DEPRESSION_TOO, HARD_STOP, MILD, Educator
from tests.browser.people import fills_screen, leaves_screen

LAPTOP: ViewportSize = {"width": 1280, "height": 800}
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture(scope="module")
def window(kept_page: Page, server: Server) -> Iterator[Educator]:
    kept_page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield Educator(kept_page, server.address)
    kept_page.context.clear_permissions()


@pytest.fixture
def educator(window: Educator) -> Iterator[Educator]:
    """Somebody about to open the aid, in a window that is kept open."""
    if window.page.viewport_size != LAPTOP:
        window.page.set_viewport_size(LAPTOP)
    yield window
    assert window.errors == []
    assert window.outside == []


def focused(page: Page) -> str:
    """What has the focus, as the question it stands in."""
    found: str = page.evaluate(
        "document.activeElement.closest('.question')?.dataset.question ?? document.activeElement.tagName"
    )
    return found


def test_every_question_is_answered_by_keyboard_alone_and_each_answer_has_a_result(educator: Educator) -> None:
    page, aid = educator.page, educator.alone().aid
    expect(aid.get_by_role("heading", name="Nothing is answered yet")).to_be_visible()
    expect(educator.result).to_be_hidden()
    kinds = {question["id"]: question["kind"] for question in educator.data()["questions"]}
    page.locator("body").focus()
    while focused(page) != "harm-thoughts":
        page.keyboard.press("Tab")
    answered: list[str] = []
    for _ in kinds:
        name = educator.question.get_attribute("data-question") or ""
        assert focused(page) == name, "the focus goes along"
        if kinds[name] == "score":
            page.keyboard.type("0")
        else:
            page.keyboard.press("Space")
        page.keyboard.press("Enter")
        answered.append(name)
        educator.sees_result_of(*(one for one in kinds if one in answered))
        expect(educator.result).to_be_visible()
        if educator.question.count() == 0:
            break
        expect(educator.question).not_to_have_attribute("data-question", name)
    assert set(answered) >= set(kinds) - {"between-how-long"}
    expect(aid.get_by_role("heading", name="You have gone through all questions")).to_be_focused()
    expect(aid.locator("[aria-live=polite]")).not_to_be_empty()
    expect(aid.locator(".progress-words")).to_have_text(f"{len(answered)} of {len(answered)} answered")


def test_an_answer_folds_to_a_line_and_can_be_changed_cleared_and_brought_back(educator: Educator) -> None:
    page = educator.page
    educator.alone(MILD)
    expect(educator.part("status")).to_contain_text("Mild")
    line = educator.aid.locator(".lines li", has_text="First rating:")
    expect(line).to_contain_text("First rating: 2")
    line.get_by_role("button", name="Change: first rating").click()
    expect(educator.question).to_have_attribute("data-question", "rating-before")
    card = educator.aid.locator(".card").bounding_box()
    educator.question.get_by_label("6", exact=True).check()
    expect(educator.part("status")).to_contain_text("Moderate")
    expect(educator.part("status").locator(".news")).to_contain_text("Severity: moderate.")
    assert educator.aid.locator(".card").bounding_box() == card, "nothing has jumped"
    assert "rating-before=6" in educator.fragment
    lit = educator.part("severity").locator("[data-lit]")
    expect(lit).to_have_text("●Moderate")

    before = educator.fragment
    educator.button("Start again").click()
    expect(educator.result).to_be_hidden()
    assert educator.fragment == ""
    expect(educator.question).to_have_attribute("data-question", "harm-thoughts")
    educator.button("Bring them back").click()
    expect(educator.part("status")).to_contain_text("Moderate")
    assert educator.fragment == before
    page.go_back()
    expect(educator.result).to_be_hidden()
    page.go_back()
    expect(educator.part("status")).to_contain_text("Moderate")
    page.go_back()
    expect(educator.part("status")).to_contain_text("Mild")
    page.go_forward()
    expect(educator.part("status")).to_contain_text("Moderate")

    educator.button("Copy link").click()
    expect(educator.aid.locator(".notices")).to_contain_text("The answers are part of it")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_all_questions_stand_on_one_page_and_a_wrong_number_is_said(educator: Educator) -> None:
    educator.alone(BETWEEN)
    expect(educator.part("severity").locator("[data-lit]")).to_contain_text("Between moderate and severe")
    expect(educator.part("timeline").locator(".still")).to_be_visible()
    educator.part("timeline").get_by_role("button", name="Play").click()
    educator.part("timeline").get_by_role("button", name="Pause").click()
    expect(educator.part("timeline").get_by_role("button", name="Play")).to_be_visible()
    educator.button("All on one page").click()
    shown = educator.aid.locator(".all .question")
    assert shown.count() == int((educator.aid.locator(".progress-words").text_content() or "").split()[2])
    total = educator.aid.locator("[data-question='epds-total']")
    total.get_by_role("spinbutton").fill("31")
    total.get_by_role("spinbutton").press("Enter")
    expect(total.locator(".wrong")).to_have_text("A whole number from 0 to 30, please.")
    assert "epds-total" not in educator.fragment
    total.get_by_role("spinbutton").fill("14")
    total.get_by_role("spinbutton").press("Enter")
    expect(total.locator(".wrong")).to_be_empty()
    expect(educator.bar).to_contain_text("The EPDS total is 13 or more.")
    assert focused(educator.page) == "phq9-total", "Enter goes on"
    total.get_by_label("Not known").check()
    expect(educator.bar).to_be_hidden()
    assert "epds-total=?" in educator.fragment


def test_what_cannot_be_used_in_an_address_is_said_and_the_rest_is_kept(educator: Educator) -> None:
    educator.alone("onset=before-milk&onzet=x&feelings=nonsense&rating-before=99&__proto__=1&%3Cimg%20src=x%3E=1")
    notice = educator.aid.locator(".notices")
    expect(notice).to_contain_text("Part of this address cannot be used. Everything else is kept:")
    assert notice.locator("p").count() == 6
    for word in ("onzet", "nonsense", "99", "__proto__", "<img src"):
        expect(notice).to_contain_text(word)
    educator.sees_result_of("onset")
    assert educator.fragment == "onset=before-milk"
    notice.get_by_role("button", name="Close").click()
    expect(notice).to_be_empty()


IN_SIGHT = """
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
/** What is still wrong in the second frame: what is seen of the list moves its text into the bar after the first. */
const stillWrong = async () => {
  for (let frame = 0; frame < 2; frame += 1) {
    await painted();
    if (!wrong()) return "";
  }
  return wrong();
};
const aid = document.querySelector(".aid");
/** What is wrong: the bar should lie uncovered in sight, and the text of the most urgent flag be read somewhere. */
const wrong = () => {
  const bar = aid.querySelector(".flag-bar");
  const box = bar.getBoundingClientRect();
  if (!box.height || box.top < 0 || box.bottom > innerHeight) return "the bar is out of sight";
  if (!bar.contains(document.elementFromPoint(box.left + 60, box.top + box.height / 2))) return "the bar is covered";
  const whole = (one) => {
    const { top, bottom, height } = one.getBoundingClientRect();
    return height > 0 && top >= 0 && bottom <= innerHeight;
  };
  const texts = aid.querySelectorAll(".flag-brief li:first-child, li[data-flag]:first-child .flag-text");
  const read = [...texts].filter(whole).some((one) => one.textContent.includes("thoughts of suicide"));
  return read ? "" : "its text cannot be read";
};
"""

EVERY_CONTROL = f"""async () => {{ {IN_SIGHT}
  const found = []; const pressed = new Set();
  const open = ".map-place > summary, .map-tile";
  const keeps = `[data-action=clear], [data-action=undo], [data-question=harm-thoughts] *, ${{open}}`;
  const controls = "button:enabled, summary, .card input, a[href^='#']";
  const fills = (one) => one.textContent === "Full screen";
  const next = () => [...aid.querySelectorAll(controls)].find((one) => one.checkVisibility() && !one.matches(keeps)
    && !fills(one) && !pressed.has(one) && !pressed.has(one.outerHTML));
  for (let control = next(); control; control = next()) {{
    pressed.add(control).add(control.outerHTML);
    control.click();
    const seen = await stillWrong();
    if (seen) found.push([seen, control.outerHTML.slice(0, 160)]);
  }}
  const height = document.documentElement.scrollHeight;
  const alike = (at) => at > 3 * innerHeight && at < height - 4 * innerHeight; // far below the list, and above the end
  for (let at = 0; at <= height; at += alike(at) ? innerHeight : innerHeight / 3) {{
    scrollTo(0, at);
    const seen = await stillWrong();
    if (seen) found.push([seen, `scrolled to ${{at}}`]);
  }}
  return [pressed.size, found]; }}"""


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_nothing_hides_a_red_flag(educator: Educator, width: int, height: int) -> None:
    page = educator.page
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(reduced_motion="reduce")
    educator.alone(HARD_STOP)
    expect(educator.aid.locator(".flag-text")).to_have_count(4)
    educator.opens_map()
    pressed, found = page.evaluate(EVERY_CONTROL)
    assert pressed > 60
    assert found == []
    educator.button("Full screen").click()
    fills_screen(page)
    assert page.evaluate(f"async () => {{ {IN_SIGHT} return stillWrong(); }}") == ""
    educator.button("Leave full screen").click()
    leaves_screen(page)
    page.emulate_media(media="print")
    expect(educator.bar).to_be_visible()
    expect(educator.aid.locator(".flags")).to_be_visible()
    page.emulate_media(media="screen")


@pytest.mark.parametrize(
    "answers", ["", MILD, HARD_STOP, DEPRESSION_TOO], ids=["empty", "mild", "hard-stop", "depression"]
)
def test_twice_as_large_nothing_is_lost_to_the_side(educator: Educator, answers: str) -> None:
    educator.alone(answers)
    for questions in ("one at a time", "all on one page"):
        if questions == "all on one page":
            educator.button("All on one page").click()
        for width in (640, 390, 320):
            educator.page.set_viewport_size({"width": width, "height": 400 if width == 640 else 800})
            assert educator.page.evaluate(SIDEWAYS) <= 0, (width, questions)


def test_the_bar_of_a_phone_says_how_it_stands_and_leads_there(educator: Educator) -> None:
    educator.page.set_viewport_size({"width": 390, "height": 844})
    educator.alone(MILD)
    line = educator.aid.locator(".bottom-line")
    expect(line).to_have_text("Routine · D-MER fits · Mild ↓ Result")
    line.click()
    expect(educator.part("status").get_by_role("heading", name="What follows")).to_be_in_viewport()
    expect(line).to_have_text("Routine · D-MER fits · Mild ↑ Questions")
    line.click()
    expect(educator.question).to_be_in_viewport()
    small = educator.page.evaluate(
        """() => [...document.querySelectorAll(".aid :is(button, summary, a.button, .choice, .number, .score input)")]
          .filter((one) => one.offsetParent).map((one) => [one.getBoundingClientRect(), one.outerHTML.slice(0, 120)])
          .filter(([box]) => box.width < 44 || box.height < 44).map(([, html]) => html)"""
    )
    assert small == []


COVERED = """aid => {
  const texts = aid.querySelectorAll("li[data-flag]:first-child :is(.flag-text, .flag-row:first-child dd)");
  const lines = document.createRange();
  const covered = (one) => {
    lines.selectNodeContents(one);
    return [...lines.getClientRects()].some(({ left, right, top, bottom }) =>
      !one.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)));
  };
  return [...texts].filter(covered).map((one) => one.textContent);
}"""


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_the_bar_does_not_cover_the_flag_that_it_tells_of(educator: Educator, width: int, height: int) -> None:
    educator.page.set_viewport_size({"width": width, "height": height})
    educator.alone(HARD_STOP)
    expect(educator.bar).to_have_attribute("data-list-seen", "")
    expect(educator.bar.locator(".flag-brief")).to_be_hidden()
    assert educator.aid.evaluate(COVERED) == []
    educator.part("severity").scroll_into_view_if_needed()
    expect(educator.bar.locator(".flag-brief")).to_contain_text("thoughts of suicide")


def test_without_its_server_the_page_stays_and_catches_up_by_itself(educator: Educator) -> None:
    educator.alone(MILD)
    expect(educator.part("status")).to_contain_text("Mild")
    educator.page.route("**/decision/result", lambda route: route.abort("connectionrefused"))
    educator.aid.locator("[data-change='rating-before']").click()
    educator.question.get_by_label("6", exact=True).check()
    expect(educator.aid.locator(".stale")).to_contain_text("The result is from before your latest answer")
    expect(educator.part("status")).to_contain_text("Mild")
    expect(educator.question.get_by_label("6", exact=True)).to_be_checked()
    assert "rating-before=6" in educator.fragment
    educator.page.unroute("**/decision/result")
    expect(educator.part("status")).to_contain_text("Moderate", timeout=30_000)
    expect(educator.aid.locator(".stale")).to_be_empty()
