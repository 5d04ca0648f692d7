"""Which statements of the two source documents are taught somewhere, and which are still open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dmer.content.claims import Evidence
from dmer.content.teaching import Teaching


def cited_claims(teaching: Teaching) -> Mapping[str, frozenset[str]]:
    """The ids of the claims that each part of the app teaches with."""
    return {
        part: frozenset(_claims(entry.all_claims for entry in entries)) for part, entries in teaching.citing.items()
    }


def taught(evidence: Evidence, claims: Iterable[str]) -> frozenset[str]:
    """The ids of the source statements that at least one of these `claims` (ids) carries, such as "A12"."""
    return frozenset(_claims(evidence.claims[claim].statement_ids for claim in claims))


def open_statements(teaching: Teaching) -> Mapping[str, str]:
    """The source statements that nothing teaches yet, by id, with their text, in order."""
    everywhere = _claims(cited_claims(teaching).values())
    evidence = teaching.library.evidence
    done = taught(evidence, everywhere)
    return {name: text for name, text in evidence.statements.items() if name not in done}


def _claims(groups: Iterable[Iterable[str]]) -> set[str]:
    return {one for group in groups for one in group}
