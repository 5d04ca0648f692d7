"""The reference for opening and memory: a Streamlit app of two pages with one word each, under our settings."""

import streamlit as st


def first() -> None:
    """Where one comes from."""
    st.write("first")


def second() -> None:
    """What is measured."""
    st.text("second")


st.set_page_config(layout="wide")
pages = [st.Page(first, title="First", default=True), st.Page(second, title="Second", url_path="second")]
st.navigation(pages, position="top").run()
