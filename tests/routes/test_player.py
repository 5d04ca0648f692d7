"""The plain routes that serve the browser's part."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.routes import player
from dmer.routes.player import PLAYER, module_address, player_routes, player_version, plotly_address


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=player_routes))


def test_every_module_is_served_and_may_be_kept(client: TestClient) -> None:
    for path in PLAYER.glob("*.js"):
        answer = client.get(f"/player/{player_version()}/{path.name}")
        assert answer.status_code == 200
        assert answer.content == path.read_bytes()
        assert answer.headers["content-type"].startswith("text/javascript")
        assert "immutable" in answer.headers["cache-control"]


def test_an_old_address_still_answers_but_is_not_kept(client: TestClient) -> None:
    assert client.get("/player/old/timeline.js").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "name",
    ["nothing.js", "..%2f..%2fapp.py", "%2e%2e/%2e%2e/app.py", "..%5c..%5capp.py", "timeline.py", "nothing.whole.js"],
)
def test_nothing_else_is_served(client: TestClient, name: str) -> None:
    answer = client.get(f"/player/{player_version()}/{name}")
    assert answer.status_code == 404
    assert "import streamlit" not in answer.text


def test_plotly_comes_whole_and_packed(client: TestClient) -> None:
    address = f"/{plotly_address()}"
    packed = client.get(address, headers={"accept-encoding": "gzip"})
    plain = client.get(address, headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.content == plain.content
    assert len(gzip.compress(plain.content, 6)) < 0.4 * len(plain.content)
    assert "plotly.js v" in plain.text[:200]


@pytest.mark.parametrize(
    ("host", "encoding"),
    [("127.0.0.1", "identity"), ("::1", "identity"), ("::ffff:127.0.0.1", "identity"), ("192.168.1.7", "gzip")],
)
def test_only_what_goes_over_a_network_is_packed(host: str, encoding: str) -> None:
    client = TestClient(Starlette(routes=player_routes), client=(host, 50000))
    for address in (f"/{plotly_address()}", f"/player/{player_version()}/timeline.js"):
        assert client.get(address, headers={"accept-encoding": "gzip"}).headers["content-encoding"] == encoding


def test_a_module_that_was_changed_is_served_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in PLAYER.glob("*.js"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(player, "PLAYER", tmp_path)
    client = TestClient(Starlette(routes=player_routes))
    address = f"/player/{player_version()}/words.js"
    assert "immutable" in client.get(address).headers["cache-control"]
    (tmp_path / "words.js").write_text("// changed")
    again = client.get(address)
    assert (again.text, again.headers["cache-control"]) == ("// changed", "no-cache")
    assert "immutable" in client.get(f"/player/{player_version()}/words.js").headers["cache-control"]


def test_a_module_comes_whole_with_all_that_it_imports(client: TestClient) -> None:
    answer = client.get(f"/{module_address('deck_page')}")
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.text.endswith("= $deck_page;\n")
    assert answer.text.count(" = (() => {") > 30
    old = client.get("/player/old/deck_page.whole.js")
    assert (old.text, old.headers["cache-control"]) == (answer.text, "no-cache")


def test_a_whole_module_is_made_anew_when_one_that_it_imports_was_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in PLAYER.glob("*.js"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(player, "PLAYER", tmp_path)
    client = TestClient(Starlette(routes=player_routes))
    before = module_address("timeline")
    assert "// changed" not in client.get(f"/{before}").text
    with (tmp_path / "words.js").open("a") as words:
        words.write("// changed\n")
    assert module_address("timeline") != before
    assert "// changed" in client.get(f"/{before}").text
