"""Terms of the glossary on their page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from dmer.content.derived import Derived
from dmer.content.glossary import Term
from dmer.content.glossary_page_words import GlossaryPageWords
from dmer.content.library import Library
from dmer.content.search import Index
from dmer.content.search_items import term_items
from dmer.ui.cited import claim_links
from dmer.ui.markdown import link, place, plain, small

LINKED = "term"
"""The name in the address of a term that a link asks for."""

_index: Derived[Library, Index] = Derived(lambda library: Index(term_items(library)))


def in_order(glossary: Mapping[str, Term]) -> list[Term]:
    """The terms from A to Z."""
    return sorted(glossary.values(), key=lambda term: term.term.casefold())


def chosen_terms(library: Library, words: GlossaryPageWords) -> Sequence[Term]:
    """The one term that a link asks for, or the terms that fit what is typed into the filter, or all."""
    asked = st.query_params.get(LINKED, "")
    if asked in library.glossary:
        st.markdown(f"{plain(words.one_term)} {link(words.all_terms, place('glossary'))}")
        return [library.glossary[asked]]
    if asked:
        st.info(words.unknown.format(term=plain(asked[:60])))
    typed = st.text_input(words.filter, key="find", type="search", live=True, max_chars=80, bind="query-params")
    terms = in_order(library.glossary)
    if typed and typed.strip():
        found = [library.glossary[item.id] for item in _index.of(library).search(typed, len(terms))]
        st.markdown(words.found.said(len(found)) if found else words.none)
        return found
    st.markdown(words.found.said(len(terms)))
    return terms


def show_term(term: Term, library: Library, words: GlossaryPageWords, say: Callable[[str], str]) -> None:
    """One term with everything that is said about it."""
    lines = [f"**{link(term.term, place('glossary', term=term.id))}**", plain(say(term.definition))]
    details = []
    if term.say:
        details.append(words.say.format(say=plain(term.say)))
    if term.also:
        details.append(words.also.format(names=plain(", ".join(term.also))))
    if term.see:
        others = ", ".join(link(library.glossary[other].term, place("glossary", term=other)) for other in term.see)
        details.append(words.see.format(terms=others))
    if term.claims:
        details.append(words.claims.format(claims=claim_links(term.claims)))
    with st.container(border=True):
        st.markdown("  \n".join(lines))
        if details:
            st.markdown(small(*details))
