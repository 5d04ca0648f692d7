"""Links to a slide and step, the browser's back and forward, and a reload: the place is kept, the server not asked."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.people import Presenter
from tests.browser.test_deck_keys import sent_by


def test_a_link_opens_its_slide_and_step(presenter: Presenter) -> None:
    presenter.open("/present?deck=ward#red-flags-before-grading/1")
    presenter.sees("Red flags come before any grading", 4)


def test_a_link_to_nowhere_opens_the_beginning(presenter: Presenter) -> None:
    for hash_ in ("#no-such-slide", "#%", "#what-dmer-is/x", "#/3"):
        presenter.open(f"/present?deck=ward{hash_}").sees("What D-MER is")
        presenter.page.evaluate("sessionStorage.clear()")
        presenter.page.goto("about:blank")


def test_back_and_forward_go_from_slide_to_slide_and_rerun_nothing(presenter: Presenter) -> None:
    frames = sent_by(presenter.page)
    presenter.open()
    before = len(frames)
    presenter.keys("2", "Enter")
    expect(presenter.page).to_have_url(f"{presenter.address}/present?deck=ward#questions-of-the-history")
    presenter.keys("4", "Enter")
    expect(presenter.page).to_have_url(f"{presenter.address}/present?deck=ward#explanation-comes-first")
    presenter.keys("ArrowRight")
    expect(presenter.page).to_have_url(f"{presenter.address}/present?deck=ward#explanation-comes-first/1")
    presenter.page.go_back()
    presenter.sees("Recognizing it: the questions", 1)
    presenter.page.go_back()
    presenter.sees("What D-MER is", 1)
    presenter.page.go_forward()
    presenter.sees("Recognizing it: the questions", 1)
    presenter.page.go_forward()
    presenter.sees("Explanation comes first", 2)
    assert len(frames) == before, "the page asked Streamlit for something"


def test_a_reload_comes_back_to_slide_step_and_dark_screen(presenter: Presenter) -> None:
    presenter.open().keys("3", "Enter", "ArrowRight", "b")
    expect(presenter.page).to_have_url(f"{presenter.address}/present?deck=ward#red-flags-before-grading/1")
    presenter.page.reload()
    presenter.ready()
    expect(presenter.deck).to_have_attribute("data-screen", "black")
    presenter.deck.focus()
    presenter.keys("b")
    presenter.sees("Red flags come before any grading", 4)


def test_coming_back_from_another_page_finds_the_same_place(presenter: Presenter) -> None:
    presenter.open().keys("4", "Enter")
    presenter.sees("Explanation comes first")
    expect(presenter.page).to_have_url(f"{presenter.address}/present?deck=ward#explanation-comes-first")
    presenter.page.get_by_role("link", name="Glossary").click()
    expect(presenter.page.get_by_role("heading", name="Glossary")).to_be_visible()
    presenter.page.go_back()
    presenter.ready()
    presenter.sees("Explanation comes first")
