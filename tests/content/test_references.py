"""References: what may be cited, and how a caption names it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from dmer.content.model_files import load_model_tables
from dmer.content.references import (
    DMER_REFERENCES_FILE,
    PHYSIOLOGY_REFERENCES_FILE,
    REFERENCE_FILES,
    Reference,
    load_references,
)
from tests.content.editor import ROOT, Editor

REFERENCES = load_references(ROOT)


def reference(**changes: Any) -> Reference:
    fields = {"id": "a", "title": "A title", "access_seen": ["https://example.org"], "seen_as": "abstract"}
    return Reference.model_validate(fields | changes)


@pytest.mark.parametrize(
    ("authors", "year", "said"),
    [
        ("Johnston JM, Amico JA", 1986, "Johnston and Amico 1986"),
        ("Fabian M, Forsling ML, Jones JJ, Pryor JS", 1969, "Fabian et al. 1969"),
        ("Ureño TL, et al.", 2019, "Ureño et al. 2019"),
        ("Kroenke et al. (reading notes)", 2001, "Kroenke et al. 2001"),
        ("Amico JA, and others", 1981, "Amico et al. 1981"),
        ("Uvnäs-Moberg K, Ekström-Bergström A, Buckley S, et al.", 2020, "Uvnäs-Moberg et al. 2020"),
        ("Kraus V Jr, Čižmárová B", 2025, "Kraus and Čižmárová 2025"),
        ("de Greef WJ, Visser TJ", 1981, "de Greef and Visser 1981"),
        ("La Leche League France (Dossiers de l'allaitement)", 2018, "La Leche League France 2018"),
        ("KellyMom (Bonyata K)", 2012, "KellyMom 2012"),
        ("Bonyata K (KellyMom)", None, "Bonyata"),
        ("Heise AM; preface Wiessinger D; editor Watkinson M", 2017, "Heise 2017"),
        ("D-MER.org (Heise AM)", None, "D-MER.org"),
        ("", 1962, "A title 1962"),
        ("", None, "A title"),
    ],
)
def test_a_source_is_short_in_a_caption(authors: str, year: int | None, said: str) -> None:
    assert reference(authors=authors, year=year).short == said


def test_a_given_short_name_stands_as_it_is() -> None:
    assert reference(called="The clinic handout", authors="Someone S", year=2014).short == "The clinic handout"


def test_every_source_has_a_short_name_that_fits_a_figure() -> None:
    cited_in_figures = [entry for entry in REFERENCES.values() if entry.type]
    assert cited_in_figures
    assert [entry.id for entry in cited_in_figures if len(entry.short) > 60] == []


@pytest.mark.parametrize("name", [entry.short for entry in REFERENCES.values()])
def test_no_short_name_holds_remarks_of_the_record(name: str) -> None:
    assert "not shown" not in name
    assert "seed" not in name.lower()
    assert ";" not in name


@pytest.mark.parametrize("doi", ["https://doi.org/10.1186/1746-4358-6-6", "10.12/x", "10.1186/", "10.1186/a b", ""])
def test_a_doi_that_is_none_is_refused(doi: str) -> None:
    with pytest.raises(ValidationError, match=r"a DOI starts with '10\.'"):
        reference(doi=doi)


@pytest.mark.parametrize("pmid", ["PMC123", "12 3", ""])
def test_a_pmid_that_is_none_is_refused(pmid: str) -> None:
    with pytest.raises(ValidationError, match="a PMID has digits only"):
        reference(pmid=pmid)


def test_a_bare_number_for_a_pmid_is_said(editor: Editor) -> None:
    editor.replaces(DMER_REFERENCES_FILE, "pmid: '27106944'", "pmid: 27106944")
    line = editor.line_of(DMER_REFERENCES_FILE, "pmid: 27106944")
    assert editor.reads(load_references) == [
        f"{DMER_REFERENCES_FILE}:{line}: watkinson2016: pmid: Text is needed here; "
        "if it looks like a number, put it in quotes (found 27106944)."
    ]


def test_a_type_that_is_not_in_the_list_is_said(editor: Editor) -> None:
    editor.replaces(DMER_REFERENCES_FILE, "  type: case report\n", "  type: story\n")
    line = editor.line_of(DMER_REFERENCES_FILE, "type: story")
    [said] = editor.reads(load_references)
    assert said.startswith(f"{DMER_REFERENCES_FILE}:{line}: heise2011: type: Input should be 'website', 'review'")


def test_an_id_of_the_other_file_is_said(editor: Editor) -> None:
    editor.replaces(PHYSIOLOGY_REFERENCES_FILE, "- id: weitzman1980\n", "- id: heise2011\n")
    line = editor.line_of(DMER_REFERENCES_FILE, "- id: heise2011")
    [said] = editor.reads(load_references)
    assert said.startswith(f"{PHYSIOLOGY_REFERENCES_FILE}:")
    assert said.endswith(f": heise2011: id: This id was already used in {DMER_REFERENCES_FILE}:{line}.")


@pytest.mark.parametrize("file", REFERENCE_FILES)
def test_a_missing_file_is_said(file: str, editor: Editor) -> None:
    assert editor.deletes(file).reads(load_references) == [f"{file}:1: The file is missing."]


def test_every_source_of_the_model_has_an_entry_here() -> None:
    assert set(load_model_tables(ROOT).references) <= set(REFERENCES)
