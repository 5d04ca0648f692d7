"""The page for editors: its examples are valid, and it names every folder, field and command it should."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from pydantic import TypeAdapter

from dmer.content.case import Ask, Case, Expected, ExpectedCare, Point, Saying, Step, WrongTurn
from dmer.content.cases import CASE_FILES, case_names, load_cases
from dmer.content.check import LOADERS
from dmer.content.claims import Claim
from dmer.content.debates import Contradiction, Unknown
from dmer.content.decision import load_decision
from dmer.content.decks import DECKS_FILE, Deck, load_decks
from dmer.content.entries import Entry
from dmer.content.figure_words import FIGURE_NAMES
from dmer.content.glossary import Term
from dmer.content.history_page_words import Section as Story
from dmer.content.items import ItemKind
from dmer.content.items_chosen import Single
from dmer.content.lessons import Lesson
from dmer.content.library import load_library
from dmer.content.model_files import load_model_tables
from dmer.content.references import Reference
from dmer.content.resources import Resource
from dmer.content.slides import LAYOUTS, BlockKind, Section, Slide
from dmer.content.statement_words import Provider
from dmer.content.study_rows import Prevalence
from dmer.content.timeline_view import TimelineView
from dmer.decision.answers import read_answers
from dmer.decision.result import assess

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)
KINDS: list[type[Entry]] = [
    *(Claim, Reference, Contradiction, Unknown, Term, Resource, Story, Prevalence),
    *(Section, Slide, Slide, Slide, Slide, Deck, Case, Lesson, Single),
]
WHOLE_FILES = (Section, Case)
CASE_PARTS: list[type[Entry]] = [Case, Step, Ask, Expected, ExpectedCare, Point, WrongTurn, Saying]


@pytest.mark.parametrize(("example", "kind"), list(zip(EXAMPLES, KINDS, strict=True)))
def test_every_example_is_valid(example: str, kind: type[Entry]) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(kind if kind in WHOLE_FILES else list[kind])  # type: ignore[valid-type]
    read = adapter.validate_python(yaml.safe_load(example))
    [entry] = [read] if kind in WHOLE_FILES else read
    assert entry.id


def test_the_examples_of_slides_and_deck_make_a_talk(tmp_path: Path) -> None:
    """Written one below the other as the page shows them, and held against the evidence and the model."""
    section = "".join(text for text, kind in zip(EXAMPLES, KINDS, strict=True) if kind in (Section, Slide))
    [deck] = [text for text, kind in zip(EXAMPLES, KINDS, strict=True) if kind is Deck]
    [case] = [text for text, kind in zip(EXAMPLES, KINDS, strict=True) if kind is Case]
    path = tmp_path / DECKS_FILE
    path.parent.mkdir(parents=True)
    path.write_text(deck, encoding="utf-8")
    named = yaml.safe_load(section)["id"]
    case_file = tmp_path / CASE_FILES.replace("*", yaml.safe_load(case)["id"])
    case_file.parent.mkdir(parents=True)
    case_file.write_text(case, encoding="utf-8")
    (path.parent / "sections").mkdir()
    (path.parent / "sections" / f"{named}.yaml").write_text(section, encoding="utf-8")
    decks = load_decks(tmp_path, load_library(ROOT), load_model_tables(ROOT), case_names(tmp_path))
    [talk] = decks.decks.values()
    shown = [slide.layout for _, slide in decks.slides_of(talk.parts)]
    assert shown == ["text", "sides", "figure", "timeline", "case"]


def test_the_example_of_a_case_is_answered_as_it_expects(tmp_path: Path) -> None:
    """Written into its file, held against everything, and given to the decision aid."""
    [text] = [text for text, kind in zip(EXAMPLES, KINDS, strict=True) if kind is Case]
    path = tmp_path / CASE_FILES.replace("*", yaml.safe_load(text)["id"])
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    library = load_library(ROOT)
    decision = load_decision(ROOT, library)
    [case] = load_cases(tmp_path, library, decision, load_model_tables(ROOT)).values()
    result = assess(read_answers(dict(case.answers), decision.questions), decision)
    assert (result.urgency, result.severity) == (case.expected.urgency, case.expected.severity)
    assert {name: fit for name, fit in result.fits.items() if fit != "does_not_fit"} == case.expected.pattern
    rows = {row.id for row in result.care}
    assert set(case.expected.care.there) <= rows
    assert not rows.intersection(case.expected.care.not_there)


@pytest.mark.parametrize("field", sorted({field for part in CASE_PARTS for field in part.model_fields}))
def test_what_a_case_may_say_is_named(field: str) -> None:
    [text] = [text for text, kind in zip(EXAMPLES, KINDS, strict=True) if kind is Case]
    assert re.search(rf"(^|[ -]){field}:", text, flags=re.MULTILINE)


@pytest.mark.parametrize(
    "name", [*LAYOUTS, *get_args(BlockKind), *FIGURE_NAMES, *TimelineView.model_fields, *get_args(ItemKind)]
)
def test_what_a_slide_or_question_may_say_is_named(name: str) -> None:
    assert re.search(rf"\*{name}\*|`{name}[:`]|layout: {name}\n", PAGE)


def test_the_example_of_the_statement_is_valid() -> None:
    [text] = re.findall(r"```\n(provider:.*?)```", PAGE, flags=re.DOTALL)
    assert Provider.model_validate(yaml.safe_load(text)["provider"]).header


@pytest.mark.parametrize("command", ["check", "schema"])
def test_commands_are_named(command: str) -> None:
    assert f"`python -m dmer {command}`" in PAGE


def test_every_kind_of_file_has_its_place() -> None:
    places = set(re.findall(r"`((?:content|data)/[\w/.]*)`?", PAGE)) - {"content/", "data/"}
    for file in {file for loader in LOADERS for file in loader.reads if not file.startswith("docs")}:
        assert any(file.startswith(place) for place in places) or Path(file).name in PAGE, file
