"""Terms on the glossary page: from A to Z, each with what is said about it, and one alone from a link."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from dmer.content.glossary import Term
from dmer.content.library import Library
from dmer.content.terms import in_register, load_terms
from dmer.ui.glossary import in_order
from tests.content.editor import ROOT
from tests.ui.page import page_with, shown

CHOSEN = """
import streamlit as st
from dmer.ui.glossary import chosen_terms
for term in chosen_terms(library, good(glossary_page_words)):
    st.text(term.id)
"""

EVERY_TERM = """
from functools import partial
from dmer.content.terms import in_register
from dmer.ui.glossary import show_term
from dmer.ui.page_content import terms
say = partial(in_register, register="chestfeeding", terms=good(terms))
for term in library.glossary.values():
    show_term(term, library, good(glossary_page_words), say)
"""


@pytest.fixture(scope="module")
def told(library: Library) -> dict[str, str]:
    """What stands about each term, by its id."""
    text = shown(page_with(EVERY_TERM))
    starts = [text.index(f"**[{term.term}](</glossary?term={name}>)**") for name, term in library.glossary.items()]
    ends = [*starts[1:], len(text)]
    return {name: text[start:end] for name, start, end in zip(library.glossary, starts, ends, strict=True)}


def listed(app: AppTest) -> list[str]:
    return [block.value for block in app.text]


def test_terms_stand_from_a_to_z_whatever_their_letters() -> None:
    names = ["Zeta", "alpha", "Beta"]
    glossary = {name: Term(id=name, term=name, definition="A letter.") for name in names}
    assert [term.term for term in in_order(glossary)] == ["alpha", "Beta", "Zeta"]


def test_each_term_has_its_definition_in_the_chosen_words(told: dict[str, str], library: Library) -> None:
    words = load_terms(ROOT)
    for name, term in library.glossary.items():
        assert in_register(term.definition, "chestfeeding", words) in told[name]


def test_each_term_says_how_it_is_said_what_else_it_is_called_and_what_the_evidence_says(
    told: dict[str, str], library: Library
) -> None:
    for name, term in library.glossary.items():
        assert (f"Said: {term.say}" in told[name]) == bool(term.say), name
        assert (f"Also: {', '.join(term.also)}" in told[name]) == bool(term.also), name
        assert re.findall(r"/evidence\?claim=([\w-]+)", told[name]) == term.claims, name
        assert re.findall(r"/glossary\?term=([\w-]+)", told[name]) == [name, *term.see]
        for other in term.see:
            assert f"[{library.glossary[other].term}](</glossary?term={other}>)" in told[name]


def test_without_a_link_or_filter_every_term_is_there(library: Library) -> None:
    app = page_with(CHOSEN)
    assert listed(app) == [term.id for term in in_order(library.glossary)]
    assert f"{len(library.glossary)} terms" in shown(app)


def test_a_link_shows_one_term_and_hides_the_filter() -> None:
    app = page_with(CHOSEN, term="oxytocin", find="prolactin")
    assert listed(app) == ["oxytocin"]
    assert "[All terms](</glossary>)" in shown(app)
    assert not app.text_input


def test_a_link_to_no_term_says_so_above_all_terms(library: Library) -> None:
    app = page_with(CHOSEN, term="oxytocine*")
    assert app.info[0].value == 'There is no term called "oxytocine\\*" here. All terms are below.'
    assert len(listed(app)) == len(library.glossary)


@pytest.mark.parametrize(
    ("typed", "first", "said"),
    [
        ("dysphoric", "dysphoria", "term"),
        ("dysforia", "dysphoria", "term"),
        ("xyzzyx", None, "No term is spelled"),
    ],
)
def test_the_filter_finds_other_names_and_misspellings(typed: str, first: str | None, said: str) -> None:
    app = page_with(CHOSEN, {"find": typed})
    assert listed(app)[:1] == ([first] if first else [])
    assert said in shown(app)
