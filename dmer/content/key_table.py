"""A table of keys, which feeds the listeners and the list that a person can read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, TypeVar

from pydantic import Field

from dmer.content.entries import Entry, Word
from dmer.content.sentences import Text


class KeyRow(Entry):
    """One line of the key list; `keys` are names as browsers give them, letters in lower case."""

    keys: Annotated[list[Word], Field(min_length=1)]
    does: Text


Rows = TypeVar("Rows", bound=Sequence[KeyRow])


def no_key_twice(rows: Rows) -> Rows:
    """The check of a table in which each key does one thing."""
    seen: set[str] = set()
    for row in rows:
        for key in row.keys:
            if key in seen:
                raise ValueError(f"the key {key!r} stands here twice")
            seen.add(key)
    return rows
