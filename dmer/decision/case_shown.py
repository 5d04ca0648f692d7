"""The seminar cases as the page shows them, and what a room committed to beside what the decision aid says."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from dmer.content.case import FICTIONAL_WORDS, Case, CaseAnswer
from dmer.content.decision_questions import NOT_KNOWN
from dmer.content.decision_rows import Care
from dmer.decision.answers import read_answers
from dmer.decision.case_content import CaseContent
from dmer.decision.compare import Comparison, Reason
from dmer.decision.result import Result, assess
from dmer.decision.shown import Shown
from dmer.decision.telling import Telling

NOT_KNOWN_IN_ADDRESS = "?"


def result_of(case: Case, content: CaseContent) -> Result:
    """What the aid says once the whole story is told."""
    return assess(read_answers(dict(case.answers), content.aid.tables.questions), content.aid.tables)


def address_of(case: Case) -> str:
    """The answers of a case as they stand behind # in the address of the decision aid."""
    return urlencode({name: _in_address(answer) for name, answer in case.answers.items()}, safe=",?")


def _in_address(answer: CaseAnswer) -> str:
    if answer == NOT_KNOWN:
        return NOT_KNOWN_IN_ADDRESS
    return ",".join(answer) if isinstance(answer, tuple) else str(answer)


def shuffled(case: Case) -> list[str]:
    """The rows that a room may choose from, always in the same order, which says nothing about which belong there."""
    return sorted(case.offered, key=lambda row: sha256(f"{case.id} {row}".encode()).digest())


class ShownCases:
    """Shows cases in the words of one setting."""

    def __init__(self, content: CaseContent, telling: Telling) -> None:
        self._content = content
        self._telling = telling
        self._say = telling.say
        self._shown = Shown(telling)
        self._rows = {row.id: row for row in content.aid.tables.care}

    def data(self) -> dict[str, Any]:
        """Everything that the page needs until a comparison is asked for."""
        words = self._content.aid.words
        marks = self._content.aid.marks.model_dump(mode="json", include={"strengths", "contact"})
        return {
            "words": {**self._content.words.model_dump(mode="json"), **marks},
            "fictional": FICTIONAL_WORDS,
            "urgencies": [self._telling.urgency(name) for name in words.urgencies],
            "severities": [{"id": name, "label": label} for name, label in words.severities.items()],
            "cases": [self._case(case) for case in self._content.cases.values()],
        }

    def comparison(self, comparison: Comparison) -> dict[str, Any]:
        """A commitment beside the result, line by line."""
        urgency, severity = comparison.urgency, comparison.severity
        return {
            "urgency": {
                "verdict": urgency.verdict,
                "room": urgency.room,
                "aid": urgency.aid,
                "too_low": urgency.too_low,
                "reasons": self._reasons(urgency.reasons),
            },
            "severity": {
                "verdict": severity.verdict,
                "room": severity.room,
                "aid": severity.aid,
                "reasons": self._reasons(severity.reasons),
            },
            "care": [
                {
                    "verdict": line.verdict,
                    **self._row(line.row),
                    "when": self._say(line.when),
                    "reasons": self._reasons(line.reasons),
                }
                for line in comparison.care
            ],
            "rest": [self._row(row) for row in comparison.rest],
        }

    def red_flags(self, result: Result) -> list[dict[str, Any]]:
        """The red flags that stand, the most urgent first."""
        return self._shown.red_flags(result)

    def _case(self, case: Case) -> dict[str, Any]:
        say = self._say
        return {
            "id": case.id,
            "title": say(case.title),
            "about": say(case.about),
            "steps": [
                {"story": say(step.story), "asks": [{"ask": say(one.ask), "told": say(one.told)} for one in step.asks]}
                for step in case.steps
            ],
            "offered": [self._row(self._rows[name]) for name in shuffled(case)],
            "red_flags": self.red_flags(result_of(case, self._content)),
            "teaching": [{"text": say(one.text), **self._telling.basis(one.claims)} for one in case.teaching],
            "wrong_turns": [
                {
                    "turn": say(one.turn),
                    "tempts": say(one.tempts),
                    "but": say(one.but),
                    **self._telling.basis(one.claims),
                }
                for one in case.wrong_turns
            ],
            "discuss": say(case.discuss),
            "say": [{"text": say(one.text), **self._telling.basis(one.claims)} for one in case.say],
            "timeline": case.timeline and {"query": urlencode(case.timeline.as_parameters())},
            "address": address_of(case),
        }

    def _row(self, row: Care) -> dict[str, Any]:
        title = self._content.aid.words.stages[row.stage]
        return {"id": row.id, "text": self._say(row.text), "stage": {"id": row.stage, "title": title}}

    def _reasons(self, reasons: Iterable[Reason]) -> list[dict[str, Any]]:
        return [
            {"rule": one.rule, "text": self._say(one.text), "sources": self._telling.sources(one.claims)}
            for one in reasons
        ]
