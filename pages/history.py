"""History: how D-MER got its name and what came after, as a picture and as a story with its sources."""

import streamlit as st

from dmer.ui.cited import with_sources
from dmer.ui.figure import show_figure
from dmer.ui.markdown import plain, small
from dmer.ui.page_content import good_library
from dmer.ui.wording import wording_choice

library = good_library()

if library:
    words = library.history_page
    st.title(words.title)
    st.markdown(plain(words.intro))
    say = wording_choice()
    show_figure("history")
    st.header(words.story)
    for section in words.sections:
        st.subheader(section.heading)
        st.markdown(plain(say(section.text)))
        st.markdown(small(words.sources.format(sources=with_sources(section.claims, library.evidence))))
    st.header(words.growth)
    show_figure("publications")
