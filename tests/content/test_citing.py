"""What cites and what is cited."""

from __future__ import annotations

from pathlib import Path

import pytest

from dmer.content.citing import Cited, Citing, Sourced, wrong_citations
from dmer.content.claims import Evidence, load_claims
from dmer.content.placed import read_placed
from tests.content.editor import ROOT


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return load_claims(ROOT)


def said(tmp_path: Path, evidence: Evidence, text: str, kind: type[Citing] = Sourced) -> list[str]:
    (tmp_path / "rows.yaml").write_text(text, encoding="utf-8")
    entries = read_placed(tmp_path, "rows.yaml", kind)
    fields = ("references",) if issubclass(kind, Sourced) else ()
    return [str(problem) for problem in wrong_citations(entries, evidence, fields)]


def test_what_exists_and_belongs_together_is_fine(tmp_path: Path, evidence: Evidence) -> None:
    text = "- id: a\n  claims: [mech-01]\n  references: [howard2026]\n- id: b\n  references: [heise2011]\n- id: c\n"
    assert said(tmp_path, evidence, text) == []


def test_a_claim_that_does_not_exist_is_said(tmp_path: Path, evidence: Evidence) -> None:
    [line] = said(tmp_path, evidence, "- id: a\n  claims:\n  - mech-01\n  - mech-99\n", Citing)
    assert line.startswith("rows.yaml:4: a: claims: The claim 'mech-99' is not known")


def test_a_reference_that_does_not_exist_is_said_once(tmp_path: Path, evidence: Evidence) -> None:
    [line] = said(tmp_path, evidence, "- id: a\n  claims: [mech-01]\n  references: [howard2062]\n")
    assert line.startswith("rows.yaml:3: a: references: The reference 'howard2062' is not known")


def test_a_reference_that_no_claim_beside_it_rests_on_is_said(tmp_path: Path, evidence: Evidence) -> None:
    assert said(tmp_path, evidence, "- id: a\n  claims: [mech-01]\n  references: [howard2026, cox2010]\n") == [
        "rows.yaml:3: a: references: The reference 'cox2010' is no source of a claim that stands here."
    ]


def test_references_come_from_the_kind() -> None:
    assert Citing(id="a", claims=["mech-01"]).reference_ids == ()
    assert Cited(id="a", claims=["mech-01"], references=["howard2026"]).reference_ids == ("howard2026",)
