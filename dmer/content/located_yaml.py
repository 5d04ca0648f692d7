"""YAML that remembers where each value stood, so that an error can name file and line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

Path_ = tuple[str | int, ...]

MOST_KEPT = 256
"""Files that are kept as they were parsed: the same evidence is read for claims, decks, decision aid and course."""


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a file, for whoever edits it: `file:line: id: field: sentence`."""

    file: str
    line: int
    entry: str
    field: str
    sentence: str

    def __str__(self) -> str:
        return ": ".join(part for part in (f"{self.file}:{self.line}", self.entry, self.field, self.sentence) if part)


class ContentError(Exception):
    """A file that cannot be used; `problems` says what is wrong, one by one."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True)
class LocatedYaml:
    """A parsed file: plain data, not to be changed, and the line of each value by its path of keys and indexes."""

    file: str
    data: Any
    lines: dict[Path_, int]

    def line_of(self, path: Path_) -> int:
        """The line of the value at `path`, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(path: Path, root: Path) -> LocatedYaml:
    """Read one YAML file; its name in messages is relative to `root`.

    Raises ContentError when the file is missing, is not UTF-8 text, is not YAML, or repeats a key.
    """
    return _parsed(read_text(path, root), path.relative_to(root).as_posix())


def read_text(path: Path, root: Path) -> str:
    """Read one text file. Raises ContentError when it is missing, cannot be read, or is not UTF-8 text."""
    name = path.relative_to(root).as_posix()
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ContentError([Problem(name, 1, "", "", "The file is missing.")]) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ContentError([Problem(name, line, "", "", "The file cannot be read: it is not UTF-8 text.")]) from None
    except OSError as error:
        raise ContentError([Problem(name, 1, "", "", f"The file cannot be read ({error.strerror}).")]) from None


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML's safe loader, in C where there is one; a value that cannot be made, such as month 13, keeps its line."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except ValueError as error:
            raise yaml.constructor.ConstructorError(None, None, str(error), node.start_mark) from None


@lru_cache(maxsize=MOST_KEPT)
def _parsed(text: str, name: str) -> LocatedYaml:
    lines: dict[Path_, int] = {}
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is None:
            return LocatedYaml(name, None, lines)
        _note_lines(node, (), lines, name)
        return LocatedYaml(name, loader.construct_document(node), lines)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        reason = getattr(error, "problem", None) or "something here is not valid YAML"
    except RecursionError:
        line, reason = 1, "values are nested too deeply, or one contains itself"
    raise ContentError([Problem(name, line, "", "", f"Not valid YAML: {reason}.")])


def _note_lines(node: yaml.Node, path: Path_, lines: dict[Path_, int], name: str) -> None:
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _note_lines(item, (*path, index), lines, name)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*path, str(key.value))
            if inner in lines:
                twice = Problem(name, key.start_mark.line + 1, "", str(key.value), "This field is given twice.")
                raise ContentError([twice])
            lines[inner] = key.start_mark.line + 1
            _note_lines(value, inner, lines, name)
