"""Learn: the course in short lessons, with questions in every lesson and a test before and after."""

import streamlit as st

from dmer.ui.learn import show_learn
from dmer.ui.page_content import good, learn_page_words
from dmer.ui.wording import register_choice

words = good(learn_page_words)

if words:
    st.title(words.title)
    place = st.container()  # the setting below it: a lesson begins right under the title
    register = register_choice()
    with place:
        show_learn(register)
