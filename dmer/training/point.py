"""A place on the timeline to show. An answer is a time in minutes from the start of stimulation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dmer.content.items_timeline import Area, Point
from dmer.content.model_tables import ModelTables
from dmer.hormones.measure import SECONDS, Measurements, Stretch
from dmer.training.judged import Judged, Remark, ResponseError
from dmer.training.runs import measurements_of, values_of, waves_of

EARLIEST, LATEST = -10.0, 90.0
"""Minutes that a run covers."""

JUST_BEFORE_S = 90.0
"""How long before milk flows counts as just before (claim time-01: a feeling begins 30 to 90 seconds before)."""

NEAR_S = 5.0
"""What a finger may miss by, at each end of a stretch."""

ELSEWHERE = "elsewhere"


def judge(item: Point, response: object, tables: ModelTables) -> Judged:
    """Judge an answer; the solution is the middle of the first right stretch. Raises ResponseError."""
    if isinstance(response, bool) or not isinstance(response, int | float) or not EARLIEST <= response <= LATEST:
        raise ResponseError("A time on the timeline is needed here, in minutes.")
    seconds = SECONDS * float(response)
    spans = {area.id: list(_spans(area, item, tables)) for area in item.areas}
    [solution, *_] = [
        (start + end) / 2 / SECONDS for area in item.areas if area.right for start, end in spans[area.id]
    ] or [0.0]
    for area in item.areas:
        if any(start - NEAR_S <= seconds <= end + NEAR_S for start, end in spans[area.id]):
            return Judged(float(area.right), (Remark(area.id, area.right, area.feedback),), solution)
    return Judged(0.0, (Remark(ELSEWHERE, False, item.elsewhere),), solution)


def shown(item: Point) -> dict[str, Any]:
    """What is seen before an answer: the timeline."""
    return {"timeline": item.timeline.as_parameters(), "alt": item.alt}


def _spans(area: Area, item: Point, tables: ModelTables) -> Iterator[tuple[float, float]]:
    """The stretches of an area, in seconds."""
    measured = measurements_of(item.timeline, tables)
    waves = waves_of(item.timeline, measured)
    feed_end = SECONDS * values_of(item.timeline, tables)["T_feed"]
    if area.happening == "wave":
        yield from _numbered(area, waves)
    elif area.happening == "let_down":
        yield from _numbered(area, measured.let_downs)
    elif area.happening == "before_let_down":
        yield from ((_just_before(start), start) for start, _ in _numbered(area, measured.let_downs))
    elif area.happening == "before_feed":
        yield SECONDS * EARLIEST, 0.0
    elif area.happening == "after_feed":
        yield feed_end, SECONDS * LATEST
    else:
        yield from _between(measured, waves, feed_end)


def _just_before(start: float) -> float:
    """Where the time just before a let-down begins: nothing leads to one of the feed before the feed begins."""
    return max(0.0, start - JUST_BEFORE_S) if start > 0.0 else start - JUST_BEFORE_S


def _numbered(area: Area, stretches: list[Stretch]) -> list[tuple[float, float]]:
    chosen = stretches if area.number is None else stretches[area.number - 1 : area.number]
    return [(stretch.start_s, stretch.end_s) for stretch in chosen]


def _between(measured: Measurements, waves: list[Stretch], feed_end: float) -> Iterator[tuple[float, float]]:
    """The parts of the feed in which neither milk flows nor a wave is felt, without the margins of a finger."""
    at = 0.0
    for stretch in sorted((*measured.let_downs, *waves), key=lambda one: one.start_s):
        if stretch.start_s - NEAR_S > at + NEAR_S:
            yield at + NEAR_S, stretch.start_s - NEAR_S
        at = max(at, stretch.end_s)
    if feed_end > at + NEAR_S:
        yield at + NEAR_S, feed_end
