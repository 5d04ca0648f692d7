"""The evidence page: what a link asks for, and what is not known."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dmer.content.evidence_page_words import EvidencePageWords
from dmer.content.library import Library
from dmer.ui.cited import claim_links
from dmer.ui.claims import explain_strength, show_claim
from dmer.ui.markdown import link, place, plain, small
from dmer.ui.references import show_reference


def linked(library: Library, words: EvidencePageWords) -> bool:
    """Show the one claim or reference that a link asks for; False when none is asked for, or none of that name."""
    claim, reference = st.query_params.get("claim", ""), st.query_params.get("reference", "")
    if claim in library.evidence.claims:
        st.markdown(f"{plain(words.claims.one_claim)} {link(words.claims.all_claims, place('evidence'))}")
        explain_strength(words.claims)
        show_claim(library.evidence.claims[claim], library, words)
        return True
    if reference in library.evidence.references:
        everything = link(words.references.all_references, place("evidence", part=words.tabs.references))
        st.markdown(f"{plain(words.references.one_reference)} {everything}")
        show_reference(library.evidence.references[reference], library, words.references)
        return True
    if claim:
        st.info(words.claims.unknown.format(claim=plain(claim[:60])))
    if reference:
        st.info(words.references.unknown.format(reference=plain(reference[:60])))
    return False


def show_unknown(library: Library, words: EvidencePageWords, say: Callable[[str], str]) -> None:
    """Each open question: what is missing, and what is known instead."""
    st.markdown(plain(words.unknown.intro))
    for gap in library.debates.unknown:
        st.header(gap.question)
        st.markdown(plain(say(gap.text)))
        if gap.claims:
            st.markdown(small(words.unknown.rests_on.format(claims=claim_links(gap.claims))))
