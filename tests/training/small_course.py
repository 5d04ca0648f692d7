"""A small course, as fixtures for whoever tests with it, and as functions for a server of its own."""

from __future__ import annotations

from datetime import date

import pytest

from dmer.content.cases import load_cases
from dmer.content.course import Course
from dmer.content.item_kinds import KINDS
from dmer.content.lessons import Module
from dmer.content.library import Library
from dmer.content.model_files import load_model_tables
from dmer.content.model_tables import ModelTables
from dmer.content.terms import load_terms
from dmer.settings import ROOT
from dmer.training.content import TrainingContent
from tests.training.samples import CLAIM, OBJECTIVES, item


@pytest.fixture(scope="session")
def tables() -> ModelTables:
    return load_model_tables(ROOT)


@pytest.fixture(scope="session")
def course() -> Course:
    return small_course()


def small_course() -> Course:
    """One module with a question of each kind, and a test of two questions before and after."""
    items = [item(kind) for kind in KINDS]
    items += [
        item("single", f"{use}-{name}", use=use, objective=name) for use in ("pre", "post") for name in OBJECTIVES
    ]
    items.append(item("true_false", "idea", objective=OBJECTIVES[1]))
    text = [{"text": "It comes just before the milk.", "claims": [CLAIM]}]
    checks = [{"check": one.id} for one in items if one.use == "lesson"]
    figure = {"figure": "history", "alt": "A line.", "claims": [CLAIM]}
    pieces = (
        [{"text": text}, *checks],
        [{"text": text}, {"text": text, "case": "once-a-feed"}],
        [{"text": text}, {"shown": figure}],
    )
    served = (OBJECTIVES[0], OBJECTIVES[1], OBJECTIVES[1])
    lessons = [
        {"id": f"lesson-{number}", "title": f"Lesson {number}", "minutes": 6, "objectives": [one], "pieces": screens}
        for number, (one, screens) in enumerate(zip(served, pieces, strict=True), start=1)
    ]
    module = Module.model_validate(
        {
            "id": "first",
            "number": 1,
            "title": "A module",
            "about": "What it is.",
            "minutes": 18,
            "objectives": [{"id": name, "text": "Tell it", "claims": [CLAIM]} for name in (*OBJECTIVES, "rest")],
            "lessons": lessons,
            "summary": [{"text": "It is {breastfeeding}.", "claims": [CLAIM]}] * 2,
            "further": {},
            "reviewed": date(2026, 11, 21),
        }
    )
    return Course((module,), {one.id: one for one in items})


@pytest.fixture(scope="session")
def content(course: Course, library: Library, tables: ModelTables) -> TrainingContent:
    return content_around(course, library, tables)


def content_around(course: Course, library: Library, tables: ModelTables) -> TrainingContent:
    """A course with everything else that it is taught with."""
    return TrainingContent(course, library, tables, load_cases(ROOT), load_terms(ROOT))
