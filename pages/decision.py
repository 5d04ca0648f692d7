"""Decision aid: from what is heard to what is done, with the reasons in sight."""

import streamlit as st

from dmer.ui.decision import show_aid
from dmer.ui.markdown import plain
from dmer.ui.page_content import decision_page_words, evidence_page_words, good
from dmer.ui.wording import register_choice

words = good(decision_page_words)
evidence = good(evidence_page_words)

if words and evidence:
    title, how = st.columns([3, 1], vertical_alignment="bottom")
    with title:
        st.title(words.title)
        st.markdown(plain(words.intro))
    with how:
        register = register_choice()
    show_aid(words, evidence, register)
