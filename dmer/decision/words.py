"""What one might say to the parent: every row of its table whose condition is true, in the order of the file."""

from __future__ import annotations

from dmer.content.decision import Decision
from dmer.content.decision_rows import Phrase
from dmer.decision.conditions import TRUE, Facts, fires


def words_of(tables: Decision, facts: Facts[int]) -> tuple[Phrase, ...]:
    """The words that fit a situation."""
    return tuple(row for row in tables.word_table.rows if fires(row.when, facts) == TRUE)
