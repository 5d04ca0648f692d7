"""The rules of xAPI 1.0.3 (Experience API, part two) for the statements that the app makes."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any
from uuid import UUID

IRI = re.compile(r"^[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+$")
LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Z]{2})?$")
DURATION = re.compile(r"^P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$")
STATEMENT = {"id", "actor", "verb", "object", "result", "context", "timestamp"}
DEFINITION = ("name", "description", "type", "interactionType", "correctResponsesPattern")
INTERACTIONS = {
    *("true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert"),
    *("numeric", "other"),
}
PARTS = {
    "choice": {"choices"},
    "sequencing": {"choices"},
    "matching": {"source", "target"},
    "true-false": set(),
    "other": set(),
}


def check(statement: dict[str, Any]) -> None:
    """Fails an assertion where a statement breaks a rule."""
    assert set(statement) <= STATEMENT, "4.1: no property that is not known"
    assert {"actor", "verb", "object"} <= set(statement)
    if "id" in statement:
        assert str(UUID(statement["id"])) == statement["id"]
    _agent(statement["actor"])
    assert IRI.match(statement["verb"]["id"])
    _languages(statement["verb"]["display"])
    _activity(statement["object"])
    _result(statement["result"])
    for activities in statement["context"]["contextActivities"].values():
        for activity in activities:
            _activity(activity)
    assert datetime.fromisoformat(statement["timestamp"]).tzinfo is not None
    assert None not in statement.values(), "no null outside extensions"


def _agent(agent: dict[str, Any]) -> None:
    assert agent["objectType"] == "Agent"
    identifiers = {"mbox", "mbox_sha1sum", "openid", "account"} & set(agent)
    assert len(identifiers) == 1, "exactly one inverse functional identifier"
    assert IRI.match(agent["account"]["homePage"])
    assert agent["account"]["name"]


def _activity(activity: dict[str, Any]) -> None:
    assert activity["objectType"] == "Activity"
    assert IRI.match(activity["id"])
    definition = activity.get("definition", {})
    for name in ("name", "description"):
        _languages(definition.get(name, {}))
    assert IRI.match(definition.get("type", "a:b"))
    if "interactionType" in definition:
        kind = definition["interactionType"]
        assert kind in INTERACTIONS
        assert PARTS[kind] <= set(definition)
        assert set(definition) <= {
            "name",
            "description",
            "type",
            "interactionType",
            "correctResponsesPattern",
            *PARTS[kind],
        }
        for part in PARTS[kind]:
            names = [one["id"] for one in definition[part]]
            assert len(set(names)) == len(names)
            assert not any(re.search(r"\s|\[[,.]\]", name) for name in names)
            for one in definition[part]:
                _languages(one["description"])


def _result(result: dict[str, Any]) -> None:
    assert set(result) <= {"score", "success", "completion", "response", "duration"}
    assert -1 <= result.get("score", {"scaled": 0})["scaled"] <= 1
    assert isinstance(result.get("response", ""), str)
    assert DURATION.match(result["duration"])


def _languages(texts: dict[str, str]) -> None:
    assert all(LANGUAGE.match(language) and isinstance(text, str) for language, text in texts.items())
