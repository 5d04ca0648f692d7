"""What the course is taught with: modules and questions, their evidence, the model, cases and general words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dmer.content.case import Case
from dmer.content.cases import load_cases
from dmer.content.course import Course, load_course
from dmer.content.library import Library, load_library
from dmer.content.model_files import load_model_tables
from dmer.content.model_tables import ModelTables
from dmer.content.terms import Terms, load_terms


@dataclass(frozen=True)
class TrainingContent:
    """Checked content for lessons, questions and records."""

    course: Course
    library: Library
    tables: ModelTables
    cases: Mapping[str, Case]
    terms: Terms


def load_training_content(root: Path) -> TrainingContent:
    """Read all of it. Raises ContentError with every problem of the first broken part."""
    library, tables, cases = load_library(root), load_model_tables(root), load_cases(root)
    return TrainingContent(load_course(root, library, tables, cases), library, tables, cases, load_terms(root))
