"""Evidence: every claim with its strength and sources, the references, the figures, what is contested and not known."""

import streamlit as st

from dmer.ui.claims import claim_list
from dmer.ui.evidence import linked, show_unknown
from dmer.ui.figure import show_figure
from dmer.ui.markdown import plain
from dmer.ui.page_content import evidence_page_words, good, good_library
from dmer.ui.references import reference_list
from dmer.ui.wording import wording_choice

words = good(evidence_page_words)
library = good_library()

if words:
    st.title(words.title)
    st.markdown(plain(words.intro))
if words and library and not linked(library, words):
    names = list(words.tabs.model_dump().values())
    claims, references, figures, contradictions, unknown = st.tabs(names, key="part", bind="query-params")
    with claims:
        if claims.open:
            claim_list(library, words)
    with references:
        if references.open:
            reference_list(library, words)
    with figures:
        if figures.open:
            for name in words.figures:
                show_figure(name)
    with contradictions:
        if contradictions.open:
            show_figure("contradictions")
    with unknown:
        if unknown.open:
            show_unknown(library, words, wording_choice())
