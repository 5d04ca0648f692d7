"""The course over HTTP: a trainee is known by the cookie alone, and everything that is acknowledged is kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from dmer.content.located_yaml import Problem
from dmer.routes import training
from dmer.routes.trainee_cookie import COOKIE, TraineeCookieMiddleware
from dmer.routes.training import training_routes
from dmer.training.content import TrainingContent
from tests.training.samples import OBJECTIVES
from tests.training.small_course import content, course, tables

__all__ = ["content", "course", "tables"]

pytestmark = pytest.mark.usefixtures("store")


AS_JSON = {"Content-Type": "application/json"}


class SmallCourse:
    """Gives the small course of the tests where the app would read files."""

    def __init__(self, content: TrainingContent | None) -> None:
        self.content = content

    def current(self) -> tuple[TrainingContent | None, list[Problem]]:
        return self.content, [] if self.content else [Problem("content/course/x.yaml", 3, "x", "id", "Wrong.")]


@pytest.fixture
def app(content: TrainingContent, monkeypatch: pytest.MonkeyPatch) -> Starlette:
    monkeypatch.setattr(training, "training_content", SmallCourse(content))
    return Starlette(routes=training_routes, middleware=[Middleware(TraineeCookieMiddleware)])


@pytest.fixture
def trainee(app: Starlette) -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


def sent(number: int = 1, **changes: Any) -> dict[str, Any]:
    fields = {"id": f"{number:032x}", "item": "single", "version": 1, "where": "lesson", "nth": 1, "response": "before"}
    return {**fields, **changes}


def test_the_cookie_is_set_once_and_cannot_be_read_by_scripts(trainee: TestClient) -> None:
    first = trainee.get("/training/record.json")
    cookie = first.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie, "the app is used over plain HTTP in a seminar room"
    assert "set-cookie" not in trainee.get("/training/record.json").headers


@pytest.mark.parametrize("forged", ["", "x", "a" * 31, "a" * 33, "../../etc", "a" * 100_000])
def test_a_cookie_that_was_not_made_here_is_replaced(app: Starlette, forged: str) -> None:
    with TestClient(app, cookies={COOKIE: forged}) as client:
        answer = client.get("/training/record.json")
    assert answer.status_code == 200
    assert COOKIE in answer.headers["set-cookie"]


def test_an_answer_is_kept_and_seen_by_its_trainee_alone(trainee: TestClient, app: Starlette) -> None:
    said = trainee.post("/training/attempt", json=sent())
    assert said.json()["right"]
    assert trainee.get("/training/record.json").json()["items"]["single"]["right"]
    with TestClient(app) as other:
        assert other.get("/training/record.json").json()["items"] == {}


def test_a_place_is_kept(trainee: TestClient) -> None:
    place = {"lesson": "lesson-1", "piece": 2, "farthest": 3, "seconds": 40}
    assert trainee.post("/training/place", json=place).json()["farthest"] == 3
    assert trainee.get("/training/record.json").json()["places"]["lesson-1"]["piece"] == 2


def test_settings_are_kept(trainee: TestClient) -> None:
    trainee.post("/training/settings", json={"daily": 5})
    assert trainee.get("/training/record.json").json()["settings"]["daily"] == 5


def test_a_test_is_told_when_all_of_it_is_answered(trainee: TestClient) -> None:
    assert trainee.get("/training/test/pre").json() == {"done": False, "answers": {}}
    for number, name in enumerate(OBJECTIVES):
        response = "before" if number else "after"
        kept = trainee.post("/training/attempt", json=sent(number, item=f"pre-{name}", where="pre", response=response))
        assert kept.json() == {"kept": True}
    told = trainee.get("/training/test/pre").json()
    assert told["done"]
    assert [one["right"] for one in told["answers"].values()] == [False, True]
    assert told["answers"][f"pre-{OBJECTIVES[0]}"]["explanation"]
    assert trainee.get("/training/test/nothing").status_code == 404


def test_a_record_goes_to_another_machine_and_back_without_loss(trainee: TestClient, app: Starlette) -> None:
    trainee.post("/training/attempt", json=sent(1))
    saved = trainee.get("/training/record-file")
    assert "attachment" in saved.headers["content-disposition"]
    with TestClient(app) as other:
        other.post("/training/attempt", json=sent(2, item="multiple", response=["sudden", "brief"]))
        loaded = other.post("/training/record-file", content=saved.content, headers=AS_JSON)
        assert set(loaded.json()["items"]) == {"single", "multiple"}
        again = other.post("/training/record-file", content=saved.content, headers=AS_JSON)
        assert again.json()["items"] == loaded.json()["items"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "not a record"),
        (b"[]", "not a record"),
        (b'{"format": "let-down-lab-record", "version": 2}', "newer version"),
        (b'{"format": "let-down-lab-record", "version": 1, "attempts": [{"id": "x"}]}', "damaged at attempts"),
        (b"[" * 100_000, "not a record"),
        (b"\xff\xfe", "not a record"),
    ],
)
def test_a_file_that_is_no_record_changes_nothing(trainee: TestClient, body: bytes, words: str) -> None:
    trainee.post("/training/attempt", json=sent())
    refused = trainee.post("/training/record-file", content=body, headers=AS_JSON)
    assert refused.status_code == 400
    assert words in refused.text
    assert "Nothing was changed." in refused.text
    assert "single" in trainee.get("/training/record.json").json()["items"]


def test_deleting_leaves_nothing(trainee: TestClient) -> None:
    trainee.post("/training/attempt", json=sent())
    assert trainee.delete("/training/record").status_code == 204
    assert trainee.get("/training/record.json").json()["items"] == {}


@pytest.mark.parametrize("path", ["attempt", "place", "settings"])
@pytest.mark.parametrize("body", [b"", b"null", b"[1]", b'{"a": 1}', b"{" * 5_000, b'{"daily": -1}', b"\xff"])
def test_hostile_bodies_get_a_sentence(trainee: TestClient, path: str, body: bytes) -> None:
    answer = trainee.post(f"/training/{path}", content=body, headers=AS_JSON)
    assert answer.status_code in (400, 413)
    assert answer.text.strip().endswith(".")
    assert "Traceback" not in answer.text


def test_bodies_are_bounded_and_say_that_they_are_json(trainee: TestClient) -> None:
    assert trainee.post("/training/attempt", content=b"{}").status_code == 415
    huge = b'"' + b"x" * 20_000_000 + b'"'
    answer = trainee.post("/training/record-file", content=huge, headers=AS_JSON)
    assert answer.status_code == 413


def test_a_broken_course_says_what_is_wrong(app: Starlette, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "training_content", SmallCourse(None))
    with TestClient(app) as client:
        answer = client.get("/training/course.json")
    assert answer.status_code == 503
    assert "content/course/x.yaml:3" in answer.text


def test_no_course_file_of_the_app_is_needed_to_read_a_saved_record(trainee: TestClient) -> None:
    assert trainee.get("/training/record-file").json()["attempts"] == []
