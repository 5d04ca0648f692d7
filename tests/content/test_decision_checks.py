"""Whether the decision tables fit together: each misfit is said with its file, line, entry and field."""

from __future__ import annotations

from pathlib import Path

import pytest

from dmer.content.decision import load_decision
from dmer.content.library import Library
from tests.content.decision_editor import (
    CARE,
    PATTERN,
    QUESTIONS,
    RED_FLAGS,
    SCENES,
    SEVERITY,
    WORDS,
    DecisionEditor,
)


@pytest.fixture
def editor(tmp_path: Path) -> DecisionEditor:
    return DecisionEditor(tmp_path / "lab")


@pytest.mark.parametrize(
    ("file", "old", "new", "line_with", "said"),
    [
        (
            RED_FLAGS,
            "    when: {question: epds-item-10, at_least: 1}",
            "    when: {question: epds-item-1, at_least: 1}",
            None,
            "epds-item-10-above-zero: when.question: The question 'epds-item-1' is not known; did you mean",
        ),
        (
            RED_FLAGS,
            "has: [danger-now]}",
            "has: [danger]}",
            None,
            "danger-now: when.has: The option 'danger' is not known; did you mean 'danger-now'",
        ),
        (
            RED_FLAGS,
            "at_least: 1}\n    urgency: same_day",
            "at_least: 4}\n    urgency: same_day",
            "epds-item-10, at_least: 4",
            "epds-item-10-above-zero: when.at_least: The question 'epds-item-10' runs from 0 to 3 (found 4).",
        ),
        (
            RED_FLAGS,
            "{question: harm-thoughts, has: [danger-now]}",
            "{question: harm-thoughts, is: [danger-now]}",
            None,
            "danger-now: when.is: The question 'harm-thoughts' is of the kind many and is asked with 'has'.",
        ),
        (
            RED_FLAGS,
            "{question: harm-thoughts, has: [danger-now]}",
            "{question: harm-thoughts}",
            None,
            "danger-now: when: A condition is a question with is, has, at_least or at_most",
        ),
        (
            RED_FLAGS,
            "{question: harm-thoughts, has: [danger-now]}",
            "{red_flag: any}",
            None,
            "danger-now: when: The table 'red_flags' comes before this result and cannot ask for it.",
        ),
        (
            RED_FLAGS,
            "            - not: {answered: since-birth}",
            "            - not: {answered: since-brth}",
            None,
            "tearful-after-two-weeks: when.all.any.not.answered: The question 'since-brth' is not known",
        ),
        (
            PATTERN,
            "          not: {answered: medicines}",
            "          not: {answered: medicine}",
            None,
            "depression: next.when.not.answered: The question 'medicine' is not known; did you mean 'medicines'?",
        ),
        (
            PATTERN,
            "        when: {named: no-screen-yet}",
            "        when: {severity: [mild]}",
            None,
            "d-mer: next.when: The table 'pattern' comes before this result and cannot ask for it.",
        ),
        (
            WORDS,
            "    row: say-it-fits",
            "    row: say-it-fitz",
            None,
            "not-said-to-fit-where-it-does-not: row: The row 'say-it-fitz' is not known; did you mean 'say-it-fits'",
        ),
        (
            WORDS,
            '"You feed with pain',
            "You feed with pain",
            None,
            "say-pain-is-looked-at: text: Words to say stand in quotation marks",
        ),
        (
            SCENES,
            "    timeline: {profile: dmer_mild, minutes: 0.62}",
            "    timeline: {profil: dmer_mild, minutes: 0.62}",
            None,
            "scene-mild: timeline.profil: This field is not known here; is it spelled right?",
        ),
        (RED_FLAGS, "resources: [us-988, canada-988]\n    project", "resources: [us-989]\n    project", "us-989",
         "danger-now: resources: The resource 'us-989' is not known; did you mean 'us-988'"),
        (RED_FLAGS, "claims: [red-01, red-03, sev-13]", "claims: [red-91]", None,
         "danger-now: claims: The claim 'red-91' is not known"),
        (QUESTIONS, "    group: moment\n    kind: one\n", "    group: momnt\n    kind: one\n",
         "group: momnt", "onset: group: The group 'momnt' is not known; did you mean 'moment'"),
        (QUESTIONS, "ask_when: {answered: rating-before}", "ask_when: {answered: goal}", None,
         "rating-after: ask_when: A question can only wait for questions above it."),
        (QUESTIONS, "ask_when: {answered: rating-before}", "ask_when: {severity: [mild]}", None,
         "rating-after: ask_when: The table 'questions' comes before this result and cannot ask for it."),
        (PATTERN, "role: essential", "role: esential", None, "d-mer: features.0.role: Input should be 'essential'"),
        (PATTERN, "{named: raised-score}\n        text: A screening score is raised, which",
         "{named: raised-scor}\n        text: A screening score is raised, which", "{named: raised-scor}",
         "d-mer-score-raised: when.named: The name 'raised-scor' is not known; did you mean 'raised-score'"),
        (PATTERN, "claims: [sym-15, red-01]", "claims: [sym-95]", None,
         "d-mer: next.claims: The claim 'sym-95' is not known"),
        (PATTERN, "when: {question: onset, is: [before-milk]}", "when: {pattern: aversion, fit: [fits]}", None,
         "d-mer-just-before: when: The table 'pattern' comes before this result and cannot ask for it."),
        (SEVERITY, "{pattern: d-mer, fit: [fits, partly]}", "{pattern: dmer, fit: [fits, partly]}", None,
         "can-be-graded: when.all.pattern: The pattern 'dmer' is not known; did you mean 'd-mer'"),
        (SEVERITY, "    when: {red_flag: hard_stop}", "    when: {severity: [mild]}", None,
         "stopped-by-a-red-flag: when: The table 'severity' comes before this result and cannot ask for it."),
        (SEVERITY, "        - {named: can-be-graded}", "        - {named: no-hard-stop}", None,
         "no-rating: when.all.named: The name 'no-hard-stop' is not known; known: can-be-graded."),
        (SEVERITY, "        - not: {red_flag: hard_stop}", "        - {named: can-be-graded}", None,
         "can-be-graded: when.all.named: A named condition can only use names above it."),
        (SEVERITY, "    outcome: mild", "    outcome: light", None, "mild: outcome: Input should be 'mild'"),
        (CARE, "    when: {red_flag: hard_stop}", "    when: {red_flag: hard-stop}", None,
         "explain-after-help: when.red_flag: The red flag 'hard-stop' is not known; did you mean 'hard_stop'"),
        (CARE, "    row: cold-water", "    row: cold-watr", None,
         "no-cold-for-cold-pain: row: The row 'cold-watr' is not known; did you mean 'cold-water'"),
        (CARE, "    other: goal-stop", "    other: goal-go-on", None,
         "not-both-go-on-and-stop: other: A row always stands beside itself."),
        (CARE, "        claims: [def-08, cns-06]", "        claims: [def-98]", None,
         "explain-name-it: cautions.claims: The claim 'def-98' is not known"),
    ],
)  # fmt: skip
def test_mistakes(
    file: str, old: str, new: str, line_with: str | None, said: str, editor: DecisionEditor, library: Library
) -> None:
    editor.replaces(file, old, new)
    line = editor.line_of(file, (line_with or new).strip())
    found = editor.reads(lambda root: load_decision(root, library))
    assert any(one.startswith(f"{file}:{line}: {said}") for one in found), (line, found)


@pytest.mark.parametrize(
    ("file", "name", "taken", "where"),
    [
        (RED_FLAGS, "signs-of-psychosis", "danger-now", "on line {line}"),
        (QUESTIONS, "goal", "course", "on line {line}"),
        (PATTERN, "nausea-present", "pain-present", "on line {line}"),
        (CARE, "goal-stop", "cold-water", "on line {line}"),
        (CARE, "goal-stop", "mild", f"in {SEVERITY}:"),
        (SEVERITY, "severe", "danger-now", f"in {RED_FLAGS}:"),
    ],
)
def test_an_id_that_is_taken_is_said(file: str, name: str, taken: str, where: str, editor: DecisionEditor) -> None:
    first = editor.line_of(file, f"- id: {taken}\n".strip()) if "line" in where else 0
    line = editor.line_of(file, f"- id: {name}")
    editor.replaces(file, f"- id: {name}\n", f"- id: {taken}\n")
    said = f"{file}:{line}: {taken}: id: This id was already used {where.format(line=first)}"
    assert any(one.startswith(said) for one in editor.reads(load_decision)), said
