"""All slides at a glance: found by a word, chosen by key or hand."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.people import Presenter


def test_a_slide_is_found_by_words_in_its_text(presenter: Presenter) -> None:
    slides = presenter.talk()
    presenter.keys("o")
    cards = presenter.deck.locator(".overview .card")
    expect(cards).to_have_count(5)
    expect(presenter.deck.locator(".overview .card[aria-current=true]")).to_contain_text(f"1. {slides[0]['title']}")
    presenter.page.keyboard.type("SUICIDE harm")
    expect(cards.filter(visible=True)).to_have_count(1)
    presenter.keys("Enter")
    presenter.sees(slides[2])
    expect(presenter.deck.locator(".overview")).to_be_hidden()


def test_arrow_keys_walk_over_the_cards(presenter: Presenter) -> None:
    slides = presenter.talk()
    presenter.keys("o", "ArrowDown", "ArrowRight", "Enter")
    presenter.sees(slides[1])


def test_what_does_not_exist_is_said_and_one_escape_leads_back(presenter: Presenter) -> None:
    first, *_ = presenter.talk()
    presenter.keys("o")
    presenter.page.keyboard.type("xyzzy")
    expect(presenter.deck.get_by_text("No slide fits.")).to_be_visible()
    presenter.keys("Escape", "ArrowRight")
    presenter.sees(first, 1)


def test_cards_show_the_slides_themselves(newcomer: Presenter) -> None:
    presenter = newcomer.open("/present?deck=short")
    slides = presenter.talk("short")
    live = next(i for i, slide in enumerate(slides) if slide["timelines"])
    presenter.keys("o")
    card = presenter.deck.locator(".overview .card").nth(live)
    expect(card.locator(".still polyline").first).to_be_visible()
    box, whole = card.locator(".thumb .still").bounding_box(), card.bounding_box()
    assert box
    assert whole
    assert whole["x"] < box["x"] < box["x"] + box["width"] < whole["x"] + whole["width"] + 1
    card.click()
    presenter.sees(slides[live])
