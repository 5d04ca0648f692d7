// From a view state to everything the figure and the describer need: runs, measurements, ghost, second parent.

import { measure } from "./measure.js";
import { simulate } from "./model.js";
import { timeSpan } from "./timeline_figure.js";
import { valuesOf, valuesOfOther } from "./view_state.js";

const STEP_MINUTES = 0.05;
const QUIET_MINUTES = 15; // so long after the last drive nothing turns sharply any more
const QUIET_STEP_MINUTES = 0.25;
const KEPT_RUNS = 6;

const stepping = { step: STEP_MINUTES, finest: STEP_MINUTES / 2 };

/** A run in even steps over the whole time, as a file holds it. */
export function evenRun(values, numerics) {
  const { start, longEnd } = timeSpan(values);
  return simulate(values, numerics, { start, end: longEnd, ...stepping });
}

/** A run for the eye: long steps once it is quiet. */
function quickRun(values, numerics) {
  const { start, end, longEnd } = timeSpan(values);
  const cueEnd = values.cue_strength > 0 ? values.cue_start + values.cue_minutes : 0;
  const after = Math.max(end, Math.max(values.T_feed, cueEnd) + QUIET_MINUTES);
  return simulate(values, numerics, { start, end: longEnd, ...stepping, quiet: { after, step: QUIET_STEP_MINUTES } });
}

/** @returns {(state: object, group?: object|null) => object} a function that keeps the latest runs */
export function pictureMaker(tables) {
  const kept = new Map();

  function runOf(values) {
    const key = JSON.stringify(values);
    if (!kept.has(key)) {
      const run = quickRun(values, tables.numerics);
      kept.set(key, { run, measured: measure(run, tables.numerics) });
      if (kept.size > KEPT_RUNS) kept.delete(kept.keys().next().value);
    }
    return kept.get(key);
  }

  return (state, group = null) => {
    const columns = [{ profile: state.profile, ...runOf(valuesOf(state, tables)) }];
    if (state.compare === "beside") {
      columns.push({ profile: state.beside, ...runOf(valuesOfOther(state, tables, state.beside)) });
    }
    const ghost = state.compare === "ghost" ? runOf(valuesOfOther(state, tables, "typical")).run : null;
    const { run, measured } = columns[0];
    return { state, columns, ghost, group, run, measured, published: tables.published };
  };
}

/** Waves on show: by the mechanism chosen, the first of them if both. */
function shownWaves({ state, measured }) {
  return state.mechanism === "oxytocin" ? [measured.wavesOxytocin, "dysphoria_oxytocin"] : [measured.waves, "dysphoria"];
}

/** Where the playhead rests before anyone touches it: on the crest of the first wave, or at the start. */
export function restingMinutes(picture) {
  const [[first], curve] = shownWaves(picture);
  if (!first) return 0;
  const { minutes, curves } = picture.run;
  const crest = minutes.findIndex((at, i) => 60 * at >= first.start && curves[curve][i] >= first.peak);
  return minutes[crest];
}

/** Beginnings and ends of let-downs and waves, in minutes, in order. */
export function eventTimes(picture) {
  const { state, measured } = picture;
  const waves = [...(state.mechanism === "oxytocin" ? [] : measured.waves), ...(state.mechanism === "dopamine" ? [] : measured.wavesOxytocin)];
  return [...measured.letDowns, ...waves].flatMap(({ start, end }) => [start / 60, end / 60]).sort((a, b) => a - b);
}
