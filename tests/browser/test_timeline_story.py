"""The resting picture tells the story before anyone touches a control, and the words follow the hand."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.timeline_alone import ExplorerOfThePart

PANELS = ["Milk ejection", "Oxytocin in blood", "Dopamine", "The feeling", "Prolactin in blood"]

SCRUB_THROUGH = """(minutes) => {
  const scrub = document.querySelector(".timeline .scrub");
  return minutes.map((at) => {
    scrub.value = at;
    scrub.dispatchEvent(new Event("input", { bubbles: true }));
    return document.querySelector(".timeline .moment").textContent;
  });
}"""
"""Drags the scrubber over some minutes; what is said at each."""


GHOST_STANDS = """(beside) => {
  const { annotations, shapes, width } = document.querySelector(".timeline .graph").layout;
  const ghost = annotations.find(({ text }) => text.endsWith("a typical parent"));
  const feed = shapes.find(({ x0, yref }) => x0 === 0 && yref === "paper");
  return Math.abs(width - innerWidth) < 600 && (beside ? ghost.y < feed.y1 : ghost.y > feed.y1);
}"""
"""Whether the ghost is named beside the end of the feed's bar, or above it."""


def test_the_resting_picture_tells_the_story_and_every_panel_wears_its_badge(alone: ExplorerOfThePart) -> None:
    shown = alone.open().words_on_figure()
    positions = [shown.index(f"<b>{panel}</b>") for panel in PANELS]
    assert positions == sorted(positions)
    for event in ("let-down 1", "let-down 2", "let-down 3", "wave of dysphoria", "baby at the breast"):
        assert event in shown
    assert "39 s before milk flows" in shown.replace("\u00a0", " ")
    assert "first let-down only: 3 let-downs. One wave of dysphoria" in alone.summary
    assert "this is when the wave of dysphoria would be felt" in alone.moment
    texts = [note["text"] for note in alone.figure()["layout"]["annotations"]]
    assert (texts.count("inferred"), texts.count("measured"), texts.count("hypothesis")) == (1, 2, 2)


def test_only_what_is_measured(alone: ExplorerOfThePart) -> None:
    alone.open().switch("Only what is measured")
    shown = alone.words_on_figure()
    assert "hypothesis" not in shown
    assert "inferred" not in shown
    assert "wave" not in alone.moment + alone.summary
    assert "Oxytocin in blood" in shown
    assert len(alone.figure()["traces"]) == 2


def test_a_deeper_dip_makes_a_longer_wave(alone: ExplorerOfThePart) -> None:
    alone.open()
    before = alone.figure()["traces"]
    alone.slide("How far dopamine falls", 90)
    assert "with your settings" in alone.summary
    assert "lasts 2 min" in alone.summary
    after = alone.figure()["traces"]
    feeling = [(a["highest"], b["highest"]) for a, b in zip(before, after, strict=True) if a["yaxis"] == "y4"]
    assert feeling[0][1] > feeling[0][0] + 20


def test_each_profile_says_who_it_is(alone: ExplorerOfThePart) -> None:
    alone.open()
    for label, waves in (("Typical", "No wave"), ("Mild", "3 waves"), ("Moderate", "3 waves"), ("Severe", "3 waves")):
        alone.choose("Whose let-down", label)
        assert waves in alone.summary
    assert "severe D-MER" in alone.summary


def test_a_cry_before_the_feed_is_drawn_and_moves_the_axis(alone: ExplorerOfThePart) -> None:
    alone.open().slide("A cry before the feed", 100)
    assert "a cry" in alone.words_on_figure()
    assert alone.figure()["layout"]["xaxis"]["range"][0] == -6
    assert "4 let-downs" in alone.summary
    expect(alone.slider("When the cry comes")).to_be_visible()


def test_the_rival_mechanism_has_its_own_panel_and_calm(alone: ExplorerOfThePart) -> None:
    alone.open().choose("Idea on show", "Both")
    shown = alone.words_on_figure()
    assert "<b>The feeling</b>" in shown
    assert "<b>The feeling, oxytocin idea</b>" in shown
    alone.choose("Idea on show", "Oxytocin as alarm")
    assert "<b>The feeling</b>" not in alone.words_on_figure()
    assert "By the oxytocin idea" in alone.summary
    expect(alone.slider("How easily oxytocin alarms")).to_be_visible()
    expect(alone.timeline.locator(".slider", has_text="How far dopamine falls")).to_be_hidden()


def test_a_ghost_and_two_parents_side_by_side(alone: ExplorerOfThePart) -> None:
    alone.open()
    before = len(alone.figure()["traces"])
    alone.choose("Compare with", "Typical, as a ghost")
    assert len(alone.figure()["traces"]) > before
    for width, beside in ((1280, True), (390, False)):
        alone.page.set_viewport_size({"width": width, "height": 800})
        alone.page.wait_for_function(GHOST_STANDS, arg=beside)  # on a phone above the bar of the feed, and never on it
    alone.page.set_viewport_size({"width": 1280, "height": 800})
    alone.choose("Compare with", "Side by side")
    alone.choose("Second parent", "Severe")
    shown = alone.words_on_figure()
    assert "<b>Oxytocin in blood</b>" in shown
    assert "<b>First let-down only</b>" in shown
    assert "<b>Severe</b>" in shown
    layout = alone.figure()["layout"]
    assert layout["yaxis2"]["range"] == layout["yaxis7"]["range"]
    assert "severe D-MER" in alone.summary


def test_published_means_name_their_source(alone: ExplorerOfThePart) -> None:
    alone.open().switch("Published means")
    points = [trace for trace in alone.figure()["traces"] if trace["mode"] == "markers"]
    assert [trace["points"] for trace in points] == [3, 5]
    alone.choose("Stage of lactation", "Month 3")
    points = [trace for trace in alone.figure()["traces"] if trace["mode"] == "markers"]
    assert [trace["points"] for trace in points] == [3, 3], "means of other months are not drawn here"
    texts = alone.page.evaluate(
        "document.querySelector('.graph').data.filter(t => t.mode === 'markers').flatMap(t => t.text)"
    )
    assert all(re.search(r"(19|20)\d\d$", text) for text in texts)


def test_between_people_is_marked_illustrative(alone: ExplorerOfThePart) -> None:
    alone.open()
    one_person = len(alone.figure()["traces"])
    alone.choose("Between people", "Ten people")
    note = alone.timeline.locator(".aside-note")
    expect(note).to_contain_text("ten simulated people. The spread is illustrative", timeout=20_000)
    assert len(alone.figure()["traces"]) >= one_person + 30
    alone.choose("Between people", "Band, 5 to 95%")
    expect(note).to_contain_text("5 to 95%", timeout=20_000)
    assert any(trace["fill"] == "tonexty" for trace in alone.figure()["traces"])


def test_two_measured_curves_have_room_on_a_phone_and_lines_spare_the_words(alone: ExplorerOfThePart) -> None:
    alone.page.set_viewport_size({"width": 390, "height": 844})
    alone.open("/timeline?measured_only=yes")
    layout = alone.figure()["layout"]
    tops = {name: layout["height"] * (1 - layout[name]["domain"][1]) for name in ("yaxis", "yaxis2")}
    assert all(layout["height"] * (1 - layout[name]["domain"][0]) - top > 60 for name, top in tops.items())
    stage, line = (
        alone.timeline.locator(".stage").bounding_box(),
        alone.timeline.locator(".playhead").first.bounding_box(),
    )
    assert stage
    assert line
    assert line["y"] - stage["y"] == pytest.approx(tops["yaxis"], abs=1)
    alone.page.set_viewport_size({"width": 1280, "height": 800})


def test_the_describer_never_leaves_a_gap(alone: ExplorerOfThePart) -> None:
    alone.open("/timeline?profile=dmer_severe&mechanism=both&cue_strength=1&compare=ghost")
    sentences = alone.page.evaluate(SCRUB_THROUGH, [tenth / 10 for tenth in range(-60, 220, 3)])
    for sentence in sentences:
        assert not re.search(r"^$|undefined|NaN|null|[{}]", sentence), sentence
    assert len({re.sub(r"[\d.]+", "#", sentence) for sentence in sentences}) >= 8
