"""The timeline's content as a plain route."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.content.derived import Derived
from dmer.content.last_good import LastGood
from dmer.routes.answers import broken_answer, json_answer
from dmer.routes.timeline_data import TimelineContent, load_timeline_content, timeline_json

ROOT = Path(__file__).resolve().parents[2]

timeline_content: LastGood[TimelineContent] = LastGood(
    load_timeline_content, ROOT, ("data", "content/wording", "content/evidence/references")
)
"""The content of the timeline, re-read when a file changes; a broken file leaves the last good one up."""


def timeline_data(request: Request) -> Response:
    """The timeline's content as JSON, with a fingerprint so that an unchanged one is not sent again."""
    content, problems = timeline_content.current()
    return broken_answer(problems) if content is None else json_answer(request, _body.of(content))


_body: Derived[TimelineContent, bytes] = Derived(lambda content: timeline_json(content).encode())

timeline_routes = [Route("/player/data/timeline.json", timeline_data)]
