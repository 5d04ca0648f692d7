"""Every content file checked at once: what is wrong with each, and files that no part of the app reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from dmer.content.case_words import CASE_WORDS_FILE, load_case_words
from dmer.content.cases import CASE_FILES, case_names, load_cases
from dmer.content.cases_page_words import CASES_PAGE_FILE, load_cases_page_words
from dmer.content.course import ITEM_FILES, MODULE_FILES, load_course
from dmer.content.decision import DECISION_FILES, Decision, load_decision
from dmer.content.decision_map_words import DECISION_MAP_WORDS_FILE, load_decision_map_words
from dmer.content.decision_page_words import DECISION_PAGE_FILE, load_decision_page_words
from dmer.content.decision_words import DECISION_WORDS_FILE, load_decision_words
from dmer.content.deck_words import DECK_WORDS_FILE, load_deck_words
from dmer.content.decks import DECKS_FILE, SECTION_FILES, load_decks
from dmer.content.educators_page_words import EDUCATORS_PAGE_FILE, load_educators_page_words
from dmer.content.evidence_page_words import EVIDENCE_PAGE_FILE, load_evidence_page_words
from dmer.content.figure_words import FIGURE_WORDS_FILE, load_figure_words
from dmer.content.glossary_page_words import GLOSSARY_PAGE_FILE, load_glossary_page_words
from dmer.content.learn_page_words import LEARN_PAGE_FILE, load_learn_page_words
from dmer.content.library import LIBRARY_FILES, Library, load_library
from dmer.content.located_yaml import ContentError, Problem
from dmer.content.look import LOOK_FILE, load_look_words
from dmer.content.model_files import MODEL_FILES, load_model_tables
from dmer.content.model_tables import ModelTables
from dmer.content.page_words import (
    HOME_FILE,
    MODEL_PAGE,
    TIMELINE_PAGE_FILE,
    load_home_words,
    load_model_page,
    load_timeline_page_words,
)
from dmer.content.palette import PALETTE_FILE, load_palettes
from dmer.content.present_page_words import PRESENT_PAGE_FILE, load_present_page_words
from dmer.content.progress_page_words import PROGRESS_PAGE_FILE, load_progress_page_words
from dmer.content.published_points import PUBLISHED_POINTS_FILE, load_published_points, read_points
from dmer.content.resources_page_words import RESOURCES_PAGE_FILE, load_resources_page_words
from dmer.content.review_page_words import REVIEW_PAGE_FILE, load_review_page_words
from dmer.content.room_page_words import ROOM_PAGE_WORDS_FILE, load_room_page_words
from dmer.content.room_words import ROOM_WORDS_FILE, load_room_words
from dmer.content.search_words import SEARCH_FILE, load_search_words
from dmer.content.statement_words import STATEMENT_FILE, load_statement_words
from dmer.content.terms import TERMS_FILE, load_terms
from dmer.content.training_words import TRAINING_WORDS_FILE, load_training_words
from dmer.content.wording import TIMELINE_WORDS_FILE, load_timeline_words

CONTENT_FOLDERS = ("content", "data")

CONTENT_ENDINGS = (".yaml", ".yml", ".md")


class Parts:
    """What several files are held against, read once for a check; None while it has problems of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def tables(self) -> ModelTables | None:
        """The tables of the model."""
        return _unless_broken(lambda: load_model_tables(self.root))

    @cached_property
    def library(self) -> Library | None:
        """The evidence."""
        return _unless_broken(lambda: load_library(self.root))

    @cached_property
    def decision(self) -> Decision | None:
        """The tables of the decision aid, held against the evidence and the model."""
        return _unless_broken(lambda: load_decision(self.root, self.library, self.tables))


Found = TypeVar("Found")


def _unless_broken(load: Callable[[], Found]) -> Found | None:
    try:
        return load()
    except ContentError:
        return None


@dataclass(frozen=True)
class Loader:
    """One reader of content: `load` raises ContentError; `reads` are its files, as patterns from the root."""

    load: Callable[[Parts], object]
    reads: tuple[str, ...]


def _alone(load: Callable[[Path], object], *reads: str) -> Loader:
    """A reader that needs nothing but its files."""
    return Loader(lambda parts: load(parts.root), reads)


def _tables(parts: Parts) -> object:
    return parts.tables or load_model_tables(parts.root)


def _library(parts: Parts) -> object:
    return parts.library or load_library(parts.root)


def _published_points(parts: Parts) -> object:
    return load_published_points(parts.root, parts.tables) if parts.tables else read_points(parts.root)


def _timeline_words(parts: Parts) -> object:
    return load_timeline_words(parts.root, parts.tables)


def _decks(parts: Parts) -> object:
    return load_decks(parts.root, parts.library, parts.tables, case_names(parts.root))


def _decision(parts: Parts) -> object:
    return parts.decision or load_decision(parts.root, parts.library, parts.tables)


def _decision_map_words(parts: Parts) -> object:
    return load_decision_map_words(parts.root, parts.decision)


def _cases(parts: Parts) -> object:
    return load_cases(parts.root, parts.library, parts.decision, parts.tables)


def _course(parts: Parts) -> object:
    cases = [path.stem for path in parts.root.glob(CASE_FILES)]
    return load_course(parts.root, parts.library, parts.tables, cases)


LOADERS = (
    Loader(_tables, tuple(MODEL_FILES.values())),
    Loader(_published_points, (PUBLISHED_POINTS_FILE,)),
    Loader(_timeline_words, (TIMELINE_WORDS_FILE,)),
    _alone(load_look_words, LOOK_FILE),
    _alone(load_deck_words, DECK_WORDS_FILE),
    _alone(load_room_words, ROOM_WORDS_FILE),
    _alone(load_room_page_words, ROOM_PAGE_WORDS_FILE),
    _alone(load_decision_words, DECISION_WORDS_FILE),
    Loader(_decision_map_words, (DECISION_MAP_WORDS_FILE,)),
    _alone(load_case_words, CASE_WORDS_FILE),
    _alone(load_training_words, TRAINING_WORDS_FILE),
    _alone(load_home_words, HOME_FILE),
    _alone(load_timeline_page_words, TIMELINE_PAGE_FILE),
    _alone(load_model_page, MODEL_PAGE),
    Loader(_library, LIBRARY_FILES),
    Loader(_decks, (SECTION_FILES, DECKS_FILE)),
    Loader(_decision, tuple(DECISION_FILES.values())),
    Loader(_cases, (CASE_FILES,)),
    Loader(_course, (MODULE_FILES, ITEM_FILES)),
    _alone(load_statement_words, STATEMENT_FILE),
    _alone(load_terms, TERMS_FILE),
    _alone(load_figure_words, FIGURE_WORDS_FILE),
    _alone(load_palettes, PALETTE_FILE),
    _alone(load_evidence_page_words, EVIDENCE_PAGE_FILE),
    _alone(load_glossary_page_words, GLOSSARY_PAGE_FILE),
    _alone(load_resources_page_words, RESOURCES_PAGE_FILE),
    _alone(load_cases_page_words, CASES_PAGE_FILE),
    _alone(load_learn_page_words, LEARN_PAGE_FILE),
    _alone(load_review_page_words, REVIEW_PAGE_FILE),
    _alone(load_progress_page_words, PROGRESS_PAGE_FILE),
    _alone(load_educators_page_words, EDUCATORS_PAGE_FILE),
    _alone(load_present_page_words, PRESENT_PAGE_FILE),
    _alone(load_decision_page_words, DECISION_PAGE_FILE),
    _alone(load_search_words, SEARCH_FILE),
    # A new kind of content is registered here: its loader, and the files that it reads.
)


def check_all(root: Path, loaders: Sequence[Loader] = LOADERS) -> list[Problem]:
    """Everything wrong with the content under `root`, in order of file and line; empty when all is well."""
    problems: list[Problem] = []
    parts = Parts(root)
    for loader in loaders:
        try:
            loader.load(parts)
        except ContentError as error:
            problems += error.problems
    read = set(checked_files(root, loaders))
    for path in _content_files(root):
        if path not in read:
            sentence = "No part of the app reads this file; is its name right?"
            problems.append(Problem(path.relative_to(root).as_posix(), 1, "", "", sentence))
    return sorted(set(problems), key=lambda problem: (problem.file, problem.line, problem.entry, problem.field))


def checked_files(root: Path, loaders: Sequence[Loader] = LOADERS) -> list[Path]:
    """The files under `root` that a loader reads, in order of name."""
    return sorted({path for loader in loaders for pattern in loader.reads for path in root.glob(pattern)})


def _content_files(root: Path) -> list[Path]:
    found = [path for folder in CONTENT_FOLDERS for path in (root / folder).rglob("*")]
    return [path for path in found if path.suffix.lower() in CONTENT_ENDINGS and path.is_file()]
