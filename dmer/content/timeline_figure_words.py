"""Words on the timeline's figure and over its numbers: panels with badges, curves, marks, heads of the table."""

from __future__ import annotations

from typing import Annotated, Literal

from dmer.content.entries import Entry
from dmer.content.sentences import Number, Text, filled_with


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
    """Heading of one panel of the figure; the short title stands where the badge leaves no room for the whole one."""

    title: Text
    title_short: Text
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

    let_down: Number
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
