"""The course: modules and their questions, read together and held against the evidence, the model and the cases."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

from dmer.content.citing import Citing
from dmer.content.course_checks import (
    unsupported,
    wrong_minutes,
    wrong_names,
    wrong_objectives,
    wrong_pieces,
    wrong_timelines,
)
from dmer.content.entries import problems_of, read_one, unknown_word
from dmer.content.item_kinds import KINDS, AnyItem
from dmer.content.lessons import Module, Objective
from dmer.content.library import Library
from dmer.content.located_yaml import ContentError, Problem, read_yaml
from dmer.content.model_tables import ModelTables
from dmer.content.placed import Placed, by_name, used_twice

MODULE_FILES = "content/course/modules/*.yaml"

ITEM_FILES = "content/course/items/*.yaml"


@dataclass(frozen=True)
class Course:
    """Every module in order, and every item by id; an item belongs to the module of its objective."""

    modules: tuple[Module, ...]
    items: Mapping[str, AnyItem]

    @cached_property
    def objectives(self) -> Mapping[str, Objective]:
        """The objectives by id, in the order of the modules."""
        return {objective.id: objective for module in self.modules for objective in module.objectives}

    @cached_property
    def module_of(self) -> Mapping[str, Module]:
        """The module of each objective, by the objective's id."""
        return {objective.id: module for module in self.modules for objective in module.objectives}

    @property
    def citing(self) -> tuple[Citing, ...]:
        """Every entry that cites claims; the text of a module counts as one entry."""
        return (*(_told(module) for module in self.modules), *self.objectives.values(), *self.items.values())


def _told(module: Module) -> Citing:
    names = [
        *(name for lesson in module.lessons for piece in lesson.pieces for name in piece.all_claims),
        *(name for sentence in module.summary for name in sentence.claims),
    ]
    return Citing(id=module.id, claims=list(dict.fromkeys(names)))


def load_course(
    root: Path, library: Library | None = None, tables: ModelTables | None = None, cases: Collection[str] | None = None
) -> Course:
    """Read every module and item under `root`. Raises ContentError with every problem found.

    With `library` claims, references and resources must exist, with `tables` what timelines ask for; `cases` are the
    ids of the seminar cases that there are.
    """
    problems: list[Problem] = []
    modules: list[Placed[Module]] = []
    items: list[Placed[AnyItem]] = []
    for path in sorted(root.glob(MODULE_FILES)):
        try:
            module, located = read_one(path, root, Module)
            modules.append(Placed(module, module.id, located, ()))
        except ContentError as error:
            problems += error.problems
    for path in sorted(root.glob(ITEM_FILES)):
        try:
            items += _read_items(path, root)
        except ContentError as error:
            problems += error.problems
    problems += [*wrong_names(modules), *used_twice(items), *wrong_minutes(modules)]
    if not problems:
        problems += [*wrong_objectives(modules, items), *wrong_pieces(modules, items, cases)]
    if library:
        problems += unsupported(modules, items, library)
    if tables:
        problems += wrong_timelines(modules, items, tables)
    if problems:
        raise ContentError(problems)
    return Course(tuple(sorted(by_name(modules).values(), key=lambda module: module.number)), by_name(items))


def _read_items(path: Path, root: Path) -> list[Placed[AnyItem]]:
    located = read_yaml(path, root)
    if not isinstance(located.data, list):
        raise ContentError([Problem(located.file, 1, "", "", "The file should be a list of items, each with a dash.")])
    items: list[Placed[AnyItem]] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for index, raw in enumerate(located.data):
        fields = raw if isinstance(raw, dict) else {}
        name, kind = str(fields.get("id", "")), str(fields.get("kind", ""))
        line = located.line_of((index,))
        if name in seen:
            problems.append(Problem(located.file, line, name, "id", f"This id was already used on line {seen[name]}."))
        seen.setdefault(name, line)
        if kind not in KINDS:
            sentence = f"The kind {unknown_word(kind, list(KINDS))}"
            problems.append(Problem(located.file, line, name, "kind", sentence))
            continue
        try:
            items.append(Placed(_model_of(kind).model_validate(raw), name, located, (index,)))
        except ValidationError as error:
            problems += problems_of(error, located, (index,), name)
    if problems:
        raise ContentError(problems)
    return items


def _model_of(kind: str) -> type[AnyItem]:
    return next(model for name, model in KINDS.items() if name == kind)
