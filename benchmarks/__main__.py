"""How fast it is, in one run: `python -m benchmarks [SUBJECT]…`, all subjects without one."""

from __future__ import annotations

import sys

from benchmarks import (
    decision,
    decision_page,
    deck,
    learn,
    memory,
    model_speed,
    opening,
    playback,
    redraw,
    room,
    room_paint,
    search,
)
from benchmarks.report import Verdict, markdown

SUBJECTS = {
    "redraw": redraw.measure,
    "model_speed": model_speed.measure,
    "playback": playback.measure,
    "opening": opening.measure,
    "memory": memory.measure,
    "room": room.measure,
    "room_paint": room_paint.measure,
    "deck": deck.measure,
    "decision": decision.measure,
    "decision_page": decision_page.measure,
    "learn": learn.measure,
    "search": search.measure,
}

unknown = [name for name in sys.argv[1:] if name not in SUBJECTS]
if unknown:
    sys.exit(f"There is no subject {', '.join(unknown)}. There are: {', '.join(SUBJECTS)}.")
verdicts: list[Verdict] = []
for name in sys.argv[1:] or SUBJECTS:
    verdicts += SUBJECTS[name]()
print(markdown(verdicts))
