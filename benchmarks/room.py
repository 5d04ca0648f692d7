"""A room with a thousand followers: from the presenter's press to every phone, and the server while all is quiet."""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from time import perf_counter
from typing import Any
from urllib.request import Request, urlopen

import psutil

from benchmarks.followers import Followers, following
from benchmarks.report import Verdict, print_table
from benchmarks.server import Running, our_app, serving
from benchmarks.spread import Spread
from dmer.room.rooms import open_room
from dmer.routes.open_files import allow_many_connections
from dmer.settings import VAR_VARIABLE

FOLLOWERS = 1000
MOVES = 40
BETWEEN_MOVES_SECONDS = 0.5
QUIET_SECONDS = 30.0
BAR_MILLISECONDS = 100.0
BAR_PERCENT = 2.0

STATE = {"revision": 0, "step": 0, "screen": "slides", "look": "light", "live": None, "started_at": None}


@dataclass(frozen=True)
class Presenter:
    """Whoever holds the key."""

    address: str
    code: str
    key: str

    def move(self, slide: str) -> Mapping[str, Any]:
        """Send a move over a connection of its own, which is slower than a browser's kept one; the new record."""
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.key}"}
        body = json.dumps({**STATE, "slide": slide}).encode()
        with urlopen(Request(f"{self.address}/room/{self.code}/move", body, headers), timeout=20) as answer:
            record: Mapping[str, Any] = json.load(answer)
        return record


@dataclass(frozen=True)
class Heard:
    """Milliseconds from a press to the events of all followers, to the last of them, and to the presenter's answer.

    `work` is the server's processor time for one move, which other work on the machine changes less.
    """

    events: Spread
    last: Spread
    answer: Spread
    work: float


def measure() -> list[Verdict]:
    """Measure, print, and judge."""
    allow_many_connections()
    with tempfile.TemporaryDirectory() as folder:
        os.environ[VAR_VARIABLE] = folder
        with serving(our_app(), {VAR_VARIABLE: folder}) as app:
            # This process and the server share a room as several server processes would: by the store.
            record, key = open_room("A talk", ["what-it-is"], "breastfeeding")
            alone = _busy_percent(app.process_id, QUIET_SECONDS / 3)
            heard, quiet = asyncio.run(_with_followers(app, Presenter(app.address, record.code, key)))
    _print(heard, quiet, alone)
    return [
        Verdict(
            f"press to event, {FOLLOWERS:,} followers, p95",
            f"{heard.events.p95:.0f} ms",
            "",
            None,
            f"≤ {BAR_MILLISECONDS:.0f} ms",
            heard.events.p95 <= BAR_MILLISECONDS,
        ),
        Verdict(
            f"the server while {FOLLOWERS:,} follow and nothing moves",
            f"{quiet:.1f} % of a core",
            f"nobody there {alone:.1f} %",
            None,
            f"≤ {BAR_PERCENT:.0f} %",
            quiet <= BAR_PERCENT,
        ),
    ]


async def _with_followers(app: Running, presenter: Presenter) -> tuple[Heard, float]:
    async with following(app.address, presenter.code, FOLLOWERS) as followers:
        heard = await _heard(app, presenter, followers)
        quiet = await asyncio.to_thread(_busy_percent, app.process_id, QUIET_SECONDS)
    return heard, quiet


async def _heard(app: Running, presenter: Presenter, followers: Followers) -> Heard:
    worked = _processor_seconds(app.process_id)
    events: list[float] = []
    last: list[float] = []
    answers: list[float] = []
    for number in range(MOVES):
        await asyncio.sleep(BETWEEN_MOVES_SECONDS)
        pressed = perf_counter()
        record = await asyncio.to_thread(presenter.move, f"slide-{number}")
        answers.append(1e3 * (perf_counter() - pressed))
        moments = await followers.all_heard(record["revision"])
        events += [1e3 * (moment - pressed) for moment in moments]
        last.append(1e3 * (max(moments) - pressed))
    work = 1e3 * (_processor_seconds(app.process_id) - worked) / MOVES
    return Heard(Spread.of(events), Spread.of(last), Spread.of(answers), work)


def _processor_seconds(process_id: int) -> float:
    times = psutil.Process(process_id).cpu_times()
    return float(times.user + times.system)


def _busy_percent(process_id: int, seconds: float) -> float:
    process = psutil.Process(process_id)
    process.cpu_percent()
    return float(process.cpu_percent(seconds))


def _print(heard: Heard, quiet: float, alone: float) -> None:
    rows = [
        ["press to event", f"{heard.events.median:.1f}", f"{heard.events.p95:.1f}", str(heard.events.count)],
        ["press to the last event", f"{heard.last.median:.1f}", f"{heard.last.p95:.1f}", str(heard.last.count)],
        ["press to the answer", f"{heard.answer.median:.1f}", f"{heard.answer.p95:.1f}", str(heard.answer.count)],
    ]
    print_table(
        f"A room with {FOLLOWERS:,} followers: {MOVES} moves",
        ["", "median ms", "p95 ms", "times"],
        rows,
        [
            "The followers and the presenter are one process and the server is another; both do all their work on",
            f"the same machine. A move is {heard.work:.0f} ms of work for the server's processor. While nothing moves",
            f"the server takes {quiet:.1f} % of one core, and {alone:.1f} % with nobody there.",
        ],
    )
