"""JSON Schemas of the content files, so that common editors complete and check while one types."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from dmer.content.case import Case
from dmer.content.case_words import CASE_WORDS_FILE, CaseWords
from dmer.content.cases import CASE_FILES
from dmer.content.cases_page_words import CASES_PAGE_FILE, CasesPageWords
from dmer.content.claims import CLAIM_FILES, Claim
from dmer.content.course import ITEM_FILES, MODULE_FILES
from dmer.content.debates import CONTRADICTIONS_FILE, UNKNOWN_FILE, Contradiction, Unknown
from dmer.content.decision import DECISION_FILES
from dmer.content.decision_map_words import DECISION_MAP_WORDS_FILE, DecisionMapWords
from dmer.content.decision_page_words import DECISION_PAGE_FILE, DecisionPageWords
from dmer.content.decision_tables import (
    CareTable,
    PatternTable,
    QuestionTable,
    RedFlagTable,
    SceneTable,
    SeverityTable,
    WordTable,
)
from dmer.content.decision_words import DECISION_WORDS_FILE, DecisionWords
from dmer.content.deck_words import DECK_WORDS_FILE, DeckWords
from dmer.content.decks import DECKS_FILE, SECTION_FILES, Deck
from dmer.content.educators_page_words import EDUCATORS_PAGE_FILE, EducatorsPageWords
from dmer.content.entries import Entry
from dmer.content.evidence_page_words import EVIDENCE_PAGE_FILE, EvidencePageWords
from dmer.content.figure_words import FIGURE_WORDS_FILE, FigureWords
from dmer.content.glossary import GLOSSARY_FILE, Term
from dmer.content.glossary_page_words import GLOSSARY_PAGE_FILE, GlossaryPageWords
from dmer.content.history_events import HISTORY_FILE, HistoryEvent
from dmer.content.history_page_words import HISTORY_PAGE_FILE, HistoryPageWords
from dmer.content.item_kinds import AnyItem
from dmer.content.learn_page_words import LEARN_PAGE_FILE, LearnPageWords
from dmer.content.lessons import Module
from dmer.content.located_yaml import Problem
from dmer.content.look import LOOK_FILE, LookWords
from dmer.content.model_files import MODEL_FILES
from dmer.content.model_tables import Parameter, Profile, Pump, Quantity, Spread, Stage, Target
from dmer.content.page_words import HOME_FILE, TIMELINE_PAGE_FILE, HomeWords, TimelinePageWords
from dmer.content.palette import PALETTE_FILE, Palettes
from dmer.content.present_page_words import PRESENT_PAGE_FILE, PresentPageWords
from dmer.content.progress_page_words import PROGRESS_PAGE_FILE, ProgressPageWords
from dmer.content.published_points import PUBLISHED_POINTS_FILE, PointEntry
from dmer.content.references import REFERENCE_FILES, Reference
from dmer.content.resources import RESOURCES_FILE, Resource
from dmer.content.resources_page_words import RESOURCES_PAGE_FILE, ResourcesPageWords
from dmer.content.review_page_words import REVIEW_PAGE_FILE, ReviewPageWords
from dmer.content.room_page_words import ROOM_PAGE_WORDS_FILE, RoomPageWords
from dmer.content.room_words import ROOM_WORDS_FILE, RoomWords
from dmer.content.search_words import SEARCH_FILE, SearchWords
from dmer.content.slides import Section
from dmer.content.statement_words import STATEMENT_FILE, StatementWords
from dmer.content.studies import STUDY_FILES
from dmer.content.study_rows import Duration, Feeling, Grade, Ladder, Pattern, Prevalence, QuotedRange, Stopping
from dmer.content.terms import TERMS_FILE, Terms, WordedText
from dmer.content.training_words import TRAINING_WORDS_FILE, TrainingWords
from dmer.content.wording import TIMELINE_WORDS_FILE, TimelineWords

SCHEMA_FOLDER = "schemas"

FIRST_LINE = "# yaml-language-server: $schema="


class ResourcesFile(Entry):
    """The file of resources as it is written."""

    emergency: WordedText
    resources: list[Resource]


@dataclass(frozen=True)
class Schema:
    """What a kind of file holds, and the files of that kind, as patterns from the project's root."""

    holds: Any
    files: tuple[str, ...]


SCHEMAS: Mapping[str, Schema] = {
    "claims": Schema(list[Claim], tuple(CLAIM_FILES.values())),
    "references": Schema(list[Reference], REFERENCE_FILES),
    "contradictions": Schema(list[Contradiction], (CONTRADICTIONS_FILE,)),
    "unknown": Schema(list[Unknown], (UNKNOWN_FILE,)),
    "glossary": Schema(list[Term], (GLOSSARY_FILE,)),
    "resources": Schema(ResourcesFile, (RESOURCES_FILE,)),
    "history_events": Schema(list[HistoryEvent], (HISTORY_FILE,)),
    "prevalence": Schema(list[Prevalence], (STUDY_FILES["prevalence"],)),
    "quoted_ranges": Schema(list[QuotedRange], (STUDY_FILES["quoted_ranges"],)),
    "feelings": Schema(list[Feeling], (STUDY_FILES["feelings"],)),
    "ladders": Schema(list[Ladder], (STUDY_FILES["ladders"],)),
    "grades": Schema(list[Grade], (STUDY_FILES["grades"],)),
    "durations": Schema(list[Duration], (STUDY_FILES["durations"],)),
    "patterns": Schema(list[Pattern], (STUDY_FILES["patterns"],)),
    "stopping": Schema(list[Stopping], (STUDY_FILES["stopping"],)),
    "parameters": Schema(list[Parameter], (MODEL_FILES["parameters"], MODEL_FILES["stimulus"])),
    "profiles": Schema(list[Profile], (MODEL_FILES["profiles"],)),
    "stages": Schema(list[Stage], (MODEL_FILES["stages"],)),
    "pump": Schema(Pump, (MODEL_FILES["pump"],)),
    "population": Schema(list[Spread], (MODEL_FILES["population"],)),
    "targets": Schema(list[Target], (MODEL_FILES["targets"],)),
    "quantities": Schema(list[Quantity], (MODEL_FILES["quantities"],)),
    "published_points": Schema(list[PointEntry], (PUBLISHED_POINTS_FILE,)),
    "palette": Schema(Palettes, (PALETTE_FILE,)),
    "home_page": Schema(HomeWords, (HOME_FILE,)),
    "timeline_page": Schema(TimelinePageWords, (TIMELINE_PAGE_FILE,)),
    "history_page": Schema(HistoryPageWords, (HISTORY_PAGE_FILE,)),
    "evidence_page": Schema(EvidencePageWords, (EVIDENCE_PAGE_FILE,)),
    "glossary_page": Schema(GlossaryPageWords, (GLOSSARY_PAGE_FILE,)),
    "resources_page": Schema(ResourcesPageWords, (RESOURCES_PAGE_FILE,)),
    "present_page": Schema(PresentPageWords, (PRESENT_PAGE_FILE,)),
    "cases_page": Schema(CasesPageWords, (CASES_PAGE_FILE,)),
    "decision_page": Schema(DecisionPageWords, (DECISION_PAGE_FILE,)),
    "deck_section": Schema(Section, (SECTION_FILES,)),
    "decks": Schema(list[Deck], (DECKS_FILE,)),
    "decision_questions": Schema(QuestionTable, (DECISION_FILES["questions"],)),
    "decision_red_flags": Schema(RedFlagTable, (DECISION_FILES["red_flags"],)),
    "decision_pattern": Schema(PatternTable, (DECISION_FILES["pattern"],)),
    "decision_severity": Schema(SeverityTable, (DECISION_FILES["severity"],)),
    "decision_care": Schema(CareTable, (DECISION_FILES["care"],)),
    "decision_phrases": Schema(WordTable, (DECISION_FILES["words"],)),
    "decision_scenes": Schema(SceneTable, (DECISION_FILES["scenes"],)),
    "case": Schema(Case, (CASE_FILES,)),
    "course_module": Schema(Module, (MODULE_FILES,)),
    "course_items": Schema(list[AnyItem], (ITEM_FILES,)),
    "statement": Schema(StatementWords, (STATEMENT_FILE,)),
    "terms": Schema(Terms, (TERMS_FILE,)),
    "figure_words": Schema(FigureWords, (FIGURE_WORDS_FILE,)),
    "deck_words": Schema(DeckWords, (DECK_WORDS_FILE,)),
    "room_words": Schema(RoomWords, (ROOM_WORDS_FILE,)),
    "room_page_words": Schema(RoomPageWords, (ROOM_PAGE_WORDS_FILE,)),
    "decision_words": Schema(DecisionWords, (DECISION_WORDS_FILE,)),
    "training_words": Schema(TrainingWords, (TRAINING_WORDS_FILE,)),
    "learn_page": Schema(LearnPageWords, (LEARN_PAGE_FILE,)),
    "review_page": Schema(ReviewPageWords, (REVIEW_PAGE_FILE,)),
    "progress_page": Schema(ProgressPageWords, (PROGRESS_PAGE_FILE,)),
    "educators_page": Schema(EducatorsPageWords, (EDUCATORS_PAGE_FILE,)),
    "decision_map_words": Schema(DecisionMapWords, (DECISION_MAP_WORDS_FILE,)),
    "case_words": Schema(CaseWords, (CASE_WORDS_FILE,)),
    "look_words": Schema(LookWords, (LOOK_FILE,)),
    "search_words": Schema(SearchWords, (SEARCH_FILE,)),
    "timeline_words": Schema(TimelineWords, (TIMELINE_WORDS_FILE,)),
    # A new kind of content file is registered here too.
}


@cache
def schema_text(name: str) -> str:
    """The JSON Schema called `name`, as it stands in its file."""
    schema = TypeAdapter(SCHEMAS[name].holds).json_schema()
    return json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, indent=2) + "\n"


def first_line(file: str) -> str:
    """The line with which a content file names its schema, for editors that know the YAML language server."""
    [name] = [name for name, schema in SCHEMAS.items() if any(fnmatch(file, pattern) for pattern in schema.files)]
    up = os.path.relpath(SCHEMA_FOLDER, os.path.dirname(file)).replace(os.sep, "/")
    return f"{FIRST_LINE}{up}/{name}.json"


def write_schemas(root: Path) -> list[str]:
    """Write every schema and name it in the first line of its files; returns the paths of what was changed."""
    changed = []
    (root / SCHEMA_FOLDER).mkdir(exist_ok=True)
    for path, text in _wanted(root):
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed.append(path.relative_to(root).as_posix())
    return changed


def stale_schemas(root: Path) -> Iterator[Problem]:
    """Schemas that do not fit the models any more, and files that do not name theirs."""
    for path, text in _wanted(root):
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            sentence = "This is not up to date with its schema; run: python -m dmer schema"
            yield Problem(path.relative_to(root).as_posix(), 1, "", "", sentence)


def _wanted(root: Path) -> Iterator[tuple[Path, str]]:
    for name, schema in SCHEMAS.items():
        yield root / SCHEMA_FOLDER / f"{name}.json", schema_text(name)
        for path in sorted(found for pattern in schema.files for found in root.glob(pattern)):
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            rest = lines[1:] if lines and lines[0].startswith(FIRST_LINE) else lines
            yield path, "".join([f"{first_line(path.relative_to(root).as_posix())}\n", *rest])
