"""A case that expects what does not follow is found, with its line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dmer.content.cases import placed_cases
from dmer.content.decision import Decision
from dmer.decision.expectations import unmet_expectations
from tests.content.editor import ROOT, Editor

PANG, THOUGHT = "content/cases/pang-before-the-milk.yaml", "content/cases/a-thought-that-passes.yaml"


class CaseEditor(Editor):
    """Works on a copy of the cases alone."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        shutil.copytree(ROOT / "content" / "cases", folder / "content" / "cases")


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return CaseEditor(tmp_path / "lab")


def found(editor: Editor, tables: Decision) -> list[str]:
    return [str(problem) for problem in unmet_expectations(placed_cases(editor.root), tables)]


def test_the_cases_expect_what_follows(editor: Editor, tables: Decision) -> None:
    assert found(editor, tables) == []


CHANGES = [
    (
        PANG,
        "severity: mild",
        "severity: moderate",
        "expected.severity: With these answers it is 'mild' (expected 'moderate').",
    ),
    (
        PANG,
        "urgency: routine",
        "urgency: prompt",
        "expected.urgency: With these answers it is 'routine' (expected 'prompt').",
    ),
    (
        PANG,
        "pattern: {d-mer: fits}",
        "pattern: {d-mer: partly}",
        "expected.pattern.d-mer: The pattern 'd-mer' is 'fits' with these answers (expected 'partly').",
    ),
    (
        PANG,
        "red_flags: []",
        "red_flags: [epds-13-or-more]",
        "expected.red_flags: The red flag 'epds-13-or-more' does not stand with these answers.",
    ),
    (
        PANG,
        "there: [",
        "there: [goal-stop, ",
        "expected.care.there: The row 'goal-stop' is not in the plan with these answers, "
        'because the wish of the parent is not "to stop".',
    ),
    (
        PANG,
        "not_there: [",
        "not_there: [own-scope, ",
        "expected.care.not_there: The row 'own-scope' is in the plan with these answers.",
    ),
    (
        PANG,
        "rating-before: 3",
        "rating-before: 7",
        "expected.severity: With these answers it is 'moderate' (expected 'mild').",
    ),
    (
        THOUGHT,
        "red_flags: [thoughts-of-suicide-or-self-harm, ",
        "red_flags: [",
        "expected.red_flags: With these answers 'thoughts-of-suicide-or-self-harm' stands as well.",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), CHANGES, ids=[one[2] for one in CHANGES])
def test_what_does_not_follow_is_said_with_its_line(
    file: str, old: str, new: str, said: str, editor: Editor, tables: Decision
) -> None:
    problems = found(editor.replaces(file, old, new), tables)
    name = Path(file).stem
    assert any(problem.startswith(f"{file}:") and problem.endswith(f": {name}: {said}") for problem in problems), (
        problems
    )
