"""The talk of a room and its notes as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.room.rooms import open_room
from dmer.routes.room import make_room_routes
from dmer.routes.talks import talk_content

pytestmark = pytest.mark.usefixtures("sqlite_store")


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(Starlette(routes=make_room_routes())) as opened:
        yield opened


def parts() -> list[str]:
    content, _ = talk_content.current()
    assert content is not None
    return next(iter(content.decks.decks.values())).parts


def test_a_talk_comes_without_notes_and_unchanged_only_once(client: TestClient) -> None:
    record, _ = open_room("My talk", parts(), "breastfeeding")
    answer = client.get(f"/room/{record.code}/talk.json")
    talk = answer.json()
    assert talk["title"] == "My talk"
    assert talk["slides"]
    assert not any("notes" in slide for slide in talk["slides"])
    again = client.get(f"/room/{record.code}/talk.json", headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_packed_and_plain_are_the_same(client: TestClient) -> None:
    record, _ = open_room("My talk", parts(), "breastfeeding")
    packed = client.get(f"/room/{record.code}/talk.json", headers={"accept-encoding": "gzip"})
    plain = client.get(f"/room/{record.code}/talk.json", headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.content == plain.content
    assert packed.headers["etag"] == plain.headers["etag"]
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"


def test_notes_are_for_the_key_and_kept_nowhere(client: TestClient) -> None:
    record, key = open_room("My talk", parts(), "breastfeeding")
    answer = client.get(f"/room/{record.code}/notes.json", headers={"Authorization": f"Bearer {key}"})
    assert answer.headers["cache-control"] == "no-store"
    notes = answer.json()
    talk = client.get(f"/room/{record.code}/talk.json")
    assert {slide["id"] for slide in talk.json()["slides"]} >= set(notes)
    said = next(iter(notes.values()))["say"][0]
    assert said not in json.dumps(talk.json(), ensure_ascii=False)


def test_each_room_has_its_own_words(client: TestClient) -> None:
    talks = {}
    for register in ("breastfeeding", "chestfeeding"):
        record, _ = open_room("My talk", parts(), register)
        talks[register] = client.get(f"/room/{record.code}/talk.json").text
    assert "chestfeeding" in talks["chestfeeding"]
    assert talks["breastfeeding"] != talks["chestfeeding"]


def test_a_part_that_is_gone_is_said_in_a_sentence(client: TestClient) -> None:
    record, key = open_room("My talk", ["there-is-no-such-slide"], "breastfeeding")
    for path in ("talk.json", "notes.json"):
        answer = client.get(f"/room/{record.code}/{path}", headers={"Authorization": f"Bearer {key}"})
        assert answer.status_code == 409
        assert answer.text == "A slide of this talk is no longer there. Please open a new room."
