"""The one-page sheet: every case fits on one page of A4 and of Letter, red flags first, in text to be searched."""

from __future__ import annotations

import io
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PageObject, PdfReader

from tests.browser.axe import described, violations
from tests.browser.conftest import Server
from tests.browser.decision_people import BETWEEN, DEPRESSION_TOO, HARD_STOP, MILD
from tests.browser.test_deck_print import letters


@pytest.fixture(scope="module")
def page(kept_page: Page, server: Server) -> Page:
    kept_page.emulate_media(color_scheme="dark")
    kept_page.goto(f"{server.address}/decision/sheet")
    expect(kept_page.locator(".sheet-page")).to_have_attribute("data-ready", "yes")
    return kept_page


def sheet(page: Page, answers: str) -> None:
    """Show the sheet of other answers, as somebody who changes the address."""
    page.locator(".sheet-page").evaluate("root => { delete root.dataset.ready; }")
    page.evaluate("answers => { location.hash = answers; }", answers)
    page.locator(".sheet-page[data-ready=yes]").wait_for()


def printed(page: Page, paper: str) -> list[PageObject]:
    """The pages of the PDF."""
    return list(PdfReader(io.BytesIO(page.pdf(format=paper))).pages)


def test_every_case_is_one_page_of_text_with_red_flags_first(page: Page, server: Server) -> None:
    cases: list[dict[str, Any]] = page.request.get(f"{server.address}/player/data/cases.json").json()["cases"]
    assert len(cases) >= 12
    for answers in (MILD, BETWEEN, HARD_STOP, DEPRESSION_TOO, *(case["address"] for case in cases)):
        sheet(page, answers)
        flags = page.locator(".flag h2").all_text_contents()
        rows = page.locator(".sheet ol li").all_text_contents()
        foot = page.locator(".sheet footer p").all_text_contents()
        [only] = printed(page, "A4")
        a4 = letters(only.extract_text())
        assert len(printed(page, "Letter")) == 1, answers
        for text in (*flags, *rows, *foot):
            assert letters(text) in a4, answers
        assert all(a4.index(letters(flag)) < a4.index(letters("What was heard")) for flag in flags)
        assert "Tables" in a4
        assert "Sources" in a4
        assert "Printedon" in a4
        assert (
            float(page.locator(".sheet").evaluate("one => parseFloat(one.style.getPropertyValue('--letters'))")) >= 7.5
        )


def test_an_empty_or_made_up_address_is_answered_in_a_sentence(page: Page) -> None:
    sheet(page, "x=1")
    expect(page.get_by_text("There are no answers in this address")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("Part of this address cannot be used.")
    sheet(page, "rating-before=3&rating-after=%3Cscript%3E")
    expect(page.locator(".heard")).to_contain_text("First rating: 3")
    expect(page.get_by_role("status")).to_contain_text("<script>")


def test_it_reads_on_a_phone_and_is_clean(page: Page) -> None:
    sheet(page, HARD_STOP)
    found = violations(page)
    assert not found, described(found)
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert len(printed(page, "A4")) == 1, "paper is the same whatever the window was like"
    page.set_viewport_size({"width": 1280, "height": 800})
