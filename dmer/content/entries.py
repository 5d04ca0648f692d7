"""From located YAML to typed entries: pydantic checks each one, and every error names file, line, id and field."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from dmer.content.located_yaml import ContentError, LocatedYaml, Path_, Problem, read_yaml

PLAIN_SENTENCES = {
    "missing": "This field is missing",
    "extra_forbidden": "This field is not known here; is it spelled right?",
    "model_type": "This should be a group of fields, each with a name and a colon",
    "dict_type": "This should be a group of fields, each with a name and a colon",
    "list_type": "This should be a list: in square brackets, or each on a line with a dash",
    "tuple_type": "This should be a list in square brackets",
    "float_type": "A number is needed here",
    "float_parsing": "A number is needed here",
    "int_type": "A whole number is needed here",
    "int_parsing": "A whole number is needed here",
    "int_from_float": "A whole number is needed here",
    "finite_number": "A finite number is needed here",
    "string_type": "Text is needed here; if it looks like a number, put it in quotes",
    "string_too_short": "This should not be empty",
}

WITHOUT_VALUE = ("missing", "extra_forbidden", "model_type")
"""Problems of which the value found says nothing."""

FEW_ENOUGH_TO_LIST = 8
"""When nothing is spelled alike, a message lists all known names if there are no more than this."""


class Entry(BaseModel):
    """Base of everything read from a file: frozen, and nothing unknown is let in, nor an infinite number."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


def _not_yes_or_no(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("a number is needed here, not yes or no")
    return value


Number = Annotated[float, BeforeValidator(_not_yes_or_no)]
"""A finite number. YAML reads a bare `yes` or `on` as true, which would otherwise pass as 1."""

WholeNumber = Annotated[int, BeforeValidator(_not_yes_or_no)]
"""The same without decimals."""

Word = Annotated[str, Field(min_length=1)]
"""Text that is not empty."""

Kind = TypeVar("Kind", bound=Entry)


def read_list(path: Path, root: Path, kind: type[Kind], key: str) -> tuple[list[Kind], LocatedYaml]:
    """Read a file that is a list of entries, each named by its field `key`, which must differ between entries.

    Raises ContentError with every problem of the file.
    """
    located = read_yaml(path, root)
    if not isinstance(located.data, list):
        sentence = "The file should be a list of entries, each with a dash."
        raise ContentError([Problem(located.file, 1, "", "", sentence)])
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
    """Turn pydantic's errors about the value at path `at` into problems in plain sentences, one for each field.

    A value that may be one of several kinds gets an error for each; where one lies deeper, it says the most.
    """
    sentences: dict[Path_, list[str]] = {}
    for item in error.errors():
        field = _in_file(item["loc"], located, at, missing=item["type"] == "missing")
        sentences.setdefault(field, []).append(_sentence(item))
    return [
        Problem(located.file, located.line_of((*at, *field)), name, field_name(field), _either(several))
        for field, several in sentences.items()
        if not any(other[: len(field)] == field for other in sentences if other != field)
    ]


def field_name(path: Path_) -> str:
    """How a message names the value at `path` of an entry, such as "overrides.Delta"."""
    return ".".join(map(str, path))


def _in_file(loc: Path_, located: LocatedYaml, at: Path_, *, missing: bool) -> Path_:
    """The part of pydantic's location that stands in the file, without its names for the branches of a union."""
    known: Path_ = ()
    for part in loc:
        if (*at, *known, part) in located.lines:
            known = (*known, part)
    return (*known, loc[-1]) if missing else known


def _either(sentences: list[str]) -> str:
    first, *others = sentences
    return first + "".join(f" Or: {other[0].lower()}{other[1:]}" for other in others)


def _sentence(item: Any) -> str:
    message = PLAIN_SENTENCES.get(item["type"]) or str(item["msg"]).removeprefix("Value error, ")
    if item["type"] in WITHOUT_VALUE:
        return message if message.endswith("?") else f"{message}."
    given = item.get("input")
    shown = f" (found {given!r})" if isinstance(given, str | int | float | bool) else ""
    shown = " (found nothing)" if given is None else shown
    return f"{message[0].upper()}{message[1:]}{shown}."


def unknown_word(word: str, known: Sequence[str]) -> str:
    """A sentence for a name that does not exist, with the nearest known ones, or all where they are few."""
    near = get_close_matches(word, known, n=2, cutoff=0.5)
    if near:
        return f"{word!r} is not known; did you mean {' or '.join(map(repr, near))}?"
    return f"{word!r} is not known" + (f"; known: {', '.join(known)}." if len(known) <= FEW_ENOUGH_TO_LIST else ".")
