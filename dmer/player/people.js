// Simulated people around the settings on show: bands and single lines, computed in small bites so that the page
// stays quick under the hand. The people were drawn by dmer/hormones/population.py.

import { simulate } from "./model.js";
import { valuesOf } from "./view_state.js";

const STEP_MINUTES = 0.1;
const FINEST_MINUTES = 0.05;
const BITE_MILLISECONDS = 10;
const REST_MILLISECONDS = 200;
const FEW = 10;
const KEPT = ["T_feed", "rho"]; // the feed and the pattern of let-downs stay as set
const LINES = ["oxytocin", "dopamine_mood", "dysphoria", "dysphoria_oxytocin"]; // prolactin has no spread of its own

const CHANGES = { times: (value, amount) => value * amount, plus: (value, amount) => value + amount, is: (_, amount) => amount };

/** The values of one person around `values`, kept inside the plausible ranges; as in population.py. */
export function personValues(tables, values, person, isDmer) {
  const own = { ...values };
  for (const { symbol, dmer_only: dmerOnly } of tables.spreads) {
    if ((dmerOnly && !isDmer) || KEPT.includes(symbol)) continue;
    const [how, amount] = person[symbol];
    const [low, high] = tables.inputs.find((input) => input.symbol === symbol).range;
    own[symbol] = Math.min(high, Math.max(low, CHANGES[how](values[symbol], amount)));
  }
  return own;
}

function percentiles(curves, low, high) {
  const count = curves[0].length;
  const lower = new Float64Array(count);
  const upper = new Float64Array(count);
  const column = new Float64Array(curves.length);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < curves.length; j++) column[j] = curves[j][i];
    column.sort();
    lower[i] = column[Math.round(low * (column.length - 1))];
    upper[i] = column[Math.round(high * (column.length - 1))];
  }
  return { low: lower, high: upper };
}

/**
 * Keeps the group that belongs to the state on show.
 * @param {(group: object) => void} onReady  called when a group has been computed
 */
export function createGroups(tables, onReady) {
  let group = null;
  let job = null;
  let timer = 0;
  return {
    current: () => group,
    /** The settings changed: what was computed no longer holds. */
    drop() {
      clearTimeout(timer);
      job?.cancel();
      [group, job] = [null, null];
    },
    /** Compute the group of a state once the hand has rested. */
    want(state, span) {
      if (state.people === "none" || group || job) return;
      timer = setTimeout(() => {
        job = startGroup(state, tables, span, (made) => {
          group = made;
          onReady(made);
        });
      }, REST_MILLISECONDS);
    },
  };
}

/** Compute a group in the background; `done(group)` is called unless cancelled. @returns {{cancel: () => void}} */
function startGroup(state, tables, span, done) {
  const values = valuesOf(state, tables);
  const isDmer = tables.profiles.find((profile) => profile.id === state.profile).dmer;
  const people = state.people === "ten" ? tables.people.slice(0, FEW) : tables.people;
  const curves = Object.fromEntries(LINES.map((line) => [line, []]));
  let next = 0;
  let minutes = null;
  let timer = setTimeout(bite, 0);

  function bite() {
    const until = performance.now() + BITE_MILLISECONDS;
    while (next < people.length && performance.now() < until) {
      const own = personValues(tables, values, people[next++], isDmer);
      const run = simulate(own, tables.numerics, { start: span.start, end: span.end, step: STEP_MINUTES, finest: FINEST_MINUTES });
      minutes = run.minutes;
      for (const line of LINES) curves[line].push(run.curves[line]);
    }
    if (next < people.length) timer = setTimeout(bite, 0);
    else done(summarized());
  }

  function summarized() {
    const group = { minutes, highest: {}, has: (line) => LINES.includes(line) };
    if (state.people === "ten") group.lines = curves;
    else group.bands = Object.fromEntries(LINES.map((line) => [line, percentiles(curves[line], 0.05, 0.95)]));
    for (const line of LINES) {
      const tops = group.lines ? curves[line] : [group.bands[line].high];
      group.highest[line] = Math.max(...tops.map((curve) => curve.reduce((a, b) => Math.max(a, b), 0)));
    }
    return group;
  }

  return { cancel: () => clearTimeout(timer) };
}
