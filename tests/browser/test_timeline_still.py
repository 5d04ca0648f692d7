"""The still that is seen before Plotly has loaded, and all that is seen if it cannot be loaded."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import Server
from tests.browser.people import Explorer
from tests.browser.timeline_alone import ExplorerOfThePart


def test_the_story_is_seen_before_plotly_and_stays_the_same(explorer: Explorer, context: BrowserContext) -> None:
    network = context.new_cdp_session(explorer.page)  # `route` would have the whole app loaded anew
    held: list[str] = []
    network.on("Fetch.requestPaused", lambda paused: held.append(paused["requestId"]))
    network.send("Fetch.enable", {"patterns": [{"urlPattern": "*/plotly-*.js"}]})
    explorer.page.goto(f"{explorer.address}/timeline")
    still = explorer.timeline.locator(".still")
    expect(still.locator("polyline")).to_have_count(6)
    expect(still.get_by_text("let-down 3", exact=True)).to_be_attached()
    expect(still.get_by_text("wave of dysphoria: 39 s before milk flows", exact=False)).to_be_attached()
    expect(still.get_by_text("hypothesis", exact=True)).to_have_count(2)
    expect(explorer.timeline).not_to_have_attribute("data-ready", "yes")
    assert held
    network.send("Fetch.disable")
    explorer.ready()
    expect(still).to_have_count(0)
    assert len([trace for trace in explorer.figure()["traces"] if trace["mode"] == "lines"]) == 6


def test_without_plotly_the_still_answers_to_the_controls(context: BrowserContext, server: Server) -> None:
    part = ExplorerOfThePart(context.new_page(), server.address)
    part.page.route("**/plotly-*.js", lambda route: route.abort())
    part.begins()
    expect(part.timeline.locator(".notes")).to_contain_text("Reload the page to try again")
    expect(part.timeline.locator(".still").get_by_text("let-down 3", exact=True)).to_be_attached()
    part.choose("Whose let-down", "Typical")
    expect(part.timeline.locator(".still").get_by_text("no wave of dysphoria")).to_be_attached()
    assert "a typical parent" in part.summary
    part.press("Reset everything")
    expect(part.timeline.locator(".notes")).to_be_empty()
    part.press("Save PNG")
    expect(part.timeline.locator(".notes")).to_contain_text("Reload the page to try again")
