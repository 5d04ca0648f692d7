"""Home: what this is and for whom, the doors into it, and the timeline at rest."""

import streamlit as st

from dmer.content.days import day_in_words
from dmer.routes.timeline import timeline_content
from dmer.ui.page_content import good, home_words
from dmer.ui.timeline_player import timeline_player

words = good(home_words)
content = good(timeline_content)

if words:
    st.title(words.title)
    st.markdown(words.what)
    for column, door in zip(st.columns(len(words.doors)), words.doors, strict=True):
        with column, st.container(border=True, height="stretch"):
            st.page_link(door.page.removeprefix("pages/"), label=f"**{door.label} →**")
            st.markdown(door.text)
    if content:
        st.header(words.hero)
if content:
    timeline_player(small=True)
if words:
    st.markdown(words.care)
    st.caption(words.reviewed_words.format(date=day_in_words(words.reviewed)))
