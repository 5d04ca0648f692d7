"""Words around the glossary."""

from __future__ import annotations

from dmer.content.glossary_page_words import GLOSSARY_PAGE_FILE, load_glossary_page_words
from tests.content.editor import ROOT, Editor


def test_words_are_filled_in() -> None:
    words = load_glossary_page_words(ROOT)
    assert words.found.said(3) == "3 terms"
    assert words.unknown.format(term="x") == 'There is no term called "x" here. All terms are below.'


def test_a_mistake_is_said(editor: Editor) -> None:
    editor.replaces(GLOSSARY_PAGE_FILE, "{say}", "{sai}")
    [said] = editor.reads(load_glossary_page_words)
    assert said.partition(": ")[2].startswith("say: {sai} is not filled in here; {say} is")
