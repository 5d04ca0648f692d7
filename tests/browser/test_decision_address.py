"""Answers in the address and back, for any answers, and for addresses that somebody has made up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from dmer.content.decision import Decision
from tests.browser.conftest import Server
from tests.decision.any_answers import any_answers

HOSTILE = [
    "",
    "#",
    "%",
    "%E0%A4%A",
    "=",
    "&&&=&",
    "onset",
    "onset=",
    "onset=%00",
    "__proto__=x&constructor=y",
    "rating-before=1e9&rating-after=0x10",
    "rating-before=-99999999999999999999",
    "<script>alert(1)</script>=<img src=x>",
    "onset=before-milk&onset=with-milk",
    "a=" + "b" * 100_000,
    "&".join(f"q{n}=1" for n in range(5000)),
    "feelings=,,,",
    "🤱=🤱",
]

ROUND = """async ({ fromFragment, toFragment }, sets, data) => sets.map((answers) =>
  [...fromFragment("#" + toFragment(new Map(answers), data), data)])"""

READ = """async ({ fromFragment, toFragment }, fragment, data) => {
  const read = fromFragment(fragment, data);
  toFragment(read, data);
  return { read: [...read], body: JSON.stringify(Object.fromEntries(read)).length }; }"""

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def page(browser: Browser, server: Server) -> Iterator[Page]:
    context = browser.new_context()
    opened = context.new_page()
    opened.goto(f"{server.address}/player/data/deck_words.json")
    yield opened
    context.close()


@pytest.fixture(scope="module")
def data(page: Page, server: Server) -> dict[str, Any]:
    found: dict[str, Any] = page.request.get(f"{server.address}/player/data/decision.json").json()
    return {name: found[name] for name in ("questions", "not_known")}


@pytest.fixture(scope="module")
def run(page: Page, server: Server) -> Run:
    """Call JavaScript with what a module exports."""

    def called(module: str, code: str, *values: Any) -> Any:
        script = f"async ([address, values]) => ({code})(await import(address), ...values)"
        return page.evaluate(script, [f"{server.address}/player/test/{module}", list(values)])

    return called


def test_any_answers_come_back_as_they_were(run: Run, data: dict[str, Any], decision: Decision) -> None:
    @settings(max_examples=5, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(any_answers(decision), min_size=40, max_size=60))
    def comes_back(many: list[dict[str, Any]]) -> None:
        sets = [
            [[name, list(one) if isinstance(one, tuple) else one] for name, one in answers.items()] for answers in many
        ]
        for before, after in zip(sets, run("aid_address.js", ROUND, sets, data), strict=True):
            assert sorted(before, key=str) == sorted(after, key=str)

    comes_back()


@pytest.mark.parametrize("fragment", HOSTILE, ids=range(len(HOSTILE)))
def test_no_address_breaks_it(fragment: str, run: Run, data: dict[str, Any]) -> None:
    found = run("aid_address.js", READ, fragment, data)
    assert len(found["read"]) <= 100
    assert found["body"] < 64 * 1024, "the server takes no more"


def test_not_known_is_written_with_a_question_mark(run: Run, data: dict[str, Any]) -> None:
    code = "async ({ toFragment }, answers, data) => toFragment(new Map(answers), data)"
    answers = [["rating-before", 6], ["feelings", ["despondency", "anxiety"]], ["rating-after", data["not_known"]]]
    written = run("aid_address.js", code, answers, data)
    assert written == "feelings=despondency,anxiety&rating-before=6&rating-after=?"


def test_an_option_that_stands_alone_excludes_the_others(run: Run, data: dict[str, Any]) -> None:
    [feelings] = [question for question in data["questions"] if question["id"] == "feelings"]
    code = "async ({ ticked }, ...given) => ticked(...given)"
    assert run("aid_answers.js", code, feelings, ["anxiety"], "despondency", True) == ["despondency", "anxiety"]
    assert run("aid_answers.js", code, feelings, ["anxiety"], "none", True) == ["none"]
    assert run("aid_answers.js", code, feelings, ["none"], "anxiety", True) == ["anxiety"]
    assert run("aid_answers.js", code, feelings, data["not_known"], "anxiety", True) == ["anxiety"]
    assert run("aid_answers.js", code, feelings, ["anxiety"], "anxiety", False) == []
