"""The server's memory while the timeline page is rerun two thousand times, beside an empty Streamlit page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import psutil

from benchmarks.report import Verdict, print_table
from benchmarks.server import EMPTY_APP, our_app, serving, streamlit
from benchmarks.visitor import visiting

WARM_UP = 200
RERUNS = 2000
EVERY = 50
"""Memory is read each time after so many reruns."""

BAR_MEGABYTES = 5.0
"""A flat line may rise by this much over all reruns: what the memory allocator takes and gives back from run to run."""

OURS = "Let-Down Lab, timeline page"
EMPTY = "empty Streamlit page"


@dataclass(frozen=True)
class Held:
    """Megabytes that the server's process held after the warm-up and after every further `EVERY` reruns."""

    resident: Sequence[float]
    own: Sequence[float]

    def rise(self) -> float:
        """Megabytes by which the straight line through the resident sizes rises from first to last."""
        slope, _ = np.polyfit(np.arange(len(self.resident)), self.resident, 1)
        return float(slope) * (len(self.resident) - 1)


def measure() -> list[Verdict]:
    """Measure, print, and judge."""
    held = {OURS: _held(our_app(), "timeline"), EMPTY: _held(streamlit(EMPTY_APP), "second")}
    _print(held)
    ours, empty = held[OURS].rise(), held[EMPTY].rise()
    subject = f"the server's memory over {RERUNS:,} reruns of the timeline page"
    shown = f"{ours:+.1f} MB"
    bar = f"≤ {BAR_MEGABYTES:.0f} MB"
    return [Verdict(subject, shown, f"{EMPTY} {empty:+.1f} MB", None, bar, ours <= BAR_MEGABYTES)]


def _held(command: Callable[[int], Sequence[str]], page: str) -> Held:
    with serving(command) as server, visiting(server.address, page) as visitor:
        process = psutil.Process(server.process_id)
        resident, own = [], []
        for done in range(WARM_UP + RERUNS + 1):
            if done >= WARM_UP and (done - WARM_UP) % EVERY == 0:
                sizes = process.memory_full_info()
                resident.append(sizes.rss / 1e6)
                own.append(sizes.uss / 1e6)
            visitor.rerun()
        return Held(resident, own)


def _print(held: dict[str, Held]) -> None:
    rows = [
        [
            name,
            f"{one.resident[0]:.1f}",
            f"{one.resident[-1]:.1f}",
            f"{max(one.resident):.1f}",
            f"{one.rise():+.1f}",
            f"{1e3 * one.rise() / RERUNS:+.2f}",
            f"{one.own[-1] - one.own[0]:+.1f}",
        ]
        for name, one in held.items()
    ]
    print_table(
        f"Memory of the server's process: {RERUNS:,} reruns after {WARM_UP}, one visitor",
        ["", "resident MB", "at the end", "most", "rise of its trend MB", "kB a rerun", "own memory: end - start"],
        rows,
        [
            "Reruns are asked for over the web socket, as a browser's page asks; the server runs the whole script.",
            f"The trend is the straight line through the sizes read after every {EVERY} reruns.",
        ],
    )
