"""The browser's model is held equal to the Python model."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page

from dmer.content.model_files import load_model_tables
from dmer.hormones.measure import measure
from dmer.hormones.scenario import Scenario, resolve
from dmer.hormones.simulate import Run, simulate
from tests.browser.conftest import ROOT, Server

RANDOM_SETS = 300
CLOSENESS = 1e-6
WINDOW = {"start": -6.0, "end": 45.0, "step": 0.05}

RUN_IN_BROWSER = """
async ([address, cases, window]) => {
  const { simulate } = await import(`${address}/player/test/model.js`);
  const { measure } = await import(`${address}/player/test/measure.js`);
  const tables = await (await fetch(`${address}/player/data/timeline.json`)).json();
  return JSON.stringify(cases.map((values) => {
    const run = simulate(values, tables.numerics, window);
    const curves = Object.fromEntries(Object.entries(run.curves).map(([name, curve]) => [name, Array.from(curve)]));
    return { minutes: Array.from(run.minutes), curves, events: run.events, measured: measure(run, tables.numerics) };
  }));
}
"""


@pytest.fixture(scope="module")
def tables() -> Any:
    return load_model_tables(ROOT)


@pytest.fixture
def page(context: Any, server: Server) -> Page:
    opened: Page = context.new_page()
    opened.goto(server.address + "/player/data/timeline.json")
    return opened


def in_browser(page: Page, server: Server, cases: list[dict[str, float]]) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = []
    for first in range(0, len(cases), 25):
        answers += json.loads(page.evaluate(RUN_IN_BROWSER, [server.address, cases[first : first + 25], WINDOW]))
    return answers


def largest_difference(run: Run, answer: dict[str, Any]) -> tuple[float, str]:
    """The largest difference of any state, as a share of that state's own range in the Python run."""
    worst = (0.0, "")
    assert len(answer["minutes"]) == len(run.minutes)
    for name in Run.curve_names():
        ours, theirs = getattr(run, name), np.array(answer["curves"][name])
        span = float(np.ptp(ours)) or 1.0
        worst = max(worst, (float(np.abs(ours - theirs).max()) / span, name))
    return worst


def random_values(tables: Any) -> list[dict[str, float]]:
    random = np.random.default_rng(8501)
    return [
        {symbol: float(random.uniform(*entry.range)) for symbol, entry in tables.inputs.items()}
        for _ in range(RANDOM_SETS)
    ]


def test_all_profiles_agree(page: Page, server: Server, tables: Any) -> None:
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


def test_random_parameters_agree(page: Page, server: Server, tables: Any) -> None:
    cases = random_values(tables)
    for number, (values, answer) in enumerate(zip(cases, in_browser(page, server, cases), strict=True)):
        run = simulate(values, **WINDOW)
        assert len(answer["events"]["bursts"]) == len(run.events.bursts)
        difference, state = largest_difference(run, answer)
        assert difference < CLOSENESS, f"set {number}: {state} differs by {difference:.2g} of its range; {values}"


def test_measurements_agree(page: Page, server: Server, tables: Any) -> None:
    cases = [resolve(Scenario(profile), tables) for profile in tables.profiles]
    for values, answer in zip(cases, in_browser(page, server, cases), strict=True):
        ours, theirs = measure(simulate(values, **WINDOW)), answer["measured"]
        for wave, other in zip(ours.dysphoria_episodes, theirs["waves"], strict=True):
            expected = [wave.start_s, wave.end_s, wave.peak, wave.lead_s]
            assert [other["start"], other["end"], other["peak"], other["lead"]] == pytest.approx(expected, abs=1e-3)
        for let_down, other in zip(ours.let_downs, theirs["letDowns"], strict=True):
            assert [other["start"], other["end"]] == pytest.approx([let_down.start_s, let_down.end_s], abs=1e-3)
        assert theirs["oxytocinPeak"]["value"] == pytest.approx(ours.oxytocin_peak_pg_per_ml)
        assert theirs["prolactinPeak"]["minutes"] == pytest.approx(ours.prolactin_peak_min)
        assert theirs["dopamineNadir"] == pytest.approx(ours.dopamine_nadir_rel)


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
