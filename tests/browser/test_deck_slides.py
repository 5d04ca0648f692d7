"""Slides as an audience sees them: steps, marks of doubt, sources, place in the talk; what is hidden is out of reach."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.people import Presenter


def test_text_comes_step_by_step_and_goes_back_the_same_way(presenter: Presenter) -> None:
    presenter.open().sees("What D-MER is", 1)
    presenter.keys("ArrowRight", "Space", "PageDown")
    presenter.sees("What D-MER is", 4)
    presenter.keys("ArrowLeft", "PageUp")
    presenter.sees("What D-MER is", 2)
    presenter.keys("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight")
    presenter.sees("Recognizing it: the questions", 1)
    presenter.keys("ArrowLeft")
    presenter.sees("What D-MER is", 5)


def test_what_waits_keeps_its_place(presenter: Presenter) -> None:
    first = presenter.open().blocks.first
    before = first.bounding_box()
    presenter.keys("ArrowRight", "ArrowRight")
    assert first.bounding_box() == before


def test_the_foot_says_how_sure_where_from_and_where_in_the_talk(presenter: Presenter) -> None:
    foot = presenter.open().slide.locator(".foot")
    expect(foot).to_contain_text("● established")
    expect(foot).to_contain_text("Heise and Wiessinger 2011")
    expect(foot).to_contain_text("more")
    expect(foot).to_contain_text("What it is · 1 / 5")


def test_doubt_and_fiction_are_said_in_words_where_they_stand(presenter: Presenter) -> None:
    presenter.open("/present?deck=seminar#a-reflex-of-the-body/1")
    marks = presenter.slide.locator(".block .strength")
    expect(marks).to_have_count(3)
    expect(marks.first).to_have_text("≠ contested")
    presenter.keys("o")
    presenter.page.keyboard.type("case 1 sigh")
    presenter.keys("Enter")
    expect(presenter.slide.locator(".fictional")).to_have_text("Fictional case")
    presenter.keys("ArrowRight")
    expect(presenter.slide.locator("[data-kind=question]:not(.waiting)")).to_contain_text("For the room:")


def test_hidden_slides_are_inert_and_out_of_reach(presenter: Presenter) -> None:
    presenter.open()
    expect(presenter.deck.locator(".pile > .slide")).to_have_count(5)
    expect(presenter.deck.locator(".pile > .slide[inert]")).to_have_count(4)
    expect(presenter.deck.locator(".pile").get_by_role("heading")).to_have_count(1)
    expect(presenter.deck.get_by_role("group")).to_have_count(1)
    expect(presenter.deck.get_by_role("group")).to_have_accessible_name("Slide 1 of 5")
    assert presenter.deck.locator("[role=application]").count() == 0


def test_a_screen_reader_hears_the_slide_and_then_only_what_is_new(presenter: Presenter) -> None:
    presenter.open("/present?deck=ward#what-dmer-is/4")
    heard = presenter.deck.locator("[aria-live=polite]").last
    presenter.keys("ArrowRight")
    expect(heard).to_contain_text("Slide 2 of 5. Recognizing it: the questions.")
    presenter.keys("ArrowRight")
    expect(heard).not_to_contain_text("Slide 2")
    expect(heard).to_have_text((presenter.blocks.nth(1).text_content() or "").strip())
    presenter.keys("b")
    expect(heard).to_have_text("The screen is black. B shows the slide again.")


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1920, 1080), (390, 844)])
def test_text_is_large_enough_for_the_back_of_the_room(presenter: Presenter, width: int, height: int) -> None:
    presenter.page.set_viewport_size({"width": width, "height": height})
    presenter.open().keys("f")
    expect(presenter.deck).to_have_class("deck projector")
    size = presenter.blocks.first.evaluate("block => parseFloat(getComputedStyle(block).fontSize)")
    assert size >= (28 if width >= 1024 else 17)
    presenter.keys("f")
    presenter.page.set_viewport_size({"width": 1280, "height": 800})
