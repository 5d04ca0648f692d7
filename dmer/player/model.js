// The let-down model in the browser: a port of dmer/hormones/simulate.py, as bursts.js and filters.js are of their namesakes
// there; held equal to them by tests/browser/test_model_parity.py. Change Python first, then this. Times are minutes after the
// start of stimulation; units of the curves are those of `Run` in simulate.py.

import { burstTrain } from "./bursts.js";
import { decayingSum, relax } from "./filters.js";

/**
 * @typedef {Record<string, number>} Values  a number for every symbol of the parameter and stimulus tables
 * @typedef {{finest_step_minutes: number, dip_offsets: number[], shortened: number,
 *   shortened_after_burst_minutes: number, shortened_after_dip_minutes: number, nearly_equal: number, episode_index: number}} Numerics
 * @typedef {{values: Values, events: import("./bursts.js").BurstTrain, minutes: Float64Array, curves: Record<string, Float64Array>}} Run
 */

/** Every wanted point, a lead-in when the run begins earlier, and the points where something turns. */
function makeGrid(fine, begin, events, values, numerics, finest) {
  const turns = [0, values.T_feed, ...events.bursts];
  const shortened = numerics.shortened * finest;
  const shortSteps = (from, minutes) => {
    for (let i = 1; i <= Math.floor(minutes / shortened + 1e-9); i++) turns.push(from + shortened * i);
  };
  for (const burst of events.bursts) shortSteps(burst, numerics.shortened_after_burst_minutes);
  for (const dip of events.dips) {
    shortSteps(dip.minutes, numerics.shortened_after_dip_minutes);
    for (const offset of numerics.dip_offsets) turns.push(dip.minutes + values.tau_c * offset);
  }
  const last = fine[fine.length - 1];
  const extra = Float64Array.from(turns.filter((turn) => turn > begin && turn < last)).sort();
  const step = numerics.finest_step_minutes;
  const leadIn = Math.max(0, Math.ceil((fine[0] - begin) / step));
  const all = new Float64Array(leadIn + fine.length + extra.length);
  let count = 0;
  let next = 0;
  for (let i = 0; i < leadIn + fine.length; i++) {
    const point = i < leadIn ? begin + i * step : fine[i - leadIn];
    while (next < extra.length && extra[next] <= point) {
      if (extra[next] < point && extra[next] !== all[count - 1]) all[count++] = extra[next];
      next++;
    }
    all[count++] = point;
  }
  return all.subarray(0, count);
}

/** The same rates, later ones nudged up while they coincide with an earlier one. */
function apart(rates, nearlyEqual) {
  for (let i = 0; i < rates.length; i++) {
    while (rates.slice(0, i).some((rate) => Math.abs(rates[i] - rate) < nearlyEqual * rate)) {
      rates[i] *= 1 + 2 * nearlyEqual;
    }
  }
  return rates;
}

/** Oxytocin above baseline in plasma, at the breast, and as the breast has adapted to it. */
function oxytocinLevels(time, bursts, values, numerics) {
  const clearance = Math.LN2 / values.t_half_O;
  const rates = apart([1 / values.tau_rel, clearance, 1 / values.tau_m, 1 / values.tau_a], numerics.nearly_equal);
  const sizes = bursts.map(() => values.A_O);
  const modes = rates.map((rate) => decayingSum(time, bursts, sizes, rate));
  return [2, 3, 4].map((stages) => {
    const gain = rates[0] * (stages > 2 ? rates[2] : 1) * (stages > 3 ? rates[3] : 1);
    const level = new Float64Array(time.length);
    for (let j = 0; j < stages; j++) {
      let weight = gain;
      for (let k = 0; k < stages; k++) if (k !== j) weight /= rates[k] - rates[j];
      const mode = modes[j];
      for (let i = 0; i < level.length; i++) level[i] += weight * mode[i];
    }
    return level;
  });
}

/** Running integral of the pull on mood-relevant dopamine. */
function dipPull(time, dips, values) {
  const starts = dips.map((dip) => dip.minutes);
  const sizes = dips.map((dip) => values.gain_dip * values.rho ** (dip.letDown - 1));
  const pull = decayingSum(time, starts, sizes, 1 / values.tau_c);
  const strength = -Math.log(1 - values.Delta);
  let sent = 0;
  let next = 0;
  for (let i = 0; i < time.length; i++) {
    while (next < starts.length && starts[next] <= time[i]) sent += sizes[next++];
    pull[i] = strength * (sent - pull[i]);
  }
  return pull;
}

function map(curve, change) {
  const changed = new Float64Array(curve.length);
  for (let i = 0; i < curve.length; i++) changed[i] = change(curve[i], i);
  return changed;
}

function states(time, events, values, numerics) {
  const [plasma, breast, adapted] = oxytocinLevels(time, events.bursts, values, numerics);
  const half = values.E50 ** values.h_E;
  const answer = map(breast, (level, i) => {
    const rise = Math.max(0, level - adapted[i]) ** values.h_E;
    return rise / (half + rise);
  });
  const pull = dipPull(time, events.dips, values);
  const suckling = map(time, (t) => {
    if (t <= 0) return 0;
    const built = -Math.expm1(-Math.min(t, values.T_feed) / values.tau_s);
    return t <= values.T_feed ? built : built * Math.exp((values.T_feed - t) / values.tau_s);
  });
  const brakeTarget = map(suckling, (s) => 1 - values.I_T * s);
  const brake = relax(time, brakeTarget, values.tau_DT, 1, { extraDecay: pull, extraFactor: values.kappa });
  const drive = map(brake, (d) => (1 + values.eps_P) / (values.eps_P + d ** values.n_P));
  const secretion = relax(time, drive, values.tau_L, 1);
  const prolactinTarget = map(secretion, (g) => values.P_b * g);
  const ones = new Float64Array(time.length).fill(1);
  const mood = relax(time, ones, values.tau_rec, 1, { extraDecay: pull });
  const shortfall = map(mood, (d) => (100 * Math.max(0, values.theta - d)) / values.theta);

  const starts = events.dips.map((dip) => dip.minutes);
  const sizes = starts.map(() => 1);
  const rate = Math.LN2 / values.t_half_Z;
  const toEffect = (z) => z / (values.Z50 + z);
  const effect = map(decayingSum(time, starts, sizes, rate), toEffect);
  const effectBefore = map(decayingSum(time, starts, sizes, rate, true), toEffect);
  const arousal = relax(time, map(effect, (e) => values.V * e), values.tau_B, 0, {
    targetBefore: map(effectBefore, (e) => values.V * e),
  });
  const calm = relax(time, effect, values.tau_K, 0, { targetBefore: effectBefore });
  const unrest = map(arousal, (b, i) => 100 * Math.max(0, b - values.g_K * calm[i] - values.theta_B));
  return {
    oxytocin: map(plasma, (above) => values.O_b + above),
    duct_response: relax(time, answer, values.tau_d, 0),
    suckling_signal: suckling,
    dopamine_brake: brake,
    prolactin_secretion: secretion,
    prolactin: relax(time, prolactinTarget, values.t_half_P / Math.LN2, values.P_b),
    dopamine_mood: mood,
    dysphoria: relax(time, shortfall, values.tau_Y, 0),
    arousal,
    calm,
    dysphoria_oxytocin: relax(time, unrest, values.tau_Y, 0),
  };
}

/** From `from` to `to` every `step` minutes, each step divided in `parts`. */
function evenly(from, to, step, parts) {
  const points = new Float64Array(Math.max(0, Math.floor((to - from) / step + 1e-9)) * parts + 1);
  for (let i = 0; i < points.length; i++) points[i] = from + i * (step / parts);
  return points;
}

function joined(first, second) {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/**
 * Run the model from rest and return it from `start` to `end` every `step` minutes. With `quiet`, steps are as long as
 * `quiet.step` after `quiet.after`: for a picture, once nothing turns sharply any more.
 * @param {Values} values @param {Numerics} numerics
 * @returns {Run}
 */
export function simulate(values, numerics, { start, end, step, finest = numerics.finest_step_minutes, quiet = null }) {
  const begin = Math.min(start, 0, values.cue_strength > 0 ? values.cue_start : 0);
  const events = burstTrain(values, begin, end);
  const perStep = Math.ceil(step / finest - 1e-9);
  const lively = quiet ? Math.min(end, quiet.after) : end;
  const calmly = quiet && end > lively ? evenly(lively + quiet.step, end, quiet.step, 1) : new Float64Array(0);
  const fine = joined(evenly(start, lively, step, perStep), calmly);
  const time = makeGrid(fine, begin, events, values, numerics, finest);
  const all = states(time, events, values, numerics);
  const livelySteps = (fine.length - calmly.length - 1) / perStep;
  const kept = new Uint32Array(livelySteps + 1 + calmly.length);
  for (let i = 0, at = 0; i < kept.length; i++) {
    const wanted = fine[i <= livelySteps ? i * perStep : fine.length - kept.length + i];
    while (time[at] !== wanted) at++;
    kept[i] = at;
  }
  const pick = (curve) => {
    const picked = new Float64Array(kept.length);
    for (let i = 0; i < kept.length; i++) picked[i] = curve[kept[i]];
    return picked;
  };
  const curves = Object.fromEntries(Object.entries(all).map(([name, curve]) => [name, pick(curve)]));
  return { values, events, minutes: pick(time), curves };
}
