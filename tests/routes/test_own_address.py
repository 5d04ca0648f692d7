"""Streamlit's page knows its server's address; nothing else is touched."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dmer.routes.own_address import STREAMLIT, OwnAddressMiddleware

BROWSER = {"Accept": "text/html,*/*;q=0.8"}
SHELL = f"<head>{STREAMLIT.decode()}</head>"
KEPT = {"ETag": '"1"', "Last-Modified": "Sun, 01 Nov 2026 10:00:00 GMT"}


@pytest.fixture
def client() -> TestClient:
    routes = [
        Route("/timeline", lambda _: HTMLResponse(SHELL, headers=KEPT)),
        Route("/wall", lambda _: HTMLResponse("<title>Wall</title>")),
        Route("/file", lambda _: PlainTextResponse(SHELL, headers=KEPT)),
        Route("/gone", lambda _: HTMLResponse(SHELL, status_code=404)),
    ]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(OwnAddressMiddleware)]))


def test_streamlit_s_page_is_told_and_not_taken_for_what_was_kept_before(client: TestClient) -> None:
    answer = client.get("/timeline", headers=BROWSER)
    assert "BACKEND_BASE_URL: `${location.origin}/`" in answer.text
    assert answer.text.endswith("</script></head>")
    assert answer.headers["content-length"] == str(len(answer.content))
    assert not {"etag", "last-modified"} & set(answer.headers)


@pytest.mark.parametrize("path", ["/wall", "/file", "/gone"])
def test_anything_else_that_is_opened_stays_as_it_is(client: TestClient, path: str) -> None:
    answer = client.get(path, headers=BROWSER)
    assert "script" not in answer.text
    assert ("etag" in answer.headers) == (path == "/file")


def test_what_is_fetched_and_not_opened_stays_as_it_is(client: TestClient) -> None:
    assert client.get("/timeline").text == SHELL
