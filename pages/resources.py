"""Resources: what to do in an emergency, then where to find help and information."""

import datetime

import streamlit as st

from dmer.ui.markdown import plain
from dmer.ui.page_content import good, good_library, resources_page_words
from dmer.ui.resources import chosen_resources, show_resource
from dmer.ui.wording import wording_choice

words = good(resources_page_words)
library = good_library()

if words:
    st.title(words.title)
on_top = st.container()
if words:
    st.markdown(plain(words.intro))
if library:
    say = wording_choice()
    on_top.info(f"**{plain(say(library.resources.emergency))}**", icon="☎️")
if words and library:
    shown = chosen_resources(library, words)
    for resource in shown:
        show_resource(resource, library, words, say, datetime.date.today())
    if not shown:
        st.markdown(plain(words.none))
