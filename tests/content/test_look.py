"""The words of the theme switch."""

from __future__ import annotations

from dmer.content.look import LOOK_FILE, load_look_words
from tests.content.editor import ROOT, Editor


def test_every_theme_has_a_name_of_its_own() -> None:
    names = load_look_words(ROOT).options.model_dump()
    assert set(names) == {"system", "light", "dark", "contrast"}
    assert len(set(names.values())) == 4


def test_a_theme_without_a_name_is_said(editor: Editor) -> None:
    editor.replaces(LOOK_FILE, "  dark: Dark\n", "")
    line = editor.line_of(LOOK_FILE, "options:")
    assert editor.reads(load_look_words) == [f"{LOOK_FILE}:{line}: options.dark: This field is missing."]
