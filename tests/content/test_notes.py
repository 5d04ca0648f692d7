"""What an editor may want to know, though nothing is broken."""

from __future__ import annotations

import datetime

import pytest

from dmer.content.library import Library
from dmer.content.notes import broken_links, misspelled, notes
from dmer.content.teaching import load_teaching
from tests.content.editor import ROOT, Editor

TODAY = datetime.date(2026, 12, 1)


def test_our_own_words_are_spelled_as_in_the_glossary_and_lead_somewhere(library: Library) -> None:
    assert list(misspelled(ROOT, library)) == []
    assert list(broken_links(ROOT, library)) == []


def test_notes_name_what_is_unused_untaught_and_unchecked() -> None:
    said = "\n".join(notes(ROOT, load_teaching(ROOT), TODAY))
    assert "claims are cited by no page, figure or table yet" in said
    assert "glossary: " in said
    assert "18 of 18 entries were never checked" in said
    assert "last reviewed" not in said


def test_a_review_that_is_long_past_is_noted() -> None:
    assert "more than a year ago" in "\n".join(notes(ROOT, load_teaching(ROOT), datetime.date(2028, 1, 1)))


def test_a_spelling_to_avoid_is_found_with_its_line(editor: Editor, library: Library) -> None:
    editor.replaces("content/pages/home.yaml", "hero: A feed, three let-downs", "hero: A feed, one letdown")
    line = editor.line_of("content/pages/home.yaml", "letdown")
    [problem] = misspelled(editor.root, library)
    assert (
        str(problem) == f"content/pages/home.yaml:{line}: 'letdown' is written 'let-down' here (content/glossary.yaml)."
    )


def test_british_spelling_is_found_with_its_line(editor: Editor, library: Library) -> None:
    file = "content/decision/care.yaml"
    line = editor.replaces(file, "why: So we read", "why: So we recognise").line_of(file, "So we recognise")
    [problem] = misspelled(editor.root, library)
    assert str(problem) == f"{file}:{line}: 'recognise' is spelled in the British way; our own texts are American."


def test_a_decision_table_that_waits_for_its_review_is_noted() -> None:
    teaching = load_teaching(ROOT)
    assert teaching.decision
    due = teaching.decision.tables["care"].next_review
    note = f"content/decision/care.yaml: the next review was due on {due}."
    assert note not in list(notes(ROOT, teaching, due))
    assert note in list(notes(ROOT, teaching, due + datetime.timedelta(days=1)))


@pytest.mark.parametrize("place", ["/nowhere", "/evidence?claim=mech-99", "/glossary?term=oxytocine"])
def test_a_link_to_nothing_is_found(place: str, editor: Editor, library: Library) -> None:
    editor.replaces("content/pages/home.yaml", "hero: A feed", f"hero: '[A]({place}) feed'\nx: A feed")
    editor.replaces("content/pages/home.yaml", "\nx: A feed, three let-downs, and the moment of dysphoria", "")
    [problem] = broken_links(editor.root, library)
    assert repr(place) in problem.sentence


def test_a_link_to_an_entry_is_well(editor: Editor, library: Library) -> None:
    editor.replaces("content/pages/home.yaml", "three let-downs", "three [let-downs](/glossary?term=let-down)")
    assert list(broken_links(editor.root, library)) == []


def test_a_key_that_yaml_takes_for_true_or_a_number_hides_nothing_else(editor: Editor, library: Library) -> None:
    editor.writes("content/pages/new.yaml", "yes: '[a](/nowhere)'\n7: x\nlead: '[b](/nowhere)'\n")
    found = broken_links(editor.root, library)
    assert [problem.line for problem in found if problem.file == "content/pages/new.yaml"] == [3]
