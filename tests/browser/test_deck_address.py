"""Links to a slide and step, the browser's back and forward, and a reload: the place is kept, the server not asked."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import Server
from tests.browser.people import Presenter, go_to
from tests.browser.talk_alone import PresenterOfTheTalk
from tests.browser.test_deck_keys import sent_by

A_LATE_WORD = """hash => new Promise((done) => {
  addEventListener("hashchange", () => requestAnimationFrame(done), { once: true });
  postMessage({ stCommVersion: 1, type: "UPDATE_HASH", hash }, location.origin); // as Streamlit sends it to its host
})"""


@pytest.mark.parametrize("place", ["no-such-slide/2", "%"])
def test_a_link_to_nowhere_opens_the_beginning(context: BrowserContext, server: Server, place: str) -> None:
    newcomer = PresenterOfTheTalk(context.new_page(), server.address).arrives(f"/present?deck=ward#{place}")
    newcomer.sees(newcomer.talk()[0])
    assert newcomer.errors == []


def test_a_link_back_and_forward_a_reload_and_another_page_all_find_the_place_and_nothing_else_asks_the_server(
    newcomer: Presenter,
) -> None:
    frames = sent_by(newcomer.page)
    _, second, third, fourth, _ = newcomer.talk()

    newcomer.open(f"/present?deck=ward#{third['id']}/1").sees(third, 1)
    before = len(frames)
    newcomer.keys("2", "Enter")
    newcomer.at(second["id"])
    newcomer.keys("4", "Enter")
    newcomer.at(fourth["id"])
    newcomer.keys("ArrowRight")
    newcomer.at(f"{fourth['id']}/1")
    for go, slide, step in (
        (newcomer.page.go_back, second, 0),
        (newcomer.page.go_back, third, 1),
        (newcomer.page.go_forward, second, 0),
        (newcomer.page.go_forward, fourth, 1),
    ):
        go()
        newcomer.sees(slide, step)
    newcomer.page.go_back()
    newcomer.sees(second)
    newcomer.keys("3", "Enter")
    newcomer.at(third["id"])
    newcomer.page.evaluate(A_LATE_WORD, f"#{second['id']}")
    newcomer.sees(third)
    expect(newcomer.page).to_have_url(re.compile(f"#{third['id']}$"))
    newcomer.keys("4", "Enter", "ArrowRight")
    newcomer.at(f"{fourth['id']}/1")
    assert len(frames) == before, "the page asked Streamlit for something"

    newcomer.keys("b")
    expect(newcomer.deck).to_have_attribute("data-screen", "black")
    newcomer.page.reload()
    newcomer.ready()
    expect(newcomer.deck).to_have_attribute("data-screen", "black")
    newcomer.deck.focus()
    newcomer.keys("b")
    newcomer.sees(fourth, 1)

    go_to(newcomer.page, "Glossary", "Background")
    expect(newcomer.page.get_by_role("heading", name="Glossary")).to_be_visible()
    newcomer.page.go_back()
    newcomer.ready()
    newcomer.sees(fourth, 1)
    assert newcomer.errors == []
