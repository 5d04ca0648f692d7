"""The server asks nothing outside, also when a page from elsewhere knocks."""

from __future__ import annotations

import socket

import pytest
from streamlit.web.server.server_util import is_url_from_allowed_origins

from dmer.ui.offline import keep_offline


def test_a_stranger_is_turned_away_without_asking_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *where, **_: asked.append(where) or [])
    keep_offline()
    assert not is_url_from_allowed_origins("http://elsewhere.example")
    assert asked == []
