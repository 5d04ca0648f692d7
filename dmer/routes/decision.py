"""The decision aid over plain HTTP: its questions, and what follows from answers. Nothing is kept or logged."""

from __future__ import annotations

import asyncio
import datetime
import json
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.content.decision import Decision
from dmer.content.derived import Derived, DerivedFor
from dmer.content.last_good import LastGood
from dmer.content.terms import Register, register_named
from dmer.decision.answers import usable_answers
from dmer.decision.audit import audit, audit_data
from dmer.decision.change import WhatIfs
from dmer.decision.content import DecisionContent, load_decision_content
from dmer.decision.form import form_data
from dmer.decision.result import assess
from dmer.decision.shown import Shown
from dmer.decision.telling import Telling
from dmer.deck.talk import contact_of
from dmer.routes.answers import broken_answer, json_answer
from dmer.routes.door import Door, Endpoint, json_body, json_object
from dmer.routes.player import ROOT

LARGEST_BODY = 64 * 1024
"""Bytes that answers may take; all of them together need about two thousand."""

BODY_TOO_LARGE = "The body is too large; 64 kB are enough for any answers."
NO_ANSWERS = 'The body should be an object with answers, such as {"answers": {"rating-before": 6}}.'

decision_content: LastGood[DecisionContent] = LastGood(load_decision_content, ROOT, ("content", "data"))
"""The tables and what they rest on, re-read when a file changes; a broken file leaves the last good ones up."""


class Told:
    """What is the same for everybody who asks in the same words on the same day."""

    def __init__(self, content: DecisionContent, register: Register, today: datetime.date) -> None:
        telling = Telling(content, register, today, contact_of)
        self.form = json.dumps(form_data(telling), ensure_ascii=False).encode()
        self._shown = Shown(telling)
        self._what_ifs = _what_ifs.of(telling.tables)
        self._tables = telling.tables

    def result(self, given: Mapping[object, object]) -> bytes:
        """What follows from answers of any kind."""
        answers, refused = usable_answers(given, self._tables.questions)
        data = self._shown.result(assess(answers, self._tables), self._what_ifs.of(answers), refused)
        # A lone surrogate in a refused answer cannot be written as UTF-8; as an escape it is valid JSON again.
        return json.dumps(data, ensure_ascii=False).encode(errors="backslashreplace")


told_by = DerivedFor(Told).of
"""What is told by content in the words of a register on a day; made once, and again when the content has changed."""

_what_ifs: Derived[Decision, WhatIfs] = Derived(WhatIfs)


def form_of_the_day(request: Request) -> Response:
    """The questions, with everything that a page needs in order to ask."""
    content, problems = decision_content.current()
    if content is None:
        return broken_answer(problems)
    told = told_by(content, register_named(request.query_params.get("register")), datetime.date.today())
    return json_answer(request, told.form)


async def result(request: Request) -> Response:
    """What follows from the answers of the body."""
    asked = _asked(await json_body(request, LARGEST_BODY, BODY_TOO_LARGE))
    return await run_in_threadpool(_result, asked)


def _result(asked: Asked) -> Response:
    content, problems = decision_content.current()
    if content is None:
        return broken_answer(problems)
    told = told_by(content, asked.register, datetime.date.today())
    begin = perf_counter()
    body = told.result(asked.answers)
    took = f"result;dur={1e3 * (perf_counter() - begin):.1f}"
    return Response(body, media_type="application/json", headers={"Server-Timing": took})


@dataclass(frozen=True)
class Asked:
    """What a body asks for."""

    register: Register
    answers: Mapping[object, object]


def _asked(body: bytes) -> Asked:
    """What a body asks for. Raises Refused."""
    asked = json_object(body, NO_ANSWERS, answers=dict)
    return Asked(register_named(asked.get("register")), asked["answers"])


class Audits:
    """The proof of the tables, made once for each version of the content, in a thread of its own."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="audit")
        self._made: tuple[Decision, Future[dict[str, Any]]] | None = None

    async def of(self, content: DecisionContent) -> dict[str, Any]:
        """The audit as data. Whoever asks while it is being made waits for the same one."""
        if self._made is None or self._made[0] is not content.tables:
            self._made = (content.tables, self._thread.submit(_audited, content))
        return await asyncio.wrap_future(self._made[1])


def _audited(content: DecisionContent) -> dict[str, Any]:
    begin = perf_counter()
    found = audit(content.tables, datetime.date.today())
    return {**audit_data(found, content.words.audit), "seconds": round(perf_counter() - begin, 1)}


_audits = Audits()


async def audit_of_the_tables(request: Request) -> Response:
    """What was proved about the tables, how much was gone through, and when."""
    content, problems = await run_in_threadpool(decision_content.current)
    if content is None:
        return broken_answer(problems)
    dates = Telling(content, "breastfeeding", datetime.date.today(), contact_of).table_dates()
    body = {**await _audits.of(content), "tables": dates}
    return json_answer(request, json.dumps(body, ensure_ascii=False).encode())


def make_decision_routes() -> list[Route]:
    """The routes, each behind a door of their own: nobody needs a key here."""
    return [
        Route("/player/data/decision.json", form_of_the_day),
        Route("/decision/result", Endpoint(Door(), result, method="POST")),
        Route("/decision/audit.json", Endpoint(Door(), audit_of_the_tables)),
    ]


decision_routes = make_decision_routes()
