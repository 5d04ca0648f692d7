"""Sentences about the timeline, which the browser fills in: a moment, a whole run, what was mended, what is saved."""

from __future__ import annotations

from typing import Annotated

from dmer.content.entries import Entry
from dmer.content.sentences import Count, Minutes, Number, Percent, Text, filled_with


class Moment(Entry):
    """Parts of the sentences about one moment."""

    before: Annotated[str, filled_with("time")]
    at: Annotated[str, filled_with("time")]
    oxytocin_rest: Annotated[str, filled_with("value")]
    oxytocin_rising: Annotated[str, filled_with("value")]
    oxytocin_falling: Annotated[str, filled_with("value")]
    milk_flows: Number
    milk_soon: Annotated[str, filled_with("seconds")]
    milk_later: Annotated[str, filled_with("time")]
    milk_over: Text
    dopamine: Percent
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
    let_downs_none: Count
    let_downs_one: Count
    let_downs_many: Count
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
    minutes: Minutes
    minutes_seconds: Annotated[str, filled_with("minutes", "seconds")]


class Notes(Entry):
    """What the page says when something happened or was mended."""

    intro: Text
    named: Annotated[str, filled_with("label", "name")]
    moment: Text
    unknown_choice: Annotated[str, filled_with("name", "given", "used")]
    not_a_number: Annotated[str, filled_with("name", "given", "used")]
    out_of_range: Annotated[str, filled_with("name", "given", "used")]
    unknown_name: Annotated[str, filled_with("name")]
    copied: Text
    copy_by_hand: Text
    saved: Annotated[str, filled_with("file")]
    no_sound: Text
    no_plotly: Text


class FileWords(Entry):
    """Words in saved files."""

    name: str
    header: Text
    settings: Text
    sources: Text
    basis: Text
