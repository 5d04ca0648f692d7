"""The wording setting on a page: what it offers, what it changes, and what keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dmer.content.last_good import LastGood
from dmer.content.terms import TERMS_FILE, load_terms
from dmer.ui import wording
from tests.content.editor import ROOT, Editor
from tests.ui.page import page_with

SETTING = """
import streamlit as st
from dmer.ui.wording import wording_choice
say = wording_choice()
st.markdown(say("{Breastfeeding} parents"))
"""


def page(**query: str) -> AppTest:
    return page_with(SETTING, **query)


def said(app: AppTest) -> str:
    return str(app.markdown[0].value)


def test_both_answers_are_offered_with_a_word_of_help() -> None:
    terms = load_terms(ROOT)
    [setting] = page().radio
    assert (setting.label, setting.help) == (terms.label, terms.help)
    assert setting.options == [terms.options.breastfeeding, terms.options.chestfeeding]


def test_the_address_stays_bare_until_something_else_is_chosen() -> None:
    app = page()
    assert said(app) == "Breastfeeding parents"
    assert "words" not in app.query_params
    app.radio(key="words").set_value("chestfeeding").run()
    assert said(app) == "Breast/chestfeeding parents"
    assert app.query_params["words"] == "chestfeeding"
    app.radio(key="words").set_value("breastfeeding").run()
    assert said(app) == "Breastfeeding parents"
    assert "words" not in app.query_params


def test_a_link_chooses_and_what_was_chosen_later_holds_against_it() -> None:
    app = page(words="chestfeeding")
    assert said(app) == "Breast/chestfeeding parents"
    app.radio(key="words").set_value("breastfeeding").run()
    app.query_params["words"] = "chestfeeding"
    assert said(app.run()) == "Breastfeeding parents"


@pytest.mark.parametrize("asked", ["bottle", "{breast}"])
def test_what_is_not_offered_is_taken_for_the_usual(asked: str) -> None:
    app = page(words=asked)
    assert said(app) == "Breastfeeding parents"
    assert app.query_params["words"] == asked, "an address that is written again loses what stands after #"


def test_words_that_could_never_be_read_are_reported_and_break_no_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = Editor(tmp_path / "lab").replaces(TERMS_FILE, "help: Ask", "hepl: Ask")
    monkeypatch.setattr(wording, "terms", LastGood(load_terms, editor.root, ("content/wording",)))
    app = page()
    assert not app.radio
    assert (
        f"{TERMS_FILE}:{editor.line_of(TERMS_FILE, 'hepl')}: hepl: This field is not known here" in app.warning[0].value
    )
