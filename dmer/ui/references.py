"""References on the evidence page: one in full, and the list with search and downloads."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dmer.content.derived import Derived
from dmer.content.evidence_page_words import EvidencePageWords, ReferenceWords
from dmer.content.export import as_bibtex, as_csv, as_ris
from dmer.content.library import Library
from dmer.content.references import Reference
from dmer.content.search import Index
from dmer.content.search_items import reference_items
from dmer.ui.cited import claim_links
from dmer.ui.few import few
from dmer.ui.markdown import link, place, plain, small

DOWNLOADS = (
    ("BibTeX", "references.bib", "application/x-bibtex", as_bibtex),
    ("RIS", "references.ris", "application/x-research-info-systems", as_ris),
    ("CSV", "references.csv", "text/csv", as_csv),
)

_index: Derived[Library, Index] = Derived(lambda library: Index(reference_items(library)))


def reference_in_full(reference: Reference, words: ReferenceWords) -> str:
    """Who, when, what, where, links, and how much was read, as Markdown."""
    who = " ".join(filter(None, (plain(reference.authors), f"({reference.year})" if reference.year else "")))
    where = ", ".join(filter(None, (reference.journal, reference.volume_issue_pages)))
    cited = " ".join(_ended(part) for part in (who, plain(reference.title), plain(where)) if part)
    links = [
        link(f"{words.doi} {reference.doi}", f"https://doi.org/{reference.doi}") if reference.doi else "",
        link(f"{words.pubmed} {reference.pmid}", f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/")
        if reference.pmid
        else "",
        *(words.address.format(address=_address(seen)) for seen in reference.access_seen),
    ]
    read = words.read.format(seen_as=plain(reference.seen_as))
    return f"{cited}  \n{' · '.join(filter(None, links))}  \n{read}"


def _ended(part: str) -> str:
    """A part of a reference with the full stop that ends it, unless something else does."""
    return part if part.endswith(("?", "!", ".")) else f"{part}."


def _address(seen: str) -> str:
    return link(seen, seen) if seen.startswith("https://") else plain(seen)


def show_reference(reference: Reference, library: Library, words: ReferenceWords) -> None:
    """One reference in full, and the claims that cite it."""
    claims = library.evidence.claims_citing(reference.id)
    cited_by = words.cited_by.format(claims=claim_links(claim.id for claim in claims))
    with st.container(border=True):
        named = link(reference.short, place("evidence", reference=reference.id))
        st.markdown(f"**{named}**  \n{reference_in_full(reference, words)}")
        st.markdown(small(cited_by if claims else words.cited_by_none))


def reference_list(library: Library, words: EvidencePageWords) -> None:
    """The references that fit what is typed, some at a time, and all of them for download."""
    typed = st.text_input(
        words.references.search, key="reference_search", type="search", live=True, max_chars=80, bind="query-params"
    )
    everything = library.evidence.references
    found: Sequence[Reference] = sorted(everything.values(), key=lambda one: one.short.casefold())
    if typed and typed.strip():
        found = [everything[item.id] for item in _index.of(library).search(typed, len(everything))]
    st.markdown(words.references.found.said(len(found)) if found else words.references.none)
    if found:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(words.references.download, width="content")
            for name, file, media_type, written in DOWNLOADS:
                st.download_button(name, written(found), file, media_type, on_click="ignore", key=f"download_{name}")
    for reference in few(found, "references", typed, words.more):
        show_reference(reference, library, words.references)
