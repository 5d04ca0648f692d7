"""The Decision aid page of the app: other words keep the answers, links stay in the app, and back works."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.axe import STREAMLITS_OWN, contrasts, described, structure
from tests.browser.conftest import Server
from tests.browser.decision_people import DEPRESSION_TOO, Educator
from tests.browser.people import choose_words

BAR_IS_CLEAR = """() => {
  const drop = document.querySelector(".site-search .drop").getBoundingClientRect();
  const parts = [...document.querySelectorAll(".flag-bar, .flag-brief")].map((one) => one.getBoundingClientRect());
  return drop.height > 100 && drop.bottom <= innerHeight && parts.every(({ bottom }) => bottom <= drop.top);
}"""


@pytest.fixture
def educator(context: BrowserContext, server: Server) -> Educator:
    return Educator(context.new_page(), server.address)


def test_answers_outlast_other_words_and_a_visit_to_a_claim(educator: Educator) -> None:
    page = educator.page
    educator.opens(f"/decision?words=nonsense#{DEPRESSION_TOO}")
    expect(educator.bar).to_be_in_viewport()
    expect(educator.aid.locator(".flags")).to_be_in_viewport()
    found = structure(page) + contrasts(page, ".flag-bar, .flags")
    assert {one["id"] for one in found} <= set(STREAMLITS_OWN), described(found)

    choose_words(page, "Breast/chestfeeding")
    expect(page).to_have_url(f"{educator.address}/decision?words=chestfeeding#{DEPRESSION_TOO}")
    educator.ready()
    expect(educator.part("status")).to_contain_text("Moderate")
    sheet = educator.aid.locator("[data-action='sheet']").get_attribute("href") or ""
    assert sheet.endswith(f"/decision/sheet?register=chestfeeding#{DEPRESSION_TOO}")

    page.get_by_role("combobox", name="Search").click()
    page.keyboard.type("pump")
    results = page.get_by_role("listbox", name="Results")
    expect(results).to_be_visible()
    severity = educator.part("severity")
    for place in (educator.aid, severity):
        place.evaluate("one => one.scrollIntoView()")
        expect(educator.bar).to_be_in_viewport()
        page.wait_for_function(BAR_IS_CLEAR)
    page.keyboard.press("Escape")
    expect(results).to_be_hidden()

    page.evaluate("window.stayed = true")
    severity.locator("summary").click()
    claim = severity.get_by_role("link").first
    name = claim.text_content() or ""
    claim.click()
    expect(page.get_by_text("One claim, from a link.")).to_be_visible(timeout=20_000)
    assert f"claim={name}" in page.url
    assert page.evaluate("window.stayed") is True, "the session stays"
    page.go_back()
    educator.ready()
    expect(educator.part("status")).to_contain_text("Moderate")
    assert educator.fragment == DEPRESSION_TOO
    assert educator.errors == []
    assert educator.outside == []
