"""Words of the figures."""

from __future__ import annotations

import pytest

from dmer.content.figure_words import FIGURE_WORDS_FILE, load_figure_words
from tests.content.editor import ROOT, Editor


def test_takeaways_are_sentences() -> None:
    words = load_figure_words(ROOT)
    for figure in (words.history, words.spectrum, words.prevalence, words.durations, words.publications):
        assert figure.takeaway.endswith(".")
        assert figure.note.endswith(".")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{lowest} to", "{least} to", "prevalence.takeaway: {least} is not filled in here"),
        ("    clinic chart review: Clinic chart review\n", "", "prevalence.how_asked: Words are missing here for"),
        ("  more: Show the numbers\n", "", "shared.more: This field is missing."),
    ],
)
def test_mistakes(old: str, new: str, said: str, editor: Editor) -> None:
    editor.replaces(FIGURE_WORDS_FILE, old, new)
    [found] = editor.reads(load_figure_words)
    assert found.partition(": ")[2].startswith(said)
