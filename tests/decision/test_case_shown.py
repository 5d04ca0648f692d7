"""Cases as the page shows them: complete, in both wordings, and nothing of the answer before its time."""

from __future__ import annotations

import datetime
from typing import Any
from urllib.parse import parse_qs

import pytest

from dmer.content.terms import Register
from dmer.decision.answers import read_answers
from dmer.decision.case_content import CaseContent, load_case_content
from dmer.decision.case_shown import NOT_KNOWN_IN_ADDRESS, ShownCases, address_of, result_of, shuffled
from dmer.decision.compare import Commitment, compare
from dmer.decision.telling import Telling
from dmer.deck.talk import contact_of
from tests.decision.conftest import ROOT

TODAY = datetime.date(2026, 11, 21)
BASIS = {"strength", "level", "ours", "sources", "claims"}


@pytest.fixture(scope="module")
def content() -> CaseContent:
    return load_case_content(ROOT)


def shown(content: CaseContent, register: Register = "breastfeeding") -> ShownCases:
    return ShownCases(content, Telling(content.aid, register, TODAY, contact_of))


@pytest.fixture(scope="module")
def data(content: CaseContent) -> dict[str, Any]:
    return shown(content).data()


def test_every_case_has_what_the_page_needs(content: CaseContent, data: dict[str, Any]) -> None:
    assert [one["id"] for one in data["cases"]] == list(content.cases)
    assert data["fictional"].startswith("Fictional")
    for one in data["cases"]:
        assert all(step["story"] and step["asks"] for step in one["steps"])
        for part in (*one["teaching"], *one["wrong_turns"], *one["say"]):
            assert set(part) >= BASIS
            assert part["sources"]
            assert part["claims"]
    assert [one["id"] for one in data["urgencies"]] == ["none", "routine", "prompt", "same_day", "emergency"]
    assert {one["id"] for one in data["severities"]} >= {"moderate_or_severe", "not_graded"}
    assert {"strengths", "contact", "keys", "compare"} <= set(data["words"])


def test_nothing_says_which_rows_are_in_the_plan(content: CaseContent, data: dict[str, Any]) -> None:
    firsts = set()
    for one in data["cases"]:
        case = content.cases[one["id"]]
        offered = [row["id"] for row in one["offered"]]
        assert sorted(offered) == sorted(case.offered)
        assert offered == shuffled(case), "always in the same order"
        right = [name in case.expected.care.there for name in offered]
        assert right != sorted(right, reverse=True), f"the rows of the plan stand first in {case.id}"
        firsts.add(right[0])
        assert not {"expected", "answers"} & set(one)
        assert all(set(row) == {"id", "text", "stage"} for row in one["offered"])
    assert firsts == {True, False}, "nor does the first row tell"


def test_red_flags_come_with_the_case_as_the_result_has_them(content: CaseContent, data: dict[str, Any]) -> None:
    for one in data["cases"]:
        assert {flag["id"] for flag in one["red_flags"]} == set(content.cases[one["id"]].expected.red_flags)
        assert all(flag["now"] and flag["whom"] and flag["urgency"]["label"] for flag in one["red_flags"])
    [thought] = [one for one in data["cases"] if one["id"] == "a-thought-that-passes"]
    assert thought["red_flags"][0]["resources"]


def test_the_address_gives_the_answers_back(content: CaseContent) -> None:
    questions = content.aid.tables.questions
    for case in content.cases.values():
        given: dict[str, object] = {}
        for name, [value] in parse_qs(address_of(case)).items():
            kind = questions[name].kind
            number = kind in ("scale", "score") and value != NOT_KNOWN_IN_ADDRESS
            given[name] = (
                "not known"
                if value == NOT_KNOWN_IN_ADDRESS
                else (int(value) if number else value.split(",") if kind == "many" else value)
            )
        assert read_answers(given, questions) == read_answers(dict(case.answers), questions)
        assert set(address_of(case)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-=&,?")


def test_a_timeline_is_named_where_there_is_one(content: CaseContent, data: dict[str, Any]) -> None:
    for one in data["cases"]:
        assert (one["timeline"] is None) == (content.cases[one["id"]].timeline is None)
    [cry] = [one for one in data["cases"] if one["id"] == "when-another-baby-cries"]
    assert cry["timeline"]["query"] == "profile=dmer_moderate&minutes=-4.38&cue_strength=1"


def test_words_follow_the_setting(content: CaseContent) -> None:
    both = [shown(content, register).data()["cases"] for register in ("breastfeeding", "chestfeeding")]  # type: ignore[arg-type]
    abouts = [next(one["about"] for one in cases if one["id"] == "until-the-child-lets-go") for cases in both]
    assert abouts == ["Aversion to breastfeeding", "Aversion to breast/chestfeeding"]
    stories = [step["story"] for cases in both for one in cases for step in one["steps"]]
    assert not any("{" in story for story in stories)


def test_a_comparison_says_everything_line_by_line(content: CaseContent) -> None:
    case = content.cases["a-thought-that-passes"]
    result = result_of(case, content)
    commitment = Commitment("prompt", None, frozenset({"accept-first", "log-and-one-change"}))
    data = shown(content).comparison(compare(commitment, result, content.aid.tables, case.offered))
    assert (data["urgency"]["verdict"], data["urgency"]["room"], data["urgency"]["aid"]) == (
        "differs",
        "prompt",
        "same_day",
    )
    assert data["urgency"]["too_low"]
    assert (data["severity"]["verdict"], data["severity"]["room"]) == ("missed", None)
    verdicts = {line["id"]: line["verdict"] for line in data["care"]}
    assert verdicts["accept-first"] == "agrees"
    assert verdicts["log-and-one-change"] == "added"
    assert verdicts["who-sees-the-parent"] == "missed"
    for line in (data["urgency"], data["severity"], *data["care"]):
        assert all(reason["text"] and reason["sources"] for reason in line["reasons"])
    assert all(line["when"].endswith(".") and line["stage"]["title"] for line in data["care"])
    assert not {row["id"] for row in data["rest"]} & set(case.offered)
