"""The seminar cases, one file each, held against the evidence, the decision tables and the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from dmer.content.case import Case
from dmer.content.case_checks import wrong_answers, wrong_case_claims, wrong_expectations, wrong_tellings
from dmer.content.decision import Decision
from dmer.content.entries import problems_of
from dmer.content.library import Library
from dmer.content.located_yaml import ContentError, Problem, read_yaml
from dmer.content.model_tables import ModelTables
from dmer.content.placed import Placed, by_name, unknown_ids
from dmer.content.timeline_view import wrong_view

CASE_FILES = "content/cases/*.yaml"


def load_cases(
    root: Path, library: Library | None = None, decision: Decision | None = None, tables: ModelTables | None = None
) -> Mapping[str, Case]:
    """Read every case under `root`, in the order in which they are offered. Raises ContentError with every problem.

    With `library` its claims must exist, with `decision` what it answers and expects, with `tables` its timeline.
    """
    cases, problems = _read_cases(root)
    for placed in cases:
        problems += [*_wrong_name(placed), *wrong_tellings(placed)]
        if library:
            problems += unknown_ids([placed], "claims", library.evidence.claims, "claim")
            problems += wrong_case_claims(placed, library.evidence)
        if decision:
            problems += [*wrong_answers(placed, decision.questions), *wrong_expectations(placed, decision)]
        if tables and placed.entry.timeline:
            views = wrong_view(placed.entry.timeline, tables)
            problems += [placed.problem(sentence, "timeline", field) for field, sentence in views]
    if problems:
        raise ContentError(problems)
    return by_name(sorted(cases, key=lambda placed: (placed.entry.order, placed.name)))


def placed_cases(root: Path) -> list[Placed[Case]]:
    """Every case under `root` with its place, by itself. Raises ContentError with every problem."""
    cases, problems = _read_cases(root)
    if problems:
        raise ContentError(problems)
    return cases


def _read_cases(root: Path) -> tuple[list[Placed[Case]], list[Problem]]:
    """The cases that can be read, and what is wrong with the others."""
    problems: list[Problem] = []
    cases: list[Placed[Case]] = []
    for path in sorted(root.glob(CASE_FILES)):
        try:
            cases.append(_read_case(path, root))
        except ContentError as error:
            problems += error.problems
    return cases, problems


def case_names(root: Path) -> list[str]:
    """The ids of all cases under `root`, read or not: a case has the name of its file."""
    return sorted(path.stem for path in root.glob(CASE_FILES))


def _read_case(path: Path, root: Path) -> Placed[Case]:
    located = read_yaml(path, root)
    name = str(located.data.get("id", "")) if isinstance(located.data, dict) else ""
    try:
        return Placed(Case.model_validate(located.data), name, located, ())
    except ValidationError as error:
        raise ContentError(problems_of(error, located, (), name)) from None


def _wrong_name(placed: Placed[Case]) -> Iterator[Problem]:
    stem = Path(placed.located.file).stem
    if placed.name != stem:
        yield placed.problem(f"A case has the name of its file, here {stem!r}.", "id")
