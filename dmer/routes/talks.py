"""Talks as JSON, for decks outside a room (a room has its own: dmer/routes/room.py), and the words around any deck."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.content.deck_words import DeckWords, load_deck_words
from dmer.content.derived import Derived, DerivedFor
from dmer.content.last_good import LastGood
from dmer.content.room_words import RoomWords, load_room_words
from dmer.content.terms import Register, register_named
from dmer.deck.content import TalkContent, load_talk_content
from dmer.deck.notes import compose_notes
from dmer.deck.talk import compose
from dmer.routes.answers import broken_answer, json_answer
from dmer.routes.player import ROOT

MOST_PARTS = 200
"""Sections and slides in one talk; more is no talk."""

MOST_KEPT = 16
"""Talks kept as they were sent."""

talk_content: LastGood[TalkContent] = LastGood(load_talk_content, ROOT, ("content", "data"))
"""What talks are made of, re-read when a file changes."""

deck_words: LastGood[DeckWords] = LastGood(load_deck_words, ROOT, ("content/wording",))
"""Words around the slides."""

room_words: LastGood[RoomWords] = LastGood(load_room_words, ROOT, ("content/wording",))
"""Words of a talk in a room."""


def talk_data(request: Request) -> Response:
    """The talk that `deck` names, or the one made of `parts` (ids with commas), in the words of `register`."""
    content, problems = talk_content.current()
    if content is None:
        return broken_answer(problems)
    deck = content.decks.decks.get(request.query_params.get("deck", ""))
    parts: Sequence[str] = deck.parts if deck else request.query_params.get("parts", "").split(",")[:MOST_PARTS]
    title = deck.title if deck else request.query_params.get("title", "")[:120]
    register = register_named(request.query_params.get("register"))
    try:
        return json_answer(request, _talks.of(content, title, tuple(parts), register, datetime.date.today()))
    except KeyError:
        return Response("There is no such talk.", status_code=404, media_type="text/plain")


def _talk(content: TalkContent, title: str, parts: Sequence[str], register: Register, today: datetime.date) -> bytes:
    return json.dumps(compose(title, parts, content, register, today).as_data(), ensure_ascii=False).encode()


_talks = DerivedFor(_talk, most=MOST_KEPT)


def notes_data(request: Request) -> Response:
    """The presenter's notes to the deck that `deck` names, by slide, for paper."""
    content, problems = talk_content.current()
    if content is None:
        return broken_answer(problems)
    deck = content.decks.decks.get(request.query_params.get("deck", ""))
    if deck is None:
        return Response("There is no such talk.", status_code=404, media_type="text/plain")
    notes = compose_notes(deck.parts, content, register_named(request.query_params.get("register")))
    body = {slide: one.as_data() for slide, one in notes.items()}
    return json_answer(request, json.dumps(body, ensure_ascii=False).encode())


def deck_words_data(request: Request) -> Response:
    """The words and keys of the deck."""
    words, problems = deck_words.current()
    return broken_answer(problems) if words is None else json_answer(request, _words_body.of(words))


_words_body: Derived[DeckWords, bytes] = Derived(lambda words: words.model_dump_json().encode())


def room_words_data(request: Request) -> Response:
    """The words of a room's windows."""
    words, problems = room_words.current()
    return broken_answer(problems) if words is None else json_answer(request, _room_words_body.of(words))


_room_words_body: Derived[RoomWords, bytes] = Derived(lambda words: words.model_dump_json().encode())


talk_routes = [
    Route("/player/data/talk.json", talk_data),
    Route("/player/data/notes.json", notes_data),
    Route("/player/data/deck_words.json", deck_words_data),
    Route("/player/data/room_words.json", room_words_data),
]
