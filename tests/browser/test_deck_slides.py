"""Slides as an audience sees them: steps, marks of doubt, sources, place in the talk; the hidden are out of reach."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import Server
from tests.browser.people import Presenter, fills_screen, leaves_screen
from tests.browser.talk_alone import PresenterOfTheTalk


def test_text_comes_step_by_step_and_goes_back_the_same_way(presenter: Presenter) -> None:
    first, second, *_ = presenter.talk()
    presenter.sees(first)
    presenter.keys("ArrowRight", "Space", "PageDown")
    presenter.sees(first, 3)
    presenter.keys("ArrowLeft", "PageUp")
    presenter.sees(first, 1)
    presenter.keys(*["ArrowRight"] * first["steps"])
    presenter.sees(second)
    presenter.keys("ArrowLeft")
    presenter.sees(first, first["steps"])


def test_what_waits_keeps_its_place(presenter: Presenter) -> None:
    first = presenter.blocks.first
    before = first.bounding_box()
    presenter.keys("ArrowRight", "ArrowRight")
    assert first.bounding_box() == before


def test_the_foot_says_how_sure_where_from_and_where_in_the_talk(presenter: Presenter) -> None:
    first, *_ = presenter.talk()
    foot = presenter.slide.locator(".foot")
    expect(foot).to_contain_text("● established")
    expect(foot).to_contain_text("; ".join(first["sources"]))
    expect(foot).to_contain_text(f"and {first['more_sources']} more")
    expect(foot).to_contain_text("What it is · 1 / 5")


def test_doubt_and_fiction_are_said_in_words_where_they_stand(context: BrowserContext, server: Server) -> None:
    presenter = PresenterOfTheTalk(context.new_page(), server.address)
    slides = presenter.talk("seminar")
    doubtful = next(slide for slide in slides if slide["blocks"] and slide["blocks"][0]["strength"] == "contested")
    case = next(slide for slide in slides if slide["layout"] == "case")
    presenter.arrives(f"/present?parts={doubtful['id']},{case['id']}")
    expect(presenter.blocks.first.locator(".strength")).to_have_text("≠ contested")
    presenter.keys("End")
    presenter.sees(case, case["steps"])
    expect(presenter.slide.locator(".fictional")).to_have_text("Fictional case")
    expect(presenter.slide.locator("[data-kind=question]").first).to_contain_text("For the room:")


def test_hidden_slides_are_inert_and_out_of_reach(presenter: Presenter) -> None:
    expect(presenter.deck.locator(".pile > .slide")).to_have_count(5)
    expect(presenter.deck.locator(".pile > .slide[inert]")).to_have_count(4)
    expect(presenter.deck.locator(".pile").get_by_role("heading")).to_have_count(1)
    expect(presenter.deck.get_by_role("group")).to_have_count(1)
    expect(presenter.deck.get_by_role("group")).to_have_accessible_name("Slide 1 of 5")
    assert presenter.deck.locator("[role=application]").count() == 0


def test_a_screen_reader_hears_the_slide_and_then_only_what_is_new(presenter: Presenter) -> None:
    slides = presenter.talk()
    number, stepped = next((i + 1, slide) for i, slide in enumerate(slides) if i > 0 and slide["steps"] > 0)
    heard = presenter.deck.locator("[aria-live=polite]").last
    presenter.keys(str(number), "Enter")
    expect(heard).to_contain_text(f"Slide {number} of {len(slides)}. {stepped['title']}")
    presenter.keys("ArrowRight")
    expect(heard).not_to_contain_text(stepped["title"])
    said = heard.text_content() or ""
    new = [presenter.blocks.nth(i).text_content() or "" for i in range(presenter.blocks.count())][-1]
    assert re.sub(r"\W", "", new) in re.sub(r"\W", "", said)
    presenter.keys("b")
    expect(heard).to_have_text("The screen is black. B shows the slide again.")


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1920, 1080), (390, 844)])
def test_text_is_large_enough_for_the_back_of_the_room(presenter: Presenter, width: int, height: int) -> None:
    presenter.page.set_viewport_size({"width": width, "height": height})
    presenter.keys("f")
    expect(presenter.deck).to_have_class("deck projector")
    fills_screen(presenter.page)
    least = 28 if width >= 1024 else 17
    presenter.page.wait_for_function(
        "least => parseFloat(getComputedStyle(document.querySelector('.slide:not([inert]) .block')).fontSize) >= least",
        arg=least,
    )
    presenter.keys("f")
    expect(presenter.deck).to_have_class("deck")
    leaves_screen(presenter.page)


def test_a_second_press_leaves_the_full_screen_however_soon_it_comes(presenter: Presenter) -> None:
    presenter.page.evaluate(
        """() => { window.filled = [];
        document.addEventListener("fullscreenchange", () => filled.push(Boolean(document.fullscreenElement))); }"""
    )
    presenter.keys("f", "f")
    presenter.page.wait_for_function("filled.at(-1) === false")
    expect(presenter.deck).to_have_class("deck")
