"""Time on the timeline: play, pause, step, scrub, keys, and the playhead that shows it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.people import Explorer


def playhead_x(explorer: Explorer) -> float:
    box = explorer.timeline.locator(".playhead").first.bounding_box()
    assert box
    return box["x"]


def test_play_moves_the_playhead_and_pause_stops_it(explorer: Explorer) -> None:
    explorer.open().press("Play")
    expect(explorer.timeline.get_by_role("button", name="Pause")).to_be_visible()
    explorer.page.wait_for_function("() => Number(document.querySelector('.timeline .scrub').value) > -1")
    explorer.press("Pause")
    stopped, x = explorer.minutes, playhead_x(explorer)
    explorer.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert (explorer.minutes, playhead_x(explorer)) == (stopped, x)


def test_playing_ends_by_itself_at_the_end(explorer: Explorer) -> None:
    explorer.open()
    explorer.scrub_to(19.5)
    explorer.press("Play")
    expect(explorer.timeline.get_by_role("button", name="Play")).to_be_visible(timeout=10_000)
    assert explorer.minutes == 20


def test_steps_and_keys(explorer: Explorer) -> None:
    explorer.open()
    explorer.scrub_to(1)
    explorer.press("1 s on")
    assert explorer.minutes == pytest.approx(61 / 60)
    explorer.timeline.locator(".scrub").focus()
    for key, seconds in (("ArrowLeft", 60), ("Shift+ArrowRight", 90), ("ArrowRight", 91)):
        explorer.page.keyboard.press(key)
        assert explorer.minutes == pytest.approx(seconds / 60)
    explorer.timeline.locator(".stage").click(position={"x": 5, "y": 5})
    explorer.timeline.locator("details.table summary").focus()
    explorer.page.keyboard.press("PageDown")
    assert "let-down 1" in explorer.moment or "milk flows" in explorer.moment or "dysphoria" in explorer.moment


def test_events_are_reached_one_by_one(explorer: Explorer) -> None:
    explorer.open()
    explorer.timeline.evaluate("root => { root.tabIndex = -1; root.focus(); }")
    explorer.page.keyboard.press("Home")
    assert explorer.minutes == -2
    visited = []
    for _ in range(8):
        explorer.page.keyboard.press("PageDown")
        visited.append(explorer.minutes)
    assert visited == sorted(set(visited))
    explorer.page.keyboard.press("PageUp")
    assert explorer.minutes == pytest.approx(visited[-2])
    explorer.page.keyboard.press("End")
    assert explorer.minutes == 20


def test_a_hand_on_the_figure_scrubs(explorer: Explorer) -> None:
    explorer.open()
    stage = explorer.timeline.locator(".stage")
    box = stage.bounding_box()
    assert box
    y = box["y"] + 100
    explorer.page.mouse.move(box["x"] + 300, y)
    explorer.page.mouse.down()
    explorer.page.mouse.move(box["x"] + 500, y, steps=5)
    explorer.page.mouse.up()
    assert playhead_x(explorer) == pytest.approx(box["x"] + 500, abs=3)
    assert "11 min" in explorer.moment or "12 min" in explorer.moment


def test_streamlits_own_keys_do_not_fire(explorer: Explorer) -> None:
    explorer.open()
    explorer.timeline.evaluate("root => { root.tabIndex = -1; root.focus(); }")
    for key in ("r", "c", "p", "Escape"):
        explorer.page.keyboard.press(key)
    expect(explorer.page.get_by_role("dialog", name="Clear caches")).to_have_count(0)
    expect(explorer.timeline).to_have_attribute("data-ready", "yes")


def test_the_key_list_opens_and_closes(explorer: Explorer) -> None:
    explorer.open().press("Keys")
    keys = explorer.timeline.locator("dialog.key-list")
    expect(keys).to_be_visible()
    expect(keys).to_contain_text("previous or next event")
    keys.get_by_role("button", name="Close").click()
    expect(keys).to_be_hidden()


def test_sound_is_off_until_asked_for(explorer: Explorer) -> None:
    explorer.open()
    sound = explorer.timeline.get_by_role("button", name="Sound", exact=True)
    expect(sound).to_have_attribute("aria-pressed", "false")
    sound.click()
    expect(sound).to_have_attribute("aria-pressed", "true")
    expect(explorer.timeline.get_by_label("Curve to hear")).to_be_visible()
    explorer.press("Reset everything")
    expect(sound).to_have_attribute("aria-pressed", "false")


def test_projector_shows_the_figure_alone(explorer: Explorer) -> None:
    plain = explorer.open().figure()["layout"]["font"]["size"]
    explorer.press("Projector")
    expect(explorer.timeline.locator(".controls")).to_be_hidden()
    box = explorer.timeline.bounding_box()
    assert box
    assert (box["x"], box["y"], box["width"]) == (0, 0, 1280)
    assert explorer.figure()["layout"]["font"]["size"] >= 1.3 * plain
    explorer.press("Leave projector")
    expect(explorer.timeline.locator(".controls")).to_be_visible()
