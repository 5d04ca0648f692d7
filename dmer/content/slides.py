"""Slides: short texts in steps, each statement with its claims, and what the presenter says, asks and answers."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from dmer.content.citing import Citing
from dmer.content.entries import Entry, Number, Word
from dmer.content.sentences import Text
from dmer.content.terms import WordedText
from dmer.content.timeline_view import TimelineView

Layout = Literal["title", "statement", "text", "sides", "figure", "timeline", "case", "resources", "references"]

LAYOUTS: tuple[str, ...] = get_args(Layout)

MADE_BY_ITSELF: tuple[Layout, ...] = ("references",)
"""Layouts whose text the app makes from the rest of the deck."""

BlockKind = Literal["statement", "question", "story", "words"]
"""What a block of text is: a statement about the world needs claims; a question to the room, the story of a fictional
case and words between them (a heading, a bridge) do not."""

Minutes = Annotated[Number, Field(gt=0.0, le=10.0)]


class Block(Entry):
    """A piece of text on a slide, in Markdown; `step` lets it wait for the next press.

    `side` puts it into a column of the layout "sides". `timeline` moves the slide's timeline when the block appears.
    """

    text: WordedText
    kind: BlockKind = "statement"
    claims: list[Word] = Field(default_factory=list)
    step: bool = False
    side: Literal["left", "right"] | None = None
    timeline: TimelineView | None = None

    @model_validator(mode="after")
    def _claims_for_statements(self) -> Block:
        if self.kind == "statement" and not self.claims:
            raise ValueError("a statement needs claims; what is no statement says so in its kind")
        return self


class Notes(Entry):
    """What the presenter has before them: what to say, a question for the room, a likely objection and its answer."""

    say: Annotated[list[WordedText], Field(min_length=1)]
    ask: WordedText | None = None
    objection: WordedText | None = None
    answer: WordedText | None = None

    @model_validator(mode="after")
    def _objection_answered(self) -> Notes:
        if (self.objection is None) != (self.answer is None):
            raise ValueError("an objection and its answer go together")
        return self


class Slide(Citing):
    """One slide. `claims` are those of its title, its figure and its notes; each block names its own.

    `figure` is the name of a figure of the evidence, `timeline` the state in which the slide's timeline begins, and
    `alt` what such a picture shows, for those who cannot see it. `resources` are ids of content/resources.yaml. `case`
    is the id of a seminar case of the same kind, to which a link leads where somebody presents. A `spare` slide is in
    no deck: it is there for talks of one's own.
    """

    title: Text
    layout: Layout
    minutes: Minutes
    body: list[Block] = Field(default_factory=list)
    figure: Word | None = None
    timeline: TimelineView | None = None
    alt: WordedText | None = None
    resources: list[Word] = Field(default_factory=list)
    case: Word | None = None
    notes: Notes
    spare: bool = False
    reviewed: date

    @model_validator(mode="after")
    def _parts_fit_layout(self) -> Slide:
        for part, layout in ((self.figure, "figure"), (self.timeline, "timeline")):
            if (part is not None) != (self.layout == layout):
                raise ValueError(f"the layout {layout!r} and the field of that name go together")
        if bool(self.resources) != (self.layout == "resources"):
            raise ValueError("the layout 'resources' and the field of that name go together")
        if self.case is not None and self.layout != "case":
            raise ValueError("only a slide of the layout 'case' names a case")
        if (self.alt is None) == (self.layout in ("figure", "timeline")):
            raise ValueError("a figure or timeline needs alt text, and nothing else has it")
        if any((block.side is not None) != (self.layout == "sides") for block in self.body):
            raise ValueError("each block of the layout 'sides' says its side, and no other block does")
        if any(block.timeline for block in self.body) and self.layout != "timeline":
            raise ValueError("only blocks of the layout 'timeline' move a timeline")
        if (not self.body) != (self.layout in MADE_BY_ITSELF):
            raise ValueError("a slide needs text, except one that the app makes by itself")
        if not self.all_claims and self.layout not in ("title", "case", *MADE_BY_ITSELF):
            raise ValueError("this slide names no claim")
        return self

    @property
    def all_claims(self) -> tuple[str, ...]:
        """The claims of its blocks and its own, each once."""
        return tuple(dict.fromkeys([*(name for block in self.body for name in block.claims), *self.claims]))

    @property
    def steps(self) -> int:
        """How many presses it takes from its first look to its last; 0 when everything is there at once."""
        return sum(block.step for block in self.body)


class Section(Entry):
    """A section of a talk and its slides, in order."""

    id: Word
    title: Text
    slides: Annotated[list[Slide], Field(min_length=1)]
