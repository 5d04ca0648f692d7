"""The rows of the decision tables, from red flags to words for the parent, each with its condition and its claims."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, model_validator

from dmer.content.citing import Citing, Ids
from dmer.content.conditions import Condition, Severity, Urgency
from dmer.content.entries import Entry, Word
from dmer.content.terms import WordedText
from dmer.content.timeline_view import TimelineView

URGENCIES: tuple[Urgency, ...] = get_args(Urgency)
"""From none to the highest."""

FlagUrgency = Literal["prompt", "same_day", "emergency"]

Role = Literal["essential", "supports", "against", "rules_out", "beside"]

Stage = Literal["explain", "every", "severity", "aggravators", "safety", "goal", "whom", "follow_up", "come_back"]

STAGES: tuple[Stage, ...] = get_args(Stage)
"""The order of a care plan."""


def _in_quotation_marks(text: str) -> str:
    if len(text) < 3 or not (text.startswith('"') and text.endswith('"')):
        raise ValueError("words to say stand in quotation marks")
    return text


class Row(Citing):
    """A row of a table. `project_inference` says that it goes beyond its claims, and is our rule.

    A row is also our rule where one of its claims is a synthesis of ours (`dmer.content.basis`).
    """

    claims: Ids
    project_inference: bool = False


class NamedCondition(Entry):
    """A condition that several rows share, and how sentences call it: `text` where it holds, `otherwise` where not."""

    id: Word
    text: WordedText
    otherwise: WordedText
    when: Condition


class RedFlag(Row):
    """What comes before everything else: what was heard, what to do now, with whom, and why."""

    when: Condition
    urgency: FlagUrgency
    hard_stop: bool = False
    text: WordedText
    now: WordedText
    whom: WordedText
    why: WordedText
    resources: list[Word] = Field(default_factory=list)

    @model_validator(mode="after")
    def _stops_are_urgent(self) -> RedFlag:
        if self.hard_stop and self.urgency == "prompt":
            raise ValueError("a hard stop is a matter of the same day at least")
        return self


class Routine(Row):
    """What was heard deserves another look, though no red flag stands."""

    when: Condition
    text: WordedText


class Feature(Row):
    """Something that speaks for or against a pattern. `otherwise` is what is said where an essential one is missing."""

    role: Role
    when: Condition
    text: WordedText
    otherwise: WordedText | None = None

    @model_validator(mode="after")
    def _essential_ones_can_be_missing(self) -> Feature:
        if (self.role == "essential") != (self.otherwise is not None):
            raise ValueError("an essential feature says what its absence means (otherwise), and no other one does")
        return self

    @property
    def text_against(self) -> str:
        """What is said where it speaks against the pattern: an essential one does so by its absence."""
        return self.otherwise or self.text


class Advice(Entry):
    """What to ask or screen for next; with `when`, only where that holds."""

    text: WordedText
    when: Condition | None = None
    claims: Ids


class Pattern(Citing):
    """D-MER or something else that what was heard may fit."""

    name: WordedText
    text: WordedText
    claims: Ids
    features: Annotated[tuple[Feature, ...], Field(min_length=1)]
    next: Annotated[tuple[Advice, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _has_an_essential_feature(self) -> Pattern:
        if not self.having("essential"):
            raise ValueError("a pattern needs at least one essential feature")
        return self

    def having(self, role: Role) -> tuple[Feature, ...]:
        """The features with one role."""
        return tuple(feature for feature in self.features if feature.role == role)

    @property
    def all_claims(self) -> tuple[str, ...]:
        parts = [self.claims, *(one.claims for one in self.features), *(one.claims for one in self.next)]
        return tuple(dict.fromkeys(claim for claims in parts for claim in claims))


class Caution(Entry):
    """What to beware of with a row; it has claims of its own, where it states something."""

    text: WordedText
    claims: list[Word] = Field(default_factory=list)


class Grade(Row):
    """A row of the severity table: its outcome, why, and what about it is uncertain or not validated."""

    when: Condition
    outcome: Severity
    text: WordedText
    uncertain: WordedText


class Care(Row):
    """A row of the care plan; without a condition it is in every plan. `beside_hard_stop` lets it stand beside one.

    `claims` are those that its text and its reason rest on.
    """

    stage: Stage
    when: Condition | None = None
    beside_hard_stop: bool = False
    text: WordedText
    why: WordedText
    cautions: tuple[Caution, ...] = ()

    @property
    def all_claims(self) -> tuple[str, ...]:
        cautions = (claim for caution in self.cautions for claim in caution.claims)
        return tuple(dict.fromkeys([*self.claims, *cautions]))


class Phrase(Row):
    """What one might say to the parent, in quotation marks. `beside_hard_stop` lets it stand beside one."""

    when: Condition
    beside_hard_stop: bool = False
    text: Annotated[WordedText, AfterValidator(_in_quotation_marks)]


class Scene(Row):
    """A state of the timeline that shows the situation; `text` says what is drawn."""

    when: Condition
    timeline: TimelineView
    text: WordedText


class NeverTogether(Row):
    """A row that must not stand beside another one of its table, or while a condition holds."""

    row: Word
    other: Word | None = None
    when: Condition | None = None
    why: WordedText

    @model_validator(mode="after")
    def _one_of_both(self) -> NeverTogether:
        if (self.other is None) == (self.when is None):
            raise ValueError("beside what the row must not stand is either another row or a condition")
        return self
