"""The let-down timeline, and below it what it shows, how it is computed, how well it fits, and its limits."""

import streamlit as st

from dmer.routes.timeline import timeline_content
from dmer.ui.page_content import good, model_page, timeline_page_words
from dmer.ui.tables import literature_table, parameter_table
from dmer.ui.timeline_player import timeline_player

content = good(timeline_content)
words = good(timeline_page_words)
model = good(model_page)

if words:
    st.title(words.title)
if content:
    timeline_player()

if content and words and model:
    looking, equations, literature, limits = st.tabs(
        [words.tabs.looking, words.tabs.equations, words.tabs.literature, words.tabs.limits],
        key="about-the-timeline",
        on_change="rerun",  # only the tab on show is made, so that the figure comes first
    )
    if looking.open:
        looking.markdown(model.looking)
    if equations.open:
        with equations:
            st.markdown(model.equations)
            st.header(words.parameters.heading)
            st.markdown(words.parameters.intro)
            st.table(parameter_table(content.tables, words.parameters).set_index(words.parameters.columns.symbol))
    if literature.open:
        with literature:
            rows, tally = literature_table(content.tables, words.literature)
            st.header(words.literature.heading)
            st.markdown(words.literature.intro)
            st.markdown(f"**{tally}**")
            st.table(rows.set_index(words.literature.columns.target))
    if limits.open:
        limits.markdown(model.limits)
