"""Files of the course over HTTP: the statement, xAPI statements, the Anki deck, and figures over many people."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator

import pytest
from pypdf import PdfReader
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from dmer.content.course import Course
from dmer.content.located_yaml import Problem
from dmer.content.statement_words import StatementWords
from dmer.keys import new_key
from dmer.routes import training, training_files
from dmer.routes.trainee_cookie import COOKIE, TraineeCookieMiddleware
from dmer.routes.training import training_routes
from dmer.routes.training_files import Lately, training_file_routes
from dmer.training.attempt import Place, TraineeRecord
from dmer.training.content import TrainingContent
from dmer.training.records import merge
from dmer.training.statistics import FEWEST_PEOPLE, Statistics, statistics
from tests.routes.test_training import AS_JSON, SmallCourse
from tests.training.samples import OBJECTIVES, attempt
from tests.training.small_course import content, course, tables
from tests.training.test_statistics import class_of
from tests.training.xapi_rules import check

__all__ = ["content", "course", "tables"]

pytestmark = pytest.mark.usefixtures("sqlite_store")

DONE = TraineeRecord(
    attempts=tuple(
        attempt(number, item=f"post-{name}", where="post", response="before") for number, name in enumerate(OBJECTIVES)
    ),
    places=tuple(
        Place(lesson=f"lesson-{number}", piece=1, farthest=1, done=True, seconds=90, at=1) for number in (1, 2, 3)
    ),
)


@pytest.fixture
def trainee(content: TrainingContent, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setattr(training, "training_content", SmallCourse(content))
    routes = [*training_routes, *training_file_routes]
    with TestClient(Starlette(routes=routes, middleware=[Middleware(TraineeCookieMiddleware)])) as client:
        key = new_key()
        client.cookies.set(COOKIE, key)
        client.headers["x-test-key"] = key
        yield client


def key_of(trainee: TestClient) -> str:
    return trainee.headers["x-test-key"]


def test_the_statement_comes_as_a_pdf_once_the_course_is_done(trainee: TestClient) -> None:
    early = trainee.post("/training/statement", json={"name": "Ada"})
    assert (early.status_code, early.text) == (409, training_files._words().not_yet)
    merge(key_of(trainee), DONE, 1)
    answer = trainee.post("/training/statement", json={"name": "Ada Öztürk"})
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == 'attachment; filename="let-down-lab-statement.pdf"'
    assert answer.headers["cache-control"] == "no-store"
    assert "Ada Öztürk" in PdfReader(io.BytesIO(answer.content)).pages[0].extract_text()
    assert b"Ada" not in trainee.get("/training/record-file").content, "the name is kept nowhere"


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"name": 1}', b"[" * 900, b"\xff"])
def test_a_body_without_a_name_gets_a_sentence(trainee: TestClient, body: bytes) -> None:
    answer = trainee.post("/training/statement", content=body, headers=AS_JSON)
    assert (answer.status_code, answer.text) == (400, training_files.NO_NAME)
    assert trainee.post("/training/statement", content=b'"' + b"x" * 9_000, headers=AS_JSON).status_code == 413


def test_the_record_goes_to_a_learning_system_without_the_key(trainee: TestClient) -> None:
    merge(key_of(trainee), DONE, 1)
    answer = trainee.get("/training/xapi.json")
    made = answer.json()
    assert len(made) == len(DONE.attempts) + len(DONE.places)
    for one in made:
        check(one)
    assert key_of(trainee) not in answer.text
    assert len({one["actor"]["account"]["name"] for one in made}) == 1
    assert trainee.get("/training/xapi.json").text == answer.text, "the same learner has the same number"


def test_the_deck_is_a_file_of_anki(trainee: TestClient) -> None:
    answer = trainee.get("/training/anki.apkg")
    assert answer.headers["content-disposition"].endswith('.apkg"')
    assert "collection.anki2" in zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    assert trainee.get("/training/anki.apkg").content == answer.content
    chest = trainee.get("/training/anki.apkg?register=chestfeeding")
    assert chest.status_code == 200


def test_figures_are_told_from_five_people_on(trainee: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training_files, "_statistics", Lately(training_files._statistics._make, seconds=-1.0))
    for number, tries in enumerate(class_of(FEWEST_PEOPLE, right=3).values(), start=1):
        told = trainee.get("/training/statistics.json").json()
        assert (told["people"], told["items"]) == (0, []), f"{number - 1} people"
        merge(new_key(), TraineeRecord(attempts=tuple(tries)), 1)
    told = trainee.get("/training/statistics.json").json()
    assert told["people"] == FEWEST_PEOPLE
    assert {one["item"] for one in told["items"]} == {"single", "true-false"}
    table = trainee.get("/training/statistics.csv")
    rows = list(csv.DictReader(io.StringIO(table.text)))
    assert [row["item"] for row in rows] == [one["item"] for one in told["items"]]
    assert json.loads(rows[0]["options"]) == told["items"][0]["options"]


def test_everybodys_answers_are_not_gone_through_at_each_request(course: Course) -> None:
    made: list[Course] = []

    def make(given: Course) -> Statistics:
        made.append(given)
        return statistics({}, given)

    lately = Lately(make, seconds=3_600.0)
    assert lately.of(course) is lately.of(course)
    assert len(made) == 1
    lately.of(Course(course.modules, course.items))
    assert len(made) == 2, "another course has other figures"


class BrokenWords:
    """Stands where the app would read the words of the statement."""

    def current(self) -> tuple[StatementWords | None, list[Problem]]:
        return None, [Problem("content/wording/statement.yaml", 3, "", "title", "Wrong.")]


def test_broken_words_say_what_is_wrong(trainee: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training_files, "statement_words", BrokenWords())
    answer = trainee.post("/training/statement", json={"name": ""})
    assert answer.status_code == 503
    assert "content/wording/statement.yaml:3" in answer.text
