"""The deck for Anki is one that Anki can read."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from pathlib import Path

import pytest

from dmer.training.anki import anki_deck, card_of
from dmer.training.content import TrainingContent
from dmer.training.shown import CourseShown
from tests.training.samples import item


@pytest.fixture(scope="module")
def shown(content: TrainingContent) -> CourseShown:
    return CourseShown(content, "breastfeeding")


def notes(package: bytes, folder: Path) -> list[tuple[str, str]]:
    """The cards of a package: their lasting name, and their fields."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        archive.extract("collection.anki2", folder)
    with sqlite3.connect(folder / "collection.anki2") as store:
        return [(row[0], row[1]) for row in store.execute("SELECT guid, flds FROM notes ORDER BY guid")]


def test_facts_become_cards_and_tests_do_not(content: TrainingContent, shown: CourseShown, tmp_path: Path) -> None:
    found = notes(anki_deck(content.course, shown, "D-MER"), tmp_path)
    ids = {fields.split("\x1f")[-1] for _, fields in found}
    assert ids == {"single", "multiple", "true-false", "ordering", "matching", "idea"}


def test_a_newer_deck_has_the_same_cards(content: TrainingContent, shown: CourseShown, tmp_path: Path) -> None:
    first = notes(anki_deck(content.course, shown, "D-MER"), tmp_path)
    again = notes(anki_deck(content.course, shown, "D-MER"), tmp_path)
    assert [guid for guid, _ in first] == [guid for guid, _ in again]


def test_a_card_says_the_answer_how_sure_it_is_and_its_sources(shown: CourseShown) -> None:
    question, answer, explanation, sources, name = card_of(item("single"), shown)
    assert (question, answer, name) == ("Which one is it?", "Before the milk", "single")
    assert explanation.startswith("It comes just before the milk. (")
    assert sources


def test_orders_are_not_given_away_and_markup_is_text(shown: CourseShown) -> None:
    question, answer, *_ = card_of(item("ordering"), shown)
    assert question.index("Milk") < question.index("Suckling")
    assert answer.index("Suckling") < answer.index("Milk")
    assert "&lt;b&gt;" in card_of(item("single", stem="<b>Which?</b>"), shown)[0]
