"""The browser's model is held equal to the Python model."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import BrowserContext, Page

from dmer.content.model_files import load_model_tables
from dmer.hormones.measure import Measurements, measure
from dmer.hormones.scenario import Scenario, resolve
from dmer.hormones.simulate import Run, simulate
from tests.browser.conftest import ROOT, Server

RANDOM_SETS = 300
CLOSENESS = 1e-6
WINDOW = {"start": -6.0, "end": 45.0, "step": 0.05}

RUN_IN_BROWSER = """
async ([address, cases, window, names]) => {
  const { simulate } = await import(`${address}/player/test/model.js`);
  const { measure } = await import(`${address}/player/test/measure.js`);
  const tables = await (await fetch(`${address}/player/data/timeline.json`)).json();
  const runs = cases.map((values) => simulate(values, tables.numerics, window));
  const levels = runs.flatMap((run) => [run.minutes, ...names.map((name) => run.curves[name])]);
  const file = document.createElement("a");
  file.href = URL.createObjectURL(new Blob(levels.map((curve) => Float64Array.from(curve))));
  file.download = "levels";
  file.click();
  return runs.map((run) => ({ bursts: run.events.bursts.length, measured: measure(run, tables.numerics) }));
}
"""
"""Runs the model; every level goes into a file, which takes a tenth of the time that so many numbers in words take."""


@pytest.fixture(scope="module")
def tables() -> Any:
    return load_model_tables(ROOT)


@pytest.fixture(scope="module")
def page(kept_context: BrowserContext, server: Server) -> Iterator[Page]:
    opened = kept_context.new_page()
    opened.goto(server.address + "/player/data/timeline.json")
    yield opened
    opened.close()


def in_browser(page: Page, server: Server, cases: list[dict[str, float]]) -> list[dict[str, Any]]:
    """Each run of the browser: its levels by name and `minutes`, how many bursts, what is measured of it."""
    names = Run.curve_names()
    with page.expect_download() as file:
        told: list[dict[str, Any]] = page.evaluate(RUN_IN_BROWSER, [server.address, cases, WINDOW, names])
    levels = np.fromfile(file.value.path()).reshape(len(cases), 1 + len(names), -1)
    return [{**one, **dict(zip(("minutes", *names), run, strict=True))} for one, run in zip(told, levels, strict=True)]


def largest_difference(run: Run, answer: dict[str, Any]) -> tuple[float, str]:
    """The largest difference of any state, as a share of that state's own range in the Python run."""
    assert np.allclose(answer["minutes"], run.minutes)
    differences = []
    for name in Run.curve_names():
        ours = getattr(run, name)
        span = float(np.ptp(ours)) or 1.0
        differences.append((float(np.abs(ours - answer[name]).max()) / span, name))
    return max(differences)


def random_values(tables: Any) -> list[dict[str, float]]:
    random = np.random.default_rng(8501)
    return [
        {symbol: float(random.uniform(*entry.range)) for symbol, entry in tables.inputs.items()}
        for _ in range(RANDOM_SETS)
    ]


def test_all_profiles_agree_in_every_state_and_in_what_is_measured(page: Page, server: Server, tables: Any) -> None:
    scenarios = [
        Scenario(profile, stage, pump, {"cue_strength": cue})
        for profile in tables.profiles
        for stage in (None, *tables.stages)
        for pump in (False, True)
        for cue in (0.0, 1.0)
    ]
    cases = [resolve(scenario, tables) for scenario in scenarios]
    for scenario, values, answer in zip(scenarios, cases, in_browser(page, server, cases), strict=True):
        run = simulate(values, **WINDOW)
        difference, state = largest_difference(run, answer)
        assert difference < CLOSENESS, f"{scenario}: {state} differs by {difference:.2g} of its range"
        same_measurements(measure(run), answer["measured"])


def same_measurements(ours: Measurements, theirs: dict[str, Any]) -> None:
    for wave, other in zip(ours.dysphoria_episodes, theirs["waves"], strict=True):
        expected = [wave.start_s, wave.end_s, wave.peak, wave.lead_s]
        assert [other["start"], other["end"], other["peak"], other["lead"]] == pytest.approx(expected, abs=1e-3)
    for let_down, other in zip(ours.let_downs, theirs["letDowns"], strict=True):
        assert [other["start"], other["end"]] == pytest.approx([let_down.start_s, let_down.end_s], abs=1e-3)
    assert theirs["oxytocinPeak"]["value"] == pytest.approx(ours.oxytocin_peak_pg_per_ml)
    assert theirs["prolactinPeak"]["minutes"] == pytest.approx(ours.prolactin_peak_min)
    assert theirs["dopamineNadir"] == pytest.approx(ours.dopamine_nadir_rel)


def test_random_parameters_agree(page: Page, server: Server, tables: Any) -> None:
    cases = random_values(tables)
    for number, (values, answer) in enumerate(zip(cases, in_browser(page, server, cases), strict=True)):
        run = simulate(values, **WINDOW)
        assert answer["bursts"] == len(run.events.bursts)
        difference, state = largest_difference(run, answer)
        assert difference < CLOSENESS, f"set {number}: {state} differs by {difference:.2g} of its range; {values}"


def test_a_different_model_would_be_noticed(page: Page, server: Server, tables: Any) -> None:
    values = resolve(Scenario("dmer_moderate"), tables)
    [answer] = in_browser(page, server, [{**values, "tau_rec": values["tau_rec"] * 1.001}])
    difference, _ = largest_difference(simulate(values, **WINDOW), answer)
    assert difference > CLOSENESS


def test_numerics_are_sent_not_repeated(page: Page, server: Server) -> None:
    sent = json.loads(page.request.get(server.address + "/player/data/timeline.json").text())["numerics"]
    assert sent["dip_offsets"][0] == 0.0
    assert sent["episode_index"] > 0


def test_the_run_for_the_eye_is_the_even_run(page: Page, server: Server) -> None:
    """Long steps once it is quiet leave every state within half a percent of its range, for everyone and a late cue."""
    worst = page.evaluate(
        """async (folder) => {
          const { evenRun, pictureMaker } = await import(`${folder}picture.js`);
          const { defaultState, valuesOf } = await import(`${folder}view_state.js`);
          const { valueAt } = await import(`${folder}describe.js`);
          const tables = await (await fetch("/player/data/timeline.json")).json();
          const makePicture = pictureMaker(tables);
          const late = { cue_strength: 1, cue_start: 40, cue_minutes: 5 };
          const states = tables.profiles.flatMap(({ id }) => [{}, { T_feed: 35 }, late].map((overrides) => ({
            ...defaultState(), profile: id, overrides })));
          let worst = 0;
          for (const state of states) {
            const quick = makePicture(state).run;
            const even = evenRun(valuesOf(state, tables), tables.numerics);
            for (const [name, curve] of Object.entries(even.curves)) {
              const range = Math.max(...curve) - Math.min(...curve);
              curve.forEach((level, i) => {
                const shown = valueAt(quick.minutes, quick.curves[name], even.minutes[i]);
                worst = Math.max(worst, Math.abs(level - shown) / (range || 1));
              });
            }
          }
          return worst;
        }""",
        f"{server.address}/player/test/",
    )
    assert worst < 0.005
