"""History, evidence, glossary, resources and the search from anywhere, as a reader uses them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_string
from playwright.sync_api import Page, expect

from dmer.content.library import load_library
from dmer.content.search import Index
from dmer.content.search_items import claim_items
from dmer.routes.player import plotly_address
from tests.browser.conftest import ROOT, Server
from tests.browser.people import choose_words, go_to
from tests.browser.reader import Reader, figure

CUT = """(graph) => { const edge = graph.getBoundingClientRect();
  return [...graph.querySelectorAll("text")].filter((text) => text.textContent.trim())
    .map((text) => [text.textContent, text.getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.left < edge.left - 1 || box.right > edge.right + 1))
    .map(([words]) => words); }"""

FIGURE_ALONE = """async ([name, plotly]) => {
  document.body.replaceChildren(document.createElement("main"));
  const { mount } = await import("/player/test/figure.js");
  const base = new URL("/", location).href;
  await mount(document.querySelector("main"), { base, plotly: base + plotly, name });
}"""


@pytest.fixture(scope="module")
def window(kept_page: Page, server: Server) -> Reader:
    return Reader(kept_page, server.address)


@pytest.fixture
def newcomer(window: Reader) -> Iterator[Reader]:
    """Somebody about to open a page, in a window that is kept open."""
    window.page.set_viewport_size({"width": 1280, "height": 800})
    yield window
    outside, errors = window.outside.copy(), window.errors.copy()
    window.outside.clear()
    window.errors.clear()
    assert outside == []
    assert errors == []


@pytest.fixture
def reader(newcomer: Reader) -> Reader:
    """Somebody at any page of the app."""
    return newcomer.open("/resources") if newcomer.page.url == "about:blank" else newcomer


def goes_to_part(reader: Reader, address: str) -> None:
    """Go to a part of the evidence by its address, as from another page."""
    if "/evidence" in reader.page.url:
        reader.walks("/resources")
    reader.walks(address)


@pytest.mark.parametrize(
    "path",
    [
        "/evidence?claim=%3Cscript%3E&topic=nothing&strength=%00&level=%F0%9F%A4%B1&source=x&part=nowhere",
        "/history?words=%7Bbreast%7D",
    ],
)
def test_no_address_shows_a_traceback(path: str, newcomer: Reader) -> None:
    newcomer.open(path)
    newcomer.settles()
    body = newcomer.page.text_content("body") or ""
    assert "Traceback" not in body
    expect(newcomer.page.get_by_test_id("stException")).to_have_count(0)


def test_links_between_pages_keep_the_session(reader: Reader) -> None:
    reader.walks("/history")
    reader.stays()
    reader.main.get_by_role("link", name="hist-07").first.click()
    reader.at("/evidence?claim=hist-07")
    expect(reader.main).to_contain_text("Cox's 2010 report")
    reader.main.get_by_role("link", name="Cox 2010").first.click()
    reader.at("/evidence?reference=cox2010")
    expect(reader.main).to_contain_text("How much was read")
    reader.page.go_back()
    reader.at("/evidence?claim=hist-07")
    expect(reader.main).to_contain_text("Cox's 2010 report")
    assert reader.stayed


def test_the_search_is_reached_by_a_key_finds_a_misspelled_term_and_then_another(reader: Reader) -> None:
    reader.walks("/timeline")
    reader.stays()
    reader.page.keyboard.press("/")
    expect(reader.search_box).to_be_focused()
    expect(reader.searches("oxitocin").first).to_have_text("oxytocin")
    reader.page.keyboard.press("ArrowDown")
    reader.page.keyboard.press("Enter")
    reader.at("/glossary?term=oxytocin")
    expect(reader.main).to_contain_text("One term, from a link.")
    assert reader.stayed
    reader.searches("prolactin").first.click()
    reader.at("/glossary?term=prolactin")
    expect(reader.main).to_contain_text("pro-LAK-tin")


def test_escape_closes_and_typing_a_slash_is_typing(reader: Reader) -> None:
    reader.walks("/glossary")
    reader.searches("milk")
    reader.page.keyboard.press("Escape")
    expect(reader.page.locator("#site-search-list")).to_be_hidden()
    reader.page.keyboard.press("Escape")
    expect(reader.search_box).not_to_be_focused()
    field = reader.main.get_by_label("Find a term")
    field.click()
    reader.page.keyboard.type("and/or")
    expect(field).to_have_value("and/or")


def test_what_is_not_found_is_said_and_a_result_is_chosen_with_the_mouse(reader: Reader) -> None:
    reader.walks("/")
    reader.search_box.fill("xyzzyx")
    expect(reader.page.locator(".site-search .status")).to_have_text(
        "Nothing found. Try fewer letters or another word."
    )
    reader.searches("mech-05").filter(has_text="caused by oxytocin rising").click()
    reader.at("/evidence?claim=mech-05")
    expect(reader.main).to_contain_text("One claim, from a link.")


def test_more_claims_come_when_asked_for_and_filters_stand_in_the_address_and_come_back_from_it(
    reader: Reader,
) -> None:
    reader.walks("/evidence")
    links = reader.main.locator('a[href^="/evidence?claim="]')
    expect(links).to_have_count(20)
    reader.main.get_by_role("button", name="Show 20 more").click()
    reader.settles()
    expect(links).to_have_count(40)

    reader.main.get_by_label("Search the claims").fill("dopamin")
    reader.main.get_by_role("combobox", name="Strength").click()
    reader.page.get_by_role("option", name="Speculative").click()
    reader.settles()
    expect(reader.page).to_have_url(re.compile(r"q=dopamin.*strength=Speculative|strength=Speculative.*q=dopamin"))
    claims = load_library(ROOT).evidence.claims
    found = Index(claim_items(load_library(ROOT))).search("dopamin", len(claims))
    count = sum(claims[item.id].strength == "speculative" for item in found)
    assert 1 < count < len(claims)
    expect(reader.main.get_by_text(f"{count} claims", exact=True)).to_be_visible()
    reader.page.reload()
    reader.ready()
    reader.settles()
    expect(reader.main.get_by_text(f"{count} claims", exact=True)).to_be_visible()


def test_references_are_downloaded_as_shown(reader: Reader) -> None:
    goes_to_part(reader, "/evidence?part=References&reference_search=Cappenberg")
    expect(reader.main.get_by_text(re.compile(r"^\d references$"))).to_be_visible()
    with reader.page.expect_download() as started:
        reader.main.get_by_role("button", name="BibTeX").click()
    text = Path(started.value.path()).read_text(encoding="utf-8")
    assert {"cappenberg2024", "cappenberg2025"} <= {entry.key for entry in parse_string(text).entries}
    for name, beginning in (("RIS", "TY  - "), ("CSV", "id,authors,")):
        with reader.page.expect_download() as started:
            reader.main.get_by_role("button", name=name, exact=True).click()
        assert Path(started.value.path()).read_text(encoding="utf-8").startswith(beginning)


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        ("/history", ["From a feeling without a name", "Publications on D-MER"]),
        ("/evidence?part=Figures", ["Three families of feeling", "How often, and how", "How long it lasts"]),
    ],
)
def test_figures_are_drawn_with_their_takeaway_and_table_and_their_words_stay_inside_on_a_phone(
    path: str, titles: list[str], reader: Reader
) -> None:
    goes_to_part(reader, path)
    for title in titles:
        drawn = figure(reader.page, title)
        expect(drawn.locator(".main-svg").first).to_be_visible()
        takeaway = drawn.locator(".takeaway").text_content()
        assert drawn.get_by_role("img").first.get_attribute("aria-label") == takeaway
        drawn.locator("summary").click()
        expect(drawn.get_by_role("table")).to_be_visible()
    reader.page.set_viewport_size({"width": 390, "height": 844})
    for title in titles:
        graph = figure(reader.page, title).locator(".graph")
        narrow = "graph => parseFloat(graph.querySelector('.main-svg').getAttribute('width')) <= graph.clientWidth"
        reader.page.wait_for_function(narrow, arg=graph.element_handle())
        assert graph.evaluate(CUT) == [], title
    assert reader.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_contradictions_are_a_table(reader: Reader) -> None:
    goes_to_part(reader, "/evidence?part=Figures")
    reader.main.get_by_role("tab", name="Contradictions").click()
    reader.at("/evidence?part=Contradictions")
    expect(figure(reader.page, "Where sources contradict").get_by_role("row")).to_have_count(16)


def test_without_the_drawing_the_numbers_stand_open(reader: Reader) -> None:
    page = reader.page.context.new_page()
    page.route("**/plotly-*.js", lambda route: route.abort())
    page.goto(f"{reader.address}/player/data/timeline.json")
    page.evaluate(FIGURE_ALONE, ["prevalence", plotly_address()])
    shown = figure(page, "How often, and how")
    expect(shown.get_by_role("table")).to_be_visible()
    expect(shown.locator(".takeaway")).to_contain_text("1.6 to 26.9%")
    page.close()


def test_the_wording_setting_lasts_from_page_to_page_and_over_a_reload(reader: Reader) -> None:
    reader.walks("/glossary")
    choose_words(reader.page, "Breast/chestfeeding")
    reader.settles()
    expect(reader.main).to_contain_text("a full breast or chest or")
    expect(reader.page).to_have_url(re.compile("words=chestfeeding"))
    go_to(reader.page, "History", "Background")
    reader.settles()
    expect(reader.main).to_contain_text("at the breast or chest, most of them")
    expect(reader.page).to_have_url(re.compile("/history.*words=chestfeeding"))
    reader.page.reload()
    reader.ready()
    reader.settles()
    expect(reader.main).to_contain_text("at the breast or chest, most of them")
    choose_words(reader.page, "Breastfeeding")
    reader.at("/history")
    expect(reader.main).to_contain_text("at the breast, most of them")


def test_links_to_the_outside_open_a_new_tab_and_can_be_read(reader: Reader) -> None:
    reader.walks("/resources")
    link = reader.main.get_by_role("link", name="https://www.postpartum.net/")
    expect(link).to_have_attribute("target", "_blank")
    assert reader.main.get_by_text("1-800-944-4773").first.is_visible()
