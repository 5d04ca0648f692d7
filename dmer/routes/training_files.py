"""What can be taken away from the course: a statement, files for other programs, and figures over many people."""

from __future__ import annotations

import datetime
import json
import time
from collections.abc import Callable
from threading import Lock

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.content.course import Course
from dmer.content.derived import Derived
from dmer.content.last_good import LastGood
from dmer.content.located_yaml import ContentError
from dmer.content.statement_words import StatementWords, load_statement_words
from dmer.keys import hash_of
from dmer.routes.door import Answer, Door, Endpoint, Refused, json_body, json_object
from dmer.routes.player import ROOT
from dmer.routes.training import Told, key_of, told_to
from dmer.training.anki import anki_deck
from dmer.training.records import everybodys_attempts, record_of
from dmer.training.statement import Statement, StatementError
from dmer.training.statistics import Statistics, statistics, statistics_csv, statistics_data
from dmer.training.xapi import statements

STATISTICS_SECONDS = 60.0
"""Everybody's answers are gone through at most so often."""

LONGEST_BODY = 4_000
"""Bytes of a body that holds a name."""

NO_NAME = "A name is needed here; it may be empty."

XAPI_FILE, ANKI_FILE, TABLE_FILE = "let-down-lab-xapi.json", "let-down-lab.apkg", "let-down-lab-items.csv"

statement_words: LastGood[StatementWords] = LastGood(load_statement_words, ROOT, ("content/wording",))
"""Words of the statement, and the provider's own; re-read when the file changes."""


class Lately:
    """Something costly that is made anew after a while, or for another course; whoever asks meanwhile gets the last."""

    def __init__(self, make: Callable[[Course], Statistics], seconds: float = STATISTICS_SECONDS) -> None:
        self._make = make
        self._seconds = seconds
        self._lock = Lock()
        self._kept: tuple[Course, float, Statistics] | None = None

    def of(self, course: Course) -> Statistics:
        """What was made for this very course not too long ago."""
        with self._lock:
            now = time.monotonic()
            if self._kept is None or self._kept[0] is not course or now - self._kept[1] > self._seconds:
                self._kept = (course, now, self._make(course))
            return self._kept[2]


_statistics = Lately(lambda course: statistics(everybodys_attempts(), course))
_writing = Lock()


def _words() -> StatementWords:
    words, problems = statement_words.current()
    if words is None:
        raise ContentError(problems)
    return words


async def statement(request: Request) -> Response:
    """The statement of completion for a typed name, as a PDF; the name goes nowhere else."""
    name: str = json_object(await json_body(request, LONGEST_BODY), NO_NAME, name=str)["name"]
    words = await run_in_threadpool(_words)

    def written() -> bytes:
        told = told_to(request)
        today = datetime.datetime.now().astimezone().date()
        made = Statement(record_of(key_of(request)), told.content.course, words, told.content.terms, today)
        with _writing:  # one at a time: setting a page takes all of a core
            return made.pdf(name)

    try:
        return _file(await run_in_threadpool(written), "application/pdf", words.file_name)
    except StatementError as error:
        raise Refused(409, str(error)) from None


async def xapi(request: Request) -> Response:
    """The record as statements of the Experience API. The learner's name there is a number that leads back nowhere."""

    def made() -> bytes:
        key = key_of(request)
        found = statements(record_of(key), told_to(request).content.course, hash_of(f"xapi {key}")[:32])
        return json.dumps(found, ensure_ascii=False, indent=1).encode()

    return _file(await run_in_threadpool(made), "application/json", XAPI_FILE)


def _deck(told: Told) -> bytes:
    words = _words()
    return anki_deck(told.content.course, told.shown, f"{words.app}: {words.course}")


_decks: Derived[Told, bytes] = Derived(_deck)


async def anki(request: Request) -> Response:
    """The key facts as a deck for Anki."""
    return _file(await run_in_threadpool(lambda: _decks.of(told_to(request))), "application/octet-stream", ANKI_FILE)


async def statistics_json(request: Request) -> Response:
    """How the questions do, over five people or more."""

    def made() -> bytes:
        told = told_to(request)
        course = told.content.course
        data = statistics_data(_statistics.of(course), course, told.shown.say)
        return json.dumps(data, ensure_ascii=False).encode()

    return Response(await run_in_threadpool(made), media_type="application/json")


async def statistics_table(request: Request) -> Response:
    """The same as a table."""

    def made() -> bytes:
        course = told_to(request).content.course
        return statistics_csv(_statistics.of(course), course).encode()

    return _file(await run_in_threadpool(made), "text/csv; charset=utf-8", TABLE_FILE)


def _file(body: bytes, media_type: str, name: str) -> Response:
    return Response(body, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})


_door = Door()


def _route(path: str, answer: Answer, method: str = "GET") -> Route:
    return Route(f"/training/{path}", Endpoint(_door, answer, method=method), methods=[method])


training_file_routes = [
    _route("statement", statement, "POST"),
    _route("xapi.json", xapi),
    _route("anki.apkg", anki),
    _route("statistics.json", statistics_json),
    _route("statistics.csv", statistics_table),
]
