"""The live timeline in a slide: there at once and without Plotly, played and moved by hand, calm without motion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import RoomServer
from tests.browser.room_people import Machines
from tests.browser.talk_alone import PresenterOfTheTalk

OFFSET = "() => new DOMMatrix(document.querySelector('.slide:not([inert]) .playhead').style.transform).m41"


@pytest.fixture(scope="module")
def kept_window(kept_machines: Machines, room_server: RoomServer) -> Iterator[PresenterOfTheTalk]:
    page = kept_machines.laptop.new_page()
    yield PresenterOfTheTalk(page, room_server.address)
    page.close()


@pytest.fixture
def newcomer(kept_window: PresenterOfTheTalk) -> PresenterOfTheTalk:
    """Somebody about to open a talk where nothing else is on the page."""
    kept_window.page.emulate_media(reduced_motion="no-preference")
    return kept_window


def at_timeline(newcomer: PresenterOfTheTalk) -> dict[str, Any]:
    """The first slide of the short talk with a live timeline in some steps, on show."""
    found = next(slide for slide in newcomer.talk("short") if slide["timelines"] and slide["steps"] >= 2)
    newcomer.arrives(f"/present?deck=short#{found['id']}")
    expect(newcomer.slide.locator(".still polyline").first).to_be_visible()
    return found


def test_it_tells_the_story_without_plotly(newcomer: PresenterOfTheTalk) -> None:
    slide = at_timeline(newcomer)
    still = newcomer.slide.locator(".still")
    for words in ("Oxytocin in blood", "measured", "hypothesis", "minutes after the start"):
        expect(still.get_by_text(words).first).to_be_visible()
    expect(newcomer.slide.get_by_role("img")).to_have_accessible_name(slide["alt"])
    expect(newcomer.slide.locator(".moment")).to_contain_text("oxytocin is")
    newcomer.ready()
    assert newcomer.page.evaluate("window.Plotly === undefined"), "this talk shows no figure of the evidence"


def test_p_plays_and_stops_and_leaving_the_slide_stops_too(newcomer: PresenterOfTheTalk) -> None:
    at_timeline(newcomer)
    before = newcomer.page.evaluate(OFFSET)
    newcomer.keys("p")
    expect(newcomer.deck.get_by_role("button", name="Pause")).to_be_visible()
    newcomer.page.wait_for_function(f"before => Math.abs(({OFFSET})() - before) > 5", arg=before)
    newcomer.keys("p")
    expect(newcomer.deck.get_by_role("button", name="Play")).to_be_visible()
    stopped = newcomer.page.evaluate(OFFSET)
    newcomer.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert newcomer.page.evaluate(OFFSET) == stopped


def test_each_step_has_its_text_and_its_moment(newcomer: PresenterOfTheTalk) -> None:
    slide = at_timeline(newcomer)
    shown = []
    for step in range(slide["steps"] + 1):
        expect(newcomer.slide.locator(".block:visible")).to_have_count(1)
        shown.append(newcomer.slide.locator(".block:visible").text_content())
        if step < slide["steps"]:
            newcomer.keys("ArrowRight")
            newcomer.at(f"{slide['id']}/{step + 1}", deck="short")
    assert len(set(shown)) == slide["steps"] + 1


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_every_step_ends_on_the_same_picture_with_and_without_motion(newcomer: PresenterOfTheTalk, motion: Any) -> None:
    newcomer.page.emulate_media(reduced_motion=motion)
    slide = at_timeline(newcomer)
    newcomer.keys(*["ArrowRight"] * slide["steps"])
    newcomer.at(f"{slide['id']}/{slide['steps']}", deck="short")
    minutes = float(slide["timelines"][-1]["parameters"]["minutes"])
    seconds = round(60 * minutes)
    clock = f"{seconds // 60} min {seconds % 60} s" if seconds >= 60 and seconds % 60 else f"{seconds} s"
    expect(newcomer.slide.locator(".moment")).to_contain_text(f"{clock}: ")
    points = newcomer.slide.locator(".still polyline").evaluate_all("lines => lines.map((line) => line.outerHTML)")
    newcomer.arrives(f"/present?deck=short#{slide['id']}/{slide['steps']}")
    expect(newcomer.slide.locator(".moment")).to_contain_text(f"{clock}: ")
    assert points == newcomer.slide.locator(".still polyline").evaluate_all(
        "lines => lines.map((line) => line.outerHTML)"
    )


def test_a_hand_moves_the_playhead(newcomer: PresenterOfTheTalk) -> None:
    at_timeline(newcomer)
    frame = newcomer.slide.locator(".timeline-frame")
    box = frame.bounding_box()
    assert box
    newcomer.page.mouse.move(box["x"] + 0.6 * box["width"], box["y"] + 0.25 * box["height"])
    newcomer.page.mouse.down()
    newcomer.page.mouse.move(box["x"] + 0.7 * box["width"], box["y"] + 0.25 * box["height"], steps=3)
    newcomer.page.mouse.up()
    assert newcomer.page.evaluate(OFFSET) == pytest.approx(0.7 * box["width"], abs=3)
