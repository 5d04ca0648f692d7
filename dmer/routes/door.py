"""The door of the plain routes: who may ask how often, what is refused in which words, and what a browser may do."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from dmer.content.located_yaml import ContentError
from dmer.room.limits import LARGEST_BODY, bad_guesses, who
from dmer.room.record import WrongMove
from dmer.room.rooms import NoSuchRoom, RoomClosed, WrongKey
from dmer.routes.answers import broken_answer
from dmer.routes.room_sentences import refusals
from dmer.settings import SettingsError
from dmer.store import StoreError

BODY_SECONDS = 10.0
"""A body of a few hundred bytes that takes longer only holds a connection."""

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",  # Plotly writes style elements of its own.
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "font-src 'none'",
        "frame-ancestors 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
"""On every answer, unless it says otherwise itself."""


@dataclass
class Refused(Exception):  # noqa: N818 - it is an answer as good as any other
    """What is asked for is not given; the sentence says why."""

    status: int
    sentence: str
    headers: Mapping[str, str] = field(default_factory=dict)


Answer = Callable[[Request], Awaitable[Response]]
Refuse = Callable[[Refused], Response]


def in_plain_text(refused: Refused) -> Response:
    """A refusal for a program."""
    return Response(
        refused.sentence, status_code=refused.status, headers=refused.headers, media_type="text/plain; charset=utf-8"
    )


class Door:
    """Lets requests in. Wrong codes and keys are counted by address, right ones are not."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._guesses = bad_guesses(clock)

    async def answer(self, request: Request, answer: Answer, *, keyed: bool) -> Response:
        """What `answer` gives, or raises as a refusal.

        Whoever has made too many bad guesses is not even looked up. Where a key is asked for it is looked up all the
        same: such a key cannot be guessed, and nobody can lock a presenter out who speaks from the same address.
        """
        name = who(request.client.host if request.client else None)
        tired = self._guesses.left(name) < 1.0
        if tired and not keyed:
            raise _too_many_guesses()
        try:
            return await answer(request)
        except (NoSuchRoom, WrongKey):
            self._guesses.take(name)
            if tired:
                raise _too_many_guesses() from None
            raise


def _too_many_guesses() -> Refused:
    return Refused(429, refusals().too_many_guesses, {"Retry-After": "60"})


def never(_: Request) -> bool:
    """For routes that anybody may ask."""
    return False


def always(_: Request) -> bool:
    """For routes that only the holder of the key may ask."""
    return True


class Endpoint:
    """One route behind the door. `keyed` says of which requests the key of the room is asked for."""

    def __init__(
        self,
        door: Door,
        answer: Answer,
        *,
        method: str = "GET",
        keyed: Callable[[Request], bool] = never,
        refuse: Refuse = in_plain_text,
    ) -> None:
        self._door = door
        self._answer = answer
        self._methods = ("GET", "HEAD") if method == "GET" else (method,)
        self._keyed = keyed
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        try:
            if request.method not in self._methods:
                allowed = ", ".join(self._methods)
                raise Refused(405, refusals().wrong_method.format(method=self._methods[0]), {"Allow": allowed})
            response = await self._door.answer(request, self._answer, keyed=self._keyed(request))
        except Exception as error:
            response = self._refusal(error)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        await response(scope, receive, send)

    def _refusal(self, error: Exception) -> Response:
        try:
            return self._refuse(_as_refusal(error))
        except ContentError as unread:
            return broken_answer(unread.problems)


def key_of(request: Request) -> str:
    """The key that a request brings in its header."""
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    return key.strip() if scheme.lower() == "bearer" else ""


async def json_body(request: Request, most: int = LARGEST_BODY, too_large: str | None = None) -> bytes:
    """The body of a request, of at most so many bytes.

    Raises Refused when it is too large, too slow, or does not say that it is JSON.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise Refused(415, refusals().wrong_type, _HANG_UP)
    body = b""
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > most:
                    raise Refused(413, too_large or refusals().body_too_large, _HANG_UP)
    except TimeoutError:
        raise Refused(408, refusals().body_too_slow, _HANG_UP) from None
    return body


def json_object(body: bytes, wanted: str, **fields: type) -> dict[str, Any]:
    """The body as an object that holds `fields`, each of its type. Raises Refused with the sentence `wanted`."""
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError):
        sent = None
    if isinstance(sent, dict) and all(isinstance(sent.get(name), kind) for name, kind in fields.items()):
        return sent
    raise Refused(400, wanted)


_HANG_UP = {"Connection": "close"}
"""Nobody wants to read the rest of such a body."""


_REFUSALS: tuple[tuple[type[Exception], int, str | None], ...] = (
    (NoSuchRoom, 404, "no_such_room"),
    (RoomClosed, 410, "room_closed"),
    (WrongKey, 403, "wrong_key"),
    (WrongMove, 400, None),
    (ClientDisconnect, 400, "body_too_slow"),
    (StoreError, 503, None),
    (SettingsError, 503, None),
)
"""Status and refusal of what may go wrong; None where the error brings the sentence."""


def _as_refusal(error: Exception) -> Refused:
    if isinstance(error, Refused):
        return error
    for kind, status, refusal in _REFUSALS:
        if isinstance(error, kind):
            return Refused(status, str(getattr(refusals(), refusal) if refusal else error))
    raise error
