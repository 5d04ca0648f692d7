"""Decks: every slide is shown somewhere, cites what exists, and the minutes are those promised."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dmer.content.cases import case_names
from dmer.content.decks import DECKS_FILE, Decks, load_decks
from dmer.content.figure_words import FIGURE_NAMES
from dmer.content.library import Library
from dmer.content.model_files import load_model_tables
from dmer.content.model_tables import ModelTables
from tests.content.editor import ROOT, Editor

SECTIONS = "content/decks/sections"


class DeckEditor(Editor):
    """Works on a copy of the decks alone."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        shutil.copytree(ROOT / "content" / "decks", folder / "content" / "decks")


@pytest.fixture
def editor(tmp_path: Path) -> DeckEditor:
    return DeckEditor(tmp_path / "lab")


@pytest.fixture(scope="module")
def tables() -> ModelTables:
    return load_model_tables(ROOT)


@pytest.fixture(scope="module")
def decks(library: Library, tables: ModelTables) -> Decks:
    return load_decks(ROOT, library, tables)


def test_there_are_talks_of_three_lengths(decks: Decks) -> None:
    assert sorted(deck.minutes for deck in decks.decks.values()) == [5, 15, 45]


def test_the_slides_of_a_talk_take_the_minutes_it_promises(decks: Decks) -> None:
    for deck in decks.decks.values():
        assert sum(slide.minutes for _, slide in decks.slides_of(deck.parts)) == pytest.approx(deck.minutes)


def test_the_longest_talk_shows_every_slide_that_is_not_spare_about_one_a_minute(decks: Decks) -> None:
    longest = max(decks.decks.values(), key=lambda deck: deck.minutes)
    shown = [slide.id for _, slide in decks.slides_of(longest.parts)]
    assert set(shown) == {name for name, (_, slide) in decks.slides.items() if not slide.spare}
    assert 34 <= len(shown) <= 41


def test_red_flags_come_before_severity_and_care_in_every_talk(decks: Decks) -> None:
    for deck in decks.decks.values():
        order = [section.id for section, _ in decks.slides_of(deck.parts)]
        assert "red-flags" in order, deck.id
        for later in ("severity", "what-helps", "medicines"):
            if later in order:
                assert order.index("red-flags") < order.index(later), (deck.id, later)


def test_no_talk_names_a_claim_figure_or_resource_that_does_not_exist(decks: Decks, library: Library) -> None:
    for _, slide in decks.slides.values():
        assert set(slide.all_claims) <= set(library.evidence.claims), slide.id
        assert set(slide.resources) <= set(library.resources.entries), slide.id
        assert slide.figure is None or slide.figure in FIGURE_NAMES, slide.id


def test_parts_are_sections_and_slides_in_the_order_of_the_talk(decks: Decks) -> None:
    severity, timing = decks.sections["severity"], decks.sections["timing"]
    single = timing.slides[1]
    chosen = decks.slides_of([single.id, "severity"])
    assert chosen == [(timing, single), *((severity, slide) for slide in severity.slides)]
    assert decks.slides_of([]) == []


def test_a_slide_that_two_parts_name_is_shown_once_where_it_is_named_first(decks: Decks) -> None:
    section = decks.sections["timing"]
    last = section.slides[-1]
    shown = [slide for _, slide in decks.slides_of([last.id, "timing", "timing"])]
    assert shown == [last, *section.slides[:-1]]


def test_a_part_that_does_not_exist_is_an_error(decks: Decks) -> None:
    with pytest.raises(KeyError, match="nothing"):
        decks.slides_of(["why", "nothing"])


WHY = f"{SECTIONS}/why.yaml"
HISTORY = f"{SECTIONS}/history.yaml"
LET_DOWN = f"{SECTIONS}/let-down.yaml"
CLOSE = f"{SECTIONS}/close.yaml"
CASES = f"{SECTIONS}/cases.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (WHY, "minutes: 0.75", "minutes: 0.75min", "why-it-matters: minutes: A number is needed here"),
        (WHY, "claims: [awr-03]", "clams: [awr-03]", "why-it-matters: body.0.clams: This field is not known here"),
        (WHY, "layout: title", "layout: titel", "talk-title: layout: Input should be 'title', "),
        (WHY, "{breastfeeding} parents", "{brestfeeding} parents", "talk-title: body.0.text: {brestfeeding} is not"),
        (WHY, "claims: [awr-01]", "claims: [awr-91]", "why-it-matters: body.claims: The claim 'awr-91' is not known"),
        (WHY, "claims: [cns-04, ", "claims: [cns-94, ", "why-it-matters: claims: The claim 'cns-94' is not known"),
        (WHY, "reviewed: 2026-11-21", "reviewed: 21.11.2026", "talk-title: reviewed: Input should be a valid date"),
        (WHY, "id: why\n", "id: because\n", "because: id: A section has the name of its file, here 'why'."),
        (
            HISTORY,
            "figure: publications",
            "figure: publicatons",
            "what-was-studied-since: figure: The figure 'publ",
        ),
        (LET_DOWN, "profile: typical, m", "profile: typicl, m", "oxytocin-comes-in-pulses: timeline.profile: The pro"),
        (LET_DOWN, "cue_strength: 1}", "cue_strenth: 1}", "oxytocin-comes-in-pulses: body.timeline.values: The symbol"),
        (LET_DOWN, "cue_strength: 1}", "cue_strength: 7}", "oxytocin-comes-in-pulses: body.timeline.values: cue_st"),
        (LET_DOWN, "minutes: -3.9}", "minutes: -390}", "oxytocin-comes-in-pulses: body.timeline.minutes: The playhead"),
        (CLOSE, "us-988", "us-998", "where-to-turn: resources: The resource 'us-998' is not known; did you mean"),
        (
            CASES,
            "case: a-thought-that-passes",
            "case: a-thought-that-pases",
            "case-self-harm-thoughts-at-let-down: case: ",
        ),
        (
            DECKS_FILE,
            "- which-let-downs\n",
            "- which-let-dows\n",
            "seminar: parts: The section or slide 'which-let-",
        ),
        (DECKS_FILE, "minutes: 15\n", "minutes: 20\n", "short: minutes: The slides of this deck take 15 minutes tog"),
        (DECKS_FILE, "minutes: 15\n", "minutes: 999\n", "short: minutes: Input should be less than or equal to 240"),
    ],
)
def test_mistakes(
    file: str, old: str, new: str, said: str, editor: Editor, library: Library, tables: ModelTables
) -> None:
    editor.replaces(file, old, new)
    [line] = editor.reads(lambda root: load_decks(root, library, tables, case_names(ROOT)))
    assert line.startswith(f"{file}:{editor.line_of(file, new.strip())}: {said}"), line


def test_an_id_is_used_once_over_all_sections(editor: Editor) -> None:
    """In another file it is said where, and in the same file on which line."""
    editor.replaces(WHY, "id: talk-title", "id: where-to-turn")
    line, first = editor.line_of(WHY, "id: where-to-turn"), editor.line_of(CLOSE, "id: where-to-turn")
    said = "where-to-turn: id: This id was already used"
    assert editor.reads(load_decks) == [f"{WHY}:{line}: {said} in {CLOSE}:{first}."]
    editor.replaces(CLOSE, "id: take-home-sentences", "id: where-to-turn")
    above = editor.line_of(CLOSE, "id: where-to-turn")
    assert f"{CLOSE}:{first}: {said} on line {above}." in editor.reads(load_decks)


def test_a_slide_is_not_called_like_a_section(editor: Editor) -> None:
    """A deck that names it would show the section."""
    editor.replaces(WHY, "id: talk-title", "id: timing")
    line = editor.line_of(WHY, "id: timing")
    assert editor.reads(load_decks) == [
        f"{WHY}:{line}: timing: id: A section has this name too; a deck could not name this slide alone."
    ]


def test_a_deck_shows_a_slide_once(editor: Editor, decks: Decks) -> None:
    first = decks.sections["history"].slides[0].id
    editor.replaces(DECKS_FILE, "    - close\n", f"    - close\n    - {first}\n")
    line = editor.line_of(DECKS_FILE, f"- {first}")
    assert editor.reads(load_decks) == [
        f"{DECKS_FILE}:{line}: seminar: parts: The slide {first!r} is already in this deck."
    ]


def test_a_slide_that_no_deck_shows_is_said_together_with_the_minutes_it_leaves_behind(editor: Editor) -> None:
    editor.replaces(DECKS_FILE, "    - history\n", "")
    slides = load_decks(ROOT).sections["history"].slides
    minutes = sum(slide.minutes for slide in slides)
    *unseen, promise = editor.reads(load_decks)
    assert [line.partition(": ")[2] for line in unseen] == [
        f"{slide.id}: id: No deck shows this slide, and it is not spare." for slide in slides
    ]
    assert promise.endswith(
        f"seminar: minutes: The slides of this deck take {45 - minutes:g} minutes together, not 45."
    )


def test_a_spare_slide_is_in_no_deck(editor: Editor, decks: Decks) -> None:
    spare = [slide.id for section in decks.sections.values() for slide in section.slides if slide.spare]
    assert spare
    editor.replaces(DECKS_FILE, "    - close\n", f"    - close\n    - {spare[0]}\n")
    wrong, promise = editor.reads(load_decks)
    assert wrong.endswith(f"{spare[0]}: spare: A deck shows this slide, so it is not spare.")
    assert "seminar: minutes: " in promise


def test_a_misspelled_section_is_not_blamed_on_its_slides(editor: Editor) -> None:
    editor.replaces(DECKS_FILE, "    - history\n", "    - historie\n")
    line = editor.line_of(DECKS_FILE, "historie")
    assert editor.reads(load_decks) == [
        f"{DECKS_FILE}:{line}: seminar: parts: The section or slide 'historie' is not known; did you mean 'history'?"
    ]


def test_what_is_wrong_in_every_file_is_said_at_once(editor: Editor) -> None:
    editor.replaces(WHY, "layout: title", "layout: titel")
    editor.replaces(WHY, "minutes: 0.75", "minutes: 75")
    editor.replaces(CLOSE, "title: Where to turn\n", "")
    editor.replaces(HISTORY, "figure: publications", "figure: publicatons")
    editor.replaces(DECKS_FILE, "what_for: A ward meeting", "what: A ward meeting")
    assert sorted({line.partition(":")[0] for line in editor.reads(load_decks)}) == [DECKS_FILE, CLOSE, HISTORY, WHY]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "This should be a group of fields, each with a name and a colon."),
        ("id: why\ntitle: Why\nslides: []\n", "slides: List should have at least 1 item"),
        ("id: why\ntitle: Why\nslides: [one]\n", "slides.0: This should be a group of fields"),
        ("id: why\ntitle: Why\nslides:\n  - title: One\n", "id: This field is missing."),
        ("id: [why]\ntitle: Why\nslides: [{}]\n", "id: Text is needed here"),
    ],
)
def test_a_file_that_is_no_section_is_said(text: str, said: str, editor: Editor) -> None:
    found = editor.writes(WHY, text).reads(load_decks)
    assert any(line.startswith(f"{WHY}:") and f": {said}" in line for line in found), found


def test_without_sections_every_part_is_unknown(tmp_path: Path, editor: Editor) -> None:
    for path in sorted((editor.root / SECTIONS).iterdir()):
        editor.deletes(f"{SECTIONS}/{path.name}")
    assert all(": parts: The section or slide " in line for line in editor.reads(load_decks))
    assert DeckEditor(tmp_path / "other").deletes(DECKS_FILE).reads(load_decks) == [
        f"{DECKS_FILE}:1: The file is missing."
    ]
