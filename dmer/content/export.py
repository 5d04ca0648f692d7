"""References for other programs: BibTeX, RIS and CSV. Keys are our ids, so that they stay the same."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field

from dmer.content.references import AND_OTHERS, Reference

BIBTEX_TYPES = {"book": "book"}
RIS_TYPES = {"book": "BOOK", "website": "ELEC"}
RIS_JOURNAL = "JOUR"
RIS_WHERE = {"volume": "VL", "number": "IS", "pages": "SP", "note": "N1"}
RIS_OTHER = "GEN"
RIS_LINE_END = "\r\n"

PERSON = re.compile(r"(.+?)\s+(?!GB$)([A-Z]{1,4}(?:-[A-Z])?)(?:\s+(Jr))?")
"""Surname and initials; the last word of "La Leche League GB" is a country."""

WHERE = re.compile(r"(?P<volume>\d+)(?:\((?P<number>[^)]+)\))?:(?P<pages>[\w-]+)")
"""Volume, issue and pages or article number, as in "36:53-60" or "12(3):45"."""

LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
"""Letters that LaTeX would take for commands."""

VERBATIM = {"\\": "%5C", "{": "%7B", "}": "%7D", "%": r"\%", "#": r"\#"}
"""The same for an address, which LaTeX's \\url prints as it stands."""

SOURCE_DOCUMENT = "source document"

CSV_COLUMNS = (
    "id",
    "authors",
    "year",
    "title",
    "journal",
    "volume_issue_pages",
    "type",
    "doi",
    "pmid",
    "address",
    "seen_as",
)


def address_of(reference: Reference) -> str:
    """Where a reader finds it: by its DOI, in PubMed, or where it was read; empty for a document without one."""
    if reference.doi:
        return f"https://doi.org/{reference.doi}"
    if reference.pmid:
        return f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"
    return next((seen for seen in reference.access_seen if seen.startswith("https://")), "")


@dataclass(frozen=True)
class Author:
    """A person by surname, or an organization by its whole name, which has no initials."""

    name: str
    initials: str = ""
    suffix: str = ""

    @property
    def in_bibtex(self) -> str:
        """As "Kraus, Jr, V"; an organization in braces, so that it is not taken apart."""
        parts = [_latex(part) for part in (self.name, self.suffix, self.initials) if part]
        return ", ".join(parts) if self.initials else f"{{{parts[0]}}}"

    @property
    def in_ris(self) -> str:
        """As "Kraus, V, Jr"."""
        return ", ".join(part for part in (self.name, self.initials, self.suffix) if part)


def authors_of(reference: Reference) -> list[Author]:
    """The authors one by one; remarks in brackets and after a semicolon are left out."""
    main = reference.authors.split(";", maxsplit=1)[0].split("(", maxsplit=1)[0]
    names = [name.strip() for name in AND_OTHERS.sub("", main.strip()).split(",") if name.strip()]
    found = [PERSON.fullmatch(name) for name in names]
    return [
        Author(*(part or "" for part in person.groups())) if person else Author(name)
        for name, person in zip(names, found, strict=True)
    ]


def _where(reference: Reference) -> Mapping[str, str]:
    """Volume, number and pages where they can be told apart, else all of it as a note."""
    written = reference.volume_issue_pages
    if found := WHERE.fullmatch(written):
        return {name: value for name, value in found.groupdict().items() if value}
    return {"note": written} if written else {}


def as_bibtex(references: Iterable[Reference]) -> str:
    """A BibTeX file. Letters beyond ASCII stay as they are (UTF-8)."""
    library = Library([_bibtex_entry(reference) for reference in references])
    return write_string(library)


def _bibtex_entry(reference: Reference) -> Entry:
    otherwise = "article" if reference.journal and reference.type != "website" else "misc"
    people = [author.in_bibtex for author in authors_of(reference)]
    if AND_OTHERS.search(reference.authors):
        people.append("others")
    values = {
        "author": " and ".join(people),
        "title": f"{{{_latex(reference.title)}}}",
        "journal": _latex(reference.journal),
        "year": str(reference.year or ""),
        **{name: _latex(value) for name, value in _where(reference).items()},
        "doi": _latex(reference.doi or ""),
        "pmid": reference.pmid or "",
        "url": _escaped(address_of(reference), VERBATIM),
    }
    fields = [Field(name, value) for name, value in values.items() if value]
    return Entry(BIBTEX_TYPES.get(reference.type or "", otherwise), reference.id, fields)


def _latex(text: str) -> str:
    return _escaped(text, LATEX)


def _escaped(text: str, letters: dict[str, str]) -> str:
    return "".join(letters.get(letter, letter) for letter in text)


def as_ris(references: Iterable[Reference]) -> str:
    """A RIS file: one tag a line, each record from TY to ER."""
    return "".join(RIS_LINE_END.join([*_ris_lines(reference), "", ""]) for reference in references)


def _ris_lines(reference: Reference) -> Iterator[str]:
    kind = RIS_TYPES.get(reference.type or "", RIS_JOURNAL if reference.journal else RIS_OTHER)
    tags = [("TY", kind), ("ID", reference.id), *(("AU", author.in_ris) for author in authors_of(reference))]
    tags += [("TI", reference.title), ("PY", str(reference.year or ""))]
    tags.append(("JO" if kind == RIS_JOURNAL else "T2", reference.journal))
    tags += [(RIS_WHERE[name], value) for name, value in _where(reference).items()]
    tags += [("DO", reference.doi or ""), ("AN", reference.pmid or ""), ("UR", address_of(reference))]
    for tag, value in tags:
        if text := " ".join(value.split()):
            yield f"{tag}  - {text}"
    yield "ER  - "


def as_csv(references: Iterable[Reference]) -> str:
    """A table with a head, for spreadsheets; a cell that would begin a formula gets an apostrophe before it."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(CSV_COLUMNS)
    for reference in references:
        kind = SOURCE_DOCUMENT if reference.type == "seed" else reference.type
        values = {**reference.model_dump(), "type": kind, "address": address_of(reference)}
        writer.writerow([_cell(values[name]) for name in CSV_COLUMNS])
    return file.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text
