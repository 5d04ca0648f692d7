"""Words of the evidence page, and what its words for strength and kinds of evidence mean."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from dmer.content.claims import EvidenceLevel, Strength, Verdict
from dmer.content.entries import Entry, Word, read_one
from dmer.content.found import Found
from dmer.content.sentences import Count, Text, filled_with, one_for_each

EVIDENCE_PAGE_FILE = "content/pages/evidence.yaml"

Strengths = Annotated[dict[Strength, Text], one_for_each(Strength)]


class EvidenceTabs(Entry):
    """Names of the page's parts."""

    claims: Text
    references: Text
    figures: Text
    contradictions: Text
    unknown: Text


class ClaimWords(Entry):
    """Words around the claims."""

    search: Text
    topic: Text
    strength: Text
    level: Text
    source: Text
    any: Text
    found: Found
    none: Text
    one_claim: Text
    unknown: Annotated[str, filled_with("claim")]
    all_claims: Text
    strength_label: Annotated[str, filled_with("strength", "level")]
    sources: Annotated[str, filled_with("sources")]
    full: Text
    statement: Annotated[str, filled_with("id", "text")]
    verdicts: Annotated[dict[Verdict, Text], one_for_each(Verdict)]
    caution: Annotated[str, filled_with("caution")]
    synthesis: Text
    help: Text
    help_intro: Text
    strengths: Strengths
    strength_meanings: Strengths
    level_intro: Text
    levels: Annotated[dict[EvidenceLevel, Text], one_for_each(EvidenceLevel)]


class ReferenceWords(Entry):
    """Words around the references."""

    search: Text
    found: Found
    none: Text
    read: Annotated[str, filled_with("seen_as")]
    cited_by: Annotated[str, filled_with("claims")]
    cited_by_none: Text
    doi: Text
    pubmed: Text
    address: Annotated[str, filled_with("address")]
    download: Text
    one_reference: Text
    unknown: Annotated[str, filled_with("reference")]
    all_references: Text


class UnknownWords(Entry):
    """Words around what is not known."""

    intro: Text
    rests_on: Annotated[str, filled_with("claims")]


class EvidencePageWords(Entry):
    """Everything said on the evidence page; `figures` names those it shows (dmer/figures/catalog.py)."""

    title: Text
    intro: Text
    tabs: EvidenceTabs
    more: Count
    claims: ClaimWords
    references: ReferenceWords
    unknown: UnknownWords
    figures: tuple[Word, ...]


def load_evidence_page_words(root: Path) -> EvidencePageWords:
    """Read content/pages/evidence.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / EVIDENCE_PAGE_FILE, root, EvidencePageWords)[0]
