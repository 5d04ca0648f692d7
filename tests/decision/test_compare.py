"""A room's commitment held against the result, line by line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.cases import load_cases
from dmer.content.conditions import Severity, Urgency
from dmer.content.decision import Decision
from dmer.content.library import Library
from dmer.decision.answers import read_answers
from dmer.decision.compare import CareLine, Commitment, Comparison, compare
from dmer.decision.conditions import Answers
from dmer.decision.result import assess
from tests.decision.any_answers import any_answers
from tests.decision.conftest import ROOT


def held(tables: Decision, answers: Answers, *, offered: tuple[str, ...] | None = None, **said: object) -> Comparison:
    return compare(Commitment(**said), assess(answers, tables), tables, offered)  # type: ignore[arg-type]


def line_about(comparison: Comparison, row: str) -> CareLine:
    return next(line for line in comparison.care if line.row.id == row)


def test_a_room_that_says_the_same_agrees_in_every_line(tables: Decision, wave: Answers) -> None:
    result = assess(wave, tables)
    care = frozenset(row.id for row in result.care)
    comparison = compare(Commitment(result.urgency, result.severity, care), result, tables)
    assert {line.verdict for line in comparison.lines} == {"agrees"}
    assert comparison.rest == ()
    assert all(line.reasons for line in comparison.lines)


def test_a_room_that_says_nothing_missed_everything_and_added_nothing(tables: Decision, wave: Answers) -> None:
    comparison = held(tables, wave)
    assert {line.verdict for line in comparison.lines} == {"missed"}
    assert [line.row for line in comparison.care] == list(assess(wave, tables).care)


@pytest.mark.parametrize(
    ("said", "verdict", "too_low"),
    [
        ("routine", "agrees", False),
        ("none", "differs", True),
        ("prompt", "differs", False),
        (None, "missed", False),
    ],
)
def test_how_soon(tables: Decision, wave: Answers, said: Urgency | None, verdict: str, too_low: bool) -> None:
    line = held(tables, wave, urgency=said).urgency
    assert (line.verdict, line.too_low, line.room, line.aid) == (verdict, too_low, said, "routine")
    assert [reason.rule for reason in line.reasons] == ["something-was-heard"]


def test_every_red_flag_is_a_reason_for_the_urgency_the_most_urgent_first(tables: Decision, wave: Answers) -> None:
    answers = {**wave, "epds-total": 15, "epds-item-10": 1}
    line = held(tables, answers, urgency="prompt").urgency
    assert (line.verdict, line.too_low) == ("differs", True)
    assert [reason.rule for reason in line.reasons] == ["epds-item-10-above-zero", "epds-13-or-more"]
    assert all(reason.claims for reason in line.reasons)


def test_where_nothing_was_heard_nothing_is_urgent_and_no_rule_says_so(tables: Decision) -> None:
    line = held(tables, {"feelings": ("none",)}, urgency="none").urgency
    assert (line.verdict, line.reasons) == ("agrees", ())


@pytest.mark.parametrize(
    ("said", "verdict"), [("mild", "agrees"), ("severe", "differs"), ("not_graded", "differs"), (None, "missed")]
)
def test_how_severe(tables: Decision, wave: Answers, said: Severity | None, verdict: str) -> None:
    line = held(tables, wave, severity=said).severity
    assert (line.verdict, line.room, line.aid) == (verdict, said, "mild")
    [reason] = line.reasons
    assert reason.rule == "mild"
    assert "not validated" in reason.text


def test_a_room_that_grades_under_a_hard_stop_hears_why_nothing_is_graded(tables: Decision, wave: Answers) -> None:
    line = held(tables, {**wave, "harm-thoughts": ("suicide",)}, severity="severe").severity
    assert (line.verdict, line.aid) == ("differs", "not_graded")
    assert line.reasons[0].text.startswith("Not graded, because a red flag comes first.")


def test_care_stands_in_the_order_of_the_plan_with_the_reason_of_each_row(tables: Decision, wave: Answers) -> None:
    comparison = held(tables, wave, care=frozenset({"come-back-soon", "explain-name-it", "log-and-one-change"}))
    order = [row.id for row in tables.care]
    places = [order.index(line.row.id) for line in comparison.care]
    assert places == sorted(places)
    assert line_about(comparison, "explain-name-it").verdict == "agrees"
    assert line_about(comparison, "not-about-love").verdict == "missed"
    added = line_about(comparison, "log-and-one-change")
    assert added.verdict == "added"
    assert [reason.text for reason in added.reasons] == ["It is not in this plan, because the severity is mild."]
    missed = line_about(comparison, "not-about-love")
    assert missed.reasons[0].text == missed.row.why
    assert missed.when.startswith("When ")


def test_only_what_was_offered_can_be_missed(tables: Decision, wave: Answers) -> None:
    offered = ("explain-name-it", "not-about-love", "exercise")
    comparison = held(tables, wave, offered=offered, care=frozenset({"not-about-love", "sleep-more"}))
    assert {line.row.id: line.verdict for line in comparison.care} == {
        "explain-name-it": "missed",
        "not-about-love": "agrees",
        "sleep-more": "added",
    }
    assert {row.id for row in comparison.rest} == {row.id for row in assess(wave, tables).care} - set(offered)


@pytest.mark.parametrize(
    ("answers", "row", "rule", "words"),
    [
        ({"epds-total": 15}, "mild-explanation-is-usually-enough", "no-reassurance-under-a-red-flag", "a red flag"),
        ({"epds-total": 15}, "mild-explanation-is-usually-enough", "no-d-mer-for-raised-scores", "explained away"),
        ({"body": ("cold-or-after",)}, "cold-water", "no-cold-for-cold-pain", "comes in the cold"),
        ({"goal": "stop"}, "goal-go-on", "not-both-go-on-and-stop", "follows one wish"),
        ({"goal": "go-on"}, "goal-stop", "not-both-go-on-and-stop", "follows one wish"),
        ({"harm-thoughts": ("self-harm",)}, "explain-name-it", "no-d-mer-explanation-before-urgent-help", "waits"),
    ],
)  # fmt: skip
def test_what_must_never_stand_together_is_the_first_reason_against_a_row(
    tables: Decision, wave: Answers, answers: Answers, row: str, rule: str, words: str
) -> None:
    reasons = line_about(held(tables, {**wave, **answers}, care=frozenset({row})), row).reasons
    [found] = [reason for reason in reasons if reason.rule == rule]
    assert words in found.text
    assert reasons[-1].rule == row


@pytest.mark.parametrize("name", ["sleep-mor", "", "danger-now"])
def test_a_row_that_does_not_exist_is_said_in_one_sentence(tables: Decision, wave: Answers, name: str) -> None:
    with pytest.raises(ValueError, match=r"^The row '.*' is not known"):
        held(tables, wave, care=frozenset({name}))
    with pytest.raises(ValueError, match=r"^The row '.*' is not known"):
        held(tables, wave, offered=(name,))


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_whatever_is_answered_and_chosen_every_line_has_its_place_and_its_reason(
    tables: Decision, library: Library, data: st.DataObject
) -> None:
    result = assess(data.draw(any_answers(tables)), tables)
    rows = st.frozensets(st.sampled_from([row.id for row in tables.care]), max_size=8)
    chosen, offered = data.draw(rows), data.draw(st.none() | rows)
    comparison = compare(Commitment(care=chosen), result, tables, offered)
    planned = {row.id for row in result.care}
    verdicts = {line.row.id: line.verdict for line in comparison.care}
    assert {name for name, verdict in verdicts.items() if verdict == "agrees"} == planned & chosen
    assert {name for name, verdict in verdicts.items() if verdict == "added"} == chosen - planned
    told = {line.row.id for line in comparison.care if line.row.id in planned}
    assert told | {row.id for row in comparison.rest} == planned
    assert not told & {row.id for row in comparison.rest}
    for line in comparison.care:
        assert line.reasons, line.row.id
        assert all(reason.text and set(reason.claims) <= set(library.evidence.claims) for reason in line.reasons)


@pytest.mark.parametrize("name", load_cases(ROOT))
def test_in_every_case_a_wrong_choice_is_answered_with_a_reason(tables: Decision, name: str) -> None:
    case = load_cases(ROOT)[name]
    result = assess(read_answers(dict(case.answers), tables.questions), tables)
    comparison = compare(Commitment(care=frozenset(case.offered)), result, tables, case.offered)
    assert {line.row.id for line in comparison.care if line.verdict == "added"} == set(case.expected.care.not_there)
    assert {line.row.id for line in comparison.care if line.verdict == "agrees"} == set(case.expected.care.there)
    for line in comparison.care:
        assert line.verdict == "agrees" or line.reasons[-1].text.startswith("It is not in this plan, because ")
