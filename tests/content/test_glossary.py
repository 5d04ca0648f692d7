"""The glossary: terms that find each other."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from dmer.content.claims import Evidence, load_claims
from dmer.content.glossary import GLOSSARY_FILE, Term, load_glossary
from dmer.content.terms import REGISTERS, Register, in_register, load_terms
from tests.content.editor import ROOT, Editor


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return load_claims(ROOT)


@pytest.fixture(scope="module")
def glossary(evidence: Evidence) -> Mapping[str, Term]:
    return load_glossary(ROOT, evidence)


NEEDED = """let-down; milk ejection reflex; D-MER; dysphoria; oxytocin; prolactin; dopamine; BAR; EPDS; PHQ-9; D-MERq;
IBCLC; postpartum depression; baby blues; postpartum psychosis; galactagogue; domperidone; metoclopramide;
dopamine agonist; bupropion; confidence interval; odds ratio; prevalence; scoping review; case report; preprint;
grey literature; pulse; burst; half-life; baseline; pg/mL; ng/mL; hypothesis; neuroendocrine;
TIDA neurons; nucleus accumbens"""


@pytest.mark.parametrize("name", [name.strip() for name in NEEDED.split(";")])
def test_the_words_of_the_field_are_explained(name: str, glossary: Mapping[str, Term]) -> None:
    assert any(name in (term.term, *term.also) for term in glossary.values())


def test_d_mer_is_said_letter_by_letter(glossary: Mapping[str, Term]) -> None:
    assert "letter by letter" in glossary["d-mer"].say
    assert "the encyclopedia text" in glossary["d-mer"].say


@pytest.mark.parametrize("register", REGISTERS)
def test_definitions_read_in_both_registers(register: Register, glossary: Mapping[str, Term]) -> None:
    terms = load_terms(ROOT)
    for term in glossary.values():
        text = in_register(term.definition, register, terms)
        assert "{" not in text
        assert text[-1] == ".", term.id
        assert "—" not in text, term.id


def test_definitions_use_no_spelling_that_is_avoided(glossary: Mapping[str, Term]) -> None:
    for avoided in [name for term in glossary.values() for name in term.avoid]:
        for term in glossary.values():
            assert avoided not in term.definition, (avoided, term.id)


def test_a_term_can_stand_without_evidence_of_its_own(glossary: Mapping[str, Term]) -> None:
    assert glossary["lactation"].claims == []
    assert glossary["oxytocin"].claims


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "see: [dysphoria, ",
            "see: [dysforia, ",
            "d-mer: see: The term 'dysforia' is not known; did you mean 'dysphoria'",
        ),
        ("see: [dysphoria, ", "see: [d-mer, ", "d-mer: see: A term does not point to itself."),
        ("claims: [def-01, ", "claims: [def-91, ", "d-mer: claims: The claim 'def-91' is not known"),
        ("also: [MER, ", "also: [Oxytocin, ", "oxytocin: term: 'oxytocin' already leads to the term 'milk-ejection"),
        ("avoid: [letdown, ", "avoid: [lactation, ", "let-down: avoid: 'lactation' is the name of a term."),
        ("a full {breast} or", "a full {brest} or", "milk-ejection-reflex: definition: {brest} is not filled in here"),
        ("- id: let-down", "- id: d-mer", "d-mer: id: This id was already used on line"),
    ],
)
def test_mistakes(old: str, new: str, said: str, editor: Editor, evidence: Evidence) -> None:
    editor.replaces(GLOSSARY_FILE, old, new)
    found = editor.reads(lambda root: load_glossary(root, evidence))
    assert any(line.partition(": ")[2].startswith(said) for line in found), found
    assert all(line.startswith(f"{GLOSSARY_FILE}:") for line in found)


def test_a_mistake_names_its_line(editor: Editor) -> None:
    editor.replaces(GLOSSARY_FILE, "see: [let-down, prolactin]", "see: [let-down, prolaktin]")
    line = editor.line_of(GLOSSARY_FILE, "prolaktin")
    [said] = editor.reads(load_glossary)
    assert said.startswith(f"{GLOSSARY_FILE}:{line}: lactation: see: The term 'prolaktin' is not known; did you mean")
    assert "'prolactin'" in said


def test_a_missing_glossary_is_said(editor: Editor) -> None:
    assert editor.deletes(GLOSSARY_FILE).reads(load_glossary) == [f"{GLOSSARY_FILE}:1: The file is missing."]
