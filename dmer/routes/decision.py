"""The decision aid over plain HTTP: its questions, and what follows from answers. Nothing is kept or logged."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from time import perf_counter

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.content.derived import Derived
from dmer.content.last_good import LastGood
from dmer.content.terms import Register
from dmer.decision.answers import usable_answers
from dmer.decision.change import what_if
from dmer.decision.content import DecisionContent, load_decision_content
from dmer.decision.form import form_data
from dmer.decision.result import assess
from dmer.decision.shown import Shown
from dmer.decision.telling import Telling
from dmer.deck.talk import contact_of
from dmer.routes.answers import broken_answer, json_answer
from dmer.routes.player import ROOT
from dmer.routes.room_door import Door, Endpoint, Refused, json_body

LARGEST_BODY = 64 * 1024
"""Bytes that answers may take; all of them together need about two thousand."""

BODY_TOO_LARGE = "The body is too large; 64 kB are enough for any answers."
NO_ANSWERS = 'The body should be an object with answers, such as {"answers": {"rating-before": 6}}.'

decision_content: LastGood[DecisionContent] = LastGood(load_decision_content, ROOT, ("content", "data"))
"""The tables and what they rest on, re-read when a file changes; a broken file leaves the last good ones up."""

Teller = Callable[[Register, datetime.date], "Told"]


class Told:
    """What is the same for everybody who asks in the same words on the same day."""

    def __init__(self, content: DecisionContent, register: Register, today: datetime.date) -> None:
        telling = Telling(content, register, today, contact_of)
        self.form = json.dumps(form_data(telling), ensure_ascii=False).encode()
        self.shown = Shown(telling)


def _teller(content: DecisionContent) -> Teller:
    @lru_cache(maxsize=4)
    def told(register: Register, today: datetime.date) -> Told:
        return Told(content, register, today)

    return told


_tellers: Derived[DecisionContent, Teller] = Derived(_teller)


def form_of_the_day(request: Request) -> Response:
    """The questions, with everything that a page needs in order to ask."""
    content, problems = decision_content.current()
    if content is None:
        return broken_answer(problems)
    told = _tellers.of(content)(_register(request.query_params.get("register")), datetime.date.today())
    return json_answer(request, told.form)


async def result(request: Request) -> Response:
    """What follows from the answers of the body."""
    asked = _asked(await json_body(request, LARGEST_BODY, BODY_TOO_LARGE))
    return await run_in_threadpool(_result, asked)


def _result(asked: Mapping[str, object]) -> Response:
    content, problems = decision_content.current()
    if content is None:
        return broken_answer(problems)
    begin = perf_counter()
    told = _tellers.of(content)(_register(asked.get("register")), datetime.date.today())
    given = asked["answers"]
    assert isinstance(given, dict)
    answers, refused = usable_answers(given, content.tables.questions)
    data = told.shown.result(assess(answers, content.tables), what_if(answers, content.tables), refused)
    # A lone surrogate in a refused answer cannot be written as UTF-8; as an escape it is valid JSON again.
    body = json.dumps(data, ensure_ascii=False).encode(errors="backslashreplace")
    took = f"result;dur={1e3 * (perf_counter() - begin):.1f}"
    return Response(body, media_type="application/json", headers={"Server-Timing": took})


def _asked(body: bytes) -> Mapping[str, object]:
    """The body as an object that holds answers. Raises Refused."""
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        raise Refused(400, NO_ANSWERS) from None
    if not isinstance(asked, dict) or not isinstance(asked.get("answers"), dict):
        raise Refused(400, NO_ANSWERS)
    return asked


def _register(asked: object) -> Register:
    return "chestfeeding" if asked == "chestfeeding" else "breastfeeding"


def make_decision_routes() -> list[Route]:
    """The routes, each behind a door of their own: nobody needs a key here."""
    return [
        Route("/player/data/decision.json", form_of_the_day),
        Route("/decision/result", Endpoint(Door(), result, method="POST")),
    ]


decision_routes = make_decision_routes()
