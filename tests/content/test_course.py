"""The course's files, and mistakes in them: each is said with file, line and field."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dmer.content.course import Course, load_course
from dmer.content.library import Library
from dmer.content.model_files import load_model_tables
from tests.content.editor import ROOT, Editor

MODULE = "content/course/modules/what-d-mer-is.yaml"
ITEMS = "content/course/items/what-d-mer-is.yaml"
LAB = "content/course/items/how-let-down-works.yaml"


class CourseEditor(Editor):
    """Works on a copy of the course alone."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        shutil.copytree(ROOT / "content/course", folder / "content/course")


@pytest.fixture
def editor(tmp_path: Path) -> CourseEditor:
    return CourseEditor(tmp_path / "lab")


@pytest.fixture(scope="module")
def load(library: Library) -> Callable[[Path], Course]:
    tables = load_model_tables(ROOT)
    cases = [path.stem for path in (ROOT / "content/cases").glob("*.yaml")]
    return lambda root: load_course(root, library, tables, cases)


def test_the_course_fits_evidence_model_and_cases(load: Callable[[Path], Course]) -> None:
    course = load(ROOT)
    assert [module.number for module in course.modules] == [1, 2, 3, 4, 5, 6]
    assert all(course.module_of[item.objective] for item in course.items.values())
    cited = {claim for one in course.citing for claim in one.all_claims}
    assert "def-01" in cited
    assert len(cited) > 100


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (MODULE, "id: what-d-mer-is", "id: what-it-is", "A module has the name of its file"),
        (MODULE, "minutes: 18", "minutes: 19", "The lessons take 18 minutes together, not 19"),
        (MODULE, "number: 1", "number: 2", "Two modules have this number"),
        (MODULE, "needs: []", "needs: [how-to]", "needs: The module 'how-to'"),
        (MODULE, "objectives: [define-d-mer]", "objectives: [define-dmer]", "did you mean 'define-d-mer'"),
        (MODULE, "check: what-belongs-to-the-pattern", "check: what-belongs", "The item 'what-belongs'"),
        (MODULE, "- check: where-the-wave-begins", "- check: what-belongs-to-the-pattern", "asked twice"),
        (MODULE, "claims: [def-05]", "claims: [def-99]", "The claim 'def-99'"),
        (MODULE, "figure: spectrum", "figure: spectre", "did you mean 'spectrum'"),
        (MODULE, "case: queasy-when-the-milk-comes", "case: queasy", "The case 'queasy'"),
        (MODULE, "heading: Have you heard this?", "headline: Have you heard this?", "not known here"),
        (ITEMS, "objective: define-d-mer\n", "objective: define\n", "The objective 'define'"),
        (ITEMS, "kind: single", "kind: singel", "did you mean 'single'"),
        (ITEMS, "      right: true\n", "", "Exactly one option is right"),
        (ITEMS, "- id: four-accounts-after", "- id: four-accounts-before", "already used"),
        (ITEMS, "use: pre", "use: lesson", "An item in a lesson has a hint"),
        (ITEMS, "use: post", "use: pre", "No item of the test after"),
        (ITEMS, "claims: [def-01", "claims: [def-00", "The claim 'def-00'"),
        (LAB, "controls: [", "controls: [gravity, ", "The control 'gravity'"),
        (LAB, "profile: dmer_", "profile: mer_", "The profile 'mer_"),
    ],
)
def test_a_mistake_is_said_where_it_is(
    file: str, old: str, new: str, words: str, editor: CourseEditor, load: Callable[[Path], Course]
) -> None:
    problems = editor.replaces(file, old, new).reads(load)
    found = [problem for problem in problems if words in problem]
    assert found, problems
    assert found[0].startswith("content/course/")
    assert found[0].split(":")[1].isdigit()


def test_a_file_that_is_no_list_is_said(editor: CourseEditor) -> None:
    assert "should be a list of items" in editor.writes(ITEMS, "id: x\n").reads(load_course)[0]


def test_without_files_there_is_an_empty_course(tmp_path: Path) -> None:
    assert load_course(tmp_path) == Course((), {})
