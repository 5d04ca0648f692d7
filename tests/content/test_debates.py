"""Contradictions and what is not known."""

from __future__ import annotations

import pytest

from dmer.content.claims import Evidence, load_claims
from dmer.content.debates import CONTRADICTIONS_FILE, UNKNOWN_FILE, Debates, load_debates
from dmer.content.terms import REGISTERS, Register, in_register, load_terms
from tests.content import numbers_in
from tests.content.editor import ROOT, Editor


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return load_claims(ROOT)


@pytest.fixture(scope="module")
def debates(evidence: Evidence) -> Debates:
    return load_debates(ROOT, evidence)


def test_the_known_contradictions_are_shown(debates: Debates) -> None:
    assert {"first-case-report", "year-of-naming", "cause", "moderate-recovery", "anger", "how-common"} <= {
        one.id for one in debates.contradictions
    }
    assert {"risk-factors", "treatment-needed", "duration", "mood-disorder"} <= {
        one.id for one in debates.contradictions
    }


def test_contested_and_contradicted_statements_are_among_them(debates: Debates, evidence: Evidence) -> None:
    shown = {claim for one in debates.contradictions for claim in one.claims}
    assert {one.id for one in evidence.claims.values() if one.seed_verdict == "contradicted"} <= shown


def test_both_sides_name_their_sources(debates: Debates) -> None:
    for one in debates.contradictions:
        assert one.reference_ids == (*one.said_by, *one.later_by)


def test_sentences_hold_no_number_that_no_claim_gives(debates: Debates, evidence: Evidence) -> None:
    for one in debates.contradictions:
        told = numbers_in.of_text(f"{one.question} {one.said} {one.later}")
        assert told <= numbers_in.of_claims(evidence, one.claims), one.id
    for entry in debates.unknown:
        assert numbers_in.of_text(f"{entry.question} {entry.text}") <= numbers_in.of_claims(evidence, entry.claims), (
            entry.id
        )


def test_every_question_is_a_question(debates: Debates) -> None:
    assert all(entry.question.endswith("?") for entry in (*debates.contradictions, *debates.unknown))


@pytest.mark.parametrize("register", REGISTERS)
def test_what_is_not_known_reads_in_both_registers(register: Register, debates: Debates) -> None:
    terms = load_terms(ROOT)
    assert all("{" not in in_register(entry.text, register, terms) for entry in debates.unknown)


@pytest.mark.parametrize("file", [CONTRADICTIONS_FILE, UNKNOWN_FILE])
def test_a_missing_file_is_said(file: str, editor: Editor) -> None:
    assert editor.deletes(file).reads(load_debates) == [f"{file}:1: The file is missing."]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (CONTRADICTIONS_FILE, "  topic: history", "  topic: histery", "first-case-report: topic: Input should be"),
        (CONTRADICTIONS_FILE, "[dmerinfo-causes]", "[dmerinfo-cause]", "first-case-report: said_by: The reference"),
        (CONTRADICTIONS_FILE, "later_by: [cox2010, ", "later_by: [levis2020, ", "first-case-report: later_by: The ref"),
        (CONTRADICTIONS_FILE, "claims: [hist-07, ", "claims: [hist-70, ", "first-case-report: claims: The claim"),
        (UNKNOWN_FILE, "claims: [mech-01, ", "claims: [mech-99, ", "cause: claims: The claim 'mech-99'"),
        (UNKNOWN_FILE, "question: What causes", "qestion: What causes", "cause: qestion: This field is not known"),
    ],
)
def test_mistakes(file: str, old: str, new: str, said: str, editor: Editor, evidence: Evidence) -> None:
    editor.replaces(file, old, new)
    line = editor.line_of(file, new.strip())
    found = editor.reads(lambda root: load_debates(root, evidence))
    assert any(one.startswith(f"{file}:{line}: {said}") for one in found), found
