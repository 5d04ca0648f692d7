"""Every content file checked at once."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import pytest

from dmer.content.check import CONTENT_FOLDERS, LOADERS, check_all, checked_files
from tests.content.editor import ROOT, Editor

FILES = [path.relative_to(ROOT).as_posix() for path in checked_files(ROOT)]
NAMED = sorted({pattern for loader in LOADERS for pattern in loader.reads if "*" not in pattern})
"""Files that a loader asks for by name; it cannot miss one of those it takes as they come."""
ONE_EACH = sorted(
    {next(ROOT.glob(pattern)).relative_to(ROOT).as_posix() for loader in LOADERS for pattern in loader.reads}
)
"""One file for each pattern."""


def said(editor: Editor) -> list[str]:
    return [str(problem) for problem in check_all(editor.root)]


def said_by_readers_of(file: str, editor: Editor) -> list[str]:
    """What the loaders say that claim to read `file`; the others need not run."""
    readers = [loader for loader in LOADERS if any(fnmatch(file, pattern) for pattern in loader.reads)]
    return [str(problem) for problem in check_all(editor.root, readers)]


def test_the_content_of_the_app_has_no_problems() -> None:
    assert check_all(ROOT) == []


def test_every_file_of_content_and_data_is_checked() -> None:
    present = {
        path.relative_to(ROOT).as_posix()
        for folder in CONTENT_FOLDERS
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    assert present == {file for file in FILES if not file.startswith("docs/")}
    assert "docs/model.md" in FILES


@pytest.mark.parametrize("file", NAMED)
def test_every_named_file_is_missed_when_it_is_gone(file: str, editor: Editor) -> None:
    assert f"{file}:1: The file is missing." in said_by_readers_of(file, editor.deletes(file))


@pytest.mark.parametrize("file", ONE_EACH)
def test_every_checked_file_is_really_read(file: str, editor: Editor) -> None:
    editor.writes(file, b"\xff\xfe broken")
    assert f"{file}:1: The file cannot be read: it is not UTF-8 text." in said_by_readers_of(file, editor)


@pytest.mark.parametrize("file", ["content/wording/timelin.yaml", "data/model/parameters.yml", "content/pages/new.md"])
def test_a_file_that_nobody_reads_is_said(file: str, editor: Editor) -> None:
    editor.writes(file, "title: New\n")
    assert said(editor) == [f"{file}:1: No part of the app reads this file; is its name right?"]


def test_problems_come_in_order_and_once_each(editor: Editor) -> None:
    """The tables are read again for points and words, which are held against them once they are well."""
    editor.replaces("data/model/parameters.yaml", "  default: 5.0\n", "  default: x\n")
    editor.replaces("data/model/parameters.yaml", "  default: 15\n", "  default: y\n")
    editor.replaces("content/wording/timeline.yaml", "  play: Play\n", "  play: 7\n")
    editor.replaces("content/pages/home.yaml", "title:", "titel:")
    assert [(problem.file, problem.entry or problem.field) for problem in check_all(editor.root)] == [
        ("content/pages/home.yaml", "titel"),
        ("content/pages/home.yaml", "title"),
        ("content/wording/timeline.yaml", "buttons.play"),
        ("data/model/parameters.yaml", "T_feed"),
        ("data/model/parameters.yaml", "T_i"),
    ]


def test_words_and_tables_are_held_against_each_other(editor: Editor) -> None:
    editor.replaces("content/wording/timeline.yaml", "symbol: T_feed", "symbol: T_fed")
    [problem] = check_all(editor.root)
    assert problem.field == "controls.0.symbol"


def test_an_empty_folder_misses_every_file(tmp_path: Path) -> None:
    missed = {problem.file for problem in check_all(tmp_path) if problem.sentence == "The file is missing."}
    assert missed >= set(NAMED)
    assert checked_files(tmp_path) == []
