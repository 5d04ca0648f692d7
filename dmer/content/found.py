"""How many were found, in words."""

from __future__ import annotations

from dmer.content.entries import Entry
from dmer.content.sentences import Count, Text


class Found(Entry):
    """How many there are, in words: for one, and for any other number."""

    one: Text
    many: Count

    def said(self, count: int) -> str:
        """The sentence for `count`."""
        return self.one if count == 1 else self.many.format(count=count)
