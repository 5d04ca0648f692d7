"""The route that gives the map of the decision aid."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.content.decision_map_words import DecisionMapWords, load_decision_map_words
from dmer.content.last_good import LastGood
from dmer.routes import decision_map
from dmer.routes.decision_map import decision_map_routes

ADDRESS = "/player/data/decision_map.json"


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=decision_map_routes))


def test_it_comes_as_one_graph_and_an_unchanged_one_is_not_sent_again(client: TestClient) -> None:
    answer = client.get(ADDRESS)
    assert answer.status_code == 200
    assert set(answer.json()) == {"columns", "nodes", "edges", "words"}
    again = client.get(ADDRESS, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_it_has_the_words_that_were_asked_for_and_otherwise_the_usual_ones(client: TestClient) -> None:
    asked = {
        register: client.get(ADDRESS, params={"register": register}).text for register in ("chestfeeding", "x", "")
    }
    assert "Breast/chestfeeding aversion" in asked["chestfeeding"]
    assert asked["x"] == asked[""] != asked["chestfeeding"]


def test_words_that_were_never_readable_are_named(
    client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken: LastGood[DecisionMapWords] = LastGood(load_decision_map_words, tmp_path, ("content",))
    monkeypatch.setattr(decision_map, "map_words", broken)
    answer = client.get(ADDRESS)
    assert answer.status_code == 503
    assert "decision_map.yaml" in answer.text
