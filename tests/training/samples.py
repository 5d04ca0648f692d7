"""A question of each kind, and tries at them."""

from __future__ import annotations

from datetime import date
from typing import Any

from dmer.content.item_kinds import KINDS, AnyItem
from dmer.training.attempt import Attempt

CLAIM = "def-01"

OBJECTIVES = ("tell-the-pattern", "weigh-the-ideas")

OWN_FIELDS: dict[str, dict[str, Any]] = {
    "single": {
        "options": [
            {"id": "before", "text": "Before the milk", "right": True, "feedback": "Just before it."},
            {"id": "after", "text": "After the feed", "feedback": "Tempting, but no."},
            {"id": "always", "text": "All day", "feedback": "Tempting, but not this."},
        ]
    },
    "multiple": {
        "options": [
            {"id": "sudden", "text": "Sudden", "right": True, "feedback": "Right."},
            {"id": "brief", "text": "Brief", "right": True, "feedback": "Right, too."},
            {"id": "chosen", "text": "Chosen", "feedback": "Nobody chooses it."},
            {"id": "lasting", "text": "Lasting", "feedback": "It passes."},
        ]
    },
    "true_false": {"right": False, "if_true": "It is not.", "if_false": "Right.", "certain": True},
    "ordering": {
        "parts": [
            {"id": "one", "text": "Suckling", "feedback": "First."},
            {"id": "two", "text": "Oxytocin", "feedback": "Then."},
            {"id": "three", "text": "Milk", "feedback": "Last."},
        ]
    },
    "matching": {
        "pairs": [
            {"id": "a", "left": "A", "right": "1", "feedback": "A is 1."},
            {"id": "b", "left": "B", "right": "2", "feedback": "B is 2."},
            {"id": "c", "left": "C", "right": "3", "feedback": "C is 3."},
        ],
        "decoys": [{"id": "d", "text": "4", "feedback": "4 is nobody's."}],
    },
    "point": {
        "timeline": {"profile": "dmer_first_letdown_only"},
        "alt": "Three let-downs.",
        "areas": [
            {"id": "wave", "happening": "wave", "number": 1, "right": True, "feedback": "Here."},
            {"id": "flow", "happening": "let_down", "feedback": "Here milk flows."},
        ],
        "elsewhere": "Nothing is felt here.",
    },
    "timeline_task": {
        "start": {"profile": "dmer_moderate"},
        "controls": ["profile"],
        "goals": [
            {"id": "one", "measure": "waves", "at_least": 1, "at_most": 1, "text": "One wave.", "feedback": "Not one."}
        ],
        "solution": {"profile": "dmer_first_letdown_only"},
    },
    "concordance": {
        "suspicion": "D-MER alone",
        "fact": "It lasts all day.",
        "judgments": [
            {"value": value, "worth": worth, "feedback": f"Reasoning for {value}."}
            for value, worth in ((-2, 1.0), (-1, 0.5), (0, 0.0), (1, 0.0), (2, 0.0))
        ],
    },
    "branching": {
        "scenes": [
            {
                "id": "door",
                "text": "A parent comes in.",
                "turns": [
                    {"id": "listen", "text": "Listen", "right": True, "feedback": "Good.", "to": "chair"},
                    {"id": "advise", "text": "Advise", "feedback": "Too early.", "to": "chair"},
                ],
            },
            {
                "id": "chair",
                "text": "The parent tells.",
                "turns": [
                    {"id": "ask", "text": "Ask about harm", "right": True, "feedback": "Good."},
                    {"id": "leave", "text": "Leave it", "feedback": "It has to be asked."},
                ],
            },
        ]
    },
}


def item(kind: str, name: str = "", **changes: Any) -> AnyItem:
    """A question of a kind."""
    fields = {
        "id": name or kind.replace("_", "-"),
        "kind": kind,
        "objective": OBJECTIVES[0],
        "stem": "Which one is it?",
        "hint": "Think of the milk.",
        "explanation": "It comes just before the milk.",
        "claims": [CLAIM],
        "reviewed": date(2026, 11, 21),
        **OWN_FIELDS[kind],
        **changes,
    }
    if fields.get("use", "lesson") != "lesson":
        fields["hint"] = None
    return next(model for known, model in KINDS.items() if known == kind).model_validate(fields)


def attempt(number: int = 1, **changes: object) -> Attempt:
    """A try; its number gives its id, and its moment unless `at` does."""
    fields: dict[str, object] = {
        "id": f"{number:032x}",
        "item": "single",
        "version": 1,
        "where": "lesson",
        "nth": 1,
        "response": "before",
        "score": 1.0,
        "certainty": None,
        "at": 1_000 + number,
        "seconds": 12,
    }
    return Attempt.model_validate({**fields, **changes})
