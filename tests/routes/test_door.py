"""The door of the room's routes, with any answer behind it: who is let in, and what is said to the others."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from dmer.room.limits import LARGEST_BODY, bad_guesses
from dmer.room.record import WrongMove
from dmer.room.rooms import NoSuchRoom, RoomClosed, WrongKey
from dmer.routes.door import HEADERS, Answer, Door, Endpoint, Refused, always, json_body, json_object, key_of, never
from dmer.store import StoreError

JSON = {"Content-Type": "application/json"}
ENOUGH = int(bad_guesses().left("anybody")) + 1


def door_to(answer: Answer, *, method: str = "GET", keyed: bool = False) -> TestClient:
    """One route at "/" behind a door of its own, for which no time passes."""
    endpoint = Endpoint(Door(clock=lambda: 0.0), answer, method=method, keyed=always if keyed else never)
    return TestClient(Starlette(routes=[Route("/", endpoint)]), raise_server_exceptions=True)


def door_that_raises(error: Exception, *, keyed: bool = False) -> TestClient:
    async def answer(_: Request) -> Response:
        raise error

    return door_to(answer, keyed=keyed)


async def echo(request: Request) -> Response:
    """The body of a request, as it was read."""
    return Response(await json_body(request))


@pytest.mark.parametrize(
    ("error", "status", "sentence"),
    [
        (NoSuchRoom(), 404, "There is no room with this code."),
        (RoomClosed(), 410, "This room is closed."),
        (WrongKey(), 403, "This needs the key of the room"),
        (WrongMove("step: A whole number is needed here."), 400, "step: A whole number is needed here."),
        (StoreError("The store does not answer."), 503, "The store does not answer."),
        (Refused(418, "No coffee here.", {"X-Kettle": "on"}), 418, "No coffee here."),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(error: Exception, status: int, sentence: str) -> None:
    answer = door_that_raises(error).get("/")
    assert (answer.status_code, answer.text.count("\n")) == (status, 0)
    assert answer.text.startswith(sentence)
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_a_mistake_of_our_own_is_not_put_into_words() -> None:
    with pytest.raises(ZeroDivisionError):
        door_that_raises(ZeroDivisionError()).get("/")


def test_another_method_is_told_which_one_is_meant() -> None:
    answer = door_to(echo, method="POST").get("/")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert answer.text == "This address answers to POST only."
    assert door_to(echo).delete("/").headers["allow"] == "GET, HEAD"


def test_whoever_guesses_too_often_has_to_wait() -> None:
    client = door_that_raises(NoSuchRoom())
    said = [client.get("/").status_code for _ in range(ENOUGH)]
    assert said == [404] * (ENOUGH - 1) + [429]
    assert client.get("/").headers["retry-after"] == "60"


def test_a_right_key_is_let_in_even_then() -> None:
    """Nobody can lock a presenter out who speaks from the same address."""

    async def answer(request: Request) -> Response:
        if key_of(request) != "right":
            raise WrongKey
        return Response("in")

    client = door_to(answer, keyed=True)
    wrong = [client.get("/", headers={"Authorization": "Bearer wrong"}).status_code for _ in range(ENOUGH)]
    assert wrong == [403] * (ENOUGH - 1) + [429]
    assert client.get("/", headers={"Authorization": "Bearer right"}).text == "in"


@pytest.mark.parametrize(
    ("header", "key"),
    [("Bearer abc", "abc"), ("bearer  abc ", "abc"), ("Basic abc", ""), ("abc", ""), ("", ""), ("Bearer", "")],
)
def test_a_key_comes_in_the_header(header: str, key: str) -> None:
    async def answer(request: Request) -> Response:
        return Response(key_of(request))

    assert door_to(answer).get("/", headers={"Authorization": header}).text == key


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (b"{}", JSON, 200),
        (b"{}", {"Content-Type": "Application/JSON; charset=utf-8"}, 200),
        (b" " * LARGEST_BODY, JSON, 200),
        (b" " * (LARGEST_BODY + 1), JSON, 413),
        (b"{}", {"Content-Type": "text/plain"}, 415),
        (b"{}", {}, 415),
    ],
)
def test_a_body_is_json_of_a_bounded_size(body: bytes, headers: dict[str, str], status: int) -> None:
    answer = door_to(echo, method="POST").post("/", content=body, headers=headers)
    assert answer.status_code == status
    if status == 200:
        assert answer.content == body
    else:
        assert answer.headers["connection"] == "close"


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'"name"', b"[" * 100_000, b"{}", b'{"name": 3}', b'{"name": null}']
)
def test_a_body_without_what_is_needed_is_refused_in_the_given_sentence(body: bytes) -> None:
    with pytest.raises(Refused) as refused:
        json_object(body, "A name is needed here.", name=str)
    assert (refused.value.status, refused.value.sentence) == (400, "A name is needed here.")


def test_a_body_with_what_is_needed_is_given_whole() -> None:
    assert json_object(b'{"name": "A", "more": 1}', "A name is needed here.", name=str) == {"name": "A", "more": 1}
