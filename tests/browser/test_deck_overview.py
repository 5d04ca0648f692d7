"""All slides at a glance: found by a word, chosen by key or hand."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.people import Presenter


def test_a_slide_is_found_by_words_in_its_text(presenter: Presenter) -> None:
    presenter.open().keys("o")
    cards = presenter.deck.locator(".overview .card")
    expect(cards).to_have_count(5)
    expect(presenter.deck.locator(".overview .card[aria-current=true]")).to_contain_text("1. What D-MER is")
    presenter.page.keyboard.type("SUICIDE harm")
    expect(cards.filter(visible=True)).to_have_count(1)
    presenter.keys("Enter")
    presenter.sees("Red flags come before any grading")
    expect(presenter.deck.locator(".overview")).to_be_hidden()


def test_arrow_keys_walk_over_the_cards(presenter: Presenter) -> None:
    presenter.open().keys("o", "ArrowDown", "ArrowRight", "Enter")
    presenter.sees("Recognizing it: the questions")


def test_what_does_not_exist_is_said(presenter: Presenter) -> None:
    presenter.open().keys("o")
    presenter.page.keyboard.type("xyzzy")
    expect(presenter.deck.get_by_text("No slide fits.")).to_be_visible()
    presenter.keys("Escape")
    presenter.sees("What D-MER is", 1)
    presenter.keys("ArrowRight")
    presenter.sees("What D-MER is", 2)


def test_cards_show_the_slides_themselves(presenter: Presenter) -> None:
    presenter.open("/present?deck=seminar#oxytocin-comes-in-pulses").keys("o")
    card = presenter.deck.locator(".overview .card").nth(11)
    expect(card.locator(".still polyline").first).to_be_visible()
    box, stage = card.locator(".thumb .slide").bounding_box(), card.bounding_box()
    assert box
    assert stage
    assert box["width"] <= stage["width"]
    presenter.deck.locator(".overview").get_by_role("button", name="30. Red flags").click()
    presenter.sees("Red flags come before any grading")
