"""Talks as JSON, for the deck on the Present page; a room has its own (dmer/routes/room.py)."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.content.last_good import LastGood
from dmer.content.terms import REGISTERS, Register
from dmer.deck.content import TalkContent, load_talk_content
from dmer.deck.talk import compose
from dmer.routes.answers import broken_answer, json_answer
from dmer.routes.player import ROOT

MOST_PARTS = 200
"""Sections and slides in one talk; more is no talk."""

talk_content: LastGood[TalkContent] = LastGood(load_talk_content, ROOT, ("content",))
"""What talks are made of, re-read when a file changes."""


def talk_data(request: Request) -> Response:
    """The talk that `deck` names, or the one made of `parts` (ids with commas), in the words of `register`."""
    content, problems = talk_content.current()
    if content is None:
        return broken_answer(problems)
    deck = content.decks.decks.get(request.query_params.get("deck", ""))
    parts: Sequence[str] = deck.parts if deck else request.query_params.get("parts", "").split(",")[:MOST_PARTS]
    title = deck.title if deck else request.query_params.get("title", "")[:120]
    asked = request.query_params.get("register", REGISTERS[0])
    register: Register = "chestfeeding" if asked == "chestfeeding" else "breastfeeding"
    try:
        talk = compose(title, parts, content, register, datetime.date.today())
    except KeyError:
        return Response("There is no such talk.", status_code=404, media_type="text/plain")
    return json_answer(request, json.dumps(talk.as_data(), ensure_ascii=False).encode())


talk_routes = [Route("/player/data/talk.json", talk_data)]
