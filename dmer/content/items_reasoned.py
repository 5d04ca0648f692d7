"""Questions of judgment: what a new fact does to a suspicion, and a case in scenes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from dmer.content.entries import Entry, Number, WholeNumber, Word
from dmer.content.items import Choice, Item, check_ids
from dmer.content.terms import WordedText


class Judgment(Entry):
    """One answer on the scale from -2 to 2, how well the written reasoning bears it (0 to 1), and that reasoning."""

    value: Annotated[WholeNumber, Field(ge=-2, le=2)]
    worth: Annotated[Number, Field(ge=0.0, le=1.0)]
    feedback: WordedText


class Concordance(Item):
    """How does one new fact change a suspicion? Scored against reasoning written for this course, by no expert panel.

    `stem` tells the situation, `suspicion` what is suspected, `fact` what is learned next.
    """

    kind: Literal["concordance"]
    suspicion: WordedText
    fact: WordedText
    judgments: Annotated[tuple[Judgment, ...], Field(min_length=5, max_length=5)]

    @model_validator(mode="after")
    def _all_five(self) -> Concordance:
        if [judgment.value for judgment in self.judgments] != [-2, -1, 0, 1, 2]:
            raise ValueError("the judgments are those for -2, -1, 0, 1 and 2, in this order")
        if max(judgment.worth for judgment in self.judgments) < 1.0:
            raise ValueError("the best judgment is worth 1")
        return self


class Turn(Choice):
    """A choice in a case, and the scene to which it leads; without `to` the case ends there."""

    to: Word | None = None


class Scene(Entry):
    """A moment of a case and what one may do in it."""

    id: Word
    text: WordedText
    turns: Annotated[tuple[Turn, ...], Field(min_length=2, max_length=4)]


class Branching(Item):
    """A fictional case in scenes; what one does leads on. It begins with the first scene, and right turns count."""

    kind: Literal["branching"]
    scenes: Annotated[tuple[Scene, ...], Field(min_length=2, max_length=8)]

    @model_validator(mode="after")
    def _leads_on(self) -> Branching:
        names = [scene.id for scene in self.scenes]
        check_ids(names, "scenes")
        for place, scene in enumerate(self.scenes):
            check_ids([turn.id for turn in scene.turns], "turns")
            if not any(turn.right for turn in scene.turns):
                raise ValueError(f"the scene {scene.id!r} needs a right turn")
            for turn in scene.turns:
                if turn.to is not None and turn.to not in names[place + 1 :]:
                    raise ValueError(f"the turn {turn.id!r} leads to {turn.to!r}, which is no later scene")
        reached = {names[0], *(turn.to for scene in self.scenes for turn in scene.turns)}
        if unreached := [name for name in names if name not in reached]:
            raise ValueError(f"no turn leads to the scene {unreached[0]!r}")
        return self
