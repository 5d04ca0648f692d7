"""The plain pages: nearly empty, strict, and friendly where there is nothing to show."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.room.rooms import close, open_room
from dmer.routes.player import PLAYER, player_routes
from dmer.routes.room import make_room_routes
from dmer.routes.talks import talk_content

pytestmark = pytest.mark.usefixtures("sqlite_store")

TITLE = 'Talk "one" <b>&</b> {two}'


class Read(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.said.append(data)

    def first(self, tag: str) -> dict[str, str | None]:
        return next(attributes for name, attributes in self.tags if name == tag)

    @property
    def addresses(self) -> list[str]:
        return [
            address
            for tag, attributes in self.tags
            if tag in ("script", "link")
            for address in (attributes.get("src"), attributes.get("href"))
            if address and address.startswith("/")
        ]


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(Starlette(routes=[*make_room_routes(), *player_routes])) as opened:
        yield opened


@pytest.fixture
def code() -> str:
    return open_room(TITLE, ["what-it-is"], "breastfeeding")[0].code


def deck() -> str:
    content, _ = talk_content.current()
    assert content is not None
    return next(iter(content.decks.decks))


@pytest.mark.parametrize("module", ["wall", "presenter", "clicker", "follow", "print"])
def test_a_page_names_the_module_that_fills_it(module: str, client: TestClient, code: str) -> None:
    path = f"/print/room/{code}" if module == "print" else f"/{module}/{code.lower()}"
    answer = client.get(path)
    assert answer.status_code == 200
    page = Read(answer.text)
    main = page.first("main")
    assert main["data-module"] == module
    assert (main["data-plotly"] or "").startswith("player/plotly-")
    assert json.loads(main["data-options"] or "")["code"] == code
    assert page.first("html")["lang"] == "en"
    assert page.first("meta") == {"charset": "utf-8"}
    viewport = next(attributes for _, attributes in page.tags if attributes.get("name") == "viewport")
    assert viewport["content"] == "width=device-width, initial-scale=1"
    assert TITLE in "".join(page.said)
    assert any("needs JavaScript" in said for said in page.said)


@pytest.mark.parametrize("module", ["wall", "presenter", "clicker", "follow"])
def test_everything_a_page_asks_for_is_there_and_kept(module: str, client: TestClient, code: str) -> None:
    page = Read(client.get(f"/{module}/{code}").text)
    assert any(address.endswith(f"/{module}.css") for address in page.addresses)
    assert any(address.endswith("/plain_page.js") for address in page.addresses)
    for address in page.addresses:
        answer = client.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    "path", ["/wall/{}", "/presenter/{}", "/follow/{}", "/print/room/{}", "/follow", "/wall/BCDFHJ"]
)
def test_no_script_and_no_handler_stands_in_a_page(path: str, client: TestClient, code: str) -> None:
    page = Read(client.get(path.format(code)).text)
    for tag, attributes in page.tags:
        assert tag not in ("style", "iframe", "base", "b")
        assert tag != "script" or attributes.get("src")
        assert not any(name.startswith("on") or name == "style" for name in attributes)


def test_a_deck_is_printed_without_a_room(client: TestClient) -> None:
    page = Read(client.get(f"/print/{deck()}?register=chestfeeding").text)
    assert json.loads(page.first("main")["data-options"] or "") == {"deck": deck(), "register": "chestfeeding"}
    plain = Read(client.get(f"/print/{deck()}?register=nonsense").text)
    assert json.loads(plain.first("main")["data-options"] or "") == {"deck": deck()}


def test_a_deck_that_does_not_exist_is_said(client: TestClient) -> None:
    answer = client.get("/print/nothing")
    assert answer.status_code == 404
    assert "There is no such talk." in answer.text


def test_the_form_leads_to_the_room_however_the_code_is_typed(client: TestClient, code: str) -> None:
    form = Read(client.get("/follow").text)
    assert form.first("form")["action"] == "/follow"
    assert form.first("form")["method"] == "get"
    assert form.first("label")["for"] == form.first("input")["id"]
    typed = f"{code[:3].lower()} {code[3:]}"
    answer = client.get("/follow", params={form.first("input")["name"] or "": typed}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/follow/{code}")


@pytest.mark.parametrize("typed", ["hello", '"><script>alert(1)</script>', "//elsewhere.example", "x" * 5000])
def test_a_form_with_something_else_comes_back_with_it(typed: str, client: TestClient) -> None:
    answer = client.get("/follow", params={"code": typed}, follow_redirects=False)
    assert answer.status_code == 404
    page = Read(answer.text)
    assert page.first("input")["value"] == typed[:20]
    assert "There is no room with this code. Is it typed right?" in page.said


@pytest.mark.parametrize("module", ["wall", "presenter", "clicker", "follow"])
def test_an_unknown_or_closed_room_is_said_kindly(module: str, client: TestClient) -> None:
    record, key = open_room(TITLE, ["what-it-is"], "breastfeeding")
    close(record.code, key)
    for code, status, sentence in ((record.code, 410, "This room is closed."), ("BCDFHJ", 404, "There is no room")):
        answer = client.get(f"/{module}/{code}")
        assert answer.status_code == status
        page = Read(answer.text)
        assert any(said.startswith(sentence) for said in page.said)
        assert page.first("form")["action"] == "/follow"


def test_guessing_is_answered_by_a_page_too(client: TestClient, code: str) -> None:
    assert {client.get("/follow/BCDFHJ").status_code for _ in range(100)} == {404, 429}
    refused = client.get(f"/follow/{code}")
    assert refused.headers["content-type"].startswith("text/html")
    assert refused.headers["retry-after"] == "60"


def test_the_key_never_stands_in_a_page(client: TestClient) -> None:
    record, key = open_room(TITLE, ["what-it-is"], "breastfeeding")
    for module in ("presenter", "clicker"):
        assert key not in client.get(f"/{module}/{record.code}").text
    assert "location.hash" in (PLAYER / "room_key.js").read_text()
