"""Declares the pages and what stands around all of them."""

import streamlit as st

from dmer.ui.look import look_switch

st.set_page_config(page_title="Let-Down Lab", page_icon="🤱", layout="wide")
page = st.navigation(
    [
        st.Page("home.py", title="Home", url_path="home", default=True),
        st.Page("timeline.py", title="Timeline", url_path="timeline"),
    ],
    position="top",
)
look_switch()
page.run()
