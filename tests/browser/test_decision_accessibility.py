"""axe on the decision aid in every look and in two sizes, and what a screen reader is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.axe import SIZES, described, violations
from tests.browser.conftest import Server
from tests.browser.decision_people import BETWEEN, HARD_STOP, Educator
from tests.browser.test_room_accessibility import contrasts

SITUATIONS = {"empty": "", "between": BETWEEN, "hard-stop": HARD_STOP}


@pytest.fixture(scope="module")
def educator(browser: Browser, server: Server) -> Iterator[Educator]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    yield Educator(context.new_page(), server.address)
    context.close()


@pytest.mark.parametrize("situation", SITUATIONS)
def test_our_markup_is_clean_and_can_be_read_in_every_look(educator: Educator, situation: str) -> None:
    page = educator.page
    educator.alone(SITUATIONS[situation])
    for one in educator.aid.locator("details:not(.map-place, [data-id=near], .others details)").all():
        one.evaluate("one => { one.open = true; }")
    for size in ("laptop", "phone"):
        width, height = SIZES[size]
        page.set_viewport_size({"width": width, "height": height})
        found = violations(page)
        assert not found, f"{size}: {described(found)}"
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
