"""All parts of the app that teach, each with the entries that cite claims: for what must hold over all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dmer.content.case import Case
from dmer.content.cases import load_cases
from dmer.content.citing import Citing
from dmer.content.course import Course, load_course
from dmer.content.decision import Decision, load_decision
from dmer.content.decks import Decks, load_decks
from dmer.content.library import Library, load_library


@dataclass(frozen=True)
class Teaching:
    """The library, and what teaches with it; None leaves the decision aid or the course out. `cases` are by id."""

    library: Library
    decks: Decks
    decision: Decision | None = None
    cases: Mapping[str, Case] = field(default_factory=dict)
    course: Course | None = None

    @property
    def citing(self) -> Mapping[str, tuple[Citing, ...]]:
        """The entries that cite claims, by the part of the app that teaches with them."""
        return {
            **self.library.citing,
            "decks": tuple(slide for _, slide in self.decks.slides.values()),
            "decision aid": self.decision.citing if self.decision else (),
            "cases": tuple(self.cases.values()),
            "course": self.course.citing if self.course else (),
        }


def load_teaching(root: Path) -> Teaching:
    """Read all of it under `root`. Raises ContentError with every problem of the first broken part."""
    library = load_library(root)
    decision = load_decision(root, library)
    cases = load_cases(root, library, decision)
    return Teaching(library, load_decks(root, library), decision, cases, load_course(root, library, cases=cases))
