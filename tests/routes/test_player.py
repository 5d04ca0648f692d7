"""The plain routes that serve the browser's part."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.routes import player
from dmer.routes.player import PLAYER, module_addresses, player_routes, player_version, plotly_address


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
    "name", ["nothing.js", "..%2f..%2fapp.py", "%2e%2e/%2e%2e/app.py", "..%5c..%5capp.py", "timeline.py"]
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


def test_the_data_is_sent_once(client: TestClient) -> None:
    first = client.get("/player/data/timeline.json")
    data = first.json()
    assert {"numerics", "inputs", "profiles", "stages", "pump", "people", "published", "words"} <= set(data)
    assert len(data["people"]) == 200
    again = client.get("/player/data/timeline.json", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_published_points_are_converted_to_the_units_of_their_curve(client: TestClient) -> None:
    points = client.get("/player/data/timeline.json").json()["published"]
    found = {(point["curve"], point["minutes"], point["value"]): point for point in points}
    point = found["oxytocin", 3.0, 7.2]
    assert point["error"] == pytest.approx(1.2)
    assert point["source"] == "Weitzman et al. 1980"


def test_all_modules_of_a_part_can_be_asked_for_at_once(client: TestClient) -> None:
    wanted = module_addresses("deck_page")
    assert wanted[0].endswith("/deck_page.js")
    assert len(set(wanted)) == len(wanted) > 30
    for address in wanted:
        text = client.get(f"/{address}").text
        for line in text.splitlines():
            if line.startswith("import "):
                [_, module, _] = line.split('"')
                assert address.rpartition("/")[0] + module.removeprefix(".") in wanted
