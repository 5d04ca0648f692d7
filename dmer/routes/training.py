"""The course over plain HTTP: its lessons and questions, and the record of whoever the cookie names."""

from __future__ import annotations

import datetime
import json
import time
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.content.derived import DerivedFor
from dmer.content.last_good import LastGood
from dmer.content.located_yaml import ContentError
from dmer.content.terms import Register, register_named
from dmer.routes.answers import json_answer
from dmer.routes.door import Answer, Door, Endpoint, Refused, json_body, json_object
from dmer.routes.player import ROOT
from dmer.routes.trainee_cookie import SCOPE_KEY
from dmer.training.attempt import Place, Settings
from dmer.training.content import TrainingContent, load_training_content
from dmer.training.records import forget, merge, put_place, put_settings, record_of
from dmer.training.shown import TESTS, CourseShown
from dmer.training.sitting import TryError, said_at_the_end, take
from dmer.training.told import record_data
from dmer.training.transfer import FILE_NAME, LARGEST_FILE, TransferError, as_file, from_file

NO_PLACE = "This is no place in a lesson."
NO_SETTINGS = "These are no settings."
NO_TEST = "There is no such test."
NO_OBJECT = "The body should be a JSON object."
TOO_LARGE = "The file is too large to be a record."

training_content: LastGood[TrainingContent] = LastGood(load_training_content, ROOT, ("content", "data"))
"""The course and what it rests on, re-read when a file changes; a broken file leaves the last good one up."""


class Told:
    """The course in one wording, ready to be sent."""

    def __init__(self, content: TrainingContent, register: Register) -> None:
        self.content = content
        self.shown = CourseShown(content, register)
        self.course = json.dumps(self.shown.course(), ensure_ascii=False).encode()


_told_by = DerivedFor(Told).of


def told_to(request: Request) -> Told:
    """The course in the wording that a request names. Raises ContentError while it cannot be read."""
    content, problems = training_content.current()
    if content is None:
        raise ContentError(problems)
    return _told_by(content, register_named(request.query_params.get("register")))


def key_of(request: Request) -> str:
    """The trainee's key, which the cookie's middleware has put there."""
    key: str = request.scope[SCOPE_KEY]
    return key


async def course(request: Request) -> Response:
    """The course: modules, lessons, questions."""
    return json_answer(request, (await run_in_threadpool(told_to, request)).course)


async def record(request: Request) -> Response:
    """What the trainee has done, and what follows."""
    return _json(await run_in_threadpool(_record, request))


async def attempt(request: Request) -> Response:
    """A try at a question; it is kept before it is answered."""
    sent = await _body(request)
    try:
        return _json(await run_in_threadpool(lambda: take(key_of(request), sent, told_to(request).shown, _now())))
    except TryError as error:
        raise Refused(400, str(error)) from None


async def place(request: Request) -> Response:
    """Where the trainee is in a lesson."""
    sent = await _body(request)
    try:
        given = Place.model_validate({**sent, "at": _now()})
    except ValidationError:
        raise Refused(400, NO_PLACE) from None
    return _json((await run_in_threadpool(put_place, key_of(request), given)).model_dump())


async def settings(request: Request) -> Response:
    """What the trainee has chosen."""
    sent = await _body(request)
    try:
        given = Settings.model_validate({**sent, "at": _now()})
    except ValidationError:
        raise Refused(400, NO_SETTINGS) from None
    return _json((await run_in_threadpool(put_settings, key_of(request), given)).model_dump())


async def answers_of_test(request: Request) -> Response:
    """What is said about a test once every question of it is answered."""
    use = request.path_params["use"]
    if use not in TESTS:
        raise Refused(404, NO_TEST)

    def answers() -> Mapping[str, Any]:
        told = told_to(request)
        return said_at_the_end(record_of(key_of(request)), told.content.course, use, told.shown)

    return _json(await run_in_threadpool(answers))


async def save(request: Request) -> Response:
    """The record as a file."""
    body = as_file(await run_in_threadpool(record_of, key_of(request)))
    name = f'attachment; filename="{FILE_NAME}"'
    return Response(body, media_type="application/json", headers={"Content-Disposition": name})


async def load(request: Request) -> Response:
    """Another record added to this one."""
    body = await json_body(request, LARGEST_FILE, TOO_LARGE)

    def merged() -> dict[str, Any]:
        merge(key_of(request), from_file(body), _now())
        return _record(request)

    try:
        return _json(await run_in_threadpool(merged))
    except TransferError as error:
        raise Refused(400, str(error)) from None


async def delete(request: Request) -> Response:
    """Everything that is kept of the trainee is deleted."""
    await run_in_threadpool(forget, key_of(request))
    return Response(status_code=204)


def _record(request: Request) -> dict[str, Any]:
    told = told_to(request)
    return record_data(record_of(key_of(request)), told.content.course, datetime.datetime.now().astimezone())


async def _body(request: Request) -> dict[str, Any]:
    return json_object(await json_body(request), NO_OBJECT)


def _json(data: Mapping[str, Any]) -> Response:
    return Response(json.dumps(data, ensure_ascii=False), media_type="application/json")


def _now() -> int:
    return time.time_ns() // 1_000_000


_door = Door()


def _route(path: str, answer: Answer, method: str = "GET") -> Route:
    return Route(f"/training/{path}", Endpoint(_door, answer, method=method), methods=[method])


training_routes = [
    _route("course.json", course),
    _route("record.json", record),
    _route("record-file", save),
    _route("record-file", load, "POST"),
    _route("record", delete, "DELETE"),
    _route("attempt", attempt, "POST"),
    _route("place", place, "POST"),
    _route("settings", settings, "POST"),
    _route("test/{use}", answers_of_test),
]
