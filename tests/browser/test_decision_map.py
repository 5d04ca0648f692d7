"""The map of the decision aid: the whole logic, the path of the present answers, and all rules as sentences."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.axe import SIZE_OF_LOOK, SIZES, contrasts, described, structure, violations
from tests.browser.conftest import Server
from tests.browser.map_reader import MapReader, answers_of_cases
from tests.browser.people import fills_screen, leaves_screen

HARD_STOP, BOTH, MILD = "a-thought-that-passes", "the-wave-and-the-gray-days", "pang-before-the-milk"

PLACES = """[...document.querySelectorAll(".map-tile, .plane path")]
  .map((one) => one.getAttribute("style") ?? one.getAttribute("d"))"""

FITS_THE_SCREEN = """() => { const plane = document.querySelector(".plane").getBoundingClientRect();
  return plane.bottom <= innerHeight + 1 && plane.right <= innerWidth + 1 && plane.height > 0.8 * innerHeight; }"""

WITHOUT_THE_SERVER = """async () => {
  const { createMap } = await import("/player/test/aid_map.js");
  const words = { map: { trouble: "Not now." } };
  const map = createMap({ words, base: new URL("/", location).href, register: "x" });
  map.light({ answers: {} });
  await map.ready.catch(() => {});
  return map.root.textContent;
}"""


@pytest.fixture(scope="module")
def opened(kept_page: Page, server: Server) -> Iterator[MapReader]:
    kept_page.emulate_media(reduced_motion="reduce")
    reader = MapReader(kept_page, server)
    yield reader
    assert reader.errors == []


@pytest.fixture
def reader(opened: MapReader) -> MapReader:
    opened.page.set_viewport_size({"width": 1280, "height": 800})
    return opened.opens()


def test_the_whole_logic_stands_there_before_anything_is_answered(reader: MapReader) -> None:
    page = reader.page
    drawn: dict[str, Any] = page.evaluate("async () => (await fetch('/player/data/decision_map.json')).json()")
    assert reader.ids(".map-tile") == {one["id"] for one in drawn["nodes"] if one["kind"] != "feature"}
    assert page.locator(".plane path.lit").count() == 0
    assert page.locator(".plane path").count() > 250
    expect(page.locator(".head .outcome").first).to_have_text(
        f"{sum(one['kind'] == 'question' for one in drawn['nodes'])} questions"
    )
    only = reader.button("Only this path")
    expect(only).to_have_attribute("aria-disabled", "true")
    only.click(force=True)
    expect(reader.button("Everything")).to_have_attribute("aria-pressed", "true")


def test_lighting_changes_marks_and_moves_nothing(reader: MapReader) -> None:
    page = reader.page
    page.evaluate("document.querySelectorAll('.map-tile, .plane path').forEach((one) => { one.kept = true; })")
    before = page.evaluate(PLACES)
    for case in (MILD, HARD_STOP, BOTH):
        result = reader.lights(answers_of_cases()[case])
        lit = reader.ids('.map-tile:is([data-state="fired"], [data-state="answered"], [data-state="stands"])')
        assert {row["id"] for stage in result["care"] for row in stage["rows"]} <= lit
        assert f"severity:{result['severity']['id']}" in lit
        assert reader.ids('.map-tile[data-kind="rule"][data-state="stands"]') == {
            one["id"] for one in result["red_flags"]
        }
        assert page.locator(".plane path.lit").count() > 5
        marks = page.eval_on_selector_all(
            '.map-tile:is([data-state="fired"], [data-state="answered"], [data-state="stands"]) > .mark',
            "marks => marks.map((one) => one.textContent)",
        )
        assert set(marks) <= {"✓", "!"}
        heads = page.locator(".head .outcome")
        expect(heads.nth(3)).to_have_text(result["severity"]["label"])
    expect(heads.nth(1)).to_contain_text("prompt")
    assert page.evaluate(PLACES) == before
    assert page.evaluate("[...document.querySelectorAll('.map-tile, .plane path')].every((one) => one.kept)")
    page.evaluate("window.map.light(null)")
    assert page.locator(".plane path.lit").count() == 0
    assert reader.ids('.map-tile:not([data-state="none"])') == set()


def test_pointing_at_a_rule_shows_its_sentence_and_what_it_reads(reader: MapReader) -> None:
    page = reader.page
    reader.lights(answers_of_cases()[BOTH])
    reader.tile("mood-between-feeds").hover()
    panel = page.locator(".panel")
    expect(panel).to_contain_text('When the symptoms between feeds include "low mood" or "worry or panic".')
    expect(panel).to_contain_text("Then: There is low mood, worry or panic between feeds.")
    expect(panel).to_contain_text("Reads: ✓ Between feeds")
    assert "question:between-feeds" in reader.ids(".map-tile.related")
    reader.tile("question:onset").hover()
    expect(panel).to_contain_text("When exactly does it start?")
    assert "pattern:d-mer" in reader.ids(".map-tile.related")
    reader.tile("severity:moderate").hover()
    assert {"moderate", "log-and-one-change"} <= reader.ids(".map-tile.related")
    page.mouse.move(5, 5)
    expect(panel).to_have_attribute("data-empty", "yes")


def test_it_is_used_by_keyboard_alone(reader: MapReader) -> None:
    page = reader.page
    reader.lights(answers_of_cases()[MILD])
    reader.button("Full screen").focus()
    assert reader.presses("Tab") == "question:harm-thoughts"
    assert reader.presses("ArrowDown", "ArrowDown", "ArrowUp") == "question:reality"
    expect(page.locator(".panel")).to_contain_text("Questions · answered")
    assert reader.presses("End", "Home") == "question:harm-thoughts"
    assert reader.presses("ArrowRight") == "danger-now"
    assert reader.presses("Home") == "red_flags:stopping"
    assert reader.presses("ArrowRight") == "pattern:d-mer"
    assert reader.presses("Enter") == "pattern:d-mer"
    expect(reader.tile("pattern:d-mer")).to_have_attribute("aria-expanded", "true")
    assert reader.presses("ArrowDown") == "d-mer-emotion"
    expect(page.locator(".panel")).to_contain_text("Has to be there · fired")
    reader.presses("Escape")
    expect(page.locator(".panel")).to_have_attribute("data-empty", "yes")
    assert reader.presses("ArrowUp", "Enter") == "pattern:d-mer"
    assert reader.tile("d-mer-emotion").count() == 0
    assert reader.page.locator('.map-tile[tabindex="0"]').count() == 1
    assert reader.presses("Tab") is None


def test_only_the_path_is_larger_and_goes_with_the_answers(reader: MapReader) -> None:
    page = reader.page
    reader.lights(answers_of_cases()[MILD])
    small = page.locator('.map-tile[data-id="explain-name-it"]').bounding_box()
    reader.button("Only this path").click()
    large = page.locator('.map-tile[data-id="explain-name-it"]').bounding_box()
    assert small
    assert large
    assert large["height"] > 1.5 * small["height"]
    assert reader.ids('.map-tile:is([data-state="not_fired"], [data-state="open"])') == set()
    expect(reader.tile("question:onset")).to_contain_text("just before the milk")
    reader.lights(answers_of_cases()[HARD_STOP])
    found = violations(page)
    assert not found, described(found)
    assert reader.tile("explain-name-it").count() == 0
    expect(reader.tile("explain-after-help")).to_be_visible()
    page.evaluate("window.map.light(null)")
    expect(reader.button("Everything")).to_have_attribute("aria-pressed", "true")
    expect(reader.tile("explain-name-it")).to_be_visible()


def test_all_rules_can_be_read_searched_and_sifted(reader: MapReader) -> None:
    page = reader.page
    page.get_by_text("All rules as sentences").click()
    drawn: dict[str, Any] = page.evaluate("async () => (await fetch('/player/data/decision_map.json')).json()")
    sentences = page.locator(".all-rules").inner_text()
    listed = [one for one in drawn["nodes"] if one["kind"] in ("rule", "feature")]
    assert [one["id"] for one in listed if one["sentence"] not in sentences or one["text"] not in sentences] == []
    shown = page.locator(".all-rules li:visible")
    page.get_by_label("Search for a word").fill("domperidone stopp")
    assert 0 < shown.count() < 12
    assert all("domperidone" in text.lower() for text in shown.all_inner_texts())
    page.get_by_label("Search for a word").fill("zebra")
    expect(page.get_by_text("No rule is like that.")).to_be_visible()
    page.get_by_label("Search for a word").fill("")
    sift = page.locator("#aid-map-filter")
    sift.select_option("fired")
    expect(page.get_by_text("Nothing is answered yet")).to_be_visible()
    result = reader.lights(answers_of_cases()[MILD])
    fired = set(page.eval_on_selector_all(".all-rules li:not([hidden])", "rows => rows.map((row) => row.dataset.id)"))
    known = {one["id"] for one in drawn["nodes"]}
    assert {rule["id"] for rule in result["rules"]} & known <= fired
    sift.select_option("near")
    near = {one["rule"] for one in result["near"]} & known
    assert (
        set(page.eval_on_selector_all(".all-rules li:not([hidden])", "rows => rows.map((row) => row.dataset.id)"))
        == near
    )
    expect(page.locator(".all-rules li:visible .extra").first).to_contain_text("It would fire with")


def test_it_fills_the_screen_and_can_be_made_larger(reader: MapReader) -> None:
    page = reader.page
    wide = page.locator(".plane").bounding_box()
    reader.button("Larger").click()
    larger = page.locator(".plane").bounding_box()
    assert wide
    assert larger
    assert larger["width"] == pytest.approx(1.4 * wide["width"], rel=0.01)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    reader.button("Smaller").click()
    reader.button("Full screen").click()
    expect(reader.button("Leave full screen")).to_be_visible()
    fills_screen(page)
    page.wait_for_function(FITS_THE_SCREEN)
    page.keyboard.press("Escape")
    expect(reader.button("Full screen")).to_be_visible()
    leaves_screen(page)


def test_it_fills_one_landscape_page_in_print_whatever_the_look(opened: MapReader) -> None:
    opened.opens("dark").lights(answers_of_cases()[HARD_STOP])
    opened.page.evaluate("document.querySelectorAll('h1, h2').forEach((one) => one.remove())")
    [page] = PdfReader(io.BytesIO(opened.page.pdf(prefer_css_page_size=True))).pages
    assert page.mediabox.width > page.mediabox.height
    text = page.extract_text()
    assert "The whole logic" in text
    assert "Come back" in text
    assert "Full screen" not in text


ONE_OF_EACH = """() => {
  const seen = new Set();
  for (const tile of document.querySelectorAll(".map-tile")) {
    const like = [tile.className, tile.dataset.kind, tile.dataset.state].join();
    if (seen.has(like)) tile.style.visibility = "hidden";
    seen.add(like);
  }
  return seen.size;
}"""


@pytest.mark.parametrize("look", SIZE_OF_LOOK)
def test_it_is_accessible(look: str, opened: MapReader) -> None:
    """Everything in every look; of tiles that are colored alike one, but in the first look."""
    width, height = SIZES[SIZE_OF_LOOK[look]]
    opened.page.set_viewport_size({"width": width, "height": height})
    opened.opens(look).lights(answers_of_cases()[HARD_STOP])
    opened.page.get_by_text("All rules as sentences").click()
    opened.page.get_by_label("Search for a word").fill("EPDS")
    opened.tile("question:onset").focus()
    if look == "light":
        found = violations(opened.page)
    else:
        found = structure(opened.page)
        assert opened.page.evaluate(ONE_OF_EACH) > 10
        found += contrasts(opened.page)
    assert not found, described(found)
    assert opened.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_without_the_server_it_says_so(opened: MapReader) -> None:
    page = opened.page
    page.route("**/decision_map.json*", lambda route: route.fulfill(status=503, body="content/x.yaml:1: broken"))
    said = page.evaluate(WITHOUT_THE_SERVER)
    page.unroute("**/decision_map.json*")
    assert said == "Not now."
