"""How many were found, in words."""

from __future__ import annotations

from typing import Annotated

from dmer.content.entries import Entry
from dmer.content.sentences import Text, filled_with


class Found(Entry):
    """How many there are, in words: for one, and for any other number."""

    one: Text
    many: Annotated[str, filled_with("count")]

    def said(self, count: int) -> str:
        """The sentence for `count`."""
        return self.one if count == 1 else self.many.format(count=count)
