"""What a text rests on, in a line under it: claims with their strength, and their sources."""

from __future__ import annotations

from collections.abc import Iterable

from dmer.content.claims import Evidence
from dmer.content.references import Reference
from dmer.ui.markdown import link, place, plain

FEW_SOURCES = 3
"""More sources than this are counted, not named."""


def claim_link(claim: str) -> str:
    """A link to one claim on the evidence page."""
    return link(claim, place("evidence", claim=claim))


def claim_links(claims: Iterable[str]) -> str:
    """Links to claims, in a row."""
    return ", ".join(claim_link(claim) for claim in claims)


def reference_link(reference: Reference) -> str:
    """A link to one reference on the evidence page, by its short name."""
    return link(reference.short, place("evidence", reference=reference.id))


def with_sources(claims: Iterable[str], evidence: Evidence) -> str:
    """Each claim with its strength and its first sources, as "hist-07 (historical: Cox 2010, Babble and 2 more)"."""
    return "; ".join(_with_sources(claim, evidence) for claim in claims)


def _with_sources(name: str, evidence: Evidence) -> str:
    claim = evidence.claims[name]
    sources = evidence.sources_of(claim)
    named = ", ".join(reference_link(source) for source in sources[:FEW_SOURCES])
    others = len(sources) - FEW_SOURCES
    more = f" and {others} more" if others > 0 else ""
    return f"{claim_link(name)} ({plain(claim.strength)}: {named}{more})"
