"""Time on the timeline: play, pause, step, scrub, keys, and the playhead that shows it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.people import Explorer, fills_screen, leaves_screen
from tests.browser.timeline_alone import ExplorerOfThePart


def playhead_x(explorer: Explorer) -> float:
    box = explorer.timeline.locator(".playhead").first.bounding_box()
    assert box
    return box["x"]


def test_play_moves_the_playhead_and_pause_stops_it(alone: ExplorerOfThePart) -> None:
    alone.open().press("Play")
    expect(alone.timeline.get_by_role("button", name="Pause")).to_be_visible()
    alone.page.wait_for_function("() => document.querySelector('.timeline .scrub').value.match(/^-1[.][0-8]/)")
    alone.press("Pause")
    stopped, x = alone.minutes, playhead_x(alone)
    alone.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert (alone.minutes, playhead_x(alone)) == (stopped, x)


def test_playing_ends_by_itself_at_the_end(alone: ExplorerOfThePart) -> None:
    alone.open()
    alone.scrub_to(19.8)
    alone.press("Play")
    expect(alone.timeline.get_by_role("button", name="Play")).to_be_visible(timeout=10_000)
    assert alone.minutes == 20


def test_steps_and_keys(alone: ExplorerOfThePart) -> None:
    alone.open()
    alone.scrub_to(1)
    alone.press("1 s on")
    assert alone.minutes == pytest.approx(61 / 60)
    alone.timeline.locator(".scrub").focus()
    for key, seconds in (("ArrowLeft", 60), ("Shift+ArrowRight", 90), ("ArrowRight", 91)):
        alone.page.keyboard.press(key)
        assert alone.minutes == pytest.approx(seconds / 60)
    alone.timeline.locator(".stage").click(position={"x": 5, "y": 5})
    alone.timeline.locator("details.table summary").focus()
    alone.page.keyboard.press("PageDown")
    assert "let-down 1" in alone.moment or "milk flows" in alone.moment or "dysphoria" in alone.moment


def test_events_are_reached_one_by_one(alone: ExplorerOfThePart) -> None:
    alone.open()
    alone.timeline.evaluate("root => { root.tabIndex = -1; root.focus(); }")
    alone.page.keyboard.press("Home")
    assert alone.minutes == -2
    visited = []
    for _ in range(8):
        alone.page.keyboard.press("PageDown")
        visited.append(alone.minutes)
    assert visited == sorted(set(visited))
    alone.page.keyboard.press("PageUp")
    assert alone.minutes == pytest.approx(visited[-2])
    alone.page.keyboard.press("End")
    assert alone.minutes == 20


def test_a_hand_on_the_figure_scrubs(alone: ExplorerOfThePart) -> None:
    alone.open()
    stage = alone.timeline.locator(".stage")
    box = stage.bounding_box()
    assert box
    y = box["y"] + 100
    alone.page.mouse.move(box["x"] + 300, y)
    alone.page.mouse.down()
    before = alone.minutes
    alone.page.mouse.move(box["x"] + 500, y, steps=5)
    alone.page.mouse.up()
    assert playhead_x(alone) == pytest.approx(box["x"] + 500, abs=3)
    assert alone.minutes > before + 2
    minutes, seconds = divmod(round(60 * alone.minutes), 60)
    assert alone.moment.startswith(f"{minutes} min {seconds} s" if seconds else f"{minutes} min")


def test_streamlits_own_keys_do_not_fire(visitor: Explorer) -> None:
    visitor.walks("/timeline").timeline.evaluate("root => { root.tabIndex = -1; root.focus(); }")
    for key in ("r", "c", "p", "Escape"):
        visitor.page.keyboard.press(key)
    expect(visitor.page.get_by_role("dialog", name="Clear caches")).to_have_count(0)
    expect(visitor.timeline).to_have_attribute("data-ready", "yes")


def test_the_key_list_opens_and_closes(alone: ExplorerOfThePart) -> None:
    alone.open().press("Keys")
    keys = alone.timeline.locator("dialog.key-list")
    expect(keys).to_be_visible()
    expect(keys).to_contain_text("previous or next event")
    keys.get_by_role("button", name="Close").click()
    expect(keys).to_be_hidden()


def test_sound_is_off_until_asked_for(alone: ExplorerOfThePart) -> None:
    alone.open()
    sound = alone.timeline.get_by_role("button", name="Sound", exact=True)
    expect(sound).to_have_attribute("aria-pressed", "false")
    sound.click()
    expect(sound).to_have_attribute("aria-pressed", "true")
    expect(alone.timeline.get_by_label("Curve to hear")).to_be_visible()
    alone.press("Reset everything")
    expect(sound).to_have_attribute("aria-pressed", "false")


def test_projector_shows_the_figure_alone(visitor: Explorer) -> None:
    plain = visitor.walks("/timeline").figure()["layout"]["font"]["size"]
    visitor.press("Projector")
    expect(visitor.timeline.locator(".controls")).to_be_hidden()
    fills_screen(visitor.page)
    box = visitor.timeline.bounding_box()
    assert box
    assert (box["x"], box["y"], box["width"]) == (0, 0, 1280)
    assert visitor.figure()["layout"]["font"]["size"] >= 1.3 * plain
    visitor.press("Leave projector")
    expect(visitor.timeline.locator(".controls")).to_be_visible()
    leaves_screen(visitor.page)
