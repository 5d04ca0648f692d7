"""A telling of the real content, for the tests of what is told."""

from __future__ import annotations

import datetime

from dmer.content.resources import Resource
from dmer.content.terms import Register
from dmer.decision.content import DecisionContent, load_decision_content
from dmer.decision.telling import Say, Telling
from tests.content.editor import ROOT

TODAY = datetime.date(2026, 11, 21)

CONTENT: DecisionContent = load_decision_content(ROOT)


def contact(resource: Resource, say: Say, today: datetime.date) -> dict[str, object]:
    return {"name": resource.name, "what": say(resource.what), "overdue": resource.overdue(today)}


def telling(register: Register = "breastfeeding", today: datetime.date = TODAY) -> Telling:
    return Telling(CONTENT, register, today, contact)
