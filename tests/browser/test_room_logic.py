"""The parts of a room that need no window: moves on their way, events in pieces, time that runs on, pace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import RoomServer

Run = Callable[..., Any]

SLIDES = [
    {"id": "a", "minutes": 2, "steps": 0},
    {"id": "b", "minutes": 1, "steps": 0},
    {"id": "c", "minutes": 3, "steps": 0},
]


@pytest.fixture(scope="module")
def page(kept_machines: Any, room_server: RoomServer) -> Iterator[Page]:
    laptop: BrowserContext = kept_machines.laptop
    opened = laptop.new_page()
    opened.goto(f"{room_server.address}/player/data/room_words.json")
    yield opened
    opened.close()


@pytest.fixture
def run(page: Page, room_server: RoomServer) -> Run:
    """Call JavaScript with what a module exports: `run("pace.js", "(m, x) => …", x)`."""

    def called(module: str, code: str, *given: Any) -> Any:
        script = f"async ([address, given]) => ({code})(await import(address), ...given)"
        return page.evaluate(script, [f"{room_server.address}/player/test/{module}", list(given)])

    return called


POSTS = """async ({ createOutbox }, answers, presses) => {
  const posted = []; const heard = []; const lost = []; let open = 0; let most = 0;
  let settled; const done = new Promise((resolve) => { settled = resolve; });
  const outbox = createOutbox({ patience: Infinity,
    async post(body) {
      most = Math.max(most, ++open);
      posted.push(body);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open -= 1;
      const status = answers[Math.min(posted.length, answers.length) - 1];
      if (status === 0) throw new Error("cut");
      return new Response(status === 200 ? JSON.stringify(body) : "no", { status });
    },
    ask: async () => true,
    onAnswer: ({ slide }) => { heard.push(slide); if (slide === presses.at(-1)) settled(); },
    onLost: (status) => { lost.push(status); settled(); } });
  for (const press of presses) { outbox.send({ slide: press, [press]: true }); await Promise.resolve(); }
  await done;
  return { posted, heard, lost, most, waiting: outbox.waiting() }; }"""


def moves(*presses: str) -> dict[str, object]:
    """What is sent for these presses together: what each changed, and the slide of the last."""
    return {"slide": presses[-1], **dict.fromkeys(presses, True)}


def test_many_fast_moves_go_together_and_no_two_are_on_their_way_at_once(run: Run) -> None:
    found = run("room_outbox.js", POSTS, [200], ["a", "b", "c", "d"])
    assert found["posted"] == [moves("a"), moves("b", "c", "d")]
    assert found["heard"] == ["a", "d"]
    assert (found["most"], found["waiting"]) == (1, False)


def test_a_move_that_did_not_arrive_is_sent_again_with_what_came_since(run: Run) -> None:
    found = run("room_outbox.js", POSTS, [0, 503, 429, 200], ["a", "b", "c"])
    assert found["posted"] == [moves("a"), *[moves("a", "b", "c")] * 3]
    assert found["heard"] == ["c"]


@pytest.mark.parametrize("status", [400, 403, 404, 410, 413])
def test_a_move_that_is_refused_for_good_is_given_up(status: int, run: Run) -> None:
    assert run("room_outbox.js", POSTS, [status], ["a"])["lost"] == [status]


def test_events_are_read_however_they_are_cut(run: Run) -> None:
    stream = 'retry: 1000\n\nid: 3\nevent: record\ndata: {"a": "x: y"}\n\n:\n\nevent: audience\ndata: {"wall":1}\n\n'
    read = """({ eventReader }, text, size) => { const heard = [];
      const read = eventReader((name, data) => heard.push([name, data]));
      for (let i = 0; i < text.length; i += size) read(text.slice(i, i + size)); return heard; }"""
    for size in range(1, len(stream) + 1):
        assert run("room_events.js", read, stream, size) == [["record", {"a": "x: y"}], ["audience", {"wall": 1}]]


def live(minutes: float | None, playing: bool = True) -> dict[str, Any]:
    return {"parameters": "", "minutes": minutes, "playing": playing, "speed": 30}


@pytest.mark.parametrize(
    ("given", "milliseconds", "minutes", "playing"),
    [
        (live(5.0), 2000, 6.0, True),
        (live(None), 2000, -1.0, True),
        (live(19.5), 60_000, 20.0, False),
        (live(5.0), -400, 5.0, True),
        (live(5.0, playing=False), 2000, 5.0, False),
    ],
)
def test_time_runs_on_where_the_record_left_it_and_rests_at_the_end(
    given: Any, milliseconds: int, minutes: float, playing: bool, run: Run
) -> None:
    code = "({ liveAfter }, given, time) => liveAfter(given, time, () => ({ start: -2, end: 20 }))"
    found = run("room_live.js", code, given, milliseconds)
    assert (found["minutes"], found["playing"]) == (minutes, playing)


@pytest.mark.parametrize(
    ("slide", "seconds", "ahead"),
    [("a", 30, 0), ("a", 119, 0), ("a", 200, -1), ("b", 0, 2), ("c", 100, 1), ("c", 360, 0), ("c", 600, -4)],
)
def test_pace_is_the_plan_of_the_slides_against_the_clock(slide: str, seconds: int, ahead: int, run: Run) -> None:
    code = "({ minutesAhead }, slides, slide, seconds) => minutesAhead({ slides }, { slide }, seconds)"
    assert run("pace.js", code, SLIDES, slide, seconds) == ahead


def test_the_server_s_clock_is_told_by_the_message_that_took_the_shortest_time(run: Run) -> None:
    code = """({ createRoomClock }) => { const clock = createRoomClock();
      for (const late of [400, 20, 900]) clock.learn(Date.now() + 60000 - late);
      clock.learn(undefined); return clock.now() - Date.now(); }"""
    assert run("room_clock.js", code) == pytest.approx(60_000 - 20, abs=15)
