"""What the tests of the decision aid share: its tables, and answers to start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from dmer.content.decision import Decision
from dmer.decision.conditions import Answers

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def tables(decision: Decision) -> Decision:
    return decision


@pytest.fixture
def wave() -> Answers:
    """A clear, mild wave at let-down, with nothing else the matter."""
    return {
        "harm-thoughts": ("none",),
        "reality": ("none",),
        "self-and-baby": ("none",),
        "feelings": ("despondency",),
        "onset": "before-milk",
        "duration": "under-2",
        "rating-before": 2,
        "rating-after": 1,
        "body": ("stomach",),
        "between-feeds": ("well",),
        "since-birth": "over-eight-weeks",
        "epds-item-10": 0,
        "epds-total": 4,
        "phq9-total": 3,
        "feeding-effect": "none",
        "goal": "go-on",
        "medicines": ("none",),
        "history": ("none",),
    }
