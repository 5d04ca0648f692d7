"""Typed words of the timeline: every label and sentence the browser shows, read from content/wording."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import AfterValidator

from dmer.content.entries import Entry, read_one

BRACES = re.compile(r"\{(\w*)\}")


def _braces_closed(text: str) -> str:
    if BRACES.sub("", text).count("{") or BRACES.sub("", text).count("}"):
        raise ValueError("a brace is not closed, or holds something other than one word")
    return text


Text = Annotated[str, AfterValidator(_braces_closed)]


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

    let_down: Text
    feed_breast: Text
    feed_pump: Text
    cue: Text
    wave: Text
    wave_lead: Text
    wave_length: Text
    no_wave: Text
    published: Text
    band: Text
    ten: Text
    ghost: Text


class ProfileWords(Entry):
    """A simulated parent as a choice and in a sentence."""

    label: Text
    phrase: Text
    note: Text = ""


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
    options: Mapping[str, Text] = MappingProxyType({})


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
    """A slider for one symbol of the model. Shown value = model value × `scale`, in `unit`."""

    symbol: str
    group: Literal["feed", "why", "around"]
    label: Text
    help: Text
    unit: Text
    scale: float
    step: float
    decimals: int
    only: Literal["", "pump", "dopamine", "oxytocin", "cue"] = ""
    limits: tuple[float, float] | None = None


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

    before: Text
    at: Text
    oxytocin_rest: Text
    oxytocin_rising: Text
    oxytocin_falling: Text
    milk_flows: Text
    milk_soon: Text
    milk_later: Text
    milk_over: Text
    dopamine: Text
    feeling_none: Text
    feeling: Text
    feeling_oxytocin: Text
    feeling_oxytocin_none: Text
    prolactin: Text


class Summary(Entry):
    """Sentences about a whole run."""

    feed_breast: Text
    feed_pump: Text
    changed: Text
    let_downs_none: Text
    let_downs_one: Text
    let_downs_many: Text
    waves_none: Text
    waves_one: Text
    waves_many: Text
    lead_before: Text
    lead_none: Text
    lead_after: Text
    waves_oxytocin_none: Text
    waves_oxytocin_one: Text
    waves_oxytocin_many: Text
    waves_oxytocin_fading: Text
    hormones: Text
    compare: Text
    measured_only: Text


class Lengths(Entry):
    """How a length of time is said."""

    seconds: Text
    minutes: Text
    minutes_seconds: Text


class Notes(Entry):
    """What the page says when something happened or was mended."""

    intro: Text
    unknown_choice: Text
    not_a_number: Text
    out_of_range: Text
    unknown_name: Text
    copied: Text
    copy_by_hand: Text
    saved: Text
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
    default_mark: Text
    default_hint: Text
    moment: Moment
    summary: Summary
    time: Lengths
    notes: Notes
    keys: list[Key]
    table: TableWords
    file: FileWords


def load_timeline_words(root: Path) -> TimelineWords:
    """Read content/wording/timeline.yaml. Raises ContentError with every problem of the file."""
    words, _ = read_one(root / "content" / "wording" / "timeline.yaml", root, TimelineWords)
    return words
