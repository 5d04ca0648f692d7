"""Streamlit's page is told where its server is, instead of trying addresses."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from dmer.routes.changed_answer import asked_plainly, changing

STREAMLIT = b"<title>Streamlit</title>"
"""What Streamlit's page has in its head, and no page of ours."""

SAID = b"<script>window.__streamlit = { BACKEND_BASE_URL: `${location.origin}/` };</script>"


class OwnAddressMiddleware:
    """Writes the server's address into Streamlit's page.

    A browser that opens /timeline would otherwise ask for the server under /timeline/ first and learn from two answers
    that it is not there, which takes a tenth of a second at each opening (Streamlit issue 7074). Streamlit reads this
    variable since its pull request 11537, and leaves it to others to write it.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, and rewrite what a browser opens as a page."""
        if _opens_page(scope):
            scope, send = asked_plainly(scope), changing(send, "text/html", _told)
        await self.app(scope, receive, send)


def _opens_page(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    return "text/html" in Headers(scope=scope).get("accept", "")


def _told(page: bytes) -> bytes:
    return page.replace(STREAMLIT, STREAMLIT + SAID)
