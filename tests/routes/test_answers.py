"""Answers that the routes share."""

from __future__ import annotations

import pytest
from starlette.requests import Request

from dmer.content.located_yaml import Problem
from dmer.routes.answers import broken_answer, json_answer


def asking(**headers: str) -> Request:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "method": "GET", "path": "/", "headers": raw, "query_string": b""})


def test_json_has_a_fingerprint_of_its_content() -> None:
    first, second = json_answer(asking(), b"{}"), json_answer(asking(), b"[]")
    assert first.headers["content-type"] == "application/json"
    assert first.headers["cache-control"] == "no-cache"
    assert first.headers["etag"] != second.headers["etag"]
    assert json_answer(asking(), b"{}").headers["etag"] == first.headers["etag"]


def test_a_browser_that_has_it_gets_nothing_again() -> None:
    tag = json_answer(asking(), b"{}").headers["etag"]
    again = json_answer(asking(if_none_match=tag), b"{}")
    assert (again.status_code, again.body) == (304, b"")


@pytest.mark.parametrize("tag", ['"other"', "", "*"])
def test_another_fingerprint_gets_it_all(tag: str) -> None:
    assert json_answer(asking(if_none_match=tag), b"{}").status_code == 200


def test_broken_content_names_each_problem() -> None:
    problems = [Problem("content/a.yaml", 3, "x", "title", "Wrong."), Problem("content/b.yaml", 1, "", "", "Missing.")]
    answer = broken_answer(problems)
    assert answer.status_code == 503
    assert answer.body.decode() == "content/a.yaml:3: x: title: Wrong.\ncontent/b.yaml:1: Missing."
