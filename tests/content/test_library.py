"""Everything that is taught, read together."""

from __future__ import annotations

from dmer.content.claims import CLAIM_FILES
from dmer.content.glossary import GLOSSARY_FILE
from dmer.content.library import LIBRARY_FILES, Library, load_library
from dmer.content.references import DMER_REFERENCES_FILE, PHYSIOLOGY_REFERENCES_FILE
from dmer.content.resources import RESOURCES_FILE
from tests.content.editor import Editor

UNUSED = """
- id: nobody2020
  title: Cited by nothing
  access_seen: [https://example.org]
  seen_as: abstract
"""


def with_unused_reference(editor: Editor, file: str) -> Editor:
    return editor.writes(file, (editor.root / file).read_text(encoding="utf-8") + UNUSED)


def test_every_part_cites_claims_that_exist(library: Library) -> None:
    for part, entries in library.citing.items():
        assert entries, part
        assert all(claim in library.evidence.claims for entry in entries for claim in entry.claims)
        assert all(source in library.evidence.references for entry in entries for source in entry.reference_ids)


def test_every_file_is_named_once() -> None:
    assert len(LIBRARY_FILES) == len(set(LIBRARY_FILES))


def test_a_reference_that_nothing_cites_is_said(editor: Editor) -> None:
    with_unused_reference(editor, DMER_REFERENCES_FILE)
    line = editor.line_of(DMER_REFERENCES_FILE, "nobody2020")
    assert editor.reads(load_library) == [
        f"{DMER_REFERENCES_FILE}:{line}: nobody2020: id: No claim and no table cites this reference."
    ]


def test_references_of_the_model_need_no_claim(editor: Editor) -> None:
    with_unused_reference(editor, PHYSIOLOGY_REFERENCES_FILE)
    assert "nobody2020" in load_library(editor.root).evidence.references


def test_a_table_counts_as_citing(editor: Editor) -> None:
    with_unused_reference(editor, DMER_REFERENCES_FILE)
    editor.writes("content/evidence/unknown.yaml", "- id: x\n  topic: history\n  question: Who?\n  text: Nobody.\n")
    editor.replaces("content/evidence/unknown.yaml", "text: Nobody.", "text: Nobody.\n  references: [nobody2020]")
    assert load_library(editor.root).debates.unknown[0].reference_ids == ("nobody2020",)


def test_broken_evidence_does_not_hide_other_mistakes(editor: Editor) -> None:
    """What cites the evidence is then checked by itself only, so nothing is blamed for it."""
    editor.replaces(CLAIM_FILES["naming"], "  strength: established\n", "  strength: sure\n")
    editor.replaces(GLOSSARY_FILE, "  term: lactation\n", "  trem: lactation\n")
    editor.replaces(RESOURCES_FILE, "  - id: canada-988\n", "  - id: us-988\n")
    said = {line.partition(":")[0] for line in editor.reads(load_library)}
    assert said == {CLAIM_FILES["naming"], GLOSSARY_FILE, RESOURCES_FILE}


def test_an_empty_glossary_is_no_glossary_but_no_crash(editor: Editor) -> None:
    editor.writes(GLOSSARY_FILE, "[]\n")
    assert load_library(editor.root).glossary == {}
