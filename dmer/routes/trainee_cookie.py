"""Knows a trainee again by a random key in a cookie. It is set where the course is used, and nowhere else."""

from __future__ import annotations

import re
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dmer.keys import KEY_BYTES, new_key

COOKIE = "let_down_lab_trainee"

TRAINING = "/training/"
"""Where the cookie is set; it is sent with every request of the app."""

KEPT_SECONDS = 2 * 365 * 24 * 3600

KEY = re.compile(rf"[A-Za-z0-9_-]{{{(8 * KEY_BYTES + 5) // 6}}}")
"""What `new_key` gives; anything else was not made here."""

SCOPE_KEY = "let_down_lab_trainee"


class TraineeCookieMiddleware:
    """Gives each request under /training/ the key of its trainee, a new one where there is none."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; a new key goes out with the answer."""
        if scope["type"] != "http" or not scope["path"].startswith(TRAINING):
            await self.app(scope, receive, send)
            return
        known = key_in(Headers(scope=scope).get("cookie", ""))
        key = known or new_key()
        secure = "; Secure" if scope.get("scheme") == "https" else ""
        cookie = f"{COOKIE}={key}; Path=/; Max-Age={KEPT_SECONDS}; HttpOnly; SameSite=Lax{secure}"

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and known is None:
                MutableHeaders(scope=message).append("set-cookie", cookie)
            await send(message)

        await self.app({**scope, SCOPE_KEY: key}, receive, with_cookie)


def key_in(cookies: str) -> str | None:
    """The key in a cookie header; None for one that was not made here."""
    try:
        found = SimpleCookie(cookies).get(COOKIE)
    except CookieError:
        return None
    return found.value if found and KEY.fullmatch(found.value) else None
