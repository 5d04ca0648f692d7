"""axe on the decision aid in every look and in two sizes, and what a screen reader is told."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import SIZES, contrasts, described, structure, violations
from tests.browser.conftest import Server
from tests.browser.decision_people import BETWEEN, HARD_STOP, Educator

SITUATIONS = {"empty": "", "between": BETWEEN, "hard-stop": HARD_STOP}


@pytest.fixture(scope="module")
def educator(kept_page: Page, server: Server) -> Educator:
    kept_page.emulate_media(reduced_motion="reduce")
    return Educator(kept_page, server.address)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_our_markup_is_clean_and_can_be_read_in_every_look(educator: Educator, situation: str) -> None:
    page = educator.page
    page.set_viewport_size({"width": 1280, "height": 800})
    educator.alone(SITUATIONS[situation])
    groups = educator.aid.locator("details:not(.map-place, [data-id=near], .others details)")
    groups.evaluate_all("groups => { for (const group of groups) group.open = true; }")
    found = violations(page)
    assert not found, f"laptop: {described(found)}"
    width, height = SIZES["phone"]
    page.set_viewport_size({"width": width, "height": height})
    found = structure(page) + contrasts(page, ".bottom-line")
    assert not found, f"phone: {described(found)}"
    page.set_viewport_size({"width": 1280, "height": 800})
    for look in ("dark", "contrast"):
        educator.alone(SITUATIONS[situation], look)
        expect(educator.aid).to_have_attribute("data-theme", look)
        pale = contrasts(page)
        assert not pale, f"{look}: {described(pale)}"


def test_a_screen_reader_hears_what_changed_in_a_sentence_and_finds_headings(educator: Educator) -> None:
    educator.alone()
    group = educator.question.get_by_role("group", name="Have there been thoughts of suicide")
    group.get_by_label("None of these").check()
    live = educator.aid.locator("p[aria-live=polite]")
    expect(live).to_contain_text("1 step leaves the plan.")
    educator.button("Next").click()
    educator.question.get_by_label("Confusion").check()
    expect(educator.aid.get_by_role("alert")).to_contain_text(
        "There are signs that may belong to postpartum psychosis."
    )
    expect(live).to_contain_text("New red flag")
    headings = educator.aid.locator("h2:visible").all_text_contents()
    assert headings[0] == "Red flags come first"
    assert headings[1:5] == ["What follows", "What fits, and what does not", "How severe", "What to do"]
