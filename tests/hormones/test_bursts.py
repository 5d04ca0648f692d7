"""When bursts and dips come, in the words of a feed: latency, interval, stress, cues."""

from __future__ import annotations

from itertools import pairwise
from math import exp

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dmer.content.model_files import load_model_tables
from dmer.content.model_tables import ModelTables
from dmer.hormones.bursts import BurstTrain, Dip, burst_train, drive_segments
from dmer.hormones.scenario import Scenario, resolve
from tests.hormones.conftest import ROOT

INPUTS = load_model_tables(ROOT).inputs
USED = ("T_feed", "T_i", "L_b", "tau_prime", "k_stress", "lead", "stress", "cue_start", "cue_minutes", "cue_strength")
LEGAL = st.fixed_dictionaries({symbol: st.floats(*INPUTS[symbol].range) for symbol in USED})
"""Any values inside the plausible ranges, for the symbols that events depend on."""


def train(tables: ModelTables, *, pump: bool = False, **overrides: float) -> BurstTrain:
    return burst_train(resolve(Scenario("typical", pump=pump, overrides=overrides), tables), -10.0, 90.0)


def test_a_breastfeed_has_a_burst_every_five_minutes(tables: ModelTables) -> None:
    assert train(tables).bursts == pytest.approx([0.65, 5.65, 10.65])


def test_each_dip_starts_before_its_burst(tables: ModelTables) -> None:
    dips = train(tables).dips
    assert [dip.minutes for dip in dips] == pytest.approx([0.25, 5.25, 10.25])
    assert [dip.let_down for dip in dips] == [1, 2, 3]


def test_a_pump_brings_the_first_burst_later_and_the_next_ones_sooner(tables: ModelTables) -> None:
    assert train(tables, pump=True).bursts == pytest.approx([1.15, 4.15, 7.15, 10.15, 13.15])


def test_stress_spaces_bursts_further_apart(tables: ModelTables) -> None:
    assert train(tables, stress=1.0).bursts == pytest.approx([1.3, 11.3])


def test_a_dip_cannot_start_before_the_feed(tables: ModelTables) -> None:
    assert train(tables, L_b=0.3, lead=1.1).dips[0] == Dip(0.0, 1)


def test_no_feed_no_burst(tables: ModelTables) -> None:
    values = resolve(Scenario("typical"), tables)
    assert burst_train(values, -10.0, -1.0) == BurstTrain((), ())


def test_a_cry_brings_a_burst_before_the_feed_and_the_next_one_later(tables: ModelTables) -> None:
    """After the cry the generator has only partly recovered when the feed starts."""
    events = train(tables, cue_start=-5.0, cue_minutes=1.5, cue_strength=1.0)
    rest, at_end_of_cry = 1.0 - 0.65 / 5.0, (1.5 - 0.65) / 5.0
    at_latch = rest + (at_end_of_cry - rest) * exp(-3.5 / 3.0)
    first = 5.0 * (1.0 - at_latch)
    assert events.bursts == pytest.approx([-4.35, first, first + 5.0, first + 10.0])
    assert first > 0.65


def test_half_a_cry_charges_half_as_fast(tables: ModelTables) -> None:
    events = train(tables, cue_start=-5.0, cue_minutes=1.5, cue_strength=0.5)
    assert events.bursts[0] == pytest.approx(-5.0 + 0.65 / 0.5)


def test_a_pulse_whose_burst_never_comes_is_not_counted(tables: ModelTables) -> None:
    """The cry ends between the early pulse and the burst: the charge is lost, and the feed starts from rest."""
    events = train(tables, cue_start=-5.0, cue_minutes=0.4, cue_strength=1.0)
    assert events.bursts == pytest.approx([0.65, 5.65, 10.65])
    assert [dip.minutes for dip in events.dips[:2]] == pytest.approx([-4.75, 0.25])
    assert [dip.let_down for dip in events.dips[:2]] == [1, 1]


def test_a_cry_during_the_feed_adds_nothing(tables: ModelTables) -> None:
    crying = train(tables, cue_start=3.0, cue_minutes=4.0, cue_strength=1.0)
    assert crying.bursts == pytest.approx(train(tables).bursts)


@given(LEGAL)
@settings(deadline=None, max_examples=200)
def test_the_drive_covers_the_run_without_gaps(values: dict[str, float]) -> None:
    segments = drive_segments(values, -15.0, 90.0)
    assert segments[0][0] == -15.0
    assert segments[-1][1] == 90.0
    assert all(before[1] == after[0] for before, after in pairwise(segments))
    assert all(0.0 <= drive <= 1.0 for _, _, drive in segments)
    suckled = sum(right - left for left, right, drive in segments if drive == 1.0 and 0.0 <= left < values["T_feed"])
    assert suckled == pytest.approx(values["T_feed"])


@given(LEGAL)
@settings(deadline=None, max_examples=200)
def test_without_a_cue_bursts_are_regular_and_inside_the_feed(values: dict[str, float]) -> None:
    values = values | {"cue_strength": 0.0}
    events = burst_train(values, -15.0, 90.0)
    slowed = 1.0 / (1.0 - values["k_stress"] * values["stress"])
    expected, burst = [], values["L_b"] * slowed
    while burst <= values["T_feed"]:
        expected.append(burst)
        burst += values["T_i"] * slowed
    assume(all(abs(moment - values["T_feed"]) > 1e-6 for moment in (*expected, burst)))
    assert events.bursts == pytest.approx(expected)


@given(LEGAL)
@settings(deadline=None, max_examples=200)
def test_every_burst_has_its_dip_after_the_burst_before(values: dict[str, float]) -> None:
    """At most the lead before it, unless the drive weakens in between."""
    events = burst_train(values, -15.0, 90.0)
    steady = values["cue_strength"] == 0.0 or values["cue_start"] + values["cue_minutes"] <= 0.0
    assert list(events.bursts) == sorted(events.bursts)
    assert [dip.minutes for dip in events.dips] == sorted(dip.minutes for dip in events.dips)
    for number, (before, burst) in enumerate(pairwise((-15.0, *events.bursts)), start=1):
        own = [dip.minutes for dip in events.dips if dip.let_down == number]
        assert own, f"burst {number} has no dip"
        earliest = burst - values["lead"] - 1e-9 if steady else before
        assert max(before, earliest) <= own[-1] <= burst
