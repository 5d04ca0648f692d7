"""Entries with their places: ids over several files, and ids that do not exist."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import Field

from dmer.content.entries import Entry
from dmer.content.located_yaml import ContentError
from dmer.content.placed import Placed, by_name, read_files, read_placed, repeated, unknown_ids


class Cup(Entry):
    id: str
    friends: list[str] = Field(default_factory=list)


def said(tmp_path: Path, **files: str) -> list[str]:
    names = written(tmp_path, **files)
    with pytest.raises(ContentError) as refused:
        read_files(tmp_path, names, Cup)
    return [str(problem) for problem in refused.value.problems]


def written(tmp_path: Path, **files: str) -> list[str]:
    for name, text in files.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return [f"{name}.yaml" for name in files]


def test_entries_keep_their_order_and_place(tmp_path: Path) -> None:
    names = written(tmp_path, one="- id: a\n- id: b\n", two="- id: c\n")
    entries = read_files(tmp_path, names, Cup)
    assert list(by_name(entries)) == ["a", "b", "c"]
    assert str(entries[1].problem("Wrong.", "id")) == "one.yaml:2: b: id: Wrong."
    assert str(entries[2].problem("Wrong.", "friends")) == "two.yaml:1: c: friends: Wrong."


def test_an_id_is_used_once_over_all_files(tmp_path: Path) -> None:
    assert said(tmp_path, one="- id: a\n- id: b\n", two="- id: c\n- id: b\n") == [
        "two.yaml:2: b: id: This id was already used in one.yaml:2."
    ]


def test_an_id_used_twice_in_one_file_is_said_once(tmp_path: Path) -> None:
    assert said(tmp_path, one="- id: a\n- id: a\n") == ["one.yaml:2: a: id: This id was already used on line 1."]


def test_problems_of_every_file_are_said_at_once(tmp_path: Path) -> None:
    found = said(tmp_path, one="- id: a\n  size: 1\n", two="- id: 7\n")
    assert [line.partition(": ")[0] for line in found] == ["one.yaml:2", "two.yaml:1"]


def test_an_unknown_id_is_said_on_its_own_line(tmp_path: Path) -> None:
    [name] = written(tmp_path, one="- id: anna\n- id: bea\n  friends:\n    - anna\n    - ana\n")
    entries = read_placed(tmp_path, name, Cup)
    [problem] = unknown_ids(entries, "friends", ["anna", "bea"], "cup")
    assert str(problem) == "one.yaml:5: bea: friends: The cup 'ana' is not known; did you mean 'anna'?"


def test_an_id_repeated_further_down_is_said_with_the_line_of_the_first(tmp_path: Path) -> None:
    [name] = written(tmp_path, one="- id: anna\n- id: bea\n")
    first, second = read_placed(tmp_path, name, Cup)
    assert list(repeated([first, second])) == []
    [problem] = repeated([first, second, Placed(second.entry, "anna", second.located, second.at)])
    assert str(problem) == "one.yaml:2: anna: id: This id was already used on line 1."
