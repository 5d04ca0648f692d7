"""Content on pages: a broken file is named where its editor sees it, and what was read last stays up."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dmer.content.look import LOOK_FILE, load_look_words
from tests.content.editor import Editor
from tests.ui.page import page_with, shown

PAGE = f"""
import streamlit as st
from pathlib import Path
from dmer.content.last_good import LastGood
from dmer.content.look import load_look_words
if "source" not in st.session_state:
    st.session_state["source"] = LastGood(load_look_words, Path({{root!r}}), ("{Path(LOOK_FILE).parent.as_posix()}",))
words = good(st.session_state["source"])
st.markdown(f"Words: {{{{words.options.dark if words else None}}}}")
"""


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(tmp_path / "lab")


def page_of(editor: Editor) -> AppTest:
    return page_with(PAGE.format(root=str(editor.root)))


def test_what_was_read_last_stays_up_and_the_mistake_is_named(editor: Editor) -> None:
    app = page_of(editor)
    dark = load_look_words(editor.root).options.dark
    assert f"Words: {dark}" in shown(app)
    assert not app.warning
    editor.replaces(LOOK_FILE, "  dark:", "  drak:")
    app.run()
    assert f"Words: {dark}" in shown(app)
    [warning] = app.warning
    assert "What was last read well is still shown." in warning.value
    assert f"`{LOOK_FILE}:" in warning.value
    assert "drak" in warning.value
    editor.replaces(LOOK_FILE, "  drak:", "  dark:")
    assert not app.run().warning


def test_a_file_that_was_never_whole_leaves_the_rest_of_the_page(editor: Editor) -> None:
    editor.deletes(LOOK_FILE)
    app = page_of(editor)
    assert "Words: None" in shown(app)
    [warning] = app.warning
    assert "The rest of the app still works." in warning.value
    assert f"- `{LOOK_FILE}:1: The file is missing.`" in warning.value
