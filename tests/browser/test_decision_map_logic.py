"""The parts of the map that draw nothing: what reads what, the path of a result, places, arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Server
from tests.browser.map_reader import LIGHT, answers_of_cases, new_reader

Run = Callable[..., Any]

LAYOUT = """async (given) => {
  const { graphOf, pathOf } = await import("/player/test/aid_map_graph.js");
  const { layoutOf } = await import("/player/test/aid_map_layout.js");
  const graph = graphOf(window.drawn);
  const only = given.result ? pathOf(graph, given.result).lit : null;
  return layoutOf(window.drawn, graph, { ...given, only });
}"""

PATH = """async (result) => {
  const { graphOf, pathOf } = await import("/player/test/aid_map_graph.js");
  const graph = graphOf(window.drawn);
  const { lit, flags, near, open } = pathOf(graph, result);
  return { lit: [...lit], flags: [...flags], near: [...near.keys()], open: [...open] };
}"""

REACHED = """async () => {
  const { graphOf } = await import("/player/test/aid_map_graph.js");
  const { layoutOf } = await import("/player/test/aid_map_layout.js");
  const { lanesOf, stepFrom } = await import("/player/test/aid_map_arrows.js");
  const { tiles } = layoutOf(window.drawn, graphOf(window.drawn), { open: "pattern:d-mer" });
  const lanes = lanesOf(tiles);
  const reached = new Set([tiles[0].id]);
  const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"];
  for (const id of reached) for (const key of keys) reached.add(stepFrom(lanes, id, key));
  return { reached: reached.size, tiles: tiles.length, other: stepFrom(lanes, tiles[0].id, "a") };
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, server: Server) -> Iterator[Page]:
    context, reader = new_reader(browser, server)
    reader.page.evaluate(
        "async () => { window.map = { light() {} }; window.drawn = await (await fetch(location)).json(); }"
    )
    yield reader.page
    context.close()


@pytest.fixture(scope="module")
def drawn(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("window.drawn")
    return found


def inside(inner: dict[str, float], outer: dict[str, float]) -> bool:
    return (
        inner["x"] >= outer["x"]
        and inner["y"] >= outer["y"]
        and inner["x"] + inner["width"] <= outer["x"] + outer["width"] + 0.01
        and inner["y"] + inner["height"] <= outer["y"] + outer["height"] + 0.01
    )


def apart(one: dict[str, float], other: dict[str, float]) -> bool:
    return (
        one["x"] + one["width"] <= other["x"] + 0.01
        or other["x"] + other["width"] <= one["x"] + 0.01
        or one["y"] + one["height"] <= other["y"] + 0.01
        or other["y"] + other["height"] <= one["y"] + 0.01
    )


def stands_well(layout: dict[str, Any]) -> None:
    """Nothing covers anything else, nothing lies outside, and lines join what stands there."""
    whole = {"x": 0, "y": 0, "width": layout["width"], "height": layout["height"]}
    tiles = layout["tiles"]
    ids = [tile["id"] for tile in tiles]
    assert len(set(ids)) == len(ids)
    assert all(inside(one, whole) for one in [*tiles, *layout["boxes"], *layout["heads"]])
    assert all(apart(one, other) for one, other in combinations(tiles, 2))
    assert all(apart(one, other) for one, other in combinations(layout["boxes"], 2))
    assert all(line["from"] in ids and line["to"] in ids for line in layout["lines"])
    assert len({(line["from"], line["to"]) for line in layout["lines"]}) == len(layout["lines"])


@pytest.mark.parametrize("width", [300, 1024, 1200, 9000])
def test_everything_has_its_place(width: int, page: Page, drawn: dict[str, Any]) -> None:
    layout = page.evaluate(LAYOUT, {"width": width})
    stands_well(layout)
    assert 1000 <= layout["width"] <= 1330
    assert {tile["id"] for tile in layout["tiles"]} == {one["id"] for one in drawn["nodes"] if one["kind"] != "feature"}


def test_each_pattern_opens_into_its_features_and_is_read_through_them(page: Page, drawn: dict[str, Any]) -> None:
    for pattern in (one["id"] for one in drawn["nodes"] if one["kind"] == "pattern"):
        layout = page.evaluate(LAYOUT, {"open": pattern})
        stands_well(layout)
        features = {one["id"] for one in drawn["nodes"] if one.get("of") == pattern}
        assert features <= {tile["id"] for tile in layout["tiles"]}
        assert {line["from"] for line in layout["lines"] if line["to"] == pattern} == features


@pytest.mark.parametrize("case", answers_of_cases())
def test_the_path_of_a_case_is_what_the_aid_says_of_it(case: str, page: Page, drawn: dict[str, Any]) -> None:
    answers = answers_of_cases()[case]
    result = page.evaluate(LIGHT, answers)
    path = page.evaluate(PATH, result)
    lit = set(path["lit"])
    known = {one["id"] for one in drawn["nodes"]}
    assert {f"question:{name}" for name, answer in answers.items() if answer != "not known"} <= lit
    assert {rule["id"] for rule in result["rules"]} & known <= lit
    assert f"severity:{result['severity']['id']}" in lit
    assert ("red_flags:stopping" in lit) == result["hard_stop"]
    assert {flag["id"] for flag in result["red_flags"]} == {name for name in path["flags"] if ":" not in name}
    assert {name for name in lit if name.startswith("pattern:")} == {
        f"pattern:{one['id']}" for one in result["patterns"] if one["fit"]["id"] in ("fits", "partly")
    }
    layout = page.evaluate(LAYOUT, {"result": result})
    stands_well(layout)
    features = {one["id"] for one in drawn["nodes"] if one["kind"] == "feature"}
    assert {tile["id"] for tile in layout["tiles"]} == lit - features


def test_without_answers_there_is_no_path(page: Page) -> None:
    for result in (None, page.evaluate(LIGHT, {})):
        assert page.evaluate(PATH, result) == {"lit": [], "flags": [], "near": [], "open": []}


def test_an_answer_that_is_not_known_is_open_and_not_on_the_path(page: Page) -> None:
    path = page.evaluate(PATH, page.evaluate(LIGHT, {"onset": "not known", "duration": "2-to-5"}))
    assert path["open"] == ["question:onset"]
    assert "question:duration" in path["lit"]
    assert "question:onset" not in path["lit"]


def test_arrow_keys_reach_every_tile(page: Page) -> None:
    found = page.evaluate(REACHED)
    assert found["reached"] == found["tiles"] > 130
    assert found["other"] is None
