"""Words of the evidence page."""

from __future__ import annotations

import pytest

from dmer.content.evidence_page_words import EVIDENCE_PAGE_FILE, load_evidence_page_words
from dmer.figures.catalog import FIGURES
from tests.content.editor import ROOT, Editor


def test_every_figure_it_shows_exists() -> None:
    assert set(load_evidence_page_words(ROOT).figures) <= set(FIGURES)


def test_words_that_stand_in_an_address_differ() -> None:
    """Filters and tabs are kept in the address by the words shown."""
    words = load_evidence_page_words(ROOT)
    for shown in (words.claims.strengths, words.claims.levels, words.tabs.model_dump()):
        assert len(set(shown.values())) == len(shown)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    contested: Contested\n", "", "claims.strengths: Words are missing here for 'contested'"),
        ("    seed: source document only\n", "", "claims.levels: Words are missing here for 'seed'"),
        ("    refined: We", "    refind: We", "claims.verdicts"),
    ],
)
def test_mistakes(old: str, new: str, said: str, editor: Editor) -> None:
    editor.replaces(EVIDENCE_PAGE_FILE, old, new)
    assert any(line.partition(": ")[2].startswith(said) for line in editor.reads(load_evidence_page_words))
