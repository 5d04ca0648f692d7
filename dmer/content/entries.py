"""From located YAML to typed entries: pydantic checks each one, and every error names file, line, id and field."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from dmer.content.located_yaml import ContentError, LocatedYaml, Path_, Problem, read_yaml

PLAIN_SENTENCES = {
    "missing": "This field is missing.",
    "extra_forbidden": "This field is not known here; is it spelled right?",
}


class Entry(BaseModel):
    """Base of everything read from a file: frozen, and nothing unknown is let in."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Kind = TypeVar("Kind", bound=Entry)


def read_list(path: Path, root: Path, kind: type[Kind], key: str) -> tuple[list[Kind], LocatedYaml]:
    """Read a file that is a list of entries, each named by its field `key`, which must differ between entries.

    Raises ContentError with every problem of the file.
    """
    located = read_yaml(path, root)
    if not isinstance(located.data, list):
        raise ContentError([Problem(located.file, 1, "", "", "The file should be a list of entries, each with a dash.")])
    entries: list[Kind] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for index, raw in enumerate(located.data):
        name = str(raw.get(key, "")) if isinstance(raw, dict) else ""
        if name and name in seen:
            sentence = f"This {key} was already used on line {seen[name]}."
            problems.append(Problem(located.file, located.line_of((index, key)), name, key, sentence))
        seen.setdefault(name, located.line_of((index,)))
        try:
            entries.append(kind.model_validate(raw))
        except ValidationError as error:
            problems += problems_of(error, located, (index,), name)
    if problems:
        raise ContentError(problems)
    return entries, located


def read_one(path: Path, root: Path, kind: type[Kind]) -> tuple[Kind, LocatedYaml]:
    """Read a file that is one entry. Raises ContentError with every problem of the file."""
    located = read_yaml(path, root)
    try:
        return kind.model_validate(located.data), located
    except ValidationError as error:
        raise ContentError(problems_of(error, located, (), "")) from None


def problems_of(error: ValidationError, located: LocatedYaml, at: Path_, name: str) -> list[Problem]:
    """Turn pydantic's errors about the value at path `at` into problems in plain sentences."""
    problems = []
    for item in error.errors():
        field = ".".join(str(part) for part in item["loc"])
        line = located.line_of((*at, *item["loc"]))
        problems.append(Problem(located.file, line, name, field, _sentence(item)))
    return problems


def _sentence(item: Any) -> str:
    plain = PLAIN_SENTENCES.get(item["type"])
    if plain:
        return plain
    message = str(item["msg"]).removeprefix("Value error, ")
    given = item.get("input")
    shown = f" (found {given!r})" if isinstance(given, str | int | float | bool) or given is None else ""
    return f"{message[0].upper()}{message[1:]}{shown}."


def unknown_word(word: str, known: Sequence[str]) -> str:
    """A sentence for a name that does not exist, with the nearest known ones."""
    near = get_close_matches(word, known, n=2, cutoff=0.5)
    return f"{word!r} is not known" + (f"; did you mean {' or '.join(map(repr, near))}?" if near else ".")
