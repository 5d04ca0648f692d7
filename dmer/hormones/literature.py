"""The model held against published findings: each target asked of fresh runs, with the verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from math import log
from typing import Literal

import numpy as np

from dmer.content.model_tables import ModelTables, Target
from dmer.hormones.filters import relax
from dmer.hormones.measure import Measurements, measure
from dmer.hormones.scenario import Scenario, ScenarioError, resolve
from dmer.hormones.simulate import Run, simulate

Verdict = Literal["matches", "close", "misses"]

MONKEY_DOPAMINE_HALF_LIFE_MINUTES = 1.0
"""Assumed for the experiment of the targets c16; the source gives none."""


@dataclass(frozen=True)
class Comparison:
    """One target with the model's own answer: a value for each let-down or wave it has, in the target's unit.

    `matches`: all inside what was published; `close`: all usable, but some off; `misses`: neither, or no answer.
    """

    target: Target
    model: tuple[float, ...]
    verdict: Verdict


def compare_with_literature(tables: ModelTables) -> list[Comparison]:
    """Ask the model for every target of `tables`, in their order.

    A target gets no answer, and so misses, when its measure is not in `MEASURES`, or when the profile, stage or range
    that the measure needs is no longer in the tables.
    """
    answers = _Answers(tables)
    found = []
    for target in tables.targets:
        model = _answer(target, answers)
        found.append(Comparison(target, model, _verdict(target, model)))
    return found


def _answer(target: Target, answers: _Answers) -> tuple[float, ...]:
    if target.measure not in MEASURES:
        return ()
    try:
        return MEASURES[target.measure](answers)
    except ScenarioError:
        return ()


def _verdict(target: Target, model: tuple[float, ...]) -> Verdict:
    def inside(span: tuple[float, float]) -> bool:
        return bool(model) and all(span[0] <= value <= span[1] for value in model)

    if not inside(target.accept):
        return "misses"
    return "matches" if inside(target.published_range) else "close"


@dataclass(frozen=True)
class _Answers:
    """Runs that several targets share, each computed once."""

    tables: ModelTables

    def run(self, scenario: Scenario) -> Run:
        return simulate(resolve(scenario, self.tables))

    @cached_property
    def typical(self) -> Run:
        return self.run(Scenario("typical"))

    @cached_property
    def typical_measured(self) -> Measurements:
        return measure(self.typical)

    @cached_property
    def pumping(self) -> Measurements:
        return measure(self.run(Scenario("typical", pump=True, overrides={"T_feed": 10.0})))

    @cached_property
    def long_feed(self) -> Measurements:
        return measure(self.run(Scenario("typical", overrides={"T_feed": 30.0})))

    @cached_property
    def cue_alone(self) -> Run:
        return self.run(Scenario("typical", overrides={"cue_start": -5.0, "cue_minutes": 1.5, "cue_strength": 1.0}))

    @cached_property
    def dmer(self) -> list[Measurements]:
        return [measure(self.run(Scenario(name))) for name in ("dmer_mild", "dmer_moderate", "dmer_severe")]

    def oxytocin_at(self, minutes: float) -> float:
        return float(np.interp(minutes, self.typical.minutes, self.typical.oxytocin))

    def prolactin_ratio(self, stage: str) -> float:
        return measure(self.run(Scenario("typical", stage=stage))).prolactin_peak_ratio

    def prolactin_after_gap(self, gap: float) -> float:
        """Prolactin over its suppressed level, 10 min after a steady dopamine infusion stops for `gap` minutes."""
        values = resolve(Scenario("typical"), self.tables)
        time = np.arange(0.0, 10.0 + 1e-9, 0.005)
        supply = np.where(time < gap, 0.0, 1.0)
        dopamine = relax(time, supply, MONKEY_DOPAMINE_HALF_LIFE_MINUTES / log(2.0), 1.0)
        secretion = (1.0 + values["eps_P"]) / (values["eps_P"] + dopamine ** values["n_P"])
        return float(relax(time, relax(time, secretion, values["tau_L"], 1.0), values["t_half_P"] / log(2.0), 1.0)[-1])


def _mean_oxytocin(answers: _Answers) -> float:
    run = answers.typical
    feed = (run.minutes >= 0.0) & (run.minutes <= 15.0)
    return float(np.trapezoid(run.oxytocin[feed], run.minutes[feed]) / 15.0)


def _burst_to_duct(answers: _Answers) -> tuple[float, ...]:
    """For the first burst, the one that like an injection meets a rested breast."""
    measured = answers.typical_measured
    return tuple(first.start_s - measured.bursts_s[0] for first in measured.let_downs[:1])


def _prolactin_change_on_cue(answers: _Answers) -> float:
    run = answers.cue_alone
    before = run.prolactin[run.minutes <= 0.0]
    return float(100.0 * np.abs(before / before[0] - 1.0).max())


MEASURES: dict[str, Callable[[_Answers], tuple[float, ...]]] = {
    "first_let_down_breast": lambda a: tuple(first.start_s for first in a.typical_measured.let_downs[:1]),
    "first_let_down_pump": lambda a: tuple(first.start_s for first in a.pumping.let_downs[:1]),
    "let_downs_per_feed": lambda a: (float(len(a.typical_measured.let_downs)),),
    "let_downs_pumping": lambda a: (float(len(a.pumping.let_downs)),),
    "let_down_lengths": lambda a: tuple(let_down.seconds for let_down in a.typical_measured.let_downs),
    "burst_to_duct": _burst_to_duct,
    "oxytocin_3_min": lambda a: (a.oxytocin_at(3.0),),
    "oxytocin_6_min": lambda a: (a.oxytocin_at(6.0),),
    "oxytocin_mean": lambda a: (_mean_oxytocin(a),),
    "oxytocin_peak": lambda a: (a.typical_measured.oxytocin_peak_pg_per_ml,),
    "oxytocin_after_feed": lambda a: (a.oxytocin_at(30.0),),
    "prolactin_ratio_month_1": lambda a: (a.prolactin_ratio("month 1"),),
    "prolactin_ratio_month_6": lambda a: (a.prolactin_ratio("month 6"),),
    "prolactin_peak_time_15": lambda a: (a.typical_measured.prolactin_peak_min,),
    "prolactin_peak_time_30": lambda a: (a.long_feed.prolactin_peak_min,),
    "prolactin_after_gap_2_5": lambda a: (a.prolactin_after_gap(2.5),),
    "prolactin_after_gap_5": lambda a: (a.prolactin_after_gap(5.0),),
    "prolactin_after_gap_7_5": lambda a: (a.prolactin_after_gap(7.5),),
    "bursts_on_cue": lambda a: (float(sum(burst < 0.0 for burst in a.cue_alone.events.bursts)),),
    "prolactin_change_on_cue": lambda a: (_prolactin_change_on_cue(a),),
    "dysphoria_leads": lambda a: tuple(w.lead_s or 0.0 for m in a.dmer for w in m.dysphoria_episodes),
    "dysphoria_lengths": lambda a: tuple(wave.seconds for m in a.dmer for wave in m.dysphoria_episodes),
    "dysphoria_typical": lambda a: (float(a.typical.dysphoria.max()),),
}
