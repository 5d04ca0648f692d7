"""The route behind the search box."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dmer.routes.search import MOST_OF_A_KIND, search_routes


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=search_routes))


def found(client: TestClient, query: str) -> list[dict[str, str]]:
    answer = client.get("/search.json", params={"q": query})
    assert answer.status_code == 200
    results: list[dict[str, str]] = answer.json()["found"]
    return results


def test_pages_terms_claims_resources_and_references_are_found(client: TestClient) -> None:
    kinds = {item["kind"] for query in ("oxytocin", "helpline", "claims") for item in found(client, query)}
    assert kinds == {"page", "term", "claim", "resource", "reference"}


def test_kinds_come_in_order_and_a_few_of_each(client: TestClient) -> None:
    kinds = [item["kind"] for item in found(client, "milk")]
    order = ["page", "term", "resource", "claim", "reference"]
    assert kinds == sorted(kinds, key=order.index)
    assert max(kinds.count(kind) for kind in order) == MOST_OF_A_KIND


def test_a_misspelling_is_forgiven(client: TestClient) -> None:
    assert {"kind": "term", "title": "oxytocin", "place": "/glossary?term=oxytocin"} in found(client, "oxitocin")


@pytest.mark.parametrize(
    "query", ["", " ", "\x00", "<script>alert(1)</script>", "%", "a" * 50_000, "ẞ𝔘🤱", "../../etc"]
)
def test_any_query_is_answered(query: str, client: TestClient) -> None:
    assert isinstance(found(client, query), list)


def test_no_query_finds_nothing(client: TestClient) -> None:
    assert client.get("/search.json").json() == {"found": []}
