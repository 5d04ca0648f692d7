"""The state of a timeline as content names it: the names of a link, and nothing that the model's tables do not know."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dmer.content.model_files import load_model_tables
from dmer.content.model_tables import ModelTables
from dmer.content.timeline_view import EARLIEST_MINUTES, LATEST_MINUTES, TimelineView, wrong_view
from tests.content.editor import ROOT

OF_A_LINK = (ROOT / "dmer" / "player" / "view_state.js").read_text(encoding="utf-8")
FIXED_ANSWERS = {
    name: tuple(re.findall(r'"([^"]+)"', answers))
    for name, answers in re.findall(r'^    (\w+): \[("[^\]]*)\],$', OF_A_LINK, flags=re.MULTILINE)
}
"""The choices of a link whose answers do not come from the tables."""


@pytest.fixture(scope="module")
def tables() -> ModelTables:
    return load_model_tables(ROOT)


def said(tables: ModelTables, **fields: Any) -> list[tuple[str, str]]:
    return list(wrong_view(TimelineView.model_validate(fields), tables))


def test_choices_have_the_answers_of_a_link() -> None:
    assert set(FIXED_ANSWERS) == {"feeding", "mechanism", "compare", "people"}
    for name, answers in FIXED_ANSWERS.items():
        [choice] = [one for one in get_args(TimelineView.model_fields[name].annotation) if one is not type(None)]
        assert get_args(choice) == answers, name


def test_every_field_is_a_parameter_of_a_link() -> None:
    state = re.search(r"defaultState\(\) \{\s+return \{(.*?)\};", OF_A_LINK, flags=re.DOTALL)
    assert state
    known = set(re.findall(r"^\s+(\w+):", state[1], flags=re.MULTILINE)) - {"overrides"}
    assert set(TimelineView.model_fields) - {"values", "play"} == known


def test_the_playhead_goes_as_far_as_that_of_a_link() -> None:
    assert f'number("minutes", {EARLIEST_MINUTES:g}, {LATEST_MINUTES:g}, ' in OF_A_LINK


def test_a_view_becomes_the_parameters_of_a_link() -> None:
    view = TimelineView(
        profile="typical",
        measured_only=True,
        published=False,
        values={"stress": 0.5, "T_feed": 20},
        minutes=1.5,
        play=True,
    )
    assert view.as_parameters() == {
        "profile": "typical",
        "measured_only": "yes",
        "published": "no",
        "minutes": "1.5",
        "stress": "0.5",
        "T_feed": "20",
    }
    assert TimelineView().as_parameters() == {}


@given(
    st.builds(
        TimelineView,
        profile=st.none() | st.text(),
        people=st.sampled_from(["none", "band", "ten", None]),
        published=st.none() | st.booleans(),
        values=st.dictionaries(
            st.text(min_size=1).filter(lambda s: s not in TimelineView.model_fields), st.floats(0, 99)
        ),
        minutes=st.none() | st.floats(EARLIEST_MINUTES, LATEST_MINUTES),
        play=st.booleans(),
    )
)
def test_a_link_holds_what_the_view_says_and_nothing_else(view: TimelineView) -> None:
    parameters = view.as_parameters()
    told = {name for name, value in view if value is not None} - {"values", "play"} | set(view.values)
    assert set(parameters) == told
    for symbol, value in view.values.items():
        assert float(parameters[symbol]) == pytest.approx(value, rel=1e-5)
    if view.minutes is not None:
        assert float(parameters["minutes"]) == view.minutes


def test_everything_in_the_tables_can_be_asked_for(tables: ModelTables) -> None:
    for name in tables.profiles:
        assert said(tables, profile=name, beside=name) == []
    for name in tables.stages:
        assert said(tables, stage=name) == []
    for symbol, parameter in tables.inputs.items():
        for end in parameter.range:
            assert said(tables, values={symbol: end}) == []


def test_a_value_just_outside_its_range_is_said(tables: ModelTables) -> None:
    for symbol, parameter in tables.inputs.items():
        low, high = parameter.range
        for beyond in (low - 1, high + 1):
            [(field, sentence)] = said(tables, values={symbol: beyond})
            assert field == "values"
            assert sentence == f"{symbol} = {beyond:g} is outside the range {parameter.range_in_words}."


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"profile": "typicl"}, ("profile", "The profile 'typicl' is not known; did you mean 'typical'?")),
        ({"beside": "nobody"}, ("beside", "The profile 'nobody' is not known; known: typical")),
        ({"stage": "month 5"}, ("stage", "The stage 'month 5' is not known; did you mean 'month ")),
        ({"values": {"T_fed": 20}}, ("values", "The symbol 'T_fed' is not known; did you mean 'T_feed'")),
        ({"minutes": 181}, ("minutes", "The playhead stands between -60 and 180 minutes.")),
        ({"minutes": -60.5}, ("minutes", "The playhead stands between -60 and 180 minutes.")),
    ],
)
def test_what_the_model_does_not_know_is_said(
    fields: dict[str, Any], wrong: tuple[str, str], tables: ModelTables
) -> None:
    [(field, sentence)] = said(tables, **fields)
    assert field == wrong[0]
    assert sentence.startswith(wrong[1])


@pytest.mark.parametrize(
    "fields",
    [
        {"feeding": "bottle"},
        {"people": "all"},
        {"published": "sometimes"},
        {"minutes": True},
        {"minutes": float("inf")},
        {"values": {"stress": "high"}},
        {"overrides": {"stress": 1}},
    ],
)
def test_what_no_link_can_say_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        TimelineView.model_validate(fields)
