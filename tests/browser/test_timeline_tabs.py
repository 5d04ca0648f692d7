"""What stands below the timeline: equations with their numbers, fit to the literature, limits."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.people import Explorer


def test_the_tabs_below_the_timeline_hold_what_they_name(visitor: Explorer) -> None:
    page = visitor.walks("/timeline").page

    page.get_by_role("tab", name="Equations and parameters").click()
    expect(page.get_by_text("Everything starts at rest")).to_be_visible()
    expect(page.locator(".katex-error"), "every equation is typeset").to_have_count(0)
    assert page.locator(".katex-display").count() >= 7
    numbers = page.locator("table", has_text="Rests on")
    expect(numbers.get_by_role("row", name="t_half_O")).to_contain_text("Fabian et al. 1969")
    expect(numbers.get_by_role("row", name="Delta")).to_contain_text("illustrative")

    page.get_by_role("tab", name="literature").click()
    expect(page.get_by_text("19 of 23 findings hold; 4 are off")).to_be_visible()
    misfit = page.get_by_role("row", name="mean oxytocin over a 15-min feed")
    expect(misfit, "a misfit is shown as a misfit").to_contain_text("off, but within the accepted range")
    expect(misfit).to_contain_text("Johnston and Amico 1986")

    page.get_by_role("tab", name="Limits").click()
    expect(page.get_by_text("has not been measured during breastfeeding")).to_be_visible()
    expect(page.get_by_text("No hormone measurements in people with D-MER were found")).to_be_visible()
