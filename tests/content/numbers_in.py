"""The numbers of claims and of sentences, so that none can be shown that no source gave."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dmer.content.claims import Evidence

NUMBER = re.compile(r"(?<![\w.])\d+(?:,\d{3})*(?:\.\d+)?")

WORDS = {"one": 1, "two": 2, "three": 3, "five": 5, "ten": 10, "eleven": 11}


def of_text(text: str) -> set[float]:
    """Every number that stands in a text in digits."""
    return {float(found.replace(",", "")) for found in NUMBER.findall(text)}


def text_of_claims(evidence: Evidence, claims: Iterable[str]) -> str:
    """All that some claims and the records of their sources say."""
    parts: list[str] = []
    for name in claims:
        claim = evidence.claims[name]
        parts += [claim.statement, claim.caution, claim.seed_note, *claim.seed_statements]
        parts += map(str, _leaves(claim.numbers))
        for source in evidence.sources_of(claim):
            parts += [str(source.year or ""), source.title, source.notes, source.volume_issue_pages]
    return " ".join(parts)


def of_claims(evidence: Evidence, claims: Iterable[str]) -> set[float]:
    """Every number in some claims and in the records of their sources, small ones also where they are spelled out."""
    text = text_of_claims(evidence, claims)
    return of_text(text) | {number for word, number in WORDS.items() if re.search(rf"\b{word}\b", text)}


def _leaves(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
    else:
        yield value
