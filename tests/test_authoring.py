"""The page for editors: its examples are valid, and it names every folder, field and command it should."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from dmer.content.check import LOADERS
from dmer.content.claims import Claim
from dmer.content.debates import Contradiction, Unknown
from dmer.content.entries import Entry
from dmer.content.glossary import Term
from dmer.content.history_page_words import Section
from dmer.content.references import Reference
from dmer.content.resources import Resource
from dmer.content.study_rows import Prevalence

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "authoring.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)
KINDS: list[type[Entry]] = [Claim, Reference, Contradiction, Unknown, Term, Resource, Section, Prevalence]


@pytest.mark.parametrize(("example", "kind"), list(zip(EXAMPLES, KINDS, strict=True)))
def test_every_example_is_valid(example: str, kind: type[Entry]) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(list[kind])  # type: ignore[valid-type]
    [entry] = adapter.validate_python(yaml.safe_load(example))
    assert entry.id


@pytest.mark.parametrize("command", ["check", "schema"])
def test_commands_are_named(command: str) -> None:
    assert f"`python -m dmer {command}`" in PAGE


def test_every_kind_of_file_has_its_place() -> None:
    places = re.findall(r"`((?:content|data)/[\w/.]*)`?", PAGE)
    for file in {file for loader in LOADERS for file in loader.reads if not file.startswith("docs")}:
        assert any(file.startswith(place) for place in places) or Path(file).name in PAGE, file
