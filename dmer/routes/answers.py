"""Answers that the routes share: content as JSON with a fingerprint, or what is wrong with it in plain text."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response

from dmer.content.located_yaml import Problem


def json_answer(request: Request, body: bytes) -> Response:
    """The JSON `body`; nothing but "unchanged" for a browser that has it already."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


def broken_answer(problems: Sequence[Problem]) -> Response:
    """Content that could never be read."""
    text = "\n".join(str(problem) for problem in problems)
    return Response(text, status_code=503, media_type="text/plain; charset=utf-8")
