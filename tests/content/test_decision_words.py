"""Words around the decision aid."""

from __future__ import annotations

from dmer.content.decision_words import DECISION_WORDS_FILE, load_decision_words
from tests.content.editor import ROOT, Editor


def test_everything_has_its_words() -> None:
    words = load_decision_words(ROOT)
    assert words.urgencies["same_day"].label == "Same day"
    assert words.fits["does_not_fit"] == "Does not fit"
    assert "nothing is stored" in words.notice


def test_words_that_are_missing_are_named_with_their_line(editor: Editor) -> None:
    editor.replaces(DECISION_WORDS_FILE, "  partly: Fits partly\n", "")
    line = editor.line_of(DECISION_WORDS_FILE, "fits:")
    assert editor.reads(load_decision_words) == [
        f"{DECISION_WORDS_FILE}:{line}: fits: Words are missing here for 'partly'."
    ]
