"""Declares the pages and what stands around all of them."""

import streamlit as st

from dmer.ui.look import look_switch
from dmer.ui.search import search_box

st.set_page_config(page_title="Let-Down Lab", page_icon="🤱", layout="wide")
page = st.navigation(
    {
        "": [
            st.Page("home.py", title="Home", url_path="home", default=True),
            st.Page("timeline.py", title="Timeline", url_path="timeline"),
            st.Page("present.py", title="Present", url_path="present"),
            st.Page("decision.py", title="Decision aid", url_path="decision"),
            st.Page("cases.py", title="Cases", url_path="cases"),
        ],
        "Learn": [
            st.Page("learn.py", title="Learn", url_path="learn"),
            st.Page("review.py", title="Review", url_path="review"),
            st.Page("progress.py", title="My progress", url_path="progress"),
            st.Page("educators.py", title="For educators", url_path="educators"),
        ],
        "Background": [
            st.Page("history.py", title="History", url_path="history"),
            st.Page("evidence.py", title="Evidence", url_path="evidence"),
            st.Page("glossary.py", title="Glossary", url_path="glossary"),
            st.Page("resources.py", title="Resources", url_path="resources"),
        ],
    },
    position="top",
)
look_switch()
search_box()
page.run()
