"""The whole result: valid for any answers, with every rule behind it."""

from __future__ import annotations

from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.conditions import Fit, Severity
from dmer.content.decision import Decision
from dmer.content.decision_rows import URGENCIES
from dmer.decision.conditions import Answers
from dmer.decision.result import assess
from tests.decision.any_answers import any_answers


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_any_answers_partial_ones_included_give_a_valid_result(tables: Decision, data: st.DataObject) -> None:
    answers = data.draw(any_answers(tables))
    result = assess(answers, tables)
    assert result.urgency in URGENCIES
    assert result.severity in get_args(Severity)
    assert result.grade is not None
    assert set(result.fits) == set(tables.patterns)
    assert set(result.fits.values()) <= set(get_args(Fit))
    assert result.care
    assert result.answers == answers
    assert set(result.next_questions) <= set(tables.questions)


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_a_hard_stop_outranks_everything(tables: Decision, data: st.DataObject) -> None:
    result = assess(data.draw(any_answers(tables)), tables)
    if result.hard_stop:
        assert URGENCIES.index(result.urgency) >= URGENCIES.index("same_day")
        assert result.severity == "not_graded"
        assert all(row.beside_hard_stop for row in result.care)


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_every_feature_speaks_for_against_is_open_or_plays_no_part(tables: Decision, data: st.DataObject) -> None:
    for one in assess(data.draw(any_answers(tables)), tables).pattern:
        told = [*one.speaks_for, *one.speaks_against, *one.open]
        assert len({feature.id for feature in told}) == len(told)
        assert all(feature in one.pattern.features for feature in told)
        if one.fit == "fits":
            assert all(feature.role == "beside" for feature in one.speaks_against)
        if one.fit in ("partly", "does_not_fit"):
            assert one.speaks_against
        if one.fit == "not_known":
            assert any(feature.role == "essential" for feature in one.open)


def test_a_clear_mild_wave(tables: Decision, wave: Answers) -> None:
    result = assess(wave, tables)
    assert result.red_flags == ()
    assert not result.hard_stop
    assert (result.urgency, result.severity, result.fits["d-mer"]) == ("routine", "mild", "fits")
    assert {fit for name, fit in result.fits.items() if name != "d-mer"} == {"does_not_fit"}


def test_no_answers_at_all(tables: Decision) -> None:
    result = assess({}, tables)
    assert (result.urgency, result.severity) == ("none", "not_graded")
    assert result.care[0].id == "explain-listen-first"
    assert result.next_questions[:2] == ("harm-thoughts", "reality")


def test_what_to_ask_next_leaves_out_what_was_answered(tables: Decision, wave: Answers) -> None:
    def advice(answers: Answers, pattern: str) -> str:
        return " ".join(
            one.text for fit in assess(answers, tables).pattern if fit.pattern.id == pattern for one in fit.next
        )

    aversion: Answers = {**wave, "duration": "while-latched"}
    assert "Ask about a new pregnancy" in advice(aversion, "aversion")
    assert "Ask about a new pregnancy" not in advice({**aversion, "nursing-situation": ("none",)}, "aversion")
    assert "Offer a screen" not in advice(wave, "d-mer"), "there is a score"
    assert "Offer a screen" in advice({**wave, "epds-total": "not known", "phq9-total": "not known"}, "d-mer")
    assert "thoughts of harm" in advice(wave, "d-mer")


def test_under_a_hard_stop_nothing_is_asked_before_help(tables: Decision, wave: Answers) -> None:
    result = assess({**wave, "reality": ("mania",)}, tables)
    assert not any(one.next for one in result.pattern)
