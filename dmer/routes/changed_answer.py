"""An answer of Streamlit's, changed on its way to the browser."""

from __future__ import annotations

from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import Message, Scope, Send

OF_THE_WAY = (b"accept-encoding", b"range")
OF_THE_BODY_BEFORE = ("etag", "last-modified")


def asked_plainly(scope: Scope) -> Scope:
    """The same request for the whole answer, not packed."""
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name.lower() not in OF_THE_WAY]}


def changing(send: Send, media_type: str, change: Callable[[bytes], bytes]) -> Send:
    """Send the body of a good answer of this type as `change` makes it, and any other answer as it is."""
    start: Message | None = None
    body = b""

    async def send_on(message: Message) -> None:
        nonlocal start, body
        if message["type"] == "http.response.start" and _is_good(message, media_type):
            start = message
        elif start is None:
            await send(message)
        else:
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            changed = change(body)
            headers = MutableHeaders(raw=start["headers"])
            headers["content-length"] = str(len(changed))
            for name in OF_THE_BODY_BEFORE:
                del headers[name]
            await send({**start, "headers": headers.raw})
            await send({**message, "body": changed})

    return send_on


def _is_good(start: Message, media_type: str) -> bool:
    kind = Headers(raw=start["headers"]).get("content-type", "")
    return start["status"] == 200 and kind.startswith(media_type)
