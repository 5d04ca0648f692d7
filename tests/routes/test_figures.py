"""The route that gives figures to the browser."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.figures.catalog import FIGURES
from dmer.routes.figures import figure_routes


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=figure_routes))


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_comes_with_its_words_and_the_colors_of_each_look(name: str, client: TestClient) -> None:
    data = client.get(f"/player/data/figures/{name}.json").json()
    assert set(data) == {"title", "takeaway", "note", "table", "figure", "wide", "palettes", "words"}
    assert set(data["palettes"]) == {"light", "dark", "contrast"}
    assert data["words"]["more"]


def test_an_unchanged_figure_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/player/data/figures/history.json")
    again = client.get("/player/data/figures/history.json", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("name", ["nothing", "%00", "history.json", "__class__"])
def test_another_name_is_answered_in_plain_words(name: str, client: TestClient) -> None:
    answer = client.get(f"/player/data/figures/{name}.json")
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text == "There is no such figure."
