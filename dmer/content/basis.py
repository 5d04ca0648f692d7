"""What a text may claim that rests on several claims: no more than the least sure of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dmer.content.claims import Claim, Evidence, EvidenceLevel, Strength

FROM_LEAST_SURE: tuple[Strength, ...] = ("contested", "speculative", "historical", "supported", "established")

FROM_LOWEST: tuple[EvidenceLevel, ...] = (
    "seed",
    "expert-opinion",
    "case-report",
    "survey",
    "physiology-study",
    "review",
    "guideline",
)


@dataclass(frozen=True)
class Basis:
    """Strength and kind of evidence of the least sure claim, and whether anything here is our own synthesis."""

    strength: Strength
    level: EvidenceLevel
    project_inference: bool


def basis_of(claims: Iterable[Claim], *, ours: bool = False) -> Basis:
    """What a text may claim that rests on `claims`; `ours` says that the text itself goes beyond them.

    Raises ValueError when there is no claim.
    """
    cited = list(claims)
    least = min(cited, key=_sureness)
    return Basis(least.strength, least.evidence_level, ours or any(claim.project_inference for claim in cited))


def basis_data(claims: Iterable[str], evidence: Evidence, basis: Basis | None = None) -> dict[str, Any]:
    """How sure a text is that rests on claims, given by id, and the short names of their sources, as plain data.

    `basis` is given where the text says more of itself than its claims do. Raises ValueError when there is no claim.
    """
    names = list(claims)
    least = basis or basis_of(evidence.claims[name] for name in names)
    return {
        "strength": least.strength,
        "level": least.level,
        "ours": least.project_inference,
        "sources": [source.short for source in evidence.behind(names)],
        "claims": names,
    }


def _sureness(claim: Claim) -> tuple[int, int]:
    return FROM_LEAST_SURE.index(claim.strength), FROM_LOWEST.index(claim.evidence_level)
