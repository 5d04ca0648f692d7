"""Wall, presenter, clicker and follower through a talk: all stay in step, and none sees what is not for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import RoomServer
from tests.browser.room_people import (
    END,
    FIGURE,
    TEXT,
    TIMELINE,
    Clicker,
    Follower,
    Machines,
    Presenter,
    Seminar,
    open_talk,
)

CASE = "case-self-harm-thoughts-at-let-down"


@pytest.fixture(scope="module")
def kept_seminar(kept_machines: Machines, room_server: RoomServer) -> Iterator[Seminar]:
    with kept_machines.visited():
        yield Seminar(kept_machines, open_talk(room_server, (TEXT, TIMELINE, CASE, END)))


@pytest.fixture
def seminar(kept_seminar: Seminar) -> Seminar:
    """Four windows of one room, back at the beginning of the talk."""
    kept_seminar.begin()
    return kept_seminar


def test_all_windows_stay_in_step_whoever_drives(seminar: Seminar) -> None:
    seminar.is_live()
    seminar.are_at(TEXT)
    seminar.presenter.press("Next")
    seminar.are_at(TEXT, 1)
    seminar.clicker.press("Next")
    seminar.are_at(TEXT, 2)
    seminar.wall.key("PageDown")
    seminar.are_at(TEXT, 3)
    for _ in range(5):
        seminar.presenter.key("ArrowRight")
    seminar.are_at(TIMELINE, 3)
    seminar.clicker.has_title("Several let-downs in one feed")
    seminar.clicker.press("Black")
    for screen in seminar.screens:
        screen.is_dark()
    expect(seminar.follower.where).to_have_text("The presenter has made the screen dark.")
    seminar.clicker.press("Show slide")
    seminar.are_at(TIMELINE, 3)
    seminar.presenter.key("w")
    seminar.wall.is_dark("white")
    seminar.presenter.key("w")
    seminar.presenter.goes_to(END)
    seminar.are_at(END)
    for window in seminar.windows:
        assert window.errors == []
    assert seminar.presenter.loaded("notes.json")
    assert not seminar.wall.loaded("notes.json")
    assert not seminar.follower.loaded("notes.json")


def test_the_presenter_finds_the_way_to_the_case_and_the_room_does_not(seminar: Seminar) -> None:
    seminar.presenter.goes_to(CASE)
    seminar.are_at(CASE)
    link = seminar.presenter.slide(CASE).locator(".open-case")
    expect(link).to_have_attribute("href", f"{seminar.room.server.address}/cases?case=a-thought-that-passes")
    expect(link).to_have_attribute("target", "_blank")
    for window, count in ((seminar.presenter, 1), (seminar.wall, 0), (seminar.follower, 0)):
        expect(window.page.locator(".open-case"), window.page.url).to_have_count(count)


def test_a_reload_keeps_place_and_paused_clock_and_a_second_presenter_joins_in(seminar: Seminar) -> None:
    for _ in range(6):
        seminar.presenter.key("ArrowRight")
    seminar.are_at(TIMELINE, 1)
    elapsed = seminar.presenter.pauses_clock()
    for window in seminar.windows:
        window.reload()
    seminar.are_at(TIMELINE, 1)
    expect(seminar.presenter.page.locator(".clock-hint")).to_have_text("Paused")
    expect(seminar.presenter.page.locator(".clock-panel .elapsed")).to_have_text(elapsed)
    seminar.presenter.press("Start clock")
    seminar.clicker.has_title("Several let-downs in one feed")
    assert "key" not in seminar.wall.page.url, "the whole room reads the address bar of the wall"
    seminar.wall.key("ArrowRight")
    seminar.are_at(TIMELINE, 2)
    second = Presenter(seminar.machines.phone.new_page(), seminar.room)
    try:
        second.is_at(TIMELINE, 2)
        second.press("Next")
        seminar.are_at(TIMELINE, 3)
    finally:
        second.page.close()


def test_a_running_timeline_runs_everywhere_and_stops_at_the_same_moment(seminar: Seminar) -> None:
    seminar.presenter.goes_to(TIMELINE)
    seminar.are_at(TIMELINE)
    before = seminar.follower.second
    seminar.presenter.key("p")
    running = "before => document.querySelector('.slide:not([inert]) .moment').textContent !== before"
    for screen in seminar.screens:
        moment = screen.slide(TIMELINE).locator(".moment").text_content()
        screen.page.wait_for_function(running, arg=moment)
    late = Follower(seminar.machines.phone.new_page(), seminar.room)
    try:
        late.is_at(TIMELINE)
        late.page.wait_for_function(running, arg=late.slide(TIMELINE).locator(".moment").text_content())
        seminar.clicker.press("Pause")
        expect(seminar.presenter.page.get_by_role("button", name="Play", exact=True)).to_be_visible()
        for screen in (*seminar.screens, late):
            expect(screen.slide(TIMELINE).locator(".moment")).to_have_text(seminar.presenter.moment)
        assert seminar.presenter.second != before
    finally:
        late.page.close()


def test_a_window_that_fell_behind_catches_up(seminar: Seminar) -> None:
    presenter, wall = seminar.presenter, seminar.wall
    presenter.goes_to(TIMELINE)
    presenter.key("ArrowRight")
    seminar.are_at(TIMELINE, 1)
    begun = wall.second
    # A browser that draws nothing for seconds, as in a hidden window; its time stands still meanwhile.
    wall.page.evaluate("() => { window.draws = requestAnimationFrame; window.requestAnimationFrame = () => 0; }")
    presenter.key("p")
    minute_later = r"""(minutes) => Number((/^(\d+)\smin/.exec(document.querySelector(
      ".slide:not([inert]) .moment").textContent) ?? [])[1]) > minutes"""
    presenter.page.wait_for_function(minute_later, arg=begun // 60, polling=100)
    wall.page.evaluate("() => { window.requestAnimationFrame = window.draws; }")
    wall.page.wait_for_function(minute_later, arg=begun // 60, polling=100)
    presenter.key("p")


def test_a_follower_looks_back_and_returns_and_is_never_ahead(seminar: Seminar) -> None:
    follower = seminar.follower
    follower.key("ArrowRight")
    follower.key("End")
    expect(follower.page.get_by_role("button", name="Next", exact=True)).to_be_disabled()
    follower.is_at(TEXT)
    seminar.presenter.goes_to(TIMELINE)
    follower.is_at(TIMELINE)
    follower.press("Back")
    follower.is_at(TEXT, 4)
    expect(follower.where).to_have_text("You are on 1, the talk is on 2")
    seminar.presenter.goes_to(END)
    expect(follower.where).to_have_text("You are on 1, the talk is on 4")
    follower.is_at(TEXT, 4)
    follower.press("Back to live")
    follower.is_at(END)
    expect(follower.page.get_by_role("button", name="Back to live")).to_be_hidden()
    follower.press("Back")
    seminar.presenter.key("Home")
    follower.is_at(TEXT)
    expect(follower.where).to_have_text("1 of 4")
    follower.key("o")
    expect(follower.page.locator(".overview .card:visible")).to_have_count(1)


def test_a_phone_reads_what_a_figure_tells_loads_plotly_only_for_it_and_gets_no_notes_and_no_key(
    kept_machines: Machines, room_server: RoomServer
) -> None:
    room = open_talk(room_server, (TIMELINE, FIGURE))
    clicker = Clicker(kept_machines.other_phone.new_page(), room)
    newcomer = Follower(kept_machines.phone.new_page(), room)
    try:
        newcomer.is_at(TIMELINE)
        expect(newcomer.slide(TIMELINE).locator(".still")).to_be_visible()
        assert not newcomer.loaded("/plotly-")
        for _ in range(4):
            clicker.press("Next")
        newcomer.is_at(FIGURE)
        expect(newcomer.slide(FIGURE).locator(".takeaway")).to_contain_text("Studies grouped by how people were asked")
        expect(newcomer.slide(FIGURE).locator(".graph .main-svg").first).to_be_visible(timeout=20_000)
        assert newcomer.loaded("/plotly-")
        is_told_nothing_secret(newcomer)
    finally:
        newcomer.page.close()
        clicker.page.close()


def is_told_nothing_secret(newcomer: Follower) -> None:
    """Neither the notes nor the key of the room are in anything that a window was given."""
    key, code, address = newcomer.room.key, newcomer.room.code, newcomer.room.server.address
    notes = newcomer.page.request.get(
        f"{address}/room/{code}/notes.json", headers={"Authorization": f"Bearer {key}"}
    ).json()
    said = max(re.findall(r"[\w ,]+", notes[FIGURE]["say"][0]), key=len)
    assert len(said) > 20
    assert not newcomer.loaded("notes.json")
    for answer in newcomer.answers:
        assert key not in answer.url
        if "/events" not in answer.url and answer.status == 200:
            body = answer.text()
            assert said not in body, answer.url
            assert key not in body, answer.url
    heard = newcomer.page.evaluate(
        """async (code) => { const answer = await fetch(`/room/${code}/events?as=follow`);
        const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
        let heard = ""; while (!heard.includes("record")) heard += (await reader.read()).value;
        reader.cancel(); return heard; }""",
        code,
    )
    assert FIGURE in heard
    assert key not in heard


def test_the_presenter_has_time_pace_notes_and_who_is_there(seminar: Seminar) -> None:
    page = seminar.presenter.page
    seminar.presenter.press("Set to 0:00")
    expect(page.locator(".clock-panel .elapsed")).to_have_text(re.compile("^0:0"))
    expect(page.locator(".connected")).to_contain_text("Walls: 1")
    expect(page.locator(".connected")).to_contain_text("Clickers: 1")
    expect(page.locator(".connected")).to_contain_text("Following: 1")
    seminar.presenter.goes_to(CASE)
    expect(page.locator(".clock-panel .pace")).to_have_text("2 min ahead")
    expect(seminar.clicker.page.locator(".pace")).to_have_text("2 min ahead")
    kept = seminar.presenter.pauses_clock()
    expect(seminar.clicker.page.locator(".elapsed")).to_contain_text(kept)
    seminar.presenter.key("ArrowLeft")  # a talk that goes on does not start a clock that was paused
    seminar.are_at(TIMELINE, 3)
    expect(page.locator(".clock-hint")).to_have_text("Paused")
    expect(page.locator(".clock-panel .elapsed")).to_have_text(kept)
    seminar.presenter.press("Start clock")
    expect(page.get_by_role("button", name="Pause clock")).to_be_visible()
    size = seminar.presenter.notes.evaluate("notes => parseFloat(getComputedStyle(notes).fontSize)")
    seminar.presenter.press("Larger notes")
    larger = seminar.presenter.notes.evaluate("notes => parseFloat(getComputedStyle(notes).fontSize)")
    assert larger > size
    page.locator(".sources summary").click()
    expect(page.locator(".sources li").first).to_be_visible()
    page.locator(".deck").focus()
    page.keyboard.press("n")
    expect(page.locator(".deck")).to_have_attribute("data-notes", "wide")
    page.keyboard.press("?")
    expect(page.locator(".key-list")).to_contain_text("start or pause the clock")
