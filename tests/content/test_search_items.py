"""What can be found, and where it leads."""

from __future__ import annotations

import pytest

from dmer.content.library import Library
from dmer.content.search import Index
from dmer.content.search_items import all_items, without_braces
from dmer.content.search_words import load_search_words
from tests.content.editor import ROOT


@pytest.fixture(scope="module")
def index(library: Library) -> Index:
    return Index(all_items(library, load_search_words(ROOT).page_items))


@pytest.mark.parametrize(
    ("query", "kind", "place"),
    [
        ("oxytocin", "term", "/glossary?term=oxytocin"),
        ("988 lifeline", "resource", "/resources?resource=us-988"),
        ("helpline", "page", "/resources"),
        ("mech-05", "claim", "/evidence?claim=mech-05"),
        ("Cox 2010", "reference", "/evidence?reference=cox2010"),
        ("27106944", "reference", "/evidence?reference=watkinson2016"),
        ("dysmorphic milk ejection reflex", "term", "/glossary?term=d-mer"),
        ("wikipedia dopamine", "claim", None),
        ("contradictions", "page", "/evidence"),
    ],
)
def test_everything_is_found(query: str, kind: str, place: str | None, index: Index) -> None:
    found = [item for item in index.search(query) if item.kind == kind]
    assert found, query
    assert place is None or found[0].place == place


def test_everything_taught_can_be_found_once(library: Library, index: Index) -> None:
    evidence = library.evidence
    counted = len(evidence.claims) + len(evidence.references) + len(library.glossary) + len(library.resources.entries)
    assert len(index.items) == counted + len(load_search_words(ROOT).pages)
    assert len({item.place for item in index.items}) == len(index.items)


def test_no_item_shows_a_brace(index: Index) -> None:
    assert not any("{" in item.title + item.text for item in index.items)
    assert without_braces("{At_the_breast}") == "At the breast"
