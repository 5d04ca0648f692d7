"""A rival: the same figure in plain st.plotly_chart with st.slider, in a fragment so that only they rerun."""

import plotly.graph_objects as go
import streamlit as st

from benchmarks.rivals.same_figure import SLIDER, SameFigure

st.set_page_config(layout="wide")
if "figure" not in st.session_state:
    st.session_state.same = SameFigure.from_environment()
    st.session_state.figure = go.Figure(st.session_state.same.drawn(SLIDER["min"]))


@st.fragment
def timeline() -> None:
    """The slider and the chart."""
    percent = st.slider("Depth of the dip", SLIDER["min"], SLIDER["max"], SLIDER["min"], SLIDER["step"])
    for trace, heights in zip(st.session_state.figure.data, st.session_state.same.heights(percent), strict=True):
        trace.y = heights
    st.plotly_chart(st.session_state.figure, theme=None, width="content", config=st.session_state.same.config)


timeline()
