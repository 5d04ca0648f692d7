"""What a text rests on, in a line under it."""

from __future__ import annotations

import pytest

from dmer.content.claims import Evidence, load_claims
from dmer.ui.cited import claim_link, with_sources
from tests.content.editor import ROOT


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return load_claims(ROOT)


def test_a_claim_links_to_its_place() -> None:
    assert claim_link("mech-05") == "[mech-05](</evidence?claim=mech-05>)"


def test_strength_and_sources_stand_beside_each_claim(evidence: Evidence) -> None:
    line = with_sources(["hist-07", "name-04"], evidence)
    assert "(historical: [Cox 2010](</evidence?reference=cox2010>)" in line
    assert "; [name-04]" in line


def test_many_sources_are_counted(evidence: Evidence) -> None:
    count = len(evidence.claims["hist-15"].sources)
    assert with_sources(["hist-15"], evidence).endswith(f" and {count - 3} more)")
