"""Where a chosen result leads."""

from __future__ import annotations

import pytest

from dmer.content.search_words import load_search_words
from dmer.ui.search import destination
from tests.content.editor import ROOT

WORDS = load_search_words(ROOT)


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("/", ("home.py", [])),
        ("/history", ("history.py", [])),
        ("/glossary?term=oxytocin", ("glossary.py", [("term", "oxytocin")])),
        ("/evidence?claim=a%26b", ("evidence.py", [("claim", "a&b")])),
    ],
)
def test_places_of_the_app(place: str, found: tuple[str, list[tuple[str, str]]]) -> None:
    assert destination(place, WORDS) == found


@pytest.mark.parametrize(
    "place", [None, 7, "", "history", "/nowhere", "//elsewhere.example/history", "https://x.example/"]
)
def test_anything_else_leads_nowhere(place: object) -> None:
    assert destination(place, WORDS) is None
