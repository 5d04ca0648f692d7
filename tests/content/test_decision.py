"""The decision aid's tables: held against each other and the evidence, with mistakes said where they stand."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from dmer.content.decision import DECISION_FILES, Decision, load_decision
from dmer.content.decision_rows import STAGES
from dmer.content.library import Library
from dmer.content.terms import REGISTERS, in_register, load_terms
from tests.content.decision_editor import RED_FLAGS, DecisionEditor
from tests.content.editor import ROOT


@pytest.fixture
def editor(tmp_path: Path) -> DecisionEditor:
    return DecisionEditor(tmp_path / "lab")


def test_the_tables_are_read(decision: Decision) -> None:
    assert set(decision.tables) == set(DECISION_FILES)
    assert {"d-mer", "depression", "anxiety", "baby-blues", "aversion", "pain", "nausea", "trauma"} <= set(
        decision.patterns
    )
    assert {"harm-thoughts", "reality", "epds-item-10", "epds-total", "phq9-total", "goal"} <= set(decision.questions)
    assert [STAGES.index(row.stage) for row in decision.care] == sorted(
        STAGES.index(row.stage) for row in decision.care
    )
    assert {row.stage for row in decision.care} == set(STAGES)


def test_the_questions_about_safety_come_first(decision: Decision) -> None:
    first = list(decision.questions.values())[:3]
    assert {question.group for question in first} == {"safety"}
    assert decision.question_table.groups[0].id == "safety"


def test_every_group_has_questions_that_stand_together(decision: Decision) -> None:
    order = [question.group for question in decision.questions.values()]
    assert list(dict.fromkeys(order)) == [group.id for group in decision.question_table.groups]
    assert sum(one != other for one, other in pairwise(order)) == len(set(order)) - 1


@pytest.mark.parametrize("file", DECISION_FILES.values())
def test_our_own_words_are_spelled_as_in_the_glossary(file: str, library: Library) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    for term in library.glossary.values():
        for name in term.avoid:
            assert not re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", text), name


def test_every_rule_has_a_basis(decision: Decision) -> None:
    rows = [
        *decision.red_flag_table.rows,
        *decision.severity_table.rows,
        *decision.care,
        decision.red_flag_table.routine,
    ]
    features = [feature for pattern in decision.patterns.values() for feature in pattern.features]
    assert {row.id for row in [*rows, *features]} <= set(decision.bases)


def test_every_entry_cites_claims_that_exist(decision: Decision, library: Library) -> None:
    for entry in decision.citing:
        assert entry.all_claims, entry.id
        assert set(entry.all_claims) <= set(library.evidence.claims), entry.id


@pytest.mark.parametrize("register", REGISTERS)
def test_texts_read_in_both_registers(decision: Decision, register: str) -> None:
    terms = load_terms(ROOT)
    texts = [text for row in decision.care for text in (row.text, row.why)]
    texts += [option.said for question in decision.questions.values() for option in question.options]
    for text in texts:
        assert "{" not in in_register(text, register, terms)  # type: ignore[arg-type]


def test_without_a_library_the_tables_are_read_alone(editor: DecisionEditor) -> None:
    editor.replaces(RED_FLAGS, "claims: [red-01, red-03, sev-13]", "claims: [red-91]")
    assert load_decision(editor.root).bases == {}
