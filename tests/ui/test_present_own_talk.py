"""Make my talk: ticks, minutes that add up, a title, and files that are no talk."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dmer.content.decks import load_decks
from dmer.ui.present_own_talk import LONGEST_TITLE
from tests.content.editor import ROOT
from tests.ui.page import page_with, shown

DECKS = load_decks(ROOT)

PAGE = """
import streamlit as st
from dmer.routes.talks import talk_content
from dmer.ui.page_content import present_page_words
from dmer.ui.present_own_talk import own_talk
title, parts = own_talk(good(talk_content).decks, good(present_page_words).own, "ward")
st.markdown(f"Made: {title} | {' '.join(parts)}")
"""


@pytest.fixture
def page() -> AppTest:
    return page_with(PAGE)


def made(app: AppTest) -> tuple[str, list[str]]:
    """The title and the parts that the page was told."""
    assert not app.exception
    said = next(line for line in shown(app).splitlines() if line.startswith("Made: "))
    title, _, parts = said.removeprefix("Made: ").partition(" | ")
    return title, parts.split()


def slides_of(parts: list[str]) -> list[str]:
    return [slide.id for _, slide in DECKS.slides_of(parts)]


def upload(app: AppTest, text: str) -> None:
    app.file_uploader(key="own_talk_file").upload("talk.yaml", text.encode(), "application/yaml").run()


def minutes(*slides: str) -> str:
    return f"{sum(DECKS.slides[name][1].minutes for name in slides):g} min"


def test_it_begins_with_the_slides_of_the_talk_that_was_chosen(page: AppTest) -> None:
    title, parts = made(page)
    assert title == "My talk"
    ward = slides_of(DECKS.decks["ward"].parts)
    assert set(slides_of(parts)) == set(ward)
    assert f"{len(ward)} slides, {DECKS.decks['ward'].minutes:g} min" in shown(page)


def test_a_ticked_section_is_named_as_one_and_adds_its_minutes(page: AppTest) -> None:
    history = [slide.id for slide in DECKS.sections["history"].slides]
    before = slides_of(made(page)[1])
    page.checkbox(key="own_section_history").check().run()
    assert "history" in made(page)[1]
    everything = {*before, *history}
    assert set(slides_of(made(page)[1])) == everything
    assert f"{len(everything)} slides, {minutes(*everything)}" in shown(page)
    assert all(page.checkbox(key=f"own_slide_{name}").value for name in history)
    page.checkbox(key=f"own_slide_{history[0]}").uncheck().run()
    assert not page.checkbox(key="own_section_history").value
    assert set(slides_of(made(page)[1])) == everything - {history[0]}


def test_with_nothing_ticked_there_is_no_talk_and_nothing_to_save(page: AppTest) -> None:
    for name in slides_of(made(page)[1]):
        page.checkbox(key=f"own_slide_{name}").uncheck()
    page.run()
    assert made(page)[1] == []
    assert "Tick at least one slide." in shown(page)
    assert page.download_button[0].proto.disabled


@pytest.mark.parametrize(
    ("typed", "kept"), [("  Our   ward ", "Our ward"), ("{x} & *y*", "(x) & *y*"), ("   ", "My talk")]
)
def test_a_title_is_kept_as_it_can_be_saved(typed: str, kept: str, page: AppTest) -> None:
    page.text_input(key="own_talk_title").input(typed).run()
    assert made(page)[0] == kept
    assert page.text_input(key="own_talk_title").value == kept
    assert page.text_input(key="own_talk_title").max_chars == LONGEST_TITLE


def test_a_file_is_loaded_and_what_is_no_talk_leaves_the_ticks(page: AppTest) -> None:
    before = made(page)
    upload(page, "- id: x\n  title: X\n  what_for: Y\n  minutes: 1\n  parts: [no-such-slide]\n")
    assert made(page) == before
    assert "What you have ticked stays as it was." in page.warning[0].value
    assert "no-such-slide" in page.warning[0].value
    upload(page, "- id: x\n  title: Ours\n  what_for: Y\n  minutes: 1\n  parts: [take-home-sentences, why]\n")
    assert made(page) == ("Ours", ["take-home-sentences", "why"])
    assert '"Ours" is loaded.' in page.success[0].value
    assert not page.warning
