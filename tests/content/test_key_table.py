"""A table of keys: each key does one thing."""

from __future__ import annotations

import pytest

from dmer.content.key_table import KeyRow, no_key_twice


def rows(*keys: list[str]) -> list[KeyRow]:
    return [KeyRow(keys=names, does="something") for names in keys]


def test_a_table_in_which_each_key_does_one_thing_stays_as_it_is() -> None:
    table = rows(["f", "F5"], ["?"])
    assert no_key_twice(table) is table


def test_a_key_that_stands_twice_is_said() -> None:
    with pytest.raises(ValueError, match="the key 'f' stands here twice"):
        no_key_twice(rows(["f", "F5"], ["?", "f"]))
