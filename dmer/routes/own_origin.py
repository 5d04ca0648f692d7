"""What Streamlit's page may be told: its theme, by itself, whatever address it was opened at; and no dialogs."""

from __future__ import annotations

import json

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from dmer.routes.changed_answer import asked_plainly, changing

HOST_CONFIG = "/_stcore/host-config"


class OwnOriginMiddleware:
    """Adds the page's own origin, and no other, to the origins whose messages Streamlit's page obeys.

    Streamlit changes its theme at run time only when told by a message from an allowed origin. The theme switch
    sends that message from the page to itself. A laptop is opened as localhost, by name or by a changing address,
    so the origin is read from each request instead of a fixed list.

    Streamlit's dialogs about a lost connection are turned off: a talk or a case goes on without the server, and a
    dialog would cover it before an audience. Its own controls turn gray meanwhile.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, and rewrite the one answer that names allowed origins."""
        if scope["type"] != "http" or scope["path"] != HOST_CONFIG:
            await self.app(scope, receive, send)
            return
        origin = str(Request(scope).base_url).rstrip("/")

        def own(body: bytes) -> bytes:
            return json.dumps({**json.loads(body), "allowedOrigins": [origin], "blockErrorDialogs": True}).encode()

        await self.app(asked_plainly(scope), receive, changing(send, "application/json", own))
