"""Typed words of the timeline: every label and sentence the browser shows, read from content/wording.

Long because it mirrors one file of words, field by field.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from dmer.content.entries import Entry, WholeNumber, field_name, read_one, unknown_word
from dmer.content.located_yaml import ContentError, LocatedYaml, Path_, Problem
from dmer.content.model_tables import AboveZero, ModelTables, Span
from dmer.content.sentences import Text, filled_with

TIMELINE_WORDS_FILE = "content/wording/timeline.yaml"


class Badge(Entry):
    """What a badge on a curve says."""

    label: Text
    help: Text


class Badges(Entry):
    """The three kinds of curve."""

    measured: Badge
    inferred: Badge
    hypothesis: Badge


class Panel(Entry):
    """Heading of one panel of the figure."""

    title: Text
    unit: Text
    badge: Literal["measured", "inferred", "hypothesis"]


class Panels(Entry):
    """The panels, from the breast to the slow wave."""

    milk: Panel
    oxytocin: Panel
    dopamine: Panel
    feeling: Panel
    feeling_oxytocin: Panel
    prolactin: Panel


class Lines(Entry):
    """Names of the curves."""

    duct_response: Text
    oxytocin: Text
    dopamine_brake: Text
    dopamine_mood: Text
    dysphoria: Text
    dysphoria_oxytocin: Text
    calm: Text
    prolactin: Text


class LinesShort(Entry):
    """Shorter names, for small screens."""

    dopamine_brake: Text
    dopamine_mood: Text
    calm: Text


class Axis(Entry):
    """Titles of the time axes."""

    minutes: Text
    minutes_long: Text


class Marks(Entry):
    """Words written on the figure."""

    let_down: Annotated[str, filled_with("number")]
    feed_breast: Text
    feed_pump: Text
    cue: Text
    wave: Text
    wave_lead: Annotated[str, filled_with("seconds")]
    wave_length: Annotated[str, filled_with("length")]
    no_wave: Text
    published: Text
    band: Text
    ten: Text
    ghost: Annotated[str, filled_with("who")]


class ProfileWords(Entry):
    """A simulated parent as a choice and in a sentence."""

    label: Text
    phrase: Text


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


class Moment(Entry):
    """Parts of the sentences about one moment."""

    before: Annotated[str, filled_with("time")]
    at: Annotated[str, filled_with("time")]
    oxytocin_rest: Annotated[str, filled_with("value")]
    oxytocin_rising: Annotated[str, filled_with("value")]
    oxytocin_falling: Annotated[str, filled_with("value")]
    milk_flows: Annotated[str, filled_with("number")]
    milk_soon: Annotated[str, filled_with("seconds")]
    milk_later: Annotated[str, filled_with("time")]
    milk_over: Text
    dopamine: Annotated[str, filled_with("percent")]
    feeling_none: Text
    feeling: Annotated[str, filled_with("index")]
    feeling_oxytocin: Annotated[str, filled_with("index")]
    feeling_oxytocin_none: Text
    prolactin: Annotated[str, filled_with("value")]


class Summary(Entry):
    """Sentences about a whole run."""

    feed_breast: Annotated[str, filled_with("minutes", "who")]
    feed_pump: Annotated[str, filled_with("minutes", "who")]
    changed: Text
    let_downs_none: Annotated[str, filled_with("count")]
    let_downs_one: Annotated[str, filled_with("count")]
    let_downs_many: Annotated[str, filled_with("count")]
    waves_none: Text
    waves_one: Annotated[str, filled_with("count", "lead", "length")]
    waves_many: Annotated[str, filled_with("count", "lead", "length")]
    lead_before: Annotated[str, filled_with("seconds")]
    lead_none: Text
    lead_after: Annotated[str, filled_with("seconds")]
    waves_oxytocin_none: Text
    waves_oxytocin_one: Annotated[str, filled_with("count", "length")]
    waves_oxytocin_many: Annotated[str, filled_with("count", "length")]
    waves_oxytocin_fading: Annotated[str, filled_with("count", "length")]
    hormones: Annotated[str, filled_with("oxytocin", "ratio", "minutes")]
    compare: Annotated[str, filled_with("who")]
    measured_only: Text


class Lengths(Entry):
    """How a length of time is said."""

    seconds: Annotated[str, filled_with("seconds")]
    minutes: Annotated[str, filled_with("minutes")]
    minutes_seconds: Annotated[str, filled_with("minutes", "seconds")]


class Notes(Entry):
    """What the page says when something happened or was mended."""

    intro: Text
    unknown_choice: Annotated[str, filled_with("name", "given", "used")]
    not_a_number: Annotated[str, filled_with("name", "given", "used")]
    out_of_range: Annotated[str, filled_with("name", "given", "used")]
    unknown_name: Annotated[str, filled_with("name")]
    copied: Text
    copy_by_hand: Text
    saved: Annotated[str, filled_with("file")]
    no_sound: Text
    no_plotly: Text


class Key(Entry):
    """One line of the key list; `keys` are names as browsers give them."""

    keys: list[str]
    action: Literal["play", "step", "leap", "event", "edge", "default", "projector", "sound", "keys"]
    does: Text


class TableWords(Entry):
    """Heads of the data table."""

    caption: Text
    minutes: Text
    duct_response: Text
    oxytocin: Text
    dopamine_brake: Text
    dopamine_mood: Text
    dysphoria: Text
    dysphoria_oxytocin: Text
    prolactin: Text


class FileWords(Entry):
    """Words in saved files."""

    name: str
    header: Text
    settings: Text
    sources: Text
    basis: Text


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
