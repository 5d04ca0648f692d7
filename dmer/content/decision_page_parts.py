"""Words around the parts of the decision aid's result."""

from __future__ import annotations

from typing import Annotated

from dmer.content.entries import Entry
from dmer.content.found import Found
from dmer.content.sentences import Count, Text, filled_with


class BottomWords(Entry):
    """The bar at the bottom of a phone."""

    to_result: Annotated[str, filled_with("line")]
    to_questions: Annotated[str, filled_with("line")]


class FlagWords(Entry):
    """Around the red flags."""

    title: Text
    one: Text
    many: Count
    lead: Text
    now: Text
    whom: Text
    contacts: Text


class StatusWords(Entry):
    """The result in four short answers."""

    urgency: Text
    pattern: Text
    severity: Text
    care: Text
    more: Count
    pattern_fit: Annotated[str, filled_with("name", "fit")]
    rows: Found
    flagged: Annotated[str, filled_with("flags", "urgency")]


class NewsWords(Entry):
    """What changed with the latest answer."""

    flag: Annotated[str, filled_with("text")]
    fewer_flags: Text
    no_flags: Text
    pattern: Annotated[str, filled_with("name", "fit")]
    severity: Annotated[str, filled_with("severity")]
    added: Found
    dropped: Found
    nothing: Text


class PartWords(Entry):
    """Headings of the parts."""

    pattern: Text
    severity: Text
    care: Text
    say: Text
    timeline: Text
    change: Text
    why: Text
    tables: Text


class PatternWords(Entry):
    """Around each pattern."""

    speaks_for: Text
    against: Text
    open: Text
    nothing: Text
    more: Count
    next: Text
    rest: Text


class SeverityWords(Entry):
    """Around the ladder."""

    ladder: Text
    uncertain: Text


class CareWords(Entry):
    """In each row of the plan."""

    why: Text
    cautions: Text


class SayWords(Entry):
    """Where there are no words yet."""

    none: Text


class SceneWords(Entry):
    """Around the timeline."""

    none: Text
    play: Text
    pause: Text
    open: Text


class ChangeWords(Entry):
    """What would change the outcome."""

    none: Text
    near: Count
    answer: Annotated[str, filled_with("what", "text")]
    to_question: Text


class WhyWords(Entry):
    """The rules that fired."""

    one: Text
    many: Count
    read: Text
    nothing_read: Text


class VersionWords(Entry):
    """How old a table is."""

    row: Annotated[str, filled_with("title", "version", "reviewed", "next")]
    overdue: Annotated[str, filled_with("title", "version", "reviewed", "next")]


class AuditWords(Entry):
    """What the proof of the tables found."""

    clean: Annotated[str, filled_with("date", "size")]
    unclean: Annotated[str, filled_with("date", "size")]
    checks: Text
    holds: Text
    fails: Text


class BasisWords(Entry):
    """What a text rests on."""

    fold: Text
    ours: Text
    ours_means: Text
    level: Annotated[str, filled_with("level")]
    sources: Annotated[str, filled_with("sources")]
    claims: Text
    claim: Annotated[str, filled_with("id")]


class MapWords(Entry):
    """The map's place."""

    title: Text
    what: Text
    loading: Text
    trouble: Text
