"""Answers what comes often ahead of what else handles requests in the app."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send


class RoutesFirstMiddleware:
    """Answers `routes` itself and passes everything else on.

    Streamlit's own middleware (sessions, packing) does nothing for these, but would touch each event for each listener
    of a room, with a thousand of them a fifth of all the work, and each module and style sheet that a page asks for.
    """

    def __init__(self, app: ASGIApp, routes: Sequence[BaseRoute]) -> None:
        self.app = app
        self._routes = routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http":
            for route in self._routes:
                match, found = route.matches(scope)
                if match is Match.FULL:
                    await route.handle({**scope, **found}, receive, send)
                    return
        await self.app(scope, receive, send)
