"""Review: questions once answered, again when they are due."""

import streamlit as st

from dmer.ui.markdown import plain
from dmer.ui.page_content import good, review_page_words
from dmer.ui.training import show_review
from dmer.ui.wording import register_choice

words = good(review_page_words)

if words:
    st.title(words.title)
    st.markdown(plain(words.intro))
    place = st.container()  # the setting below it: what is due comes first
    register = register_choice()
    with place:
        show_review(words, register)
