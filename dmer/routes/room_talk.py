"""The talk of a room and the notes to it as JSON, made once for a whole seminar."""

from __future__ import annotations

import datetime
import gzip
import json
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from dmer.deck.content import TalkContent
from dmer.deck.notes import compose_notes
from dmer.deck.talk import compose
from dmer.room.record import RoomRecord
from dmer.routes.answers import broken_answer, json_answer
from dmer.routes.door import Refused
from dmer.routes.room_sentences import refusals
from dmer.routes.talks import talk_content

MOST_KEPT = 16
"""Talks of rooms that are live at the same time."""


@dataclass(frozen=True)
class _Made:
    """JSON, the same packed, and the content it was made from."""

    body: bytes
    packed: bytes
    content: TalkContent


_making = Lock()
_kept: OrderedDict[tuple[object, ...], _Made] = OrderedDict()


def talk_answer(request: Request, record: RoomRecord) -> Response:
    """The talk of this room. Raises Refused when a part of it has been taken away."""
    today = datetime.date.today()

    def make(content: TalkContent) -> Any:
        return compose(record.title, record.parts, content, record.wording, today).as_data()

    return _answer(request, ("talk", record.title, record.parts, record.wording, today), make)


def notes_answer(request: Request, record: RoomRecord) -> Response:
    """The notes to the talk of this room, by slide. Raises Refused when a part of it has been taken away."""

    def make(content: TalkContent) -> Any:
        notes = compose_notes(record.parts, content, record.wording)
        return {slide: one.as_data() for slide, one in notes.items()}

    answer = _answer(request, ("notes", record.parts, record.wording), make)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _answer(request: Request, name: tuple[object, ...], make: Callable[[TalkContent], Any]) -> Response:
    content, problems = talk_content.current()
    if content is None:
        return broken_answer(problems)
    with _making:
        made = _kept.get(name)
        if made is None or made.content is not content:
            made = _make(content, make)
            _kept[name] = made
        _kept.move_to_end(name)
        if len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    answer = json_answer(request, made.body)
    answer.headers["Vary"] = "Accept-Encoding"
    if answer.status_code == 200 and "gzip" in request.headers.get("accept-encoding", ""):
        # An answer that names its encoding is not packed anew for each of a thousand phones.
        packed = Response(made.packed, media_type="application/json", headers={"Content-Encoding": "gzip"})
        packed.headers.update({name: answer.headers[name] for name in ("ETag", "Cache-Control", "Vary")})
        return packed
    return answer


def _make(content: TalkContent, make: Callable[[TalkContent], Any]) -> _Made:
    try:
        body = json.dumps(make(content), ensure_ascii=False).encode()
    except KeyError:
        raise Refused(409, refusals().parts_gone) from None
    return _Made(body, gzip.compress(body, compresslevel=6, mtime=0), content)
