"""What a command says when its content is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from dmer.commands.errors import UsageError, loaded
from dmer.content.located_yaml import ContentError, Problem


def test_content_is_handed_on(tmp_path: Path) -> None:
    assert loaded(lambda root: root.name, tmp_path) == tmp_path.name


@pytest.mark.parametrize(("count", "more"), [(1, ""), (3, " (2 more; the check command lists them)")])
def test_the_first_problem_is_said_and_the_others_are_counted(tmp_path: Path, count: int, more: str) -> None:
    def load(_: Path) -> object:
        raise ContentError([Problem("a.yaml", number, "id", "field", "Wrong.") for number in range(1, count + 1)])

    with pytest.raises(UsageError) as said:
        loaded(load, tmp_path)
    assert str(said.value) == f"a.yaml:1: id: field: Wrong.{more}"
