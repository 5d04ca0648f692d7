"""All parts of the app that teach, read together."""

from __future__ import annotations

import pytest

from dmer.content.glossary import GLOSSARY_FILE
from dmer.content.teaching import Teaching, load_teaching
from tests.content.editor import ROOT, Editor


@pytest.fixture(scope="module")
def teaching() -> Teaching:
    return load_teaching(ROOT)


def test_slides_the_decision_aid_cases_and_the_course_teach_beside_everything_in_the_library(
    teaching: Teaching,
) -> None:
    assert set(teaching.citing) == {*teaching.library.citing, "decks", "decision aid", "cases", "course"}
    assert [case.id for case in teaching.citing["cases"]] == list(teaching.cases)
    assert {slide.id for slide in teaching.citing["decks"]} == set(teaching.decks.slides)


def test_texts_objectives_and_questions_of_the_course_teach(teaching: Teaching) -> None:
    assert teaching.course
    names = {entry.id for entry in teaching.citing["course"]}
    assert names == {
        *(module.id for module in teaching.course.modules),
        *teaching.course.objectives,
        *teaching.course.items,
    }


def test_every_claim_that_is_taught_exists(teaching: Teaching) -> None:
    for part, entries in teaching.citing.items():
        for entry in entries:
            assert set(entry.all_claims) <= set(teaching.library.evidence.claims), (part, entry.id)


def test_what_only_a_block_of_a_slide_cites_is_taught_too(teaching: Teaching) -> None:
    [slide] = [slide for slide in teaching.citing["decks"] if slide.id == "take-home-sentences"]
    assert "sev-13" not in slide.claims
    assert "sev-13" in slide.all_claims


def test_a_slide_is_held_against_the_evidence(editor: Editor) -> None:
    editor.replaces("content/decks/sections/why.yaml", "claims: [awr-03]", "claims: [awr-93]")
    [line] = editor.reads(load_teaching)
    assert line.startswith("content/decks/sections/why.yaml:")
    assert ": why-it-matters: body.claims: The claim 'awr-93' is not known; did you mean 'awr-03'" in line


def test_a_case_is_held_against_the_evidence_and_the_decision_aid(editor: Editor) -> None:
    file = "content/cases/once-a-feed.yaml"
    editor.replaces(file, "[cns-04, pat-01]", "[cns-94, pat-01]").replaces(
        file, "  onset: before-milk", "  onset: soon"
    )
    claim, option = editor.reads(load_teaching)
    assert ": once-a-feed: say.claims: The claim 'cns-94' is not known" in claim
    assert ": once-a-feed: answers.onset: The option 'soon' is not known" in option


def test_a_broken_library_is_said_and_not_blamed_on_slides(editor: Editor) -> None:
    editor.replaces("content/evidence/claims/awareness.yaml", "- id: awr-03\n", "- id: awr-93\n")
    editor.replaces(GLOSSARY_FILE, "  term: lactation\n", "  trem: lactation\n")
    said = editor.reads(load_teaching)
    assert said
    assert not any(line.startswith("content/decks/") for line in said)
