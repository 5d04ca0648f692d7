"""Every content file checked at once: what is wrong with each, and files that no part of the app reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dmer.content.located_yaml import ContentError, Problem
from dmer.content.model_files import MODEL_FILES, load_model_tables

CONTENT_FOLDERS = ("content", "data")

CONTENT_ENDINGS = (".yaml", ".yml", ".md")


@dataclass(frozen=True)
class Loader:
    """One reader of content: `load(root)` raises ContentError; `reads` are its files, as patterns from the root."""

    load: Callable[[Path], object]
    reads: tuple[str, ...]


LOADERS = (
    Loader(load_model_tables, tuple(MODEL_FILES.values())),
    # A new kind of content is registered here: its loader, and the files that it reads.
)


def check_all(root: Path, loaders: Sequence[Loader] = LOADERS) -> list[Problem]:
    """Everything wrong with the content under `root`, in order of file and line; empty when all is well."""
    problems: list[Problem] = []
    for loader in loaders:
        try:
            loader.load(root)
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
