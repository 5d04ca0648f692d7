"""The words of the pages, and the sections of the model page that they show."""

from __future__ import annotations

import datetime

import pytest

from dmer.content.page_words import (
    HOME_FILE,
    MODEL_PAGE,
    SECTIONS,
    TIMELINE_PAGE_FILE,
    load_home_words,
    load_model_page,
    load_timeline_page_words,
)
from tests.content.editor import ROOT, Editor


def test_every_door_at_home_leads_somewhere() -> None:
    words = load_home_words(ROOT)
    assert words.doors
    assert all((ROOT / door.page).is_file() for door in words.doors)
    assert isinstance(words.reviewed, datetime.date)


@pytest.mark.parametrize("page", ["pages/timelin.py", "start.py", "docs/model.md", ""])
def test_a_door_to_nowhere_is_said(page: str, editor: Editor) -> None:
    editor.replaces(HOME_FILE, "page: pages/timeline.py", f"page: '{page}'")
    line = editor.line_of(HOME_FILE, "page: '")
    assert editor.reads(load_home_words) == [f"{HOME_FILE}:{line}: Explore: page: There is no such page."]


def test_a_home_without_doors_is_said(editor: Editor) -> None:
    home = (ROOT / HOME_FILE).read_text(encoding="utf-8")
    doors = home[home.index("doors:\n") : home.index("hero:")]
    editor.replaces(HOME_FILE, doors, "doors: []\n")
    [said] = editor.reads(load_home_words)
    assert said.startswith(f"{HOME_FILE}:{editor.line_of(HOME_FILE, 'doors:')}: doors: ")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("reviewed: 2026", "reviewed: soon 2026", "reviewed: Input should be a valid date"),
        ("{date}", "{datum}", "reviewed_words: {datum} is not filled in here; {date} is"),
        ("hero:", "heroe:", "heroe: This field is not known here; is it spelled right?"),
        ("title:", "titel:", "titel: This field is not known here; is it spelled right?"),
    ],
)
def test_a_mistake_at_home_is_said_where_it_stands(old: str, new: str, said: str, editor: Editor) -> None:
    editor.replaces(HOME_FILE, old, new)
    line = editor.line_of(HOME_FILE, new)
    assert any(one.startswith(f"{HOME_FILE}:{line}: {said}") for one in editor.reads(load_home_words))


def test_a_date_that_does_not_exist_is_said(editor: Editor) -> None:
    home = (ROOT / HOME_FILE).read_text(encoding="utf-8")
    [reviewed] = [line for line in home.splitlines() if line.startswith("reviewed:")]
    editor.replaces(HOME_FILE, reviewed, "reviewed: 2026-02-30")
    line = editor.line_of(HOME_FILE, "2026-02-30")
    assert editor.reads(load_home_words)[0].startswith(f"{HOME_FILE}:{line}: Not valid YAML: day")


def test_the_tally_of_findings_is_filled_in() -> None:
    tally = load_timeline_page_words(ROOT).literature.tally
    assert "{" not in tally.format(matches=19, close=4, misses=0, all=23)


def test_a_tally_of_something_else_is_said(editor: Editor) -> None:
    editor.replaces(TIMELINE_PAGE_FILE, "{matches} of", "{hits} of")
    [said] = editor.reads(load_timeline_page_words)
    line = editor.line_of(TIMELINE_PAGE_FILE, "{hits}")
    assert said.startswith(
        f"{TIMELINE_PAGE_FILE}:{line}: literature.tally: {{hits}} is not filled in here; {{matches}},"
    )


def test_a_missing_column_head_is_said(editor: Editor) -> None:
    editor.replaces(TIMELINE_PAGE_FILE, "    verdict: Verdict\n", "")
    [said] = editor.reads(load_timeline_page_words)
    assert said.endswith(": literature.columns.verdict: This field is missing.")


def test_the_model_page_is_split_at_its_headings() -> None:
    page = load_model_page(ROOT)
    assert page.looking.startswith("**A feed, minute by minute.**")
    assert "\\dot\\phi=" in page.equations
    assert "## " not in page.looking + page.equations + page.limits
    assert "diagnosis" in page.limits


@pytest.mark.parametrize("heading", SECTIONS.values())
def test_a_heading_that_is_gone_is_said(heading: str, editor: Editor) -> None:
    editor.replaces(MODEL_PAGE, f"## {heading}\n", f"## {heading} (new)\n")
    assert editor.reads(load_model_page) == [
        f"{MODEL_PAGE}:1: {heading}: This heading is missing; the timeline page shows the text below it."
    ]


def test_windows_line_ends_do_not_hide_a_heading(editor: Editor) -> None:
    text = (ROOT / MODEL_PAGE).read_bytes()
    editor.writes(MODEL_PAGE, text.replace(b"\n", b"\r\n"))
    assert load_model_page(editor.root) == load_model_page(ROOT)


def test_a_missing_model_page_is_said(editor: Editor) -> None:
    assert editor.deletes(MODEL_PAGE).reads(load_model_page) == [f"{MODEL_PAGE}:1: The file is missing."]


def test_a_model_page_in_another_encoding_is_said(editor: Editor) -> None:
    editor.writes(MODEL_PAGE, "# Größe\n".encode("latin-1"))
    assert editor.reads(load_model_page) == [f"{MODEL_PAGE}:1: The file cannot be read: it is not UTF-8 text."]
