"""Cases: fictional stories told step by step, a plan to commit to, and what the decision aid says about them."""

import streamlit as st

from dmer.ui.cases import show_cases
from dmer.ui.page_content import cases_page_words, good
from dmer.ui.wording import register_choice

words = good(cases_page_words)

if words:
    st.title(words.title)
    place = st.container()  # the setting below it: a case begins right under the title
    register = register_choice()
    with place:
        show_cases(register)
