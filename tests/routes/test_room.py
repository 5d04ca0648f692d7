"""A room over plain HTTP: asked for, driven, closed; and what a hostile client gets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.room.addresses import local_addresses
from dmer.room.limits import Buckets
from dmer.room.qr import qr_svg
from dmer.room.rooms import REST, milliseconds_now, open_room
from dmer.routes import room
from dmer.routes.door import HEADERS
from dmer.routes.room import make_room_routes
from tests.routes.room_people import STATE

pytestmark = pytest.mark.usefixtures("store")


class Presenter:
    """Whoever holds the key, at a server without a network."""

    def __init__(self, client: TestClient) -> None:
        record, self.key = open_room("A talk", ["what-it-is"], "breastfeeding")
        self.code = record.code
        self.client = client

    def sends(self, body: bytes, key: str | None = None, **headers: str) -> Any:
        """Send a body as a move."""
        given = {"Authorization": f"Bearer {self.key if key is None else key}", "Content-Type": "application/json"}
        return self.client.post(f"/room/{self.code}/move", content=body, headers={**given, **headers})

    def moves_to(self, slide: str, **changed: Any) -> Any:
        """Send a move."""
        return self.sends(json.dumps({**STATE, "slide": slide, **changed}).encode())

    def closes(self, key: str) -> Any:
        """Close the room."""
        return self.client.post(f"/room/{self.code}/close", headers={"Authorization": f"Bearer {key}"})


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(Starlette(routes=make_room_routes()), base_url="http://lab.example:8501") as opened:
        yield opened


@pytest.fixture
def presenter(client: TestClient) -> Presenter:
    return Presenter(client)


def test_anybody_may_ask_how_it_stands(client: TestClient, presenter: Presenter) -> None:
    answer = client.get(f"/room/{presenter.code.lower()}.json")
    assert answer.status_code == 200
    record = answer.json()
    assert abs(record.pop("now") - milliseconds_now()) < 5000
    assert (record["code"], record["slide"], record["revision"]) == (presenter.code, "", 0)
    assert presenter.key not in answer.text


def test_a_move_is_answered_with_the_new_record(client: TestClient, presenter: Presenter) -> None:
    moved = presenter.moves_to("history", revision=7, step=2, started_at=1_795_283_442_588).json()
    assert (moved["slide"], moved["step"], moved["revision"]) == ("history", 2, 8)
    assert {**client.get(f"/room/{presenter.code}.json").json(), "now": 0} == {**moved, "now": 0}


def test_only_the_key_moves_and_closes(client: TestClient, presenter: Presenter) -> None:
    for answer in (
        presenter.sends(json.dumps(STATE).encode(), key="wrong"),
        presenter.sends(json.dumps(STATE).encode(), Authorization=presenter.key),
        presenter.sends(json.dumps(STATE).encode(), Authorization=f"Basic {presenter.key}"),
        presenter.closes(""),
        client.post(f"/room/{presenter.code}/close"),
        client.get(f"/room/{presenter.code}/notes.json"),
        client.get(f"/room/{presenter.code}/notes.json?key={presenter.key}"),
    ):
        assert answer.status_code == 403
        assert answer.text == "This needs the key of the room, which is in the presenter's own link."
    assert client.get(f"/room/{presenter.code}.json").json()["revision"] == 0


def test_a_closed_room_says_so(client: TestClient, presenter: Presenter) -> None:
    assert presenter.closes(presenter.key).json()["closed"] is True
    assert client.get(f"/room/{presenter.code}.json").json()["closed"] is True
    for answer in (
        presenter.moves_to("history"),
        presenter.closes(presenter.key),
        client.get(f"/room/{presenter.code}/talk.json"),
        client.get(f"/room/{presenter.code}/events?as=wall"),
        client.get(f"/room/{presenter.code}/qr.svg?for=follow"),
    ):
        assert answer.status_code == 410
        assert answer.text == "This room is closed. The talk is over, or it has rested for twelve hours."


def test_a_room_that_has_rested_is_closed(client: TestClient) -> None:
    record, _ = open_room("A talk", ["what-it-is"], "breastfeeding", now=milliseconds_now() - REST - 1000)
    assert client.get(f"/room/{record.code}.json").json()["closed"] is True


@pytest.mark.parametrize("path", [".json", "/talk.json", "/events?as=follow", "/qr.svg?for=wall"])
@pytest.mark.parametrize("code", ["BCDFHJ", "nonsense", "%00", "%F0%9F%A4%B1", "B" * 3000])
def test_another_code_is_no_room(code: str, path: str, client: TestClient) -> None:
    answer = client.get(f"/room/{code}{path}")
    assert (answer.status_code, answer.text) == (404, "There is no room with this code. Is it typed right?")


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("POST", ".json", "GET, HEAD"),
        ("DELETE", "/events", "GET, HEAD"),
        ("GET", "/move", "POST"),
        ("PUT", "/move", "POST"),
        ("GET", "/close", "POST"),
        ("OPTIONS", "/notes.json", "GET, HEAD"),
    ],
)
def test_another_method_is_refused_in_a_sentence(
    method: str, path: str, allowed: str, client: TestClient, presenter: Presenter
) -> None:
    answer = client.request(method, f"/room/{presenter.code}{path}")
    assert (answer.status_code, answer.headers["allow"]) == (405, allowed)
    assert answer.text == f"This address answers to {allowed.split(',', maxsplit=1)[0]} only."


@pytest.mark.parametrize(
    ("body", "status", "sentence"),
    [
        (b"", 400, "The body should be JSON."),
        (b"null", 400, "This should be a group of fields, each with a name and a colon."),
        (b"[" * 16_000, 400, "The body should be JSON."),
        (b'{"live":' * 1000 + b"null" + b"}" * 1000, 400, "The body should be JSON."),
        (json.dumps({**STATE, "step": -1}).encode(), 400, "step: Input should be greater than or equal to 0."),
        (
            json.dumps({**STATE, "code": "BCDFHJ"}).encode(),
            400,
            "code: This field is not known here; is it spelled right?",
        ),
        (json.dumps({**STATE, "started_at": float("nan")}).encode(), 400, "started_at: A whole number is needed here."),
        (b" " * 16_385, 413, "The body is too large; 16 kB are enough for a move."),
        (b"x" * 2_000_000, 413, "The body is too large; 16 kB are enough for a move."),
    ],
)
def test_a_wrong_body_is_refused_in_a_sentence(body: bytes, status: int, sentence: str, presenter: Presenter) -> None:
    answer = presenter.sends(body)
    assert (answer.status_code, answer.text) == (status, sentence)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_no_body_makes_the_server_stumble(presenter: Presenter, body: bytes) -> None:
    assert presenter.sends(body).status_code in (400, 429)


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_a_page_elsewhere_cannot_send_a_move_unasked(kind: str, presenter: Presenter) -> None:
    """Browsers ask first before they send JSON or a key for a page from elsewhere, and nobody here says yes."""
    answer = presenter.sends(json.dumps(STATE).encode(), **{"Content-Type": kind})
    assert answer.status_code == 415
    asked = presenter.client.options(f"/room/{presenter.code}/move", headers={"Origin": "https://elsewhere.example"})
    assert not any(name.startswith("access-control") for name in asked.headers)


def test_guessing_codes_ends_soon_and_a_presenter_behind_the_same_address_goes_on(presenter: Presenter) -> None:
    client = presenter.client
    answers = [client.get("/room/BCDFHJ.json").status_code for _ in range(100)]
    assert answers[0] == 404
    assert answers[-1] == 429
    refused = client.get(f"/room/{presenter.code}.json")
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "60")
    assert refused.text == "Too many codes or keys that do not exist came from here. Please wait a minute."
    assert presenter.moves_to("history").status_code == 200
    events = f"/room/{presenter.code}/events?as=presenter"
    assert client.head(events, headers={"Authorization": f"Bearer {presenter.key}"}).status_code == 200
    assert client.head(events, headers={"Authorization": "Bearer wrong"}).status_code == 429


def test_guessing_keys_ends_soon(presenter: Presenter) -> None:
    answers = [presenter.closes(f"key-{number}").status_code for number in range(100)]
    assert answers[0] == 403
    assert answers[-1] == 429
    assert set(answers) == {403, 429}


def test_right_answers_cost_nothing(client: TestClient, presenter: Presenter) -> None:
    assert {client.get(f"/room/{presenter.code}.json").status_code for _ in range(150)} == {200}


def test_nobody_moves_faster_than_a_room_can_follow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those without the key cannot use up what the presenter may do."""
    monkeypatch.setattr(room, "moves", lambda: Buckets(5, 0.0))
    with TestClient(Starlette(routes=make_room_routes())) as client:
        presenter, other = Presenter(client), Presenter(client)
        for _ in range(10):
            assert presenter.sends(json.dumps(STATE).encode(), key="wrong").status_code == 403
        assert [presenter.moves_to("history").status_code for _ in range(7)] == [200] * 5 + [429] * 2
        assert other.moves_to("history").status_code == 200
        assert presenter.closes(presenter.key).status_code == 200


@pytest.mark.parametrize(("wanted", "address"), [("follow", ""), ("wall", "http://lab.example:8501")])
def test_a_qr_code_leads_to_a_page_that_anybody_may_open(
    wanted: str, address: str, client: TestClient, presenter: Presenter
) -> None:
    asked = f"&address={address}" if address else ""
    answer = client.get(f"/room/{presenter.code}/qr.svg?for={wanted}{asked}")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.text == qr_svg(f"http://lab.example:8501/{wanted}/{presenter.code}")


@pytest.mark.skipif(not local_addresses(), reason="no network")
def test_a_qr_code_may_name_this_machine_on_the_network(client: TestClient, presenter: Presenter) -> None:
    address = f"http://{local_addresses()[0]}:8501"
    answer = client.get(f"/room/{presenter.code}/qr.svg", params={"for": "follow", "address": f"{address}/"})
    assert answer.text == qr_svg(f"{address}/follow/{presenter.code}")


@pytest.mark.parametrize(
    "address",
    ["http://elsewhere.example", "http://lab.example", "https://lab.example:8501", "javascript:alert(1)", "x" * 9000],
)
def test_a_qr_code_leads_nowhere_else(address: str, client: TestClient, presenter: Presenter) -> None:
    answer = client.get(f"/room/{presenter.code}/qr.svg", params={"for": "follow", "address": address})
    assert (answer.status_code, answer.text) == (400, "This is not an address of this server.")


@pytest.mark.parametrize("wanted", ["", "clicker", "presenter", "elsewhere"])
def test_a_qr_code_with_a_key_is_not_given_to_anybody(wanted: str, client: TestClient, presenter: Presenter) -> None:
    answer = client.get(f"/room/{presenter.code}/qr.svg?for={wanted}")
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "path",
    ["/room/{}.json", "/room/{}/notes.json", "/room/BCDFHJ.json", "/wall/{}", "/follow", "/wall/BCDFHJ", "/print/no"],
)
def test_every_answer_tells_browsers_to_be_strict(path: str, client: TestClient, presenter: Presenter) -> None:
    answer = client.get(path.format(presenter.code))
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    policy = dict(rule.partition(" ")[::2] for rule in answer.headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert (
        policy["script-src"] == policy["connect-src"] == policy["form-action"] == policy["frame-ancestors"] == "'self'"
    )
    assert "unsafe-eval" not in answer.headers["content-security-policy"]


def test_a_store_that_is_away_is_said_in_a_sentence(
    client: TestClient, presenter: Presenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "nonsense")
    answer = client.get(f"/room/{presenter.code}.json")
    assert answer.status_code == 503
    assert answer.text.startswith("DATABASE_URL should ")
