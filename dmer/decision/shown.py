"""A result as the page shows it: everything that follows, each part with its basis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from dmer.content.decision_rows import Care, Feature, Grade, Pattern, RedFlag, Scene
from dmer.decision.change import NearMiss, WhatIf, change_said
from dmer.decision.next_questions import is_asked
from dmer.decision.result import PatternFit, Result
from dmer.decision.rules import FiredRule, Rule, read_said, rules_of
from dmer.decision.sentences import answer_said, sentence
from dmer.decision.situation import Situation
from dmer.decision.telling import Telling


class Shown:
    """Shows results. What is the same in every result is told once, when it is first needed."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._say = telling.say
        self._tables = telling.tables

    def result(self, result: Result, others: WhatIf, refused: Sequence[str]) -> dict[str, Any]:
        """Plain data; `refused` says which answers could not be used, a sentence each."""
        words = self._telling.content.words
        return {
            "answers": result.answers,
            "refused": list(refused),
            "asked": list(_asked(result, self._telling)),
            "next_questions": list(result.next_questions),
            "urgency": self._telling.urgency(result.urgency),
            "hard_stop": result.hard_stop,
            "red_flags": self.red_flags(result),
            "patterns": [self._pattern_fit(one) for one in result.pattern],
            "severity": {
                "id": result.severity,
                "label": words.severities[result.severity],
                **(self._grades[result.grade.id] if result.grade else {}),
            },
            "care": [
                {"stage": {"id": stage, "title": words.stages[stage]}, "rows": [self._care[row.id] for row in rows]}
                for stage, rows in groupby(result.care, lambda row: row.stage)
            ],
            "say": [self._words[row.id] for row in result.words],
            "timeline": self._scene(result.scene) if result.scene else None,
            "rules": [self._fired(fired) for fired in result.rules],
            "changes": [
                {
                    "question": one.question,
                    "text": self._say(change_said(one, others.before, result.answers, self._tables)),
                }
                for one in others.changes
            ],
            "near": [self._near(one) for one in others.near_misses],
            "notice": words.notice,
        }

    def red_flags(self, result: Result) -> list[dict[str, Any]]:
        """The red flags that stand, the most urgent first."""
        return [self._flags[flag.id] for flag in result.red_flags]

    @cached_property
    def _flags(self) -> Mapping[str, dict[str, Any]]:
        return {name: self._flag(flag) for name, flag in self._tables.flags.items()}

    def _flag(self, flag: RedFlag) -> dict[str, Any]:
        return {
            "id": flag.id,
            "urgency": self._telling.urgency(flag.urgency),
            "text": self._say(flag.text),
            "now": self._say(flag.now),
            "whom": self._say(flag.whom),
            "why": self._say(flag.why),
            "resources": self._telling.contacts(flag.resources),
            **self._telling.row_basis(flag),
        }

    @cached_property
    def _patterns(self) -> Mapping[str, dict[str, Any]]:
        return {name: self._pattern(pattern) for name, pattern in self._tables.patterns.items()}

    def _pattern(self, pattern: Pattern) -> dict[str, Any]:
        return {
            "id": pattern.id,
            "name": self._say(pattern.name),
            "text": self._say(pattern.text),
            **self._telling.row_basis(pattern),
        }

    def _pattern_fit(self, one: PatternFit) -> dict[str, Any]:
        return {
            **self._patterns[one.pattern.id],
            "fit": {"id": one.fit, "label": self._telling.content.words.fits[one.fit]},
            "for": self._features((feature, feature.text) for feature in one.speaks_for),
            "against": self._features((feature, feature.text_against) for feature in one.speaks_against),
            "open": self._features((feature, feature.text) for feature in one.open),
            "next": [
                {"text": self._say(advice.text), "sources": self._telling.sources(advice.claims)} for advice in one.next
            ],
        }

    def _features(self, told: Iterable[tuple[Feature, str]]) -> list[dict[str, str]]:
        return [{"id": feature.id, "text": self._say(text)} for feature, text in told]

    @cached_property
    def _grades(self) -> Mapping[str, dict[str, Any]]:
        return {row.id: self._grade(row) for row in self._tables.severity_table.rows}

    def _grade(self, row: Grade) -> dict[str, Any]:
        return {
            "row": row.id,
            "text": self._say(row.text),
            "uncertain": self._say(row.uncertain),
            **self._telling.row_basis(row),
        }

    @cached_property
    def _care(self) -> Mapping[str, dict[str, Any]]:
        return {row.id: self._care_row(row) for row in self._tables.care}

    def _care_row(self, row: Care) -> dict[str, Any]:
        return {
            "id": row.id,
            "text": self._say(row.text),
            "why": self._say(row.why),
            "when": self._say(sentence(row.when, self._tables)),
            "cautions": [
                {"text": self._say(one.text), "sources": self._telling.sources(one.claims)} for one in row.cautions
            ],
            **self._telling.row_basis(row),
        }

    @cached_property
    def _words(self) -> Mapping[str, dict[str, Any]]:
        return {
            row.id: {"id": row.id, "text": self._say(row.text), **self._telling.row_basis(row)}
            for row in self._tables.word_table.rows
        }

    def _scene(self, scene: Scene) -> dict[str, Any]:
        query = urlencode(scene.timeline.as_parameters())
        return {"id": scene.id, "text": self._say(scene.text), "query": query, **self._telling.row_basis(scene)}

    @cached_property
    def _rules(self) -> Mapping[str, dict[str, Any]]:
        return {rule.id: self._rule(rule) for rule in rules_of(self._tables)}

    def _rule(self, rule: Rule) -> dict[str, Any]:
        return {
            "id": rule.id,
            "table": self._telling.table(rule.table),
            "sentence": self._say(sentence(rule.when, self._tables)),
            "text": self._say(rule.text),
            "claims": list(rule.claims),
        }

    def _near(self, one: NearMiss) -> dict[str, Any]:
        told = {name: value for name, value in self._rules[one.rule.id].items() if name != "id"}
        return {"rule": one.rule.id, **told, "answers": [self._answer(*answer) for answer in one.answers]}

    def _fired(self, fired: FiredRule) -> dict[str, Any]:
        read = (read_said(name, value, self._tables) for name, value in fired.read.items())
        return {
            **self._rules[fired.rule.id],
            "read": [{"name": self._say(name), "value": self._say(value)} for name, value in read],
        }

    def _answer(self, question: str, answer: Any) -> dict[str, str]:
        return {"question": question, "text": self._say(answer_said(self._tables.questions[question], answer))}


def _asked(result: Result, telling: Telling) -> Iterator[str]:
    """The questions that are worth asking, or were answered."""
    situation = Situation(result.answers, telling.tables)
    for name, question in telling.tables.questions.items():
        if name in result.answers or is_asked(question, situation):
            yield name
