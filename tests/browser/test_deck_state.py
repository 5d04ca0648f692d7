"""The moves over slides and steps, over whole talks: what goes on comes back, and nothing leads outside."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from dmer.routes.player import player_version
from tests.browser.conftest import Server

WALK = """async ([address, deck, version]) => {
  const moves = await import(`${address}/player/${version}/deck_state.js`);
  const talk = await (await fetch(`${address}/player/data/talk.json?deck=${deck}`)).json();
  const path = [moves.firstOf(talk)];
  for (;;) {
    const next = moves.nextOf(talk, path.at(-1));
    if (moves.sameState(next, path.at(-1))) break;
    path.push(next);
  }
  const back = [moves.lastOf(talk)];
  while (back.length < path.length) back.push(moves.previousOf(talk, back.at(-1)));
  const beyond = path.map((one) => path.map((other) => moves.isBeyond(talk, one, other)));
  const again = path.map((one) => moves.fitted(talk, JSON.parse(JSON.stringify(one))));
  const dark = path.map((one) => moves.nextOf(talk, moves.screened(one, "black")));
  return { path, back: back.reverse(), beyond, again, dark, slides: talk.slides.map(({ id, steps }) => [id, steps]) };
}"""


@pytest.fixture(scope="module", params=["ward", "seminar"])
def walked(request: pytest.FixtureRequest, kept_context: BrowserContext, server: Server) -> dict[str, Any]:
    """Every state of a talk from its beginning to its end, and what the moves make of each."""
    page = kept_context.new_page()
    page.goto(f"{server.address}/player/data/deck_words.json")
    found: dict[str, Any] = page.evaluate(WALK, [server.address, request.param, player_version()])
    page.close()
    return found


def place(state: dict[str, Any]) -> tuple[str, int]:
    return state["slide"], state["step"]


def test_going_on_passes_every_step_of_every_slide_once(walked: dict[str, Any]) -> None:
    expected = [(name, step) for name, steps in walked["slides"] for step in range(steps + 1)]
    assert [place(state) for state in walked["path"]] == expected


def test_going_back_passes_the_same_places(walked: dict[str, Any]) -> None:
    assert [place(state) for state in walked["back"]] == [place(state) for state in walked["path"]]


def test_beyond_is_the_order_of_the_talk(walked: dict[str, Any]) -> None:
    count = len(walked["path"])
    assert walked["beyond"] == [[one > other for other in range(count)] for one in range(count)]


def test_a_state_that_was_sent_fits_unchanged(walked: dict[str, Any]) -> None:
    assert walked["again"] == walked["path"]


def test_the_press_after_a_dark_screen_moves_nothing(walked: dict[str, Any]) -> None:
    assert walked["dark"] == walked["path"]
