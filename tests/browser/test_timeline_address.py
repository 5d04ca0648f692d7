"""Links, bad input, two tabs, and what survives a resize, a theme switch and a reload."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.people import Explorer, go_to
from tests.browser.timeline_alone import ExplorerOfThePart


def seen(explorer: Explorer) -> dict[str, object]:
    """All that a view is: words, moment and figure."""
    return {
        "summary": explorer.summary,
        "moment": explorer.moment,
        "minutes": explorer.minutes,
        "figure": explorer.figure(),
    }


def test_a_view_is_kept_in_every_look_and_size_by_a_reload_and_by_a_link(
    explorer: Explorer, context: BrowserContext
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    explorer.open()
    explorer.choose("Whose let-down", "Moderate")
    explorer.choose("Feeding", "Pump")
    explorer.slide("How slowly it recovers", 2.5)
    explorer.choose("Compare with", "Typical, as a ghost")
    explorer.scrub_to(3.25)
    before = (explorer.summary, explorer.moment)
    assert "pumping" in explorer.summary

    explorer.page.set_viewport_size({"width": 800, "height": 700})
    expect(explorer.timeline.locator(".graph .main-svg").first).not_to_have_css("width", "786px")
    for look, name in (("Dark", "dark"), ("Light", "light"), ("High contrast", "contrast")):
        explorer.page.get_by_label("Look", exact=True).select_option(look)
        expect(explorer.timeline).to_have_attribute("data-theme", name)
    view = seen(explorer)
    assert explorer.figure()["layout"]["paper_bgcolor"] == "#000000"
    assert (explorer.summary, explorer.moment, explorer.minutes) == (*before, 3.25), "time and state survive"

    explorer.press("Copy link")
    expect(explorer.timeline.locator(".notes")).to_contain_text("The link is copied")
    link = explorer.page.evaluate("navigator.clipboard.readText()")
    explorer.page.reload()
    explorer.ready()
    expect(explorer.timeline, "the look is remembered").to_have_attribute("data-theme", "contrast")
    assert seen(explorer) == view, "a reload shows the same view"

    other = Explorer(context.new_page(), "")
    other.page.set_viewport_size({"width": 800, "height": 700})
    other.page.goto(link)
    other.ready()
    expect(other.timeline).to_have_attribute("data-theme", "contrast")
    assert seen(other) == view, "the link shows the same view"

    other.choose("Whose let-down", "Typical")
    other.slide("Length of the feed", 30)
    assert seen(explorer) == view, "another tab does not disturb the first"
    explorer.scrub_to(5)
    assert "30 minutes of pumping" in other.summary
    assert other.minutes == 3.25
    for one in (explorer, other):
        assert (one.outside, one.errors) == ([], [])


def test_a_visit_stays_whole_and_on_this_machine_and_goes_on_without_a_network(
    visitor: Explorer, context: BrowserContext
) -> None:
    go_to(visitor.page, "Timeline")
    expect(visitor.timeline.locator(".controls")).to_be_visible(timeout=15_000)
    visitor.choose("Between people", "Ten people")
    visitor.page.get_by_role("tab", name="Equations and parameters").click()
    expect(visitor.page.get_by_role("heading", name="Every number in the model")).to_be_visible()
    go_to(visitor.page, "Home")
    expect(visitor.page.get_by_role("heading", name="Let-Down Lab")).to_be_visible()
    go_to(visitor.page, "Timeline")
    expect(visitor.timeline.locator(".controls")).to_be_visible(timeout=15_000)
    visitor.choose("Whose let-down", "Mild")
    assert "mild D-MER" in visitor.summary
    assert visitor.outside == []
    assert visitor.errors == []

    context.set_offline(True)
    visitor.choose("Whose let-down", "Severe")
    assert "severe D-MER" in visitor.summary
    visitor.scrub_to(2)
    visitor.press("Play")
    visitor.page.wait_for_function("() => Number(document.querySelector('.timeline .scrub').value) > 2")
    visitor.press("Pause")


HOSTILE = {
    "profile=nobody&T_feed=&Delta=abc&tau_rec=Infinity&stage=<img src=x onerror=alert(1)>": (
        [
            "“Whose let-down” (profile) was “nobody”, which does not exist; it is now “First let-down only”.",
            "“Length of the feed” (T_feed) was “”, which is not a number; it is now 15.",
            "“How far dopamine falls” (Delta) was “abc”, which is not a number; it is now 0.65.",
            "“How slowly it recovers” (tau_rec) was “Infinity”, which is not a number; it is now 1.4.",
            "“Stage of lactation” (stage) was “<img src=x onerror=alert(1)>”, which does not exist; "
            "it is now “Month 1”.",
        ],
        ("A 15-minute", "first let-down only", "3 let-downs"),
    ),
    "T_feed=999&Delta=NaN&minutes=1e9&__proto__=1&constructor=2&color=red": (
        [
            "“Length of the feed” (T_feed) was 999; the nearest allowed value is 35.",
            "“How far dopamine falls” (Delta) was “NaN”, which is not a number; it is now 0.65.",
            "“Minutes after the start” (minutes) was 1e9; the nearest allowed value is 180.",
            "“__proto__” is not a setting and was left out.",
            "“constructor” is not a setting and was left out.",
            "“color” is not a setting and was left out.",
        ],
        ("A 35-minute", "first let-down only"),
    ),
    "T_feed=-3": (["“Length of the feed” (T_feed) was -3; the nearest allowed value is 5."], ("A 5-minute",)),
}


@pytest.mark.parametrize("search", HOSTILE)
def test_a_hostile_address_is_mended_and_said(alone: ExplorerOfThePart, search: str) -> None:
    sentences, shown = HOSTILE[search]
    alone.open(f"/timeline?{search}")
    assert sorted(alone.timeline.locator(".notes li").all_text_contents()) == sorted(sentences)
    for words in shown:
        assert words in alone.summary
    assert alone.page.locator("img[src=x]").count() == 0
    assert alone.errors == []


def test_double_click_delete_and_reset_return_to_the_default(alone: ExplorerOfThePart) -> None:
    alone.open()
    resting = (alone.summary, alone.moment, alone.page.url, alone.figure())
    slider = alone.slider("How far dopamine falls")
    before = slider.input_value()
    alone.slide("How far dopamine falls", 90)
    slider.dblclick()
    assert slider.input_value() == before
    alone.slide("How far dopamine falls", 80)
    slider.focus()
    alone.page.keyboard.press("Delete")
    assert slider.input_value() == before
    alone.choose("Whose let-down", "Severe")
    alone.switch("Published means")
    alone.scrub_to(12)
    alone.press("Reset everything")
    assert (alone.summary, alone.moment, alone.page.url, alone.figure()) == resting


def test_choosing_another_parent_lets_go_of_the_old_ones_sliders(alone: ExplorerOfThePart) -> None:
    alone.open().slide("How far dopamine falls", 90)
    alone.slide("Length of the feed", 25)
    alone.choose("Whose let-down", "Mild")
    assert alone.slider("How far dopamine falls").input_value() == "45"
    assert alone.slider("Length of the feed").input_value() == "25"
