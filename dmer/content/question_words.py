"""Words around questions of every kind."""

from __future__ import annotations

from typing import Annotated, Literal

from dmer.content.entries import Entry
from dmer.content.items import ItemKind
from dmer.content.items_timeline import Measure
from dmer.content.sentences import Count, Number, Text, filled_with, one_for_each

Certainty = Literal["sure", "fairly", "guessing"]
"""How sure somebody says they are."""

Missing = Literal[ItemKind, "certainty"]
"""What an answer can lack: that of a kind, or how sure one is."""

Suspicion = Literal["minus_two", "minus_one", "zero", "one", "two"]
"""The judgments of a concordance question, from -2 to 2."""

Judgment = Literal["right", "partly", "wrong", "as_reasoned", "reasoned", "otherwise"]

Worded = Annotated[str, filled_with("text")]


class QuestionWords(Entry):
    """Words around a question of any kind."""

    label: Text
    asks: Annotated[dict[ItemKind, Text], one_for_each(ItemKind)]
    check: Text
    check_task: Text
    send: Text
    again: Text
    anew: Text
    before: Text
    missing: Annotated[dict[Missing, Text], one_for_each(Missing)]
    sending: Text
    kept: Text
    refused: Annotated[str, filled_with("reason")]
    verdicts: Annotated[dict[Judgment, Text], one_for_each(Judgment)]
    first: Text
    hint: Text
    explanation: Text
    others: Text
    solution: Text
    yours: Text
    right_one: Text
    part_right: Text
    part_wrong: Text
    part_close: Text
    not_ticked: Text
    points: Annotated[str, filled_with("points", "right", "certainty")]
    points_right: Text
    points_wrong: Text
    basis: Text
    ours: Text
    sources: Annotated[str, filled_with("sources")]
    many_sources: Count


class CertaintyWords(Entry):
    """Words about how sure one is."""

    legend: Text
    options: Annotated[dict[Certainty, Text], one_for_each(Certainty)]
    said: Annotated[dict[Certainty, Text], one_for_each(Certainty)]
    table: Text
    caption: Text
    certainty: Text
    right: Text
    wrong: Text
    help: Text


class TrueFalseWords(Entry):
    """The two answers."""

    true: Text
    false: Text


class OrderingWords(Entry):
    """Words of ordering."""

    up: Text
    down: Text
    moved: Annotated[str, filled_with("text", "place", "count")]
    right_order: Text


class MatchingWords(Entry):
    """Words of matching."""

    choose: Text
    partners: Worded
    chosen: Annotated[str, filled_with("left", "right")]
    used: Text
    change: Text


class PointWords(Entry):
    """Words of pointing to the timeline."""

    slider: Text
    help: Text
    at: Annotated[str, filled_with("time")]
    at_before: Annotated[str, filled_with("time")]
    nowhere: Text
    show: Text
    trouble: Text


class TaskWords(Entry):
    """Words of a task on the timeline."""

    goals: Text
    open: Text
    met: Text
    not_met: Text
    now: Annotated[dict[Measure, Annotated[str, filled_with("value")]], one_for_each(Measure)]
    now_before: Annotated[str, filled_with("value")]
    none_now: Text
    start: Text
    show: Text
    run: Text


class ConcordanceWords(Entry):
    """Words of judging what a new fact does to a suspicion."""

    suspicion: Text
    fact: Text
    scale: Text
    options: Annotated[dict[Suspicion, Text], one_for_each(Suspicion)]
    note: Text
    reasoning: Text
    best: Text


class BranchingWords(Entry):
    """Words of a case in scenes."""

    scene: Number
    turn: Worded
    take_back: Text
    end: Text
    way: Text
