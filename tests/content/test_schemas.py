"""JSON Schemas for editors: current, named by each file, and strict about what the app is strict about."""

from __future__ import annotations

import json

import pytest

from dmer.content.check import LOADERS
from dmer.content.schemas import (
    FIRST_LINE,
    SCHEMA_FOLDER,
    SCHEMAS,
    first_line,
    schema_text,
    stale_schemas,
    write_schemas,
)
from tests.content.editor import ROOT, Editor

FILES = [file for schema in SCHEMAS.values() for file in schema.files]


def test_every_schema_is_current_and_named_by_its_files() -> None:
    assert list(stale_schemas(ROOT)) == []


def test_every_yaml_file_that_is_read_has_one_schema() -> None:
    read = {file for loader in LOADERS for file in loader.reads if file.endswith(".yaml")}
    assert sorted(FILES) == sorted(read)


def test_no_schema_is_left_over() -> None:
    assert {path.stem for path in (ROOT / SCHEMA_FOLDER).iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("file", FILES)
def test_the_named_schema_exists(file: str) -> None:
    named = first_line(file).removeprefix(FIRST_LINE)
    assert ((ROOT / file).parent / named).resolve().is_file()


def test_a_schema_refuses_unknown_fields_and_lists_what_may_be_chosen() -> None:
    schema = json.loads(schema_text("claims"))
    claim = schema["$defs"]["Claim"]
    assert claim["additionalProperties"] is False
    assert "speculative" in claim["properties"]["strength"]["enum"]
    assert {"id", "statement", "sources"} <= set(claim["required"])


def test_what_was_changed_by_hand_is_said_and_written_anew(editor: Editor) -> None:
    editor.writes("schemas/claims.json", "{}\n")
    editor.replaces("content/glossary.yaml", FIRST_LINE, "# ")
    stale = {problem.file for problem in stale_schemas(editor.root)}
    assert stale == {"schemas/claims.json", "content/glossary.yaml"}
    assert set(write_schemas(editor.root)) == stale
    assert write_schemas(editor.root) == []
