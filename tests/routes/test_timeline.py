"""The timeline's content as a plain route."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.routes.timeline import timeline_routes


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=timeline_routes))


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
