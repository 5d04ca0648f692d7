"""My progress: what is done, how far it leads, and everything that can be done with one's record."""

import streamlit as st

from dmer.ui.page_content import good, progress_page_words
from dmer.ui.training import show_progress
from dmer.ui.wording import register_choice

words = good(progress_page_words)

if words:
    st.title(words.title)
    place = st.container()  # the setting below it
    register = register_choice()
    with place:
        show_progress(words, register)
