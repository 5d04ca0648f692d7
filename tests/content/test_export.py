"""References for other programs: what is written is read back the same."""

from __future__ import annotations

import csv
import io
import re

import pytest
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st

from dmer.content.export import Author, address_of, as_bibtex, as_csv, as_ris, authors_of
from dmer.content.references import Reference, load_references
from tests.content.editor import ROOT

REFERENCES = list(load_references(ROOT).values())
RIS_LINE = re.compile(r"[A-Z][A-Z0-9]  - .*")


def reference(**changed: object) -> Reference:
    return Reference.model_validate(
        {"id": "x2020", "title": "A title", "access_seen": ["https://example.org/x"], "seen_as": "abstract", **changed}
    )


def test_bibtex_is_read_back_with_our_ids_as_keys() -> None:
    library = parse_string(as_bibtex(REFERENCES))
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [one.id for one in REFERENCES]
    by_key = {entry.key: entry.fields_dict for entry in library.entries}
    assert by_key["heise2011"]["author"].value == "Heise, AM and Wiessinger, D"
    assert by_key["watkinson2016"]["volume"].value == "36"
    assert by_key["watkinson2016"]["pages"].value == "53-60"
    assert by_key["watkinson2016"]["url"].value == "https://doi.org/10.1016/j.midw.2016.02.019"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1, max_size=40))
def test_any_title_survives_bibtex(title: str) -> None:
    library = parse_string(as_bibtex([reference(title=title)]))
    assert library.failed_blocks == []
    [entry] = library.entries
    assert entry.key == "x2020"
    assert "title" in entry.fields_dict or not title.strip()


def test_what_latex_takes_for_commands_is_escaped() -> None:
    written = as_bibtex([reference(title=r"50% of $5 & a_b {c} #1 ~ ^ \x", journal="A & B")])
    assert r"50\% of \$5 \& a\_b \{c\} \#1 \textasciitilde{} \textasciicircum{} \textbackslash{}x" in written
    assert r"journal = {A \& B}" in written


def test_letters_of_other_languages_stay() -> None:
    assert "Žutić, M" in as_bibtex([one for one in REFERENCES if one.id == "zutic2024"])


@pytest.mark.parametrize(
    ("authors", "found"),
    [
        ("Heise AM, Wiessinger D", [Author("Heise", "AM"), Author("Wiessinger", "D")]),
        ("Kraus V Jr, Birková A", [Author("Kraus", "V", "Jr"), Author("Birková", "A")]),
        ("Ransjo-Arvidson AB", [Author("Ransjo-Arvidson", "AB")]),
        ("van Wimersma Greidanus TB", [Author("van Wimersma Greidanus", "TB")]),
        ("La Leche League GB", [Author("La Leche League GB")]),
        ("Bonyata K (KellyMom)", [Author("Bonyata", "K")]),
        ("Heise AM; preface Wiessinger D", [Author("Heise", "AM")]),
        ("Ureño TL, et al.", [Author("Ureño", "TL")]),
        ("World Health Organization", [Author("World Health Organization")]),
        ("", []),
    ],
)
def test_authors_are_told_apart(authors: str, found: list[Author]) -> None:
    assert authors_of(reference(authors=authors)) == found


def test_names_are_written_as_each_format_wants_them() -> None:
    assert Author("Kraus", "V", "Jr").in_bibtex == "Kraus, Jr, V"
    assert Author("Kraus", "V", "Jr").in_ris == "Kraus, V, Jr"
    assert Author("World Health Organization").in_bibtex == "{World Health Organization}"
    assert "author = {Ureño, TL and others}" in as_bibtex([reference(authors="Ureño TL, et al.")])


def test_ris_records_begin_and_end_and_hold_one_tag_a_line() -> None:
    written = as_ris(REFERENCES)
    records = written.split("\r\n\r\n")
    assert records.pop() == ""
    assert len(records) == len(REFERENCES)
    for record, one in zip(records, REFERENCES, strict=True):
        lines = record.split("\r\n")
        assert all(RIS_LINE.fullmatch(line) for line in lines), record
        assert lines[0].startswith("TY  - ")
        assert lines[1] == f"ID  - {one.id}"
        assert lines[-1] == "ER  - "
        assert sum(line.startswith("TI  - ") for line in lines) == 1


def test_ris_tags() -> None:
    [one] = [one for one in REFERENCES if one.id == "watkinson2016"]
    lines = as_ris([one]).split("\r\n")
    for line in ("TY  - JOUR", "AU  - Watkinson, M", "PY  - 2016", "JO  - Midwifery", "VL  - 36", "SP  - 53-60"):
        assert line in lines
    assert "DO  - 10.1016/j.midw.2016.02.019" in lines


@given(st.text(max_size=60).filter(str.strip))
def test_any_title_stays_on_one_line_of_ris(title: str) -> None:
    lines = as_ris([reference(title=title)]).rstrip("\r\n").split("\r\n")
    assert all(line[2:6] == "  - " for line in lines)


def test_csv_is_read_back() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(REFERENCES), newline="")))
    assert [row["id"] for row in rows] == [one.id for one in REFERENCES]
    assert [row["title"] for row in rows] == [one.title for one in REFERENCES]


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@x"])
def test_a_cell_is_never_a_formula(title: str) -> None:
    [row] = csv.DictReader(io.StringIO(as_csv([reference(title=title)]), newline=""))
    assert row["title"] == f"'{title}"


def test_a_comma_a_quote_and_a_line_end_survive_csv() -> None:
    title = 'One, "two"\nthree'
    [row] = csv.DictReader(io.StringIO(as_csv([reference(title=title)]), newline=""))
    assert row["title"] == title


def test_the_address_is_the_most_lasting_one() -> None:
    assert address_of(reference(doi="10.1000/1", pmid="5")) == "https://doi.org/10.1000/1"
    assert address_of(reference(pmid="5")) == "https://pubmed.ncbi.nlm.nih.gov/5/"
    assert address_of(reference()) == "https://example.org/x"
    assert address_of(reference(access_seen=["source document 1"])) == ""
