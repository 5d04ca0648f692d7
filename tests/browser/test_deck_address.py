"""Links to a slide and step, the browser's back and forward, and a reload: the place is kept, the server not asked."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.people import Presenter, go_to
from tests.browser.test_deck_keys import sent_by


def test_a_link_opens_its_slide_and_step(newcomer: Presenter) -> None:
    newcomer.arrives("/present?deck=ward#red-flags-before-grading/1")
    newcomer.sees(next(slide for slide in newcomer.talk() if slide["id"] == "red-flags-before-grading"), 1)


@pytest.mark.parametrize("place", ["no-such-slide/2", "%"])
def test_a_link_to_nowhere_opens_the_beginning(newcomer: Presenter, place: str) -> None:
    newcomer.arrives(f"/present?deck=ward#{place}").sees(newcomer.talk()[0])
    assert newcomer.errors == []


def test_back_and_forward_go_from_slide_to_slide_and_rerun_nothing(newcomer: Presenter) -> None:
    frames = sent_by(newcomer.page)
    first, second, _, fourth, _ = newcomer.open().talk()
    before = len(frames)
    newcomer.keys("2", "Enter")
    newcomer.at(second["id"])
    newcomer.keys("4", "Enter")
    newcomer.at(fourth["id"])
    newcomer.keys("ArrowRight")
    newcomer.at(f"{fourth['id']}/1")
    for go, slide, step in (
        (newcomer.page.go_back, second, 0),
        (newcomer.page.go_back, first, 0),
        (newcomer.page.go_forward, second, 0),
        (newcomer.page.go_forward, fourth, 1),
    ):
        go()
        newcomer.sees(slide, step)
    assert len(frames) == before, "the page asked Streamlit for something"


def test_a_reload_comes_back_to_slide_step_and_dark_screen(newcomer: Presenter) -> None:
    slides = newcomer.open().talk()
    newcomer.keys("3", "Enter", "ArrowRight", "b")
    newcomer.at(f"{slides[2]['id']}/1")
    newcomer.page.reload()
    newcomer.ready()
    expect(newcomer.deck).to_have_attribute("data-screen", "black")
    newcomer.deck.focus()
    newcomer.keys("b")
    newcomer.sees(slides[2], 1)


def test_coming_back_from_another_page_finds_the_same_place(newcomer: Presenter) -> None:
    slides = newcomer.open().talk()
    newcomer.keys("4", "Enter")
    newcomer.at(slides[3]["id"])
    go_to(newcomer.page, "Glossary", "Background")
    expect(newcomer.page.get_by_role("heading", name="Glossary")).to_be_visible()
    newcomer.page.go_back()
    newcomer.ready()
    newcomer.sees(slides[3])
