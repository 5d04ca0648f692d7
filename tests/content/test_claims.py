"""Claims: every statement has its sources, and every mistake its sentence."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import ValidationError

from dmer.content.claims import CLAIM_FILES, TOPICS, Claim, Evidence, load_claims
from dmer.content.references import DMER_REFERENCES_FILE
from tests.content.editor import ROOT, Editor

MECHANISM = CLAIM_FILES["mechanism"]
NAMING = CLAIM_FILES["naming"]
SHOWN = ("statement", "caution", "seed_note")


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return load_claims(ROOT)


def claim(**changes: Any) -> Claim:
    fields = {
        "id": "x-01",
        "topic": "naming",
        "statement": "A name.",
        "evidence_level": "review",
        "strength": "supported",
        "sources": ["heise2011"],
    }
    return Claim.model_validate(fields | changes)


def test_each_topic_has_claims(evidence: Evidence) -> None:
    assert all(evidence.claims_on(topic) for topic in TOPICS)
    assert sum(len(evidence.claims_on(topic)) for topic in TOPICS) == len(evidence.claims)


def test_all_52_statements_of_the_source_documents_are_carried(evidence: Evidence) -> None:
    assert list(evidence.statements) == [f"A{i}" for i in range(1, 39)] + [f"B{i}" for i in range(1, 15)]


def test_sources_and_claims_find_each_other(evidence: Evidence) -> None:
    for one in evidence.claims.values():
        for source in evidence.sources_of(one):
            assert one in evidence.claims_citing(source.id)
    assert evidence.claims_citing("no such source") == ()


def test_a_claim_names_the_statements_it_carries(evidence: Evidence) -> None:
    assert evidence.claims["mech-07"].statement_ids == ("A14", "B9", "B10")
    assert evidence.claims["mech-22"].statement_ids == ()
    assert evidence.statements["A31"] == "origin of the name"


@pytest.mark.parametrize("field", SHOWN)
def test_sentences_are_fit_to_be_shown(field: str, evidence: Evidence) -> None:
    for one in evidence.claims.values():
        text = getattr(one, field)
        assert not re.search(r"\bseeds?\b", text, re.IGNORECASE), one.id
        assert "—" not in text, one.id
        assert "  " not in text, one.id
        assert not text or text[-1] in ".?", one.id


def test_private_individuals_of_the_handout_are_not_named(evidence: Evidence) -> None:
    """The handout names two practitioners; only the website of a practice is listed, among the resources."""
    text = evidence.claims["res-10"].model_dump_json()
    assert "@" not in text
    assert not re.search(r"MSW|RSW|\.com", text)


def test_whole_numbers_stay_whole(evidence: Evidence) -> None:
    assert evidence.claims["awr-01"].numbers == {"pct": 61.8, "N": 55}
    assert isinstance(evidence.claims["awr-01"].numbers["N"], int)


@pytest.mark.parametrize("text", ["A39: x", "A0: x", "B15: x", "A12", "A12:x", "C1: x", "A12: ", "a12: x"])
def test_a_statement_that_is_not_in_the_documents_is_refused(text: str) -> None:
    with pytest.raises(ValidationError, match="a source statement is its id"):
        claim(seed_statements=[text], seed_verdict="supported")


@pytest.mark.parametrize(
    ("field", "value"), [("strength", "likely"), ("evidence_level", "blog"), ("seed_verdict", "true"), ("sources", [])]
)
def test_a_word_that_is_not_in_the_list_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValidationError, match=field):
        claim(**{field: value})


def test_a_source_that_does_not_exist_is_said(editor: Editor) -> None:
    editor.replaces(MECHANISM, "    - howard2026\n", "    - howard2062\n")
    line = editor.line_of(MECHANISM, "howard2062")
    [said] = editor.reads(load_claims)
    assert said.startswith(
        f"{MECHANISM}:{line}: mech-01: sources: The reference 'howard2062' is not known; did you mean"
    )
    assert "'howard2026'" in said


def test_a_claim_in_the_file_of_another_topic_is_said(editor: Editor) -> None:
    editor.replaces(NAMING, "  topic: naming\n", "  topic: mechanism\n")
    line = editor.line_of(NAMING, "topic: mechanism")
    assert editor.reads(load_claims) == [f"{NAMING}:{line}: name-01: topic: Claims of this topic stand in {MECHANISM}."]


def test_an_id_used_in_two_files_is_said(editor: Editor) -> None:
    editor.replaces(NAMING, "- id: name-01\n", "- id: mech-01\n")
    [said] = editor.reads(load_claims)
    assert said.startswith(
        f"{NAMING}:{editor.line_of(NAMING, '- id: mech-01')}: mech-01: id: This id was already used in"
    )


def test_a_statement_worded_in_two_ways_is_said(editor: Editor) -> None:
    editor.replaces(MECHANISM, "A16: mechanism is speculative", "A10: something else")
    [said] = editor.reads(load_claims)
    line = editor.line_of(MECHANISM, "A10: something else")
    assert said.startswith(f"{MECHANISM}:{line}: mech-01: seed_statements: Another claim words this statement")


def test_a_statement_without_a_verdict_is_said(editor: Editor) -> None:
    editor.replaces(NAMING, "  seed_verdict: supported\n", "")
    [said] = editor.reads(load_claims)
    assert said.endswith(": name-01: seed_verdict: Source statements and the verdict on them go together.")


def test_an_unknown_field_is_said(editor: Editor) -> None:
    editor.replaces(NAMING, "  strength: established\n", "  strenght: established\n")
    line = editor.line_of(NAMING, "strenght")
    assert f"{NAMING}:{line}: name-01: strenght: This field is not known here; is it spelled right?" in editor.reads(
        load_claims
    )


def test_broken_references_do_not_hide_broken_claims(editor: Editor) -> None:
    editor.replaces(DMER_REFERENCES_FILE, "  year: 2011\n", "  year: long ago\n")
    editor.replaces(NAMING, "  strength: established\n", "  strength: sure\n")
    said = editor.reads(load_claims)
    assert [line.partition(":")[0] for line in said] == [DMER_REFERENCES_FILE, NAMING]


@pytest.mark.parametrize("topic", ["naming", "quiz"])
def test_a_missing_file_is_said(topic: str, editor: Editor) -> None:
    file = CLAIM_FILES[topic]
    assert editor.deletes(file).reads(load_claims) == [f"{file}:1: The file is missing."]
