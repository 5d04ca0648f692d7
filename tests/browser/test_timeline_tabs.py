"""What stands below the timeline: explanation, equations, fit to the literature, limits."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.people import Explorer


def open_tab(explorer: Explorer, name: str) -> None:
    explorer.page.get_by_role("tab", name=name).click()


def test_every_equation_is_typeset(explorer: Explorer) -> None:
    explorer.open()
    open_tab(explorer, "Equations and parameters")
    expect(explorer.page.get_by_text("Everything starts at rest")).to_be_visible()
    expect(explorer.page.locator(".katex-error")).to_have_count(0)
    assert explorer.page.locator(".katex-display").count() >= 7


def test_every_parameter_has_a_row_with_its_source(explorer: Explorer) -> None:
    explorer.open()
    open_tab(explorer, "Equations and parameters")
    table = explorer.page.locator("table", has_text="Rests on")
    expect(table.get_by_role("row", name="t_half_O")).to_contain_text("Fabian et al. 1969")
    expect(table.get_by_role("row", name="Delta")).to_contain_text("illustrative")


def test_misfits_are_shown_as_misfits(explorer: Explorer) -> None:
    explorer.open()
    open_tab(explorer, "literature")
    expect(explorer.page.get_by_text("19 of 23 findings hold; 4 are off")).to_be_visible()
    row = explorer.page.get_by_role("row", name="mean oxytocin over a 15-min feed")
    expect(row).to_contain_text("off, but within the accepted range")
    expect(row).to_contain_text("Johnston and Amico 1986")


def test_the_limits_say_what_was_never_measured(explorer: Explorer) -> None:
    explorer.open()
    open_tab(explorer, "Limits")
    expect(explorer.page.get_by_text("has not been measured during breastfeeding")).to_be_visible()
    expect(explorer.page.get_by_text("No hormone measurements in people with D-MER were found")).to_be_visible()
