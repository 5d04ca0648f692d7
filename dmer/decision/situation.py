"""One set of answers, and what follows from it table by table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from dmer.content.conditions import (
    Answered,
    AtLeast,
    AtMost,
    Fit,
    FitIs,
    FlagStands,
    Has,
    Is,
    Leaf,
    Urgency,
    UrgencyIs,
    question_of,
)
from dmer.content.decision import Decision
from dmer.content.decision_rows import Care, Grade
from dmer.decision.care import plan_of
from dmer.decision.conditions import FALSE, TRUE, Answers, evaluate, fires, truth_of
from dmer.decision.pattern import fit_truths
from dmer.decision.red_flags import flag_truth, highest
from dmer.decision.severity import grade_of


class Situation:
    """Facts about one set of answers. Each table's results are worked out when they are first asked for."""

    def __init__(self, answers: Answers, tables: Decision) -> None:
        self.answers = answers
        self.tables = tables
        self._named: dict[str, int] = {}

    def named(self, name: str) -> int:
        """Whether the condition with this name holds."""
        if name not in self._named:
            self._named[name] = evaluate(self.tables.names[name], self)
        return self._named[name]

    def leaf(self, leaf: Leaf) -> int:
        """Whether a leaf holds."""
        if isinstance(leaf, Is | Has | AtLeast | AtMost | Answered):
            return truth_of(leaf, self.answers.get(question_of(leaf)))
        if isinstance(leaf, FlagStands | UrgencyIs):
            return flag_truth(leaf, self.standing, self.tables, self)
        if isinstance(leaf, FitIs):
            return TRUE if self.fits[leaf.pattern] in leaf.fit else FALSE
        return TRUE if self.grade and self.grade.outcome in leaf.severity else FALSE

    def least(self, truths: Sequence[int]) -> int:
        """Whether all hold."""
        return min(truths, default=TRUE)

    def most(self, truths: Sequence[int]) -> int:
        """Whether any holds."""
        return max(truths, default=FALSE)

    def stands(self, truth: int) -> int:
        """True where it is true, and otherwise false."""
        return TRUE if truth == TRUE else FALSE

    @cached_property
    def standing(self) -> Mapping[str, int]:
        """By the id of each red flag, whether it stands."""
        return {name: fires(flag.when, self) for name, flag in self.tables.flags.items()}

    @cached_property
    def features(self) -> Mapping[str, int]:
        """By the id of each feature of a pattern, whether it is there."""
        patterns = self.tables.patterns.values()
        return {feature.id: evaluate(feature.when, self) for pattern in patterns for feature in pattern.features}

    @cached_property
    def fits(self) -> Mapping[str, Fit]:
        """By the id of each pattern, how it fits."""
        truths = {name: fit_truths(one, self.features, self) for name, one in self.tables.patterns.items()}
        return {name: next(fit for fit, truth in of.items() if truth == TRUE) for name, of in truths.items()}

    @cached_property
    def grade(self) -> Grade | None:
        """The row of the severity table that is true."""
        return grade_of(self.tables, self)

    @cached_property
    def care(self) -> tuple[Care, ...]:
        """The rows of the plan."""
        return plan_of(self.tables, self)

    @cached_property
    def urgency(self) -> Urgency:
        """The highest urgency of the red flags that stand; without one, routine where something was heard."""
        urgency = highest(flag for flag in self.tables.flags.values() if self.standing[flag.id] == TRUE)
        return "routine" if urgency == "none" and self.heard == TRUE else urgency

    @cached_property
    def heard(self) -> int:
        """Whether something was heard that deserves another look."""
        return fires(self.tables.red_flag_table.routine.when, self)
