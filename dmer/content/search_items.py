"""What can be found from anywhere: pages, claims, terms, resources and references, each with its place in the app."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from urllib.parse import quote

from dmer.content.library import Library
from dmer.content.search import Item
from dmer.content.sentences import BRACES


def term_items(library: Library) -> list[Item]:
    """The terms of the glossary, found by every name they have, also by those that are avoided."""
    return [
        Item(
            "term",
            term.id,
            term.term,
            " ".join((*term.also, *term.avoid, without_braces(term.definition))),
            _place("glossary", "term", term.id),
        )
        for term in library.glossary.values()
    ]


def claim_items(library: Library) -> list[Item]:
    """The claims, found by their words, their topic, their numbers' places, and the short names of their sources."""
    return [
        Item(
            "claim",
            claim.id,
            claim.statement,
            " ".join(
                (
                    claim.topic,
                    claim.caution,
                    *claim.seed_statements,
                    *(source.short for source in library.evidence.sources_of(claim)),
                )
            ),
            _place("evidence", "claim", claim.id),
        )
        for claim in library.evidence.claims.values()
    ]


def reference_items(library: Library) -> list[Item]:
    """The references, found by authors, title, journal, year, DOI and PMID."""
    return [
        Item(
            "reference",
            one.id,
            f"{one.short}: {one.title}" if one.short != one.title else one.title,
            " ".join(map(str, filter(None, (one.authors, one.journal, one.year, one.doi, one.pmid, one.type)))),
            _place("evidence", "reference", one.id),
        )
        for one in library.evidence.references.values()
    ]


def resource_items(library: Library) -> list[Item]:
    """The resources, found by name, kind, region and what they do."""
    return [
        Item(
            "resource",
            one.id,
            one.name,
            " ".join((one.kind, one.region, without_braces(one.what), *one.languages)),
            _place("resources", "resource", one.id),
        )
        for one in library.resources.entries.values()
    ]


def all_items(library: Library, pages: Sequence[Item]) -> list[Item]:
    """Everything that can be found, pages first."""
    kinds = (term_items, resource_items, claim_items, reference_items)
    return [*pages, *chain.from_iterable(items(library) for items in kinds)]


def without_braces(text: str) -> str:
    """A text that follows the wording setting, in its general words: "{at_the_breast}" as "at the breast"."""
    return BRACES.sub(lambda found: found[1].replace("_", " "), text)


def _place(page: str, parameter: str, name: str) -> str:
    return f"/{page}?{parameter}={quote(name, safe='')}"
