"""What was acknowledged is kept though the server is killed while it works: real processes, in each database."""

from __future__ import annotations

import json
from concurrent.futures import Future, ThreadPoolExecutor, wait
from http.client import HTTPException
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from tests.routes.room_people import RoomServer

ENOUGH = 25
"""The server is killed after so many acknowledged answers, while the others are on their way."""

ALL = 400

PATIENCE_SECONDS = 60.0

AS_JSON = {"Content-Type": "application/json"}


class TrainingServer(RoomServer):
    """The course on a port of its own."""

    served_by = "tests.routes.serve_training"

    def kill(self) -> None:
        """End it as a failing machine does: at once, with nothing said to it."""
        assert self._process is not None
        self._process.kill()
        self._process.communicate()


class TraineeAt:
    """A trainee with a cookie, who remembers what was acknowledged."""

    def __init__(self, server: TrainingServer) -> None:
        self.server = server
        _, headers, body = server.ask("GET", "/training/course.json")
        self.headers = {"Cookie": headers["set-cookie"].partition(";")[0]}
        items = json.loads(body)["items"].values()
        self.question = next(item for item in items if item["kind"] == "single" and item["use"] == "lesson")
        self.acknowledged: list[str] = []
        self.enough = Event()

    def answers(self, number: int) -> None:
        """One try; nothing is remembered of one that the server did not live to acknowledge."""
        one = {"id": f"{number:032x}", "item": self.question["id"], "version": self.question["version"]}
        rest = {"where": "lesson", "nth": 1, "response": self.question["options"][0]["id"]}
        try:
            status, _, body = self.server.ask(
                "POST", "/training/attempt", json.dumps({**one, **rest}).encode(), {**self.headers, **AS_JSON}
            )
        except (OSError, HTTPException):
            return
        assert (status, json.loads(body)["kept"]) == (200, True)
        self.acknowledged.append(one["id"])
        if len(self.acknowledged) >= ENOUGH:
            self.enough.set()

    def kept(self) -> dict[str, Any]:
        """The record as a file."""
        status, _, body = self.server.ask("GET", "/training/record-file", headers=self.headers)
        assert status == 200
        found: dict[str, Any] = json.loads(body)
        return found


@pytest.mark.usefixtures("unmade_store")
def test_acknowledged_answers_survive_a_server_that_is_killed(var: Path) -> None:
    server = TrainingServer(var)
    server.start()
    server.wait()
    trainee = TraineeAt(server)
    with ThreadPoolExecutor(4) as hands:
        sent: list[Future[None]] = [hands.submit(trainee.answers, number) for number in range(ALL)]
        assert trainee.enough.wait(PATIENCE_SECONDS)
        server.kill()
        wait(sent)
    for one in sent:
        one.result()
    assert ENOUGH <= len(trainee.acknowledged) < ALL, "it was killed in the middle"
    server.start()
    server.wait()
    kept = {one["id"] for one in trainee.kept()["attempts"]}
    assert kept.issuperset(trainee.acknowledged)
    trainee.answers(ALL + 1)
    assert len(trainee.kept()["attempts"]) == len(kept) + 1, "and it goes on from there"
    server.stop()
