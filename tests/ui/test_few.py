"""Long lists, some entries at a time."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from dmer.ui.few import AT_A_TIME
from tests.ui.page import page_with

LISTS = """
import streamlit as st
from dmer.ui.few import few
chosen = st.selectbox("Filter", ["all", "other"], key="filter")
for name, count in {lists!r}.items():
    for number in few(range(count), name, chosen, "Show {{count}} more"):
        st.markdown(f"{{name}} {{number}}")
"""


def page_of(**lists: int) -> AppTest:
    """A page with lists of so many entries."""
    return page_with(LISTS.format(lists=lists))


def entries(app: AppTest, name: str) -> list[str]:
    return [block.value for block in app.markdown if block.value.startswith(f"{name} ")]


def labels(app: AppTest) -> dict[str, str]:
    """What stands on the button of each list that has one."""
    return {str(button.key).removeprefix("more_"): button.label for button in app.button}


def test_the_first_entries_are_there_and_a_button_says_how_many_come_next() -> None:
    counts = {"none": 0, "enough": AT_A_TIME, "one_over": AT_A_TIME + 1, "many": 3 * AT_A_TIME}
    app = page_of(**counts)
    for name, count in counts.items():
        assert entries(app, name) == [f"{name} {number}" for number in range(min(count, AT_A_TIME))]
    assert labels(app) == {"one_over": "Show 1 more", "many": f"Show {AT_A_TIME} more"}


def test_pressing_until_all_are_there_takes_the_button_away_and_leaves_other_lists_alone() -> None:
    app = page_of(a=2 * AT_A_TIME + 5, b=50)
    app.button(key="more_a").click().run()
    assert labels(app)["a"] == "Show 5 more"
    app.button(key="more_a").click().run()
    assert len(entries(app, "a")) == 2 * AT_A_TIME + 5
    assert len(entries(app, "b")) == AT_A_TIME
    assert set(labels(app)) == {"b"}


def test_another_filter_begins_anew() -> None:
    app = page_of(a=100)
    app.button(key="more_a").click().run()
    assert len(entries(app, "a")) == 2 * AT_A_TIME
    app.selectbox(key="filter").select("other").run()
    assert len(entries(app, "a")) == AT_A_TIME
