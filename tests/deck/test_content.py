"""What talks are made of: read together, and what is broken is said with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from dmer.content.decks import DECKS_FILE
from dmer.content.terms import TERMS_FILE
from dmer.deck.content import load_talk_content
from tests.content.editor import ROOT, Editor


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(tmp_path / "lab")


def test_slides_evidence_and_words_come_together() -> None:
    content = load_talk_content(ROOT)
    assert content.decks.decks
    assert content.library.evidence.claims
    assert content.terms.words.breast.chestfeeding == "breast or chest"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (DECKS_FILE, "minutes: 45", "minutes: 40"),
        ("content/decks/sections/why.yaml", "claims: [awr-03]", "claims: [awr-93]"),
        ("content/evidence/claims/awareness.yaml", "  strength: ", "  strenght: "),
        (TERMS_FILE, "  breast_milk:\n", "  brest_milk:\n"),
    ],
)
def test_a_mistake_in_any_of_them_is_said(file: str, old: str, new: str, editor: Editor) -> None:
    said = editor.replaces(file, old, new).reads(load_talk_content)
    assert all(line.startswith(f"{file}:") for line in said), said
