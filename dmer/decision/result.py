"""What follows from answers: red flags, patterns, severity, the plan, the rules behind it, and what to ask next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dmer.content.conditions import Fit, Severity, Urgency
from dmer.content.decision import Decision
from dmer.content.decision_rows import URGENCIES, Advice, Care, Feature, Grade, Pattern, Phrase, RedFlag, Scene
from dmer.decision.conditions import FALSE, TRUE, UNKNOWN, Answers, evaluate
from dmer.decision.next_questions import next_questions
from dmer.decision.rules import FiredRule, fired_rules
from dmer.decision.scenes import scene_of
from dmer.decision.situation import Situation
from dmer.decision.words import words_of


@dataclass(frozen=True)
class PatternFit:
    """How one pattern fits. `speaks_for`: essential and supporting features that are there. `speaks_against`: features
    against it, those that rule it out or stand beside it, and essential ones that are missing. `open`: not known yet.
    `next`: what to ask or screen for; nothing under a hard stop, which comes before all of that.
    """

    pattern: Pattern
    fit: Fit
    speaks_for: tuple[Feature, ...]
    speaks_against: tuple[Feature, ...]
    open: tuple[Feature, ...]
    next: tuple[Advice, ...]


@dataclass(frozen=True)
class Result:
    """Everything that follows. `words` are for the parent, and `scene` is the picture on the timeline, if there is one.

    `grade` is None only with a severity table that the audit would refuse.
    """

    answers: Answers
    red_flags: tuple[RedFlag, ...]
    urgency: Urgency
    pattern: tuple[PatternFit, ...]
    grade: Grade | None
    care: tuple[Care, ...]
    rules: tuple[FiredRule, ...]
    next_questions: tuple[str, ...]
    words: tuple[Phrase, ...]
    scene: Scene | None

    @property
    def hard_stop(self) -> bool:
        """Whether a red flag stands under which nothing is graded."""
        return any(flag.hard_stop for flag in self.red_flags)

    @property
    def severity(self) -> Severity:
        """The outcome of the severity table."""
        return self.grade.outcome if self.grade else "not_graded"

    @property
    def fits(self) -> dict[str, Fit]:
        """How each pattern fits, by its id."""
        return {one.pattern.id: one.fit for one in self.pattern}


def assess(answers: Answers, tables: Decision) -> Result:
    """What follows from `answers`, which may be partial. They are trusted; `dmer.decision.answers` checks them."""
    situation = Situation(answers, tables)
    standing = [flag for flag in tables.flags.values() if situation.standing[flag.id] == TRUE]
    return Result(
        answers=answers,
        red_flags=tuple(sorted(standing, key=lambda flag: -URGENCIES.index(flag.urgency))),
        urgency=situation.urgency,
        pattern=tuple(_pattern_fit(pattern, situation) for pattern in tables.patterns.values()),
        grade=situation.grade,
        care=situation.care,
        rules=tuple(fired_rules(situation)),
        next_questions=next_questions(situation),
        words=words_of(tables, situation),
        scene=scene_of(tables, situation),
    )


def _pattern_fit(pattern: Pattern, situation: Situation) -> PatternFit:
    truths = [(feature, situation.features[feature.id]) for feature in pattern.features]
    return PatternFit(
        pattern=pattern,
        fit=situation.fits[pattern.id],
        speaks_for=tuple(
            feature for feature, truth in truths if truth == TRUE and feature.role in ("essential", "supports")
        ),
        speaks_against=tuple(
            feature
            for feature, truth in truths
            if truth == (FALSE if feature.role == "essential" else TRUE) and feature.role != "supports"
        ),
        open=tuple(feature for feature, truth in truths if truth == UNKNOWN),
        next=tuple(_next(pattern, situation)),
    )


def _next(pattern: Pattern, situation: Situation) -> Iterator[Advice]:
    tables = situation.tables
    if any(flag.hard_stop and situation.standing[flag.id] == TRUE for flag in tables.flags.values()):
        return
    for advice in pattern.next:
        if advice.when is None or evaluate(advice.when, situation) == TRUE:
            yield advice
