"""The decision aid over HTTP: what is asked, what follows from answers, and what was proved about the tables."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.content.case import Case
from dmer.content.cases import load_cases
from dmer.content.days import day_in_words
from dmer.content.decision import Decision
from dmer.content.last_good import LastGood
from dmer.decision.audit import CHECKS
from dmer.decision.content import DecisionContent, load_decision_content
from dmer.routes import decision
from dmer.routes.decision import BODY_TOO_LARGE, LARGEST_BODY, NO_ANSWERS, decision_routes
from tests.content.editor import ROOT, Editor

FORM, RESULT, AUDIT = "/player/data/decision.json", "/decision/result", "/decision/audit.json"

KEYS = {
    *("answers", "refused", "asked", "next_questions", "urgency", "hard_stop", "red_flags", "patterns", "severity"),
    *("care", "say", "timeline", "rules", "changes", "near", "notice"),
}
BASIS = {"strength", "level", "ours", "sources", "claims"}
CASES = load_cases(ROOT)


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=decision_routes))


def follows(client: TestClient, answers: object, **more: object) -> dict[str, Any]:
    answer = client.post(RESULT, json={"register": "breastfeeding", "answers": answers, **more})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


# ------------------------------------------------------------------ the questions


def test_every_question_comes_with_what_a_page_needs_to_ask_it(client: TestClient, decision: Decision) -> None:
    form = client.get(FORM).json()
    assert [one["id"] for one in form["questions"]] == list(decision.questions)
    assert form["not_known"] == "not known"
    groups = {one["id"] for one in form["groups"]}
    for one in form["questions"]:
        assert {"kind", "text", "short", "why", "help", "options", "lowest", "highest", *BASIS} <= set(one)
        assert one["group"] in groups
        assert one["sources"]
        assert all(set(option) == {"id", "text", "alone"} for option in one["options"])
    assert all(set(one) >= BASIS for one in form["groups"])
    assert {"label", "sign"} <= set(form["words"]["strengths"]["supported"])


def test_tables_come_with_their_versions_and_dates(client: TestClient, decision: Decision) -> None:
    told = {one["id"]: one for one in client.get(FORM).json()["tables"]}
    assert list(told) == list(decision.tables)
    for name, table in decision.tables.items():
        assert (told[name]["version"], told[name]["reviewed"]) == (table.version, day_in_words(table.reviewed))


def test_unchanged_questions_are_not_sent_again(client: TestClient) -> None:
    first = client.get(FORM)
    assert client.get(FORM, headers={"if-none-match": first.headers["etag"]}).status_code == 304


def test_words_follow_the_setting(client: TestClient) -> None:
    said = {"breastfeeding": "Feeding at the breast", "chestfeeding": "Feeding at the breast or chest"}
    for register, text in said.items():
        assert f'"{text}"' in client.get(FORM, params={"register": register}).text
    assert "{" not in json.dumps(client.get(FORM).json()["questions"]).replace('{"', "")
    told = client.post(RESULT, json={"register": "chestfeeding", "answers": {"occasions": ["at-breast"]}}).text
    assert "{at_the" not in told


# ------------------------------------------------------------------ a result


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_result_has_every_part_with_its_basis(case: Case, client: TestClient) -> None:
    answers = json.loads(json.dumps(dict(case.answers)))
    found = follows(client, answers)
    assert set(found) == KEYS
    assert found["answers"] == answers
    assert found["refused"] == []
    expected = case.expected
    assert [one["id"] for one in found["red_flags"]] == list(expected.red_flags)
    assert (found["urgency"]["id"], found["severity"]["id"]) == (expected.urgency, expected.severity)
    assert {one["id"]: one["fit"]["id"] for one in found["patterns"] if one["fit"]["id"] != "does_not_fit"} == {
        name: fit for name, fit in expected.pattern.items() if fit != "does_not_fit"
    }
    rows = [row for stage in found["care"] for row in stage["rows"]]
    for one in (*found["red_flags"], *found["patterns"], *rows, *found["say"], found["severity"]):
        assert set(one) >= BASIS
        assert one["claims"]
        assert one["sources"]
    assert found["say"]
    assert (found["timeline"] is not None) == (case.timeline is not None and not found["hard_stop"])


def test_red_flags_bring_what_to_do_and_how_to_reach_help(client: TestClient) -> None:
    found = follows(client, {"harm-thoughts": ["suicide"]})
    [flag] = found["red_flags"]
    assert found["hard_stop"]
    assert flag["urgency"] == {"id": "same_day", "label": "Same day", "what": found["urgency"]["what"]}
    assert {"text", "now", "whom", "why"} <= set(flag)
    assert {"id", "name", "phone", "what", "checked", "overdue"} <= set(flag["resources"][0])
    assert found["timeline"] is None
    assert [one["id"] for one in found["say"]] == ["say-somebody-sees-you-today"]


def test_what_fired_says_what_it_read(client: TestClient) -> None:
    found = follows(client, {"rating-before": 6, "onset": "before-milk", "goal": "not known"})
    fired = {one["id"]: one for one in found["rules"]}
    just_before = fired["d-mer-just-before"]
    assert just_before["table"] == {"id": "pattern", "title": "What fits"}
    assert just_before["sentence"] == 'When the start is "just before the milk".'
    assert just_before["read"] == [{"name": "start", "value": "just before the milk"}]
    assert {"name": "thoughts of harm", "value": "not answered"} in fired["safety-not-asked"]["read"]
    near = {one["rule"]: one for one in found["near"]}
    assert near["danger-now"]["answers"] == [{"question": "harm-thoughts", "text": "danger right now"}]
    assert all(one["text"].startswith("If the answer about ") for one in found["changes"])


def test_questions_that_wait_for_an_answer_are_asked_once_it_is_there(client: TestClient) -> None:
    assert "rating-after" not in follows(client, {})["asked"]
    assert "rating-after" in follows(client, {"rating-before": 4})["asked"]
    assert "rating-after" in follows(client, {"rating-after": 4})["asked"], "it was answered"


# ------------------------------------------------------------------ answers that cannot be used

REFUSED: list[tuple[object, object, str]] = [
    ({"goal": "stop", "x": 1}, {"goal": "stop"}, "The question 'x' is not known."),
    ({"gaol": "stop"}, {}, "The question 'gaol' is not known; did you mean 'goal'?"),
    ({"onset": "before"}, {}, "onset: The option 'before' is not known; did you mean 'before-milk'?"),
    ({"onset": ["before-milk"]}, {}, "onset: One option is needed here (found a list)."),
    ({"rating-before": 11}, {}, "rating-before: A whole number from 0 to 10 is needed here (found 11)."),
    ({"rating-before": "6"}, {}, "rating-before: A whole number is needed here (found '6')."),
    ({"rating-before": True}, {}, "rating-before: A whole number is needed here (found True)."),
    ({"rating-before": 1e400}, {}, "rating-before: A whole number is needed here (found inf)."),
    (
        {"feelings": ["anxiety", "joy"]},
        {"feelings": ["anxiety"]},
        "feelings: The option 'joy' is not known; known: "
        "despondency, anxiety, agitation, urge-to-unlatch, flashbacks, none.",
    ),
    (
        {"harm-thoughts": ["none", "suicide"]},
        {"harm-thoughts": ["suicide"]},
        "harm-thoughts: 'none' excludes every other option, so it is left out.",
    ),
    ({"feelings": []}, {}, "feelings: The list is empty; leave the question out, or name an option."),
    (
        {"feelings": "anxiety"},
        {},
        "feelings: A list of options is needed here, such as [despondency] (found 'anxiety').",
    ),
    (
        {"feelings": {"a": 1}},
        {},
        "feelings: A list of options is needed here, such as [despondency] (found a group of fields).",
    ),
    ({"goal": None}, {}, "goal: Nothing is answered; leave it out, or write 'not known'."),
]


@pytest.mark.parametrize(("given", "kept", "sentence"), REFUSED, ids=[str(one[0]) for one in REFUSED])
def test_what_cannot_be_used_is_named_and_the_rest_stands(
    given: object, kept: object, sentence: str, client: TestClient
) -> None:
    body = json.dumps({"answers": given})
    found = client.post(RESULT, content=body, headers={"content-type": "application/json"}).json()
    assert found["refused"] == [sentence]
    assert found["answers"] == kept


def test_very_many_mistakes_are_counted(client: TestClient) -> None:
    found = follows(client, {**{f"harm-thought-{number}": 1 for number in range(1500)}, "goal": "stop"})
    assert len(found["refused"]) == 21
    assert found["refused"][-1] == "And 1480 more answers that cannot be used."
    assert found["answers"] == {"goal": "stop"}


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_no_answers_bring_the_route_down(data: st.DataObject, client: TestClient, decision: Decision) -> None:
    names = st.sampled_from([*decision.questions, "answers", "__class__", "\ud800", ""])
    body = json.dumps({"answers": data.draw(st.dictionaries(names, ANYTHING, max_size=6))})
    answer = client.post(RESULT, content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 200
    assert set(answer.json()) == KEYS


BODIES: list[bytes] = [
    *(b"", b"null", b"[]", b"1", b'"x"', b"{}", b"{", b"\xff\xfe", b'{"answers": 1}', b'{"answers": []}'),
    *(
        b'{"answers": null}',
        b"[" * 60_000,
        b'{"answers":' * 5_000,
        b"1" * 60_000,
        b'{"answers": {"a": ' + b"9" * 5000 + b"}}",
    ),
]


@pytest.mark.parametrize("body", BODIES, ids=lambda body: repr(body[:20]))
def test_a_body_without_answers_is_refused_in_one_sentence(body: bytes, client: TestClient) -> None:
    answer = client.post(RESULT, content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.text) == (400, NO_ANSWERS)
    assert answer.headers["content-type"].startswith("text/plain")


def test_a_body_that_is_too_large_or_of_another_type_is_not_read(client: TestClient) -> None:
    large = client.post(RESULT, content=b" " * (LARGEST_BODY + 1), headers={"content-type": "application/json"})
    assert (large.status_code, large.text) == (413, BODY_TOO_LARGE)
    assert client.post(RESULT, data={"answers": "x"}).status_code == 415
    assert client.get(RESULT).status_code == 405
    assert client.post(AUDIT).status_code == 405


def test_nothing_is_kept_by_anybody_on_the_way(client: TestClient) -> None:
    answer = client.post(RESULT, json={"answers": {"goal": "stop"}})
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in answer.headers


# ------------------------------------------------------------------ the proof, and content that changes


def test_the_audit_says_what_was_proved_and_when(client: TestClient) -> None:
    first = client.get(AUDIT)
    told = first.json()
    assert told["clean"]
    assert told["size"] == "more than 10²⁸ combinations of answers"
    assert [one["id"] for one in told["checks"]] == list(CHECKS)
    assert {one["outcome"] for one in told["checks"]} == {"holds"}
    assert told["seconds"] >= 0
    assert told["tables"][0]["id"] == "questions"
    again = client.get(AUDIT, headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304, "it was not made again: its seconds are the same"


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Somebody who edits a project copy, from which the routes then answer."""
    editor = Editor(tmp_path / "lab")
    read: LastGood[DecisionContent] = LastGood(load_decision_content, editor.root, ("content", "data"))
    monkeypatch.setattr(decision, "decision_content", read)
    return editor


def test_the_last_good_tables_stay_while_one_is_broken(editor: Editor, client: TestClient) -> None:
    care = "content/decision/care.yaml"
    good = client.post(RESULT, json={"answers": {}}).json()
    editor.replaces(care, "  - id: own-scope", "  - idd: own-scope")
    assert client.post(RESULT, json={"answers": {}}).json() == good
    editor.replaces(care, "  - idd: own-scope", "  - id: our-own-scope")
    rows = [row["id"] for stage in client.post(RESULT, json={"answers": {}}).json()["care"] for row in stage["rows"]]
    assert "our-own-scope" in rows


def test_tables_that_were_never_well_are_said_with_their_place(editor: Editor, client: TestClient) -> None:
    file = "content/decision/severity.yaml"
    line = editor.replaces(file, "outcome: mild", "outcome: gentle").line_of(file, "outcome: gentle")
    for answer in (client.get(FORM), client.post(RESULT, json={"answers": {}}), client.get(AUDIT)):
        assert answer.status_code == 503
        assert answer.text.startswith(f"{file}:{line}: mild: outcome: ")


def test_a_failing_check_is_shown_with_an_example(editor: Editor, client: TestClient) -> None:
    editor.replaces(
        "content/decision/severity.yaml",
        "at_least: 4}\n        - {question: rating-before, at_most: 6}",
        "at_least: 5}\n        - {question: rating-before, at_most: 6}",
    )
    told = client.get(AUDIT).json()
    assert not told["clean"]
    failed = {one["id"]: one["detail"] for one in told["checks"] if one["outcome"] == "fails"}
    assert "rating-before: 4" in failed["one-severity"]


def test_the_audit_is_made_once_however_many_ask_for_it_at_once() -> None:
    audits, content = decision.Audits(), load_decision_content(ROOT)

    async def everybody() -> list[dict[str, Any]]:
        return await asyncio.gather(*(audits.of(content) for _ in range(5)))

    first, *others = asyncio.run(everybody())
    assert all(one is first for one in others)
