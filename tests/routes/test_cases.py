"""The routes of the cases: what they answer, and that no body makes them fail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.content.last_good import LastGood
from dmer.decision.case_content import CaseContent, load_case_content
from dmer.routes import cases
from dmer.routes.cases import NO_COMMITMENT, NO_SUCH_CASE, WRONG_CARE, case_routes
from tests.content.editor import Editor

CASES = "/player/data/cases.json"
COMPARE = "/decision/compare"


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=case_routes))


def commits(
    client: TestClient, case: object = "once-a-feed", register: object = "breastfeeding", **said: object
) -> Any:
    return client.post(COMPARE, json={"register": register, "case": case, "commitment": said})


def test_all_cases_come_at_once_and_unchanged_ones_are_not_sent_again(client: TestClient) -> None:
    first = client.get(CASES)
    assert first.status_code == 200
    assert len(first.json()["cases"]) == 17
    again = client.get(CASES, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get(CASES, params={"register": "chestfeeding"})
    assert "breast/chestfeeding" in other.text
    assert client.get(CASES, params={"register": "x"}).text == first.text


def test_every_case_can_be_compared(client: TestClient) -> None:
    for one in client.get(CASES).json()["cases"]:
        offered = [row["id"] for row in one["offered"]]
        answer = commits(client, one["id"], urgency="routine", severity="mild", care=offered)
        assert answer.status_code == 200
        found = answer.json()
        assert found["red_flags"] == one["red_flags"]
        assert {line["id"] for line in found["care"]} == set(offered)
        assert {line["verdict"] for line in found["care"]} == {"agrees", "added"}


def test_what_is_left_open_is_missed_and_nothing_is_kept(client: TestClient) -> None:
    answer = commits(client)
    found = answer.json()
    assert {line["verdict"] for line in (found["urgency"], found["severity"], *found["care"])} == {"missed"}
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_comparison_has_the_words_of_the_setting(client: TestClient) -> None:
    rows = {"care": ["full-breasts"]}
    told = [commits(client, register=name, **rows).text for name in ("breastfeeding", "chestfeeding")]
    assert ["breasts or chest get less full" in one for one in told] == [False, True]


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        (b"", 400, NO_COMMITMENT),
        (b"{", 400, NO_COMMITMENT),
        (b"\xff\xfe", 400, NO_COMMITMENT),
        (b"[" * 5000, 400, NO_COMMITMENT),
        (b"[]", 400, NO_COMMITMENT),
        (b'{"case": "once-a-feed"}', 400, NO_COMMITMENT),
        (b'{"case": "once-a-feed", "commitment": []}', 400, NO_COMMITMENT),
        (b'{"commitment": {}}', 404, NO_SUCH_CASE),
        (b'{"case": ["once-a-feed"], "commitment": {}}', 404, NO_SUCH_CASE),
        (b'{"case": "__class__", "commitment": {}}', 404, NO_SUCH_CASE),
        (b'{"case": "\\ud800", "commitment": {}}', 404, NO_SUCH_CASE),
        (b'{"case": "once-a-feed", "commitment": {"urgency": "soon"}}', 400, "What urgency says should be one of none"),
        (b'{"case": "once-a-feed", "commitment": {"urgency": ["prompt"]}}', 400, "What urgency says should be one of"),
        (b'{"case": "once-a-feed", "commitment": {"severity": 7}}', 400, "What severity says should be one of mild,"),
        (b'{"case": "once-a-feed", "commitment": {"care": "ask-again"}}', 400, WRONG_CARE),
        (b'{"case": "once-a-feed", "commitment": {"care": ["no-such-row"]}}', 400, WRONG_CARE),
        (b'{"case": "once-a-feed", "commitment": {"care": [null, {}]}}', 400, WRONG_CARE),
        (b'{"commitment": {"care": ["' + b"a" * 20_000 + b'"]}}', 413, "The body is too large"),
    ],
)  # fmt: skip
def test_a_body_that_cannot_be_used_is_answered_in_one_sentence(
    body: bytes, status: int, said: str, client: TestClient
) -> None:
    answer = client.post(COMPARE, content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.text[: len(said)]) == (status, said)
    assert answer.headers["content-type"].startswith("text/plain")
    assert "\n" not in answer.text


def test_another_method_or_type_is_answered_in_one_sentence(client: TestClient) -> None:
    assert client.get(COMPARE).status_code == 405
    assert client.post(COMPARE, content=b"{}", headers={"content-type": "text/plain"}).status_code == 415


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=10,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(urgency=ANYTHING, severity=ANYTHING, care=ANYTHING, register=ANYTHING)
def test_no_commitment_makes_the_route_fail(
    client: TestClient, urgency: object, severity: object, care: object, register: object
) -> None:
    answer = commits(client, register=register, urgency=urgency, severity=severity, care=care)
    assert answer.status_code in (200, 400)


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Somebody who edits a project copy, of which the routes then give the cases."""
    editor = Editor(tmp_path / "lab")
    read: LastGood[CaseContent] = LastGood(load_case_content, editor.root, ("content",))
    monkeypatch.setattr(cases, "case_content", read)
    return editor


def test_the_last_good_cases_stay_while_one_is_broken(editor: Editor, client: TestClient) -> None:
    file = "content/cases/once-a-feed.yaml"
    good = client.get(CASES).content
    editor.replaces(file, "title: Once a feed", "titel: Once a feed")
    assert client.get(CASES).content == good
    assert commits(client).status_code == 200
    editor.replaces(file, "titel: Once a feed", "title: Once in a feed")
    assert "Once in a feed" in client.get(CASES).text


def test_cases_that_were_never_well_are_said_with_their_place(editor: Editor, client: TestClient) -> None:
    file = "content/cases/once-a-feed.yaml"
    editor.replaces(file, "title: Once a feed", "titel: Once a feed")
    for answer in (client.get(CASES), commits(client)):
        assert answer.status_code == 503
        assert f"{file}:" in answer.text
