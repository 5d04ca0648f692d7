"""The model's own speed: one run and a group in Python, and the browser's run as the page computes it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from benchmarks.browsing import chromium, new_page, open_timeline
from benchmarks.report import Verdict, print_table
from benchmarks.server import ROOT, our_app, serving
from benchmarks.spread import Spread, milliseconds
from dmer.content.model_files import load_model_tables
from dmer.hormones.measure import measure as measure_run
from dmer.hormones.population import draw_people, person_values, simulate_group, surveyed_values
from dmer.hormones.scenario import Scenario, resolve
from dmer.hormones.simulate import simulate
from tests.hormones.reference import solve

PROFILE = "dmer_first_letdown_only"
START, END, STEP = -10.0, 90.0, 0.01
"""The run of 100 minutes, in minutes."""

PAGE_START, PAGE_STEP, PAGE_FINEST = -2.0, 0.05, 0.025
"""The run behind the timeline page, in minutes: dmer/player/picture.js."""

PEOPLE = 200
WARM_UP = 10
RUNS = 60
GROUPS = 5
SOLVED = 3

ONE = "a run of 100 min at 0.01 min, Python"
SOLVER = "the same by scipy solve_ivp"
GROUP = f"{PEOPLE} people, with progress"
PAGE_PYTHON = "the page's run, Python"
PAGE_BROWSER = "the page's run, browser"


def measure() -> list[Verdict]:
    """Measure, print, and judge."""
    tables = load_model_tables(ROOT)
    values = resolve(Scenario(PROFILE), tables)
    minutes = np.arange(START, END + STEP / 2, STEP)
    taken = {
        ONE: _timed(lambda: simulate(values, START, END, STEP), RUNS),
        SOLVER: _timed(lambda: solve(values, minutes, START), SOLVED, warm_up=0),
        GROUP: _timed(_group, GROUPS, warm_up=1),
        PAGE_PYTHON: _timed(lambda: measure_run(simulate(values, PAGE_START, END, PAGE_STEP, PAGE_FINEST)), RUNS),
        PAGE_BROWSER: _in_browser(),
    }
    rows = [[name, f"{one.median:.1f}", f"{one.p95:.1f}", str(one.count)] for name, one in taken.items()]
    print_table(
        "The model",
        ["", "median ms", "p95 ms", "runs"],
        rows,
        [
            f"The page's run: {PAGE_START:.0f} to {END:.0f} min at {PAGE_STEP} min, inside at {PAGE_FINEST} min, and",
            "its measurements. Python works on whole arrays, the browser goes from point to point.",
        ],
    )
    return [
        _verdict(taken, ONE, SOLVER, 20.0),
        _verdict(taken, GROUP, None, 1500.0),
        _verdict(taken, PAGE_BROWSER, PAGE_PYTHON, 8.0),
    ]


def _timed(act: Callable[[], object], runs: int, warm_up: int = WARM_UP) -> Spread:
    return Spread.of([milliseconds(act) for _ in range(warm_up + runs)][warm_up:])


def _group() -> None:
    """Draw everybody and run them, as `dmer` and the docs do, told of each person done."""
    tables = load_model_tables(ROOT)
    around = surveyed_values(tables, resolve(Scenario(PROFILE), tables))
    people = [person_values(tables, around, person, dmer=True) for person in draw_people(tables, PEOPLE)]
    done: list[int] = []
    simulate_group(people, ["dysphoria"], progress=lambda count, _: done.append(count))
    assert len(done) == PEOPLE


def _in_browser() -> Spread:
    with serving(our_app()) as app, chromium() as browser:
        page = new_page(browser, "model_runs.js")
        open_timeline(page, app.address)
        return Spread.of(page.evaluate("counts => modelRuns.timed(...counts)", [WARM_UP, RUNS]))


def _verdict(taken: dict[str, Spread], name: str, reference: str | None, bar_milliseconds: float) -> Verdict:
    ours = taken[name].median
    beside = f"{reference} {taken[reference].median:.1f} ms" if reference else ""
    ratio = ours / taken[reference].median if reference else None
    return Verdict(name, f"{ours:.1f} ms", beside, ratio, f"≤ {bar_milliseconds:.0f} ms", ours <= bar_milliseconds)
