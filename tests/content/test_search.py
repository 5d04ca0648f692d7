"""Finding by a few words, also misspelled ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dmer.content.library import load_library
from dmer.content.search import Index, Item, words_of
from dmer.content.search_items import all_items
from dmer.content.search_words import load_search_words
from tests.content.editor import ROOT

ITEMS = [
    Item("term", "let-down", "let-down", "The release of milk that follows a pulse of oxytocin.", "/a"),
    Item("term", "oxytocin", "oxytocin", "The hormone that causes milk release.", "/b"),
    Item("claim", "mech-05", "Milk release is caused by oxytocin rising.", "mechanism", "/c"),
    Item("reference", "zutic2024", "Žutić et al. 2024: A questionnaire", "Žutić M, Matijaš M", "/d"),
]
INDEX = Index(ITEMS)


def found(query: str) -> list[str]:
    return [item.id for item in INDEX.search(query)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("oxytocin", "oxytocin"),
        ("oxitocin", "oxytocin"),
        ("oxitocyn", "oxytocin"),
        ("oxyto", "oxytocin"),
        ("OXYTOCIN!", "oxytocin"),
        ("letdown", "let-down"),
        ("let down", "let-down"),
        ("mech-05", "mech-05"),
        ("zutic", "zutic2024"),
        ("the questionnaire", "zutic2024"),
    ],
)
def test_the_best_comes_first(query: str, first: str) -> None:
    assert found(query)[0] == first


def test_every_word_counts() -> None:
    assert found("milk rising") == ["mech-05"]
    assert found("milk questionnaire") == []


@pytest.mark.parametrize("query", ["", "  ", "!?", "xyzzy", "ab"])
def test_nothing_is_found_for_nothing(query: str) -> None:
    assert found(query) == []


def test_words_are_plain_and_hyphens_may_be_left_out() -> None:
    assert words_of("D-MER, Žutić's") == ("d-mer", "d", "mer", "dmer", "zutic's")


@given(st.text(max_size=100))
def test_any_query_is_answered(query: str) -> None:
    assert set(found(query)) <= {item.id for item in ITEMS}


def test_each_item_is_found_by_its_title() -> None:
    library = load_library(ROOT)
    index = Index(all_items(library, load_search_words(ROOT).page_items))
    for item in index.items:
        assert item in index.search(item.title, len(index.items)), item.id
