"""A text may claim no more than the least sure of its claims."""

from __future__ import annotations

from typing import get_args

import pytest

from dmer.content.basis import FROM_LEAST_SURE, FROM_LOWEST, Basis, basis_of
from dmer.content.claims import Claim, EvidenceLevel, Strength, load_claims
from tests.content.editor import ROOT


@pytest.fixture(scope="module")
def claims() -> dict[str, Claim]:
    return dict(load_claims(ROOT).claims)


def test_every_strength_and_level_has_its_place() -> None:
    assert set(FROM_LEAST_SURE) == set(get_args(Strength))
    assert set(FROM_LOWEST) == set(get_args(EvidenceLevel))


def test_the_least_sure_claim_counts(claims: dict[str, Claim]) -> None:
    assert basis_of([claims["red-02"]]) == Basis("established", "guideline", project_inference=False)
    assert basis_of([claims["red-02"], claims["rel-04"]]) == Basis("speculative", "expert-opinion", False)
    assert basis_of([claims["sev-09"], claims["rel-04"]]) == Basis("contested", "expert-opinion", False)


def test_among_equally_sure_claims_the_lower_kind_of_evidence_counts(claims: dict[str, Claim]) -> None:
    assert basis_of([claims["cns-04"], claims["trt-03"]]).level == "expert-opinion"


def test_a_synthesis_of_ours_is_marked(claims: dict[str, Claim]) -> None:
    assert basis_of([claims["red-02"], claims["red-01"]]).project_inference
    assert basis_of([claims["red-02"]], ours=True).project_inference


def test_a_text_without_claims_has_no_basis() -> None:
    with pytest.raises(ValueError, match="empty"):
        basis_of([])
