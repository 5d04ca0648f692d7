"""Typed words of the timeline: its controls, and every label and sentence together, read from content/wording."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from dmer.content.entries import Entry, WholeNumber, field_name, read_one, unknown_word
from dmer.content.located_yaml import ContentError, LocatedYaml, Path_, Problem
from dmer.content.model_tables import AboveZero, ModelTables, Span
from dmer.content.sentences import Text, filled_with
from dmer.content.timeline_figure_words import (
    Axis,
    Badges,
    Lines,
    LinesShort,
    Marks,
    Panels,
    ProfileWords,
    TableWords,
)
from dmer.content.timeline_sentences import FileWords, Lengths, Moment, Notes, Summary

TIMELINE_WORDS_FILE = "content/wording/timeline.yaml"


class Groups(Entry):
    """Headings of the groups of controls."""

    who: Text
    feed: Text
    why: Text
    around: Text
    view: Text


class Choice(Entry):
    """A control with a few answers."""

    label: Text
    help: Text
    options: dict[str, Text] = Field(default_factory=dict)


class Choices(Entry):
    """All choices."""

    profile: Choice
    feeding: Choice
    stage: Choice
    mechanism: Choice
    compare: Choice
    beside: Choice
    people: Choice


class Switch(Entry):
    """A control that is on or off."""

    label: Text
    help: Text


class Switches(Entry):
    """All switches."""

    measured_only: Switch
    published: Switch


class Control(Entry):
    """A slider for one symbol of the model. Shown value = model value × `scale`, in `unit`; `limits` are unscaled."""

    symbol: str
    group: Literal["feed", "why", "around"]
    label: Text
    help: Text
    unit: Text
    scale: AboveZero
    step: AboveZero
    decimals: Annotated[WholeNumber, Field(ge=0, le=6)]
    only: Literal["", "pump", "dopamine", "oxytocin", "cue"] = ""
    limits: Span | None = None


class Buttons(Entry):
    """Words on buttons."""

    play: Text
    pause: Text
    back: Text
    forward: Text
    speed: Text
    reset: Text
    projector: Text
    projector_close: Text
    sound: Text
    sound_curve: Text
    keys: Text
    close: Text
    link: Text
    csv: Text
    png: Text
    svg: Text
    table: Text
    scrub: Text


class Key(Entry):
    """One line of the key list; `keys` are names as browsers give them."""

    keys: list[str]
    action: Literal["play", "step", "leap", "event", "edge", "default", "projector", "sound", "keys"]
    does: Text


class TimelineWords(Entry):
    """All words of the timeline."""

    title: Text
    notice: Text
    badges: Badges
    panels: Panels
    lines: Lines
    lines_short: LinesShort
    axis: Axis
    marks: Marks
    profiles: dict[str, ProfileWords]
    stages: dict[str, Text]
    groups: Groups
    choices: Choices
    switches: Switches
    controls: list[Control]
    buttons: Buttons
    default_mark: Annotated[str, filled_with("value")]
    default_hint: Text
    moment: Moment
    summary: Summary
    time: Lengths
    notes: Notes
    keys: list[Key]
    table: TableWords
    file: FileWords


def load_timeline_words(root: Path, tables: ModelTables | None = None) -> TimelineWords:
    """Read content/wording/timeline.yaml. Raises ContentError with every problem of the file.

    With `tables`, every profile and stage must have its words, and every slider its symbol.
    """
    words, located = read_one(root / TIMELINE_WORDS_FILE, root, TimelineWords)
    problems = list(_misfits(words, located, tables)) if tables else []
    if problems:
        raise ContentError(problems)
    return words


def _misfits(words: TimelineWords, located: LocatedYaml, tables: ModelTables) -> Iterator[Problem]:
    def problem(path: Path_, sentence: str) -> Problem:
        return Problem(located.file, located.line_of(path), "", field_name(path), sentence)

    for field, said, known in (("profiles", words.profiles, tables.profiles), ("stages", words.stages, tables.stages)):
        for name in known:
            if name not in said:
                yield problem((field,), f"The {field[:-1]} {name!r} has no words here.")
        for name in said:
            if name not in known:
                yield problem((field, name), f"The {field[:-1]} {unknown_word(name, list(known))}")
    for index, control in enumerate(words.controls):
        if control.symbol not in tables.inputs:
            yield problem(
                ("controls", index, "symbol"), f"The symbol {unknown_word(control.symbol, list(tables.inputs))}"
            )
        elif control.limits and not all(map(tables.inputs[control.symbol].allows, control.limits)):
            span = tables.inputs[control.symbol].range_in_words
            yield problem(("controls", index, "limits"), f"The limits reach outside the plausible range {span}.")
