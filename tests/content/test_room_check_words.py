"""Words of the check list before a talk: one group for each line that checks itself."""

from __future__ import annotations

import re

import pytest

from dmer.content.room_check_words import CheckLines
from dmer.content.room_words import ROOM_WORDS_FILE, load_room_words
from tests.content.editor import ROOT, Editor

CHECKS = (ROOT / "dmer" / "player" / "checks.js").read_text(encoding="utf-8")


def test_the_lines_are_those_that_are_checked() -> None:
    checked = re.search(r"const CHECKS = \{ (.*?) \};", CHECKS)
    assert checked
    assert list(CheckLines.model_fields) == checked[1].split(", ")


@pytest.mark.parametrize("line", list(CheckLines.model_fields))
def test_every_line_has_a_name_and_can_be_well(line: str) -> None:
    words = getattr(load_room_words(ROOT).checks.lines, line)
    assert words.name
    assert words.ok


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "A phone is connected ({count}).",
            "A phone is connected ({phones}).",
            "checks.lines.phone.ok: {phones} is not",
        ),
        ("      on_wall: ", "      on_the_wall: ", "checks.lines.notes.on_wall: This field is missing."),
        ("  tone: Play a tone\n", "", "checks.tone: This field is missing."),
    ],
)
def test_mistakes_are_said_with_file_and_line(old: str, new: str, said: str, editor: Editor) -> None:
    editor.replaces(ROOM_WORDS_FILE, old, new)
    problems = editor.reads(load_room_words)
    assert any(problem.startswith(f"{ROOM_WORDS_FILE}:") and said in problem for problem in problems)
