"""Checking entries: each mistake an editor can make, and the sentence about it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal, get_args

import pytest
from pydantic import Field, TypeAdapter, ValidationError

import dmer.content.check  # noqa: F401  (every kind of entry is known once the loaders are)
from dmer.content.entries import Entry, Number, WholeNumber, read_list, read_one, unknown_word
from dmer.content.located_yaml import ContentError


class Cup(Entry):
    id: str
    size: Number
    handles: WholeNumber = 1
    color: Annotated[str, Field(min_length=1)] = "white"
    span: tuple[Number, Number] = (0.0, 1.0)
    marks: list[str] | str = ""


class Shelf(Entry):
    name: str
    cups: dict[str, Cup] = Field(default_factory=dict)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "cups.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def problems(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(ContentError) as refused:
        read_list(written(tmp_path, text), tmp_path, Cup, "id")
    return [str(problem) for problem in refused.value.problems]


def test_a_list_is_read_in_order(tmp_path: Path) -> None:
    cups, located = read_list(written(tmp_path, "- {id: a, size: 2}\n- {id: b, size: 3.5}\n"), tmp_path, Cup, "id")
    assert cups == [Cup(id="a", size=2.0), Cup(id="b", size=3.5)]
    assert located.line_of((1, "size")) == 2


def test_entries_cannot_be_changed_by_a_page(tmp_path: Path) -> None:
    [cup], _ = read_list(written(tmp_path, "- {id: a, size: 2}\n"), tmp_path, Cup, "id")
    with pytest.raises(ValidationError, match="frozen"):
        cup.size = 3.0  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- id: a\n", "1: a: size: This field is missing."),
        ("- id: a\n  size: 1\n  colour: red\n", "3: a: colour: This field is not known here; is it spelled right?"),
        ("- id: a\n  size: big\n", "2: a: size: A number is needed here (found 'big')."),
        ("- id: a\n  size: yes\n", "2: a: size: A number is needed here, not yes or no (found True)."),
        ("- id: a\n  size:\n", "2: a: size: A number is needed here (found nothing)."),
        ("- id: a\n  size: .inf\n", "2: a: size: A finite number is needed here (found inf)."),
        ("- id: a\n  size: .nan\n", "2: a: size: A finite number is needed here (found nan)."),
        ("- id: a\n  size: 1\n  handles: 1.5\n", "3: a: handles: A whole number is needed here (found 1.5)."),
        ("- id: a\n  size: 1\n  handles: on\n", "3: a: handles: A number is needed here, not yes or no (found True)."),
        (
            "- id: 7\n  size: 1\n",
            "1: 7: id: Text is needed here; if it looks like a number, put it in quotes (found 7).",
        ),
        ("- id: a\n  size: 1\n  color: ''\n", "3: a: color: This should not be empty (found '')."),
        ("- id: a\n  size: 1\n  span: 4\n", "3: a: span: This should be a list in square brackets (found 4)."),
        ("- id: a\n  size: 1\n  span: [4]\n", "3: a: span.1: This field is missing."),
        ("- id: a\n  size: 1\n  span: [4, x]\n", "3: a: span.1: A number is needed here (found 'x')."),
        ("- just a word\n", "1: This should be a group of fields, each with a name and a colon."),
        ("id: a\nsize: 1\n", "1: The file should be a list of entries, each with a dash."),
        ("# nothing\n", "1: The file should be a list of entries, each with a dash."),
        ("- {id: a, size: 1}\n- {id: a, size: 2}\n", "2: a: id: This id was already used on line 1."),
        (
            "- id: a\n  size: 1\n  marks:\n  - ok\n  - 3\n",
            "5: a: marks.1: Text is needed here; if it looks like a number, put it in quotes (found 3).",
        ),
    ],
)
def test_mistakes(text: str, said: str, tmp_path: Path) -> None:
    assert problems(tmp_path, text) == [f"cups.yaml:{said}"]


def test_a_value_of_no_kind_that_fits_names_them_all(tmp_path: Path) -> None:
    [said] = problems(tmp_path, "- id: a\n  size: 1\n  marks: 3\n")
    assert said.startswith("cups.yaml:3: a: marks: This should be a list: in square brackets")
    assert " Or: text is needed here" in said


def test_every_mistake_is_said_at_once(tmp_path: Path) -> None:
    text = "- id: a\n  sice: 1\n- id: b\n  size: x\n- id: a\n  size: 1\n"
    assert [line.split(": ")[:3] for line in problems(tmp_path, text)] == [
        ["cups.yaml:1", "a", "size"],
        ["cups.yaml:2", "a", "sice"],
        ["cups.yaml:4", "b", "size"],
        ["cups.yaml:5", "a", "id"],
    ]


def test_one_entry_is_read(tmp_path: Path) -> None:
    shelf, _ = read_one(written(tmp_path, "name: top\ncups:\n  a: {id: a, size: 1}\n"), tmp_path, Shelf)
    assert shelf.cups["a"].size == 1.0


def test_mistakes_deep_inside_name_the_way_there(tmp_path: Path) -> None:
    path = written(tmp_path, "name: top\ncups:\n  a:\n    id: a\n    size: x\n")
    with pytest.raises(ContentError) as refused:
        read_one(path, tmp_path, Shelf)
    [problem] = refused.value.problems
    assert str(problem) == "cups.yaml:5: cups.a.size: A number is needed here (found 'x')."


def test_a_file_that_is_no_group_is_said(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"^cups\.yaml:1: This should be a group of fields"):
        read_one(written(tmp_path, "- a\n"), tmp_path, Shelf)


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("T_fed", ["T_i", "T_feed"], "'T_fed' is not known; did you mean 'T_feed' or 'T_i'?"),
        ("month 9", ["first week", "month 1"], "'month 9' is not known; did you mean 'month 1'?"),
        ("xyz", ["a", "b"], "'xyz' is not known; known: a, b."),
        ("xyz", list("abcdefghi"), "'xyz' is not known."),
    ],
)
def test_a_name_that_does_not_exist_gets_the_nearest(word: str, known: list[str], said: str) -> None:
    assert unknown_word(word, known) == said


def kinds(base: type[Entry] = Entry) -> list[type[Entry]]:
    """Every kind of entry the app reads."""
    found = [kind for kind in base.__subclasses__() if kind.__module__.startswith("dmer.")]
    return found + [deeper for kind in found for deeper in kinds(kind)]


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_yes_and_no_never_pass_for_a_number_or_text(kind: type[Entry]) -> None:
    for name, field in kind.model_fields.items():
        if field.annotation in (Any, Literal[True]) or bool in (field.annotation, *get_args(field.annotation)):
            continue
        annotation = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        adapter: TypeAdapter[Any] = TypeAdapter(annotation)
        strict = kind.model_config.get("strict")
        for answer in (True, [True], [True, True], {"any": True}):
            with pytest.raises(ValidationError):
                pytest.fail(f"{name} takes {adapter.validate_python(answer, strict=strict)!r}")
