"""Everything that is taught, read together: the evidence first, then all that cites it, held against it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from dmer.content.citing import Citing
from dmer.content.claims import CLAIM_FILES, Evidence, load_claims
from dmer.content.debates import CONTRADICTIONS_FILE, UNKNOWN_FILE, Debates, load_debates
from dmer.content.glossary import GLOSSARY_FILE, Term, load_glossary
from dmer.content.history_page_words import HISTORY_PAGE_FILE, HistoryPageWords, load_history_page_words
from dmer.content.located_yaml import ContentError, Problem
from dmer.content.references import DMER_REFERENCES_FILE, REFERENCE_FILES, read_references
from dmer.content.resources import RESOURCES_FILE, Resources, load_resources
from dmer.content.studies import STUDY_FILES, Studies, load_studies

LIBRARY_FILES = (
    *REFERENCE_FILES,
    *CLAIM_FILES.values(),
    *STUDY_FILES.values(),
    CONTRADICTIONS_FILE,
    UNKNOWN_FILE,
    GLOSSARY_FILE,
    RESOURCES_FILE,
    HISTORY_PAGE_FILE,
)
"""The files that `load_library` reads, relative to the project's root."""


@dataclass(frozen=True)
class Library:
    """The evidence and everything that cites it."""

    evidence: Evidence
    debates: Debates
    studies: Studies
    glossary: Mapping[str, Term]
    resources: Resources
    history_page: HistoryPageWords

    @property
    def citing(self) -> Mapping[str, tuple[Citing, ...]]:
        """The entries that cite claims, by the part of the app that teaches with them."""
        return {
            "contradictions": self.debates.contradictions,
            "what we do not know": self.debates.unknown,
            "studies": tuple(self.studies.rows),
            "glossary": tuple(self.glossary.values()),
            "resources": tuple(self.resources.entries.values()),
            "history page": self.history_page.sections,
        }


Part = TypeVar("Part")


def load_library(root: Path) -> Library:
    """Read everything under `root` that is taught. Raises ContentError with every problem found.

    While the evidence has problems of its own, what cites it is checked by itself only.
    """
    problems: list[Problem] = []

    def read(load: Callable[[], Part]) -> Part | None:
        try:
            return load()
        except ContentError as error:
            problems.extend(error.problems)
            return None

    evidence = read(lambda: load_claims(root))
    debates = read(lambda: load_debates(root, evidence))
    studies = read(lambda: load_studies(root, evidence))
    glossary = read(lambda: load_glossary(root, evidence))
    resources = read(lambda: load_resources(root, evidence))
    story = read(lambda: load_history_page_words(root, evidence))
    if evidence is None or debates is None or studies is None or glossary is None or resources is None or story is None:
        raise ContentError(problems)
    library = Library(evidence, debates, studies, glossary, resources, story)
    if unused := list(_uncited(root, library)):
        raise ContentError(unused)
    return library


def _uncited(root: Path, library: Library) -> Iterator[Problem]:
    """References about D-MER that nothing cites; those of the physiology serve data/model as well and are let be."""
    cited = {source for claim in library.evidence.claims.values() for source in claim.sources}
    cited |= {source for part in library.citing.values() for entry in part for source in entry.reference_ids}
    for placed in read_references(root):
        if placed.located.file == DMER_REFERENCES_FILE and placed.name not in cited:
            yield placed.problem("No claim and no table cites this reference.", "id")
