"""Content that stays up while a file is being mended."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dmer.content.last_good import LastGood
from dmer.content.look import LOOK_FILE, LookWords, load_look_words
from tests.content.editor import Editor


class Reading:
    """The look words of a project, counting how often they are read."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, root: Path) -> LookWords:
        self.times += 1
        return load_look_words(root)


@pytest.fixture
def reading() -> Reading:
    return Reading()


@pytest.fixture
def words(editor: Editor, reading: Reading) -> LastGood[LookWords]:
    return LastGood(reading, editor.root, ("content/wording",))


def label(words: LastGood[LookWords]) -> str | None:
    content, _ = words.current()
    return content.label if content else None


def test_an_unchanged_file_is_read_once(words: LastGood[LookWords], reading: Reading) -> None:
    assert [label(words) for _ in range(3)] == ["Look"] * 3
    assert reading.times == 1


def test_a_change_is_seen_at_once(words: LastGood[LookWords], editor: Editor) -> None:
    assert label(words) == "Look"
    editor.replaces(LOOK_FILE, "label: Look", "label: Theme")
    assert (label(words), words.current()[1]) == ("Theme", [])


def test_a_change_of_the_same_length_is_seen(words: LastGood[LookWords], editor: Editor) -> None:
    assert label(words) == "Look"
    editor.replaces(LOOK_FILE, "label: Look", "label: Mood")
    path = editor.root / LOOK_FILE
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 1))
    assert label(words) == "Mood"


def test_the_last_good_words_stay_up_with_what_is_wrong(words: LastGood[LookWords], editor: Editor) -> None:
    assert label(words) == "Look"
    editor.replaces(LOOK_FILE, "label: Look", "lable: Look")
    assert label(words) == "Look"
    assert [problem.field for problem in words.current()[1]] == ["label", "lable"]
    editor.replaces(LOOK_FILE, "lable: Look", "label: Looks")
    assert (label(words), words.current()[1]) == ("Looks", [])


def test_a_deleted_file_keeps_the_last_good_words(words: LastGood[LookWords], editor: Editor) -> None:
    assert label(words) == "Look"
    editor.deletes(LOOK_FILE)
    assert label(words) == "Look"
    assert [problem.sentence for problem in words.current()[1]] == ["The file is missing."]


def test_without_any_good_words_there_are_none(words: LastGood[LookWords], editor: Editor) -> None:
    editor.replaces(LOOK_FILE, "label: Look", "lable: Look")
    content, problems = words.current()
    assert content is None
    assert len(problems) == 2


def test_a_broken_file_is_not_read_again_until_it_changes(
    words: LastGood[LookWords], reading: Reading, editor: Editor
) -> None:
    editor.replaces(LOOK_FILE, "label: Look", "lable: Look")
    words.current()
    words.current()
    assert reading.times == 1


def test_a_file_that_leads_nowhere_is_no_harm(words: LastGood[LookWords], editor: Editor) -> None:
    """As when an editor's temporary file is gone before it is looked at."""
    (editor.root / "content" / "wording" / "gone.yaml").symlink_to(editor.root / "nowhere.yaml")
    assert label(words) == "Look"


def test_a_caller_cannot_change_what_the_next_one_is_told(words: LastGood[LookWords], editor: Editor) -> None:
    editor.replaces(LOOK_FILE, "label: Look", "lable: Look")
    words.current()[1].clear()
    assert len(words.current()[1]) == 2
