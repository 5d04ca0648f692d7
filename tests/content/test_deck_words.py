"""The words and keys of the deck."""

from __future__ import annotations

from typing import get_args

from dmer.content.deck_words import DECK_WORDS_FILE, Action, load_deck_words
from tests.content.editor import ROOT, Editor


def test_every_action_has_its_keys_and_every_letter_is_lower_case() -> None:
    rows = load_deck_words(ROOT).keys
    assert [row.action for row in rows] == list(get_args(Action))
    for row in rows:
        assert all(len(key) > 1 or key == key.lower() for key in row.keys), row.action


def test_a_clicker_works() -> None:
    """Clickers send page keys to move, a full stop or b for a dark screen, and F5 at the start."""
    of_key = {key: row.action for row in load_deck_words(ROOT).keys for key in row.keys}
    assert [of_key[key] for key in ("PageDown", "PageUp", ".", "b", "F5")] == [
        "next",
        "previous",
        "black",
        "black",
        "full_screen",
    ]


def test_signs_tell_strengths_apart_without_color() -> None:
    marks = load_deck_words(ROOT).strengths.values()
    assert len({mark.sign for mark in marks}) == len({mark.label for mark in marks}) == 5


def test_a_key_that_stands_twice_is_said(editor: Editor) -> None:
    editor.replaces(DECK_WORDS_FILE, "keys: [w]", "keys: [b]")
    [problem] = editor.reads(load_deck_words)
    assert problem.endswith("keys: the key 'b' stands here twice, not a list of 15.") or "twice" in problem


def test_a_strength_without_words_is_said(editor: Editor) -> None:
    editor.replaces(DECK_WORDS_FILE, "  contested:\n    sign: ≠\n    label: contested\n", "")
    [problem] = editor.reads(load_deck_words)
    assert "'contested'" in problem
