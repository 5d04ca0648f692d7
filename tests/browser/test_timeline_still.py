"""The still that is seen before Plotly has loaded, and all that is seen if it cannot be loaded."""

from __future__ import annotations

from playwright.sync_api import Route, expect

from tests.browser.people import Explorer

PLOTLY = "**/plotly-*.js"


def test_the_story_is_seen_before_plotly_and_stays_the_same(explorer: Explorer) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    explorer.page.route(PLOTLY, hold)
    explorer.page.goto(f"{explorer.address}/timeline")
    still = explorer.timeline.locator(".still")
    expect(still.locator("polyline")).to_have_count(6)
    expect(still.get_by_text("let-down 3", exact=True)).to_be_attached()
    expect(still.get_by_text("wave of dysphoria: 39 s before milk flows", exact=False)).to_be_attached()
    expect(still.get_by_text("hypothesis", exact=True)).to_have_count(2)
    for route in held:
        route.continue_()
    explorer.page.unroute(PLOTLY)
    explorer.ready()
    expect(still).to_have_count(0)
    assert len([trace for trace in explorer.figure()["traces"] if trace["mode"] == "lines"]) == 6


def test_without_plotly_the_still_answers_to_the_controls(explorer: Explorer) -> None:
    explorer.page.route(PLOTLY, lambda route: route.abort())
    explorer.page.goto(f"{explorer.address}/timeline")
    expect(explorer.timeline.locator(".notes")).to_contain_text("Reload the page to try again")
    expect(explorer.timeline.locator(".still").get_by_text("let-down 3", exact=True)).to_be_attached()
    explorer.choose("Whose let-down", "Typical")
    expect(explorer.timeline.locator(".still").get_by_text("no wave of dysphoria")).to_be_attached()
    assert "a typical parent" in explorer.summary
    explorer.press("Save PNG")
    expect(explorer.timeline.locator(".notes")).to_contain_text("Reload the page to try again")
