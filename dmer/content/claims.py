"""What the sources say: one-sentence claims, each with its sources, and how firmly it can be taught."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from dmer.content.entries import Entry, Number, WholeNumber, Word
from dmer.content.located_yaml import ContentError, Problem
from dmer.content.placed import Placed, by_name, read_files, unknown_ids
from dmer.content.references import Reference, read_references

Topic = Literal[
    "aggravators",
    "awareness",
    "counselling",
    "course",
    "definition",
    "differential",
    "history",
    "impact",
    "inclusive-language",
    "mechanism",
    "medication-safety",
    "misconceptions",
    "naming",
    "pattern",
    "prevalence",
    "quiz",
    "red-flags",
    "relievers",
    "resources",
    "risk-factors",
    "screening",
    "severity",
    "symptoms",
    "timing",
    "treatment",
]

TOPICS: tuple[str, ...] = get_args(Topic)

CLAIM_FILES = {topic: f"content/evidence/claims/{topic}.yaml" for topic in TOPICS}
"""One file for each topic."""

Strength = Literal["established", "supported", "speculative", "contested", "historical"]

EvidenceLevel = Literal["guideline", "review", "survey", "case-report", "physiology-study", "expert-opinion", "seed"]

Verdict = Literal["supported", "refined", "contradicted", "not-found"]

STATEMENT = re.compile(r"(A([1-9]|[12]\d|3[0-8])|B([1-9]|1[0-4])): \S.*")

Figure = WholeNumber | Number | str


def _statement_well_formed(text: str) -> str:
    if not STATEMENT.fullmatch(text):
        raise ValueError("a source statement is its id (A1 to A38, B1 to B14), a colon and its text")
    return text


class Claim(Entry):
    """One sentence that may be taught, and what it rests on.

    `seed_statements` are the statements of the two source documents that it carries, each as "A12: text", with the
    verdict on them. A `project_inference` is our synthesis and needs clinical sign-off.
    """

    id: Word
    topic: Topic
    statement: Word
    evidence_level: EvidenceLevel
    strength: Strength
    sources: Annotated[list[Word], Field(min_length=1)]
    numbers: dict[str, Figure | list[Figure] | dict[str, Figure] | None] = Field(default_factory=dict)
    caution: str = ""
    seed_statements: list[Annotated[str, AfterValidator(_statement_well_formed)]] = Field(default_factory=list)
    seed_verdict: Verdict | None = None
    seed_note: str = ""
    project_inference: bool = False

    @property
    def statement_ids(self) -> tuple[str, ...]:
        """The ids of the source documents' statements that this claim carries, such as "A12"."""
        return tuple(text.partition(":")[0] for text in self.seed_statements)


@dataclass(frozen=True)
class Evidence:
    """All claims and all references, by id."""

    claims: Mapping[str, Claim]
    references: Mapping[str, Reference]

    def sources_of(self, claim: Claim) -> tuple[Reference, ...]:
        """The references of a claim, in its order."""
        return tuple(self.references[source] for source in claim.sources)

    def behind(self, claims: Iterable[str]) -> list[Reference]:
        """The references of claims, given by id, each once, in the order in which the claims name them."""
        sources = (source for name in claims for source in self.sources_of(self.claims[name]))
        return list({source.id: source for source in sources}.values())

    def claims_citing(self, reference: str) -> tuple[Claim, ...]:
        """The claims that cite the reference with this id."""
        return tuple(claim for claim in self.claims.values() if reference in claim.sources)

    def claims_on(self, topic: str) -> tuple[Claim, ...]:
        """The claims of one topic."""
        return tuple(claim for claim in self.claims.values() if claim.topic == topic)

    @cached_property
    def statements(self) -> Mapping[str, str]:
        """The statements of the two source documents, by id: A1 to A38, then B1 to B14."""
        texts = {text for claim in self.claims.values() for text in claim.seed_statements}
        pairs = (text.split(": ", 1) for text in texts)
        return dict(sorted(((name, text) for name, text in pairs), key=lambda pair: (pair[0][0], int(pair[0][1:]))))


def load_claims(root: Path) -> Evidence:
    """Read every claim and every reference under `root`. Raises ContentError with every problem found."""
    problems: list[Problem] = []
    references: list[Placed[Reference]] = []
    claims: list[Placed[Claim]] = []
    try:
        references = read_references(root)
    except ContentError as error:
        problems += error.problems
    try:
        claims = read_files(root, CLAIM_FILES.values(), Claim)
    except ContentError as error:
        problems += error.problems
    problems += [*_wrong_topics(claims), *_differing_statements(claims), *_missing_verdicts(claims)]
    if not problems:
        problems += unknown_ids(claims, "sources", by_name(references), "reference")
    if problems:
        raise ContentError(problems)
    return Evidence(claims=by_name(claims), references=by_name(references))


def _wrong_topics(claims: Sequence[Placed[Claim]]) -> Iterator[Problem]:
    for placed in claims:
        if placed.located.file != CLAIM_FILES[placed.entry.topic]:
            yield placed.problem(f"Claims of this topic stand in {CLAIM_FILES[placed.entry.topic]}.", "topic")


def _missing_verdicts(claims: Sequence[Placed[Claim]]) -> Iterator[Problem]:
    for placed in claims:
        if bool(placed.entry.seed_statements) != bool(placed.entry.seed_verdict):
            yield placed.problem("Source statements and the verdict on them go together.", "seed_verdict")


def _differing_statements(claims: Sequence[Placed[Claim]]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for placed in claims:
        for index, text in enumerate(placed.entry.seed_statements):
            name = text.partition(":")[0]
            if seen.setdefault(name, text) != text:
                sentence = f"Another claim words this statement differently: {seen[name]!r}."
                yield placed.problem(sentence, "seed_statements", index)
