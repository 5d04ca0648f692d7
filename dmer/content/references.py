"""Sources that are cited: who, when, what, where, and how much of it was read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from dmer.content.entries import Entry, WholeNumber, Word
from dmer.content.placed import Placed, by_name, read_files

DMER_REFERENCES_FILE = "content/evidence/references/dmer.yaml"

PHYSIOLOGY_REFERENCES_FILE = "content/evidence/references/physiology.yaml"

REFERENCE_FILES = (DMER_REFERENCES_FILE, PHYSIOLOGY_REFERENCES_FILE)

DOI = re.compile(r"10\.\d{4,9}/\S+")

PMID = re.compile(r"\d+")

IN_BRACKETS = re.compile(r"\s*\([^)]*\)")

AND_OTHERS = re.compile(r",?\s+(et al\.?|and others)\s*$")

INITIALS = re.compile(r"\s+[A-Z]{1,4}(-[A-Z])?( Jr)?$")

SourceType = Literal[
    "website",
    "review",
    "survey",
    "guideline",
    "case report",
    "case series",
    "seed",
    "qualitative study",
    "book",
    "trial",
]


def _doi_well_formed(doi: str) -> str:
    if not DOI.fullmatch(doi):
        raise ValueError("a DOI starts with '10.', some digits and a slash, without an address before it")
    return doi


def _pmid_well_formed(pmid: str) -> str:
    if not PMID.fullmatch(pmid):
        raise ValueError("a PMID has digits only")
    return pmid


class Reference(Entry):
    """A source. `seen_as` says how much of it was read; `called` is its short name where authors and year give none."""

    id: Word
    called: str = ""
    authors: str = ""
    year: Annotated[WholeNumber, Field(ge=1900, le=2100)] | None = None
    title: Word
    journal: str = ""
    volume_issue_pages: str = ""
    doi: Annotated[str, AfterValidator(_doi_well_formed)] | None = None
    pmid: Annotated[str, AfterValidator(_pmid_well_formed)] | None = None
    type: SourceType | None = None
    access_seen: Annotated[list[Word], Field(min_length=1)]
    seen_as: Word
    notes: str = ""

    @property
    def short(self) -> str:
        """As in a caption: "Johnston and Amico 1986", "Fabian et al. 1969", "La Leche League France 2018"."""
        who = _surnames(self.authors) or self.title
        return self.called or (f"{who} {self.year}" if self.year else who)


def _surnames(authors: str) -> str:
    """Surnames out of "Heise AM, Wiessinger D (remark); others who helped"; organizations stay as they are."""
    main = IN_BRACKETS.sub("", authors.split(";", maxsplit=1)[0]).strip()
    named = AND_OTHERS.sub("", main)
    surnames = [INITIALS.sub("", name.strip()) for name in named.split(",") if name.strip()]
    if len(surnames) > 2 or named != main:
        return f"{surnames[0]} et al."
    return " and ".join(surnames)


def read_references(root: Path) -> list[Placed[Reference]]:
    """Every reference with its place. Raises ContentError with every problem found; ids differ over all files."""
    return read_files(root, REFERENCE_FILES, Reference)


def load_references(root: Path) -> Mapping[str, Reference]:
    """Read `REFERENCE_FILES`, by id. Raises ContentError with every problem found."""
    return by_name(read_references(root))
