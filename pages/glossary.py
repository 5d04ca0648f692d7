"""Glossary: the words of the field from A to Z, each in plain language and with a link of its own."""

import streamlit as st

from dmer.ui.glossary import chosen_terms, show_term
from dmer.ui.markdown import plain
from dmer.ui.page_content import glossary_page_words, good, good_library
from dmer.ui.wording import wording_choice

words = good(glossary_page_words)
library = good_library()

if words:
    st.title(words.title)
    st.markdown(plain(words.intro))
if words and library:
    say = wording_choice()
    for term in chosen_terms(library, words):
        show_term(term, library, words, say)
