"""The sheet's page: almost empty, strict, in the words that were asked for, and never with the answers in it."""

from __future__ import annotations

import json

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.routes.decision_sheet import sheet_routes
from dmer.routes.player import player_routes
from tests.routes.test_room_pages import Read


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=[*sheet_routes, *player_routes]))


def test_the_page_names_its_module_and_brings_its_words(client: TestClient) -> None:
    answer = client.get("/decision/sheet?register=chestfeeding")
    page = Read(answer.text)
    main = page.first("main")
    options = json.loads(main["data-options"] or "")
    assert answer.status_code == 200
    assert main["data-module"] == "sheet"
    assert options["register"] == "chestfeeding"
    assert options["words"]["sheet"]["heading"] == "From what was heard to what is done"
    assert options["today"].split()[-1].isdigit()
    assert all(client.get(address).status_code == 200 for address in page.addresses)


@pytest.mark.parametrize("register", ["", "nonsense", "<script>", "a" * 5000])
def test_no_register_breaks_it(client: TestClient, register: str) -> None:
    answer = client.get("/decision/sheet", params={"register": register})
    options = json.loads(Read(answer.text).first("main")["data-options"] or "")
    assert options["register"] == "breastfeeding"
    assert "<script>alert" not in answer.text


def test_it_is_not_kept_and_loads_nothing_from_outside(client: TestClient) -> None:
    headers = client.get("/decision/sheet").headers
    assert headers["cache-control"] == "no-store"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["referrer-policy"] == "no-referrer"
