"""The words of the map of the decision aid."""

from __future__ import annotations

from dmer.content.decision import Decision
from dmer.content.decision_map_words import DECISION_MAP_WORDS_FILE, labeled, load_decision_map_words
from tests.content.editor import ROOT, Editor

LONGEST_LABEL = 25
"""Letters that stand on one line of a tile on a projector; a few that wrap are longer."""


def test_every_label_belongs_to_something(decision: Decision) -> None:
    assert set(load_decision_map_words(ROOT, decision).labels) <= set(labeled(decision))


def test_questions_flags_grades_and_care_all_have_a_short_name(decision: Decision) -> None:
    labels = load_decision_map_words(ROOT).labels
    rows = [decision.red_flag_table.routine, *decision.flags.values(), *decision.severity_table.rows, *decision.care]
    assert [row.id for row in rows if row.id not in labels] == []
    assert [name for name in decision.questions if f"question:{name}" not in labels] == []
    assert [label for label in labels.values() if len(label.replace("{", "").replace("}", "")) > LONGEST_LABEL] == []


def test_no_two_tiles_of_a_column_are_called_the_same(decision: Decision) -> None:
    labels = load_decision_map_words(ROOT).labels
    care = [labels[row.id] for row in decision.care]
    assert len(set(care)) == len(care)


def test_a_label_for_what_does_not_exist_is_said_with_its_line(editor: Editor, decision: Decision) -> None:
    editor.replaces(DECISION_MAP_WORDS_FILE, "  danger-now: Danger now", "  danger-then: Danger now")
    [problem] = editor.reads(lambda root: load_decision_map_words(root, decision))
    assert "danger-then: labels: The id 'danger-then' is not known; did you mean 'danger-now'" in problem


def test_a_box_without_words_is_said(editor: Editor) -> None:
    editor.replaces(DECISION_MAP_WORDS_FILE, "  red_flags:routine:\n", "  red_flags:other:\n")
    problems = editor.reads(load_decision_map_words)
    assert any("boxes" in problem for problem in problems)
