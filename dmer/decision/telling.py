"""How anything of the decision aid is told: in the words of one setting, with how sure it is and what it rests on."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from dmer.content.basis import basis_data
from dmer.content.citing import Citing
from dmer.content.conditions import Urgency
from dmer.content.days import day_in_words
from dmer.content.decision import Decision
from dmer.content.decision_tables import TableName
from dmer.content.resources import Resource
from dmer.content.terms import Register, in_register
from dmer.decision.content import DecisionContent

Say: TypeAlias = Callable[[str], str]
"""Fills the braces of a text."""

Contact: TypeAlias = Callable[[Resource, Say, datetime.date], Mapping[str, Any]]
"""How to reach a resource, as slides show it (`dmer.deck.talk.contact_of`)."""


@dataclass(frozen=True)
class Telling:
    """Content in the words of `register`, as it stands on the day `today`."""

    content: DecisionContent
    register: Register
    today: datetime.date
    contact: Contact

    @property
    def tables(self) -> Decision:
        """The tables that are told from."""
        return self.content.tables

    def say(self, text: str) -> str:
        """A text with its braces filled."""
        return in_register(text, self.register, self.content.terms)

    def sources(self, claims: Iterable[str]) -> list[str]:
        """Short names of what claims rest on, each once."""
        return [source.short for source in self.content.library.evidence.behind(claims)]

    def row_basis(self, row: Citing) -> dict[str, Any]:
        """How firmly a row, question or pattern can be said, and what all of it rests on."""
        return basis_data(row.all_claims, self.content.library.evidence, self.tables.bases[row.id])

    def basis(self, claims: Iterable[str]) -> dict[str, Any]:
        """The same for a text that rests on `claims` alone."""
        return basis_data(claims, self.content.library.evidence)

    def contacts(self, names: Iterable[str]) -> list[dict[str, Any]]:
        """How to reach resources, by their ids."""
        entries = self.content.library.resources.entries
        return [{"id": name, **self.contact(entries[name], self.say, self.today)} for name in names]

    def urgency(self, urgency: Urgency) -> dict[str, str]:
        """An urgency with its words."""
        return {"id": urgency, **self.content.words.urgencies[urgency].model_dump()}

    def table(self, name: TableName) -> dict[str, str]:
        """A table with its title."""
        return {"id": name, "title": self.content.words.tables[name]}

    def table_dates(self) -> list[dict[str, Any]]:
        """Every table with its version and review dates."""
        return [
            {
                **self.table(name),
                "version": table.version,
                "reviewed": day_in_words(table.reviewed),
                "next_review": day_in_words(table.next_review),
                "overdue": table.overdue(self.today),
            }
            for name, table in self.tables.tables.items()
        ]
