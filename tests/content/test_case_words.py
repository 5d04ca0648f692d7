"""The words around the cases, and their keys."""

from __future__ import annotations

import re
from typing import get_args

from dmer.content.case_words import CASE_WORDS_FILE, CaseAction, Verdict, load_case_words
from dmer.content.deck_words import load_deck_words
from dmer.decision import compare
from tests.content.editor import ROOT, Editor


def test_every_action_has_its_keys_and_those_of_the_deck_do_here_what_they_do_there() -> None:
    words = load_case_words(ROOT)
    assert [row.action for row in words.keys] == list(get_args(CaseAction))
    deck = {key: row.action for row in load_deck_words(ROOT).keys for key in row.keys}
    for row in words.keys:
        if row.action != "ask":
            assert {deck[key] for key in row.keys} == {row.action}


def test_the_page_for_presenters_has_the_same_keys() -> None:
    page = (ROOT / "docs" / "cases.md").read_text(encoding="utf-8")
    signs = {"ArrowRight": "→", "ArrowLeft": "←"}
    expected = [
        (" ".join(signs.get(key, key) for key in row.keys) if len(row.keys) <= 6 else "1 … 9", row.does)
        for row in load_case_words(ROOT).keys
    ]
    assert re.findall(r"^\| (.+?) \| (.+?) \|$", page, flags=re.MULTILINE)[1:] == expected


def test_the_page_for_presenters_names_parts_and_buttons_as_they_are_called() -> None:
    page = (ROOT / "docs" / "cases.md").read_text(encoding="utf-8")
    words = load_case_words(ROOT)
    parts = words.frame.parts
    for name in (parts.plan, parts.compare, parts.home, words.cards.about, load_deck_words(ROOT).open_case):
        assert f"**{name}" in page


def test_verdicts_are_those_of_the_comparison_and_their_signs_tell_them_apart() -> None:
    assert get_args(Verdict) == get_args(compare.Verdict)
    verdicts = load_case_words(ROOT).compare.verdicts.values()
    assert len({one.sign for one in verdicts}) == len({one.label for one in verdicts}) == 4


def test_nothing_is_called_right_or_wrong() -> None:
    said = load_case_words(ROOT).compare.model_dump_json().lower()
    assert not any(word in said for word in ("correct", "score", "mistake", "wrong", "%"))


def test_a_verdict_without_words_is_said(editor: Editor) -> None:
    editor.replaces(CASE_WORDS_FILE, "    missed:\n      sign: +\n      label: The aid adds this\n", "")
    [problem] = editor.reads(load_case_words)
    assert "'missed'" in problem


def test_a_brace_that_is_not_filled_in_is_said(editor: Editor) -> None:
    editor.replaces(CASE_WORDS_FILE, "{reason}", "{raison}")
    [problem] = editor.reads(load_case_words)
    assert f"{CASE_WORDS_FILE}:{editor.line_of(CASE_WORDS_FILE, '{raison}')}: compare.refused: " in problem
