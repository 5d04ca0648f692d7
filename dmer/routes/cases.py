"""The seminar cases over plain HTTP, and a commitment held against the aid's answer. Nothing is kept or logged."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.content.conditions import Severity, Urgency
from dmer.content.derived import DerivedFor
from dmer.content.last_good import LastGood
from dmer.content.terms import Register, register_named
from dmer.decision.case_content import CaseContent, load_case_content
from dmer.decision.case_shown import ShownCases, result_of
from dmer.decision.compare import Commitment, compare
from dmer.decision.telling import Telling
from dmer.deck.talk import contact_of
from dmer.routes.answers import broken_answer, json_answer
from dmer.routes.door import Door, Endpoint, Refused, json_body, json_object
from dmer.routes.player import ROOT

BODY_TOO_LARGE = "The body is too large; 16 kB are enough for any commitment."
NO_COMMITMENT = (
    'The body should be an object with a case and a commitment, such as {"case": "once-a-feed", "commitment": {}}.'
)
NO_SUCH_CASE = "There is no such case."
WRONG_CHOICE = "What {field} says should be one of {offered}, or null."
WRONG_CARE = "What care says should be a list of ids of rows of the plan."

case_content: LastGood[CaseContent] = LastGood(load_case_content, ROOT, ("content", "data"))
"""The cases and what they rest on, re-read when a file changes; a broken file leaves the last good ones up."""


class Told:
    """What is the same for everybody who asks in the same words on the same day."""

    def __init__(self, content: CaseContent, register: Register, today: datetime.date) -> None:
        self.shown = ShownCases(content, Telling(content.aid, register, today, contact_of))
        self.cases = json.dumps(self.shown.data(), ensure_ascii=False).encode()


_told_by = DerivedFor(Told).of


def cases_of_the_day(request: Request) -> Response:
    """All cases, with everything that is shown before a comparison."""
    content, problems = case_content.current()
    if content is None:
        return broken_answer(problems)
    told = _told_by(content, register_named(request.query_params.get("register")), datetime.date.today())
    return json_answer(request, told.cases)


async def comparison(request: Request) -> Response:
    """The commitment of the body beside what the aid says about the case."""
    body = await json_body(request, too_large=BODY_TOO_LARGE)
    asked = json_object(body, NO_COMMITMENT, commitment=dict)
    return await run_in_threadpool(_comparison, asked)


def _comparison(asked: Mapping[str, Any]) -> Response:
    content, problems = case_content.current()
    if content is None:
        return broken_answer(problems)
    name = asked.get("case")
    case = content.cases.get(name) if isinstance(name, str) else None
    if case is None:
        raise Refused(404, NO_SUCH_CASE)
    shown = _told_by(content, register_named(asked.get("register")), datetime.date.today()).shown
    tables, result = content.aid.tables, result_of(case, content)
    commitment = _commitment(asked["commitment"], {row.id for row in tables.care})
    data = shown.comparison(compare(commitment, result, tables, case.offered))
    body = json.dumps({**data, "red_flags": shown.red_flags(result)}, ensure_ascii=False)
    return Response(body, media_type="application/json")


def _commitment(said: Mapping[str, Any], rows: set[str]) -> Commitment:
    """What a body says was committed to. Raises Refused."""
    care = said.get("care", [])
    if not isinstance(care, list) or not all(isinstance(name, str) and name in rows for name in care):
        raise Refused(400, WRONG_CARE)
    urgencies: tuple[Urgency, ...] = get_args(Urgency)
    severities: tuple[Severity, ...] = get_args(Severity)
    return Commitment(_one_of(urgencies, said, "urgency"), _one_of(severities, said, "severity"), frozenset(care))


Choice = TypeVar("Choice", bound=str)


def _one_of(offered: tuple[Choice, ...], said: Mapping[str, Any], field: str) -> Choice | None:
    given = said.get(field)
    if given is None:
        return None
    for known in offered:
        if given == known:
            return known
    raise Refused(400, WRONG_CHOICE.format(field=field, offered=", ".join(offered)))


def make_case_routes() -> list[Route]:
    """The routes, each behind a door of their own: nobody needs a key here."""
    return [
        Route("/player/data/cases.json", cases_of_the_day),
        Route("/decision/compare", Endpoint(Door(), comparison, method="POST")),
    ]


case_routes = make_case_routes()
