"""Links, bad input, two tabs, and what survives a resize, a theme switch and a rerun."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.people import Explorer, go_to
from tests.browser.timeline_alone import ExplorerOfThePart


def test_the_address_restores_the_exact_view(explorer: Explorer) -> None:
    explorer.open()
    explorer.choose("Whose let-down", "Moderate")
    explorer.slide("How slowly it recovers", 2.5)
    explorer.choose("Compare with", "Typical, as a ghost")
    explorer.scrub_to(3.25)
    summary, moment, figure = explorer.summary, explorer.moment, explorer.figure()
    explorer.page.reload()
    explorer.ready()
    assert (explorer.summary, explorer.moment, explorer.figure()) == (summary, moment, figure)
    assert explorer.minutes == 3.25


def test_copy_link_gives_an_address_that_opens_the_view(explorer: Explorer, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    explorer.open().choose("Feeding", "Pump")
    explorer.press("Copy link")
    expect(explorer.timeline.locator(".notes")).to_contain_text("The link is copied")
    link = explorer.page.evaluate("navigator.clipboard.readText()")
    other = Explorer(context.new_page(), "")
    other.page.goto(link)
    other.ready()
    assert other.summary == explorer.summary
    assert "pumping" in other.summary


@pytest.mark.parametrize(
    ("search", "sentence", "shown"),
    [
        ("profile=nobody", "profile was “nobody”, which does not exist", "first let-down only"),
        ("T_feed=999", "T_feed was 999; the nearest allowed value is 35", "35-minute"),
        ("T_feed=-3", "the nearest allowed value is 5", "5-minute"),
        ("Delta=abc", "Delta was “abc”, which is not a number", "3 let-downs"),
        ("Delta=NaN", "which is not a number", "3 let-downs"),
        ("tau_rec=Infinity", "which is not a number", "3 let-downs"),
        ("T_feed=", "which is not a number", "15-minute"),
        ("stage=<img src=x onerror=alert(1)>", "which does not exist", "3 let-downs"),
        ("__proto__=1&constructor=2", "is not a setting and was left out", "3 let-downs"),
        ("minutes=1e9", "nearest allowed value is 180", "3 let-downs"),
        ("color=red", "“color” is not a setting and was left out", "3 let-downs"),
    ],
)
def test_a_hostile_address_is_mended_and_said(alone: ExplorerOfThePart, search: str, sentence: str, shown: str) -> None:
    alone.open(f"/timeline?{search}")
    assert sentence in alone.notes
    assert shown in alone.summary
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


def test_two_tabs_do_not_disturb_each_other(explorer: Explorer, context: BrowserContext) -> None:
    explorer.open().choose("Whose let-down", "Severe")
    other = Explorer(context.new_page(), explorer.address).open()
    other.choose("Whose let-down", "Typical")
    other.slide("Length of the feed", 30)
    assert "severe D-MER" in explorer.summary
    assert "15-minute" in explorer.summary
    explorer.scrub_to(5)
    assert "30-minute" in other.summary


def test_resize_and_theme_keep_time_and_state(explorer: Explorer) -> None:
    explorer.open().choose("Whose let-down", "Severe")
    explorer.scrub_to(7.5)
    before = (explorer.summary, explorer.moment, explorer.minutes)
    explorer.page.set_viewport_size({"width": 800, "height": 700})
    expect(explorer.timeline.locator(".graph .main-svg").first).not_to_have_css("width", "786px")
    explorer.page.get_by_label("Look", exact=True).select_option("High contrast")
    expect(explorer.timeline).to_have_attribute("data-theme", "contrast")
    assert explorer.figure()["layout"]["paper_bgcolor"] == "#000000"
    assert (explorer.summary, explorer.moment, explorer.minutes) == before


def test_the_look_is_remembered(explorer: Explorer) -> None:
    explorer.open()
    for look, name in (("Dark", "dark"), ("Light", "light"), ("High contrast", "contrast")):
        explorer.page.get_by_label("Look", exact=True).select_option(look)
        expect(explorer.timeline).to_have_attribute("data-theme", name)
    explorer.page.reload()
    expect(explorer.timeline).to_have_attribute("data-theme", "contrast", timeout=15_000)


def test_leaving_and_returning_keeps_the_app_whole(explorer: Explorer) -> None:
    explorer.open()
    go_to(explorer.page, "Home")
    expect(explorer.page.get_by_role("heading", name="Let-Down Lab")).to_be_visible()
    go_to(explorer.page, "Timeline")
    expect(explorer.timeline.locator(".controls")).to_be_visible(timeout=15_000)
    explorer.choose("Whose let-down", "Mild")
    assert "mild D-MER" in explorer.summary
    assert explorer.errors == []


def test_nothing_leaves_the_machine(explorer: Explorer) -> None:
    explorer.open("/")
    explorer.open()
    explorer.choose("Between people", "Ten people")
    explorer.page.get_by_role("tab", name="Equations and parameters").click()
    expect(explorer.page.get_by_role("heading", name="Every number in the model")).to_be_visible()
    assert explorer.outside == []
    assert explorer.errors == []


def test_the_timeline_goes_on_when_the_network_is_cut(explorer: Explorer, context: BrowserContext) -> None:
    explorer.open()
    context.set_offline(True)
    explorer.choose("Whose let-down", "Severe")
    explorer.press("Play")
    explorer.page.wait_for_function("() => Number(document.querySelector('.timeline .scrub').value) > -1")
    explorer.press("Pause")
    assert "severe D-MER" in explorer.summary
