"""What is the same for everybody: the course and its words, without a cookie."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from dmer.routes import training
from dmer.routes.trainee_cookie import TraineeCookieMiddleware
from dmer.routes.training_data import training_data_routes
from dmer.training.attempt import POINTS
from dmer.training.content import TrainingContent
from tests.routes.test_training import SmallCourse
from tests.training.small_course import content, course, tables

__all__ = ["content", "course", "tables"]


@pytest.fixture
def anybody(content: TrainingContent, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setattr(training, "training_content", SmallCourse(content))
    return TestClient(Starlette(routes=training_data_routes, middleware=[Middleware(TraineeCookieMiddleware)]))


def test_words_come_with_strengths_and_points(anybody: TestClient) -> None:
    answer = anybody.get("/player/data/training_words.json")
    words = answer.json()
    assert words["strengths"]["contested"]["label"]
    assert words["points"] == {name: list(points) for name, points in POINTS.items()}
    again = anybody.get("/player/data/training_words.json", headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


def test_the_course_comes_without_answers_and_without_a_cookie(anybody: TestClient) -> None:
    answer = anybody.get("/player/data/course.json")
    assert "set-cookie" not in answer.headers
    assert set(answer.json()["tests"]) == {"pre", "post"}
    assert "feedback" not in answer.text
