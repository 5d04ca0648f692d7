// The one describer: sentences about a run and about a moment of it. It never draws; the sentences are in
// content/wording/timeline.yaml.

import { fill, lengthInWords, number } from "./words.js";

const SOON_SECONDS = 90;
const STILL = 0.02; // pg/mL per second above which oxytocin counts as moving

/** The value of a curve at a time, on a straight line between its points. */
export function valueAt(minutes, curve, at) {
  const last = minutes.length - 1;
  if (at <= minutes[0]) return curve[0];
  if (at >= minutes[last]) return curve[last];
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (minutes[middle] <= at) low = middle;
    else high = middle;
  }
  const share = (at - minutes[low]) / (minutes[high] - minutes[low]);
  return curve[low] + share * (curve[high] - curve[low]);
}

/** @typedef {{state: import("./view_state.js").ViewState, run: import("./model.js").Run, measured: object}} Picture */

/** One sentence about the wave or waves of a run, with lead and length. */
function wavesInWords(waves, words) {
  if (waves.length === 0) return words.summary.waves_none;
  const first = waves[0];
  const lead =
    first.lead === null
      ? words.summary.lead_none
      : fill(first.lead >= 0 ? words.summary.lead_before : words.summary.lead_after, {
          seconds: number(Math.abs(first.lead)),
        });
  const length = lengthInWords(first.end - first.start, words);
  const sentence = waves.length === 1 ? words.summary.waves_one : words.summary.waves_many;
  return fill(sentence, { count: waves.length, lead, length });
}

function wavesOxytocinInWords(waves, words) {
  if (waves.length === 0) return words.summary.waves_oxytocin_none;
  const length = lengthInWords(waves[0].end - waves[0].start, words);
  const fading = waves.every((wave, i) => i === 0 || wave.peak < waves[i - 1].peak - 1);
  const many = fading ? words.summary.waves_oxytocin_fading : words.summary.waves_oxytocin_many;
  const sentence = waves.length === 1 ? words.summary.waves_oxytocin_one : many;
  return fill(sentence, { count: waves.length, length });
}

function letDownsInWords(letDowns, words) {
  const key = letDowns.length === 0 ? "let_downs_none" : letDowns.length === 1 ? "let_downs_one" : "let_downs_many";
  return fill(words.summary[key], { count: letDowns.length });
}

/** The whole run in a few sentences. @param {Picture} picture */
export function summaryInWords({ state, run, measured }, words) {
  const who = words.profiles[state.profile].phrase;
  const opening = fill(state.feeding === "pump" ? words.summary.feed_pump : words.summary.feed_breast, {
    minutes: number(run.values.T_feed, run.values.T_feed % 1 ? 1 : 0),
    who,
  });
  const changed = Object.keys(state.overrides).some((symbol) => symbol !== "T_feed") ? words.summary.changed : "";
  const sentences = [`${opening}${changed}: ${letDownsInWords(measured.letDowns, words)}`];
  if (!state.measured_only) {
    if (state.mechanism !== "oxytocin") sentences.push(wavesInWords(measured.waves, words));
    if (state.mechanism !== "dopamine") sentences.push(wavesOxytocinInWords(measured.wavesOxytocin, words));
  }
  sentences.push(
    fill(words.summary.hormones, {
      oxytocin: number(measured.oxytocinPeak.value, 1),
      ratio: number(measured.prolactinPeak.value / run.values.P_b, 1),
      minutes: number(measured.prolactinPeak.minutes),
    }),
  );
  if (state.compare !== "none") {
    const other = state.compare === "ghost" ? "typical" : state.beside;
    sentences.push(fill(words.summary.compare, { who: words.profiles[other].phrase }));
  }
  if (state.measured_only) sentences.push(words.summary.measured_only);
  return sentences.join(" ");
}

function milkInWords(seconds, letDowns, words) {
  const now = letDowns.findIndex((one) => seconds >= one.start && seconds < one.end);
  if (now >= 0) return fill(words.moment.milk_flows, { number: now + 1 });
  const next = letDowns.find((one) => one.start > seconds);
  if (!next) return words.moment.milk_over;
  const wait = next.start - seconds;
  if (wait <= SOON_SECONDS) return fill(words.moment.milk_soon, { seconds: number(Math.max(1, wait)) });
  return fill(words.moment.milk_later, { time: lengthInWords(wait, words) });
}

/** One moment of a run in words. @param {Picture} picture @param {number} minutes */
export function momentInWords({ state, run, measured }, minutes, words, episodeIndex) {
  const at = (name) => valueAt(run.minutes, run.curves[name], minutes);
  const seconds = 60 * minutes;
  const time = lengthInWords(seconds, words);
  const opening = fill(Math.round(seconds) < 0 ? words.moment.before : words.moment.at, { time });

  const oxytocin = at("oxytocin");
  const slope = oxytocin - valueAt(run.minutes, run.curves.oxytocin, minutes - 1 / 60);
  const resting = Math.abs(slope) < STILL && Math.abs(oxytocin - run.values.O_b) < 0.1 * run.values.O_b;
  const moves = resting ? "oxytocin_rest" : slope >= 0 ? "oxytocin_rising" : "oxytocin_falling";
  const flow = [fill(words.moment[moves], { value: number(oxytocin, 1) })];
  if (!state.measured_only) flow.push(milkInWords(seconds, measured.letDowns, words)); // what is not drawn is not told

  const sentences = [`${opening}${flow.join("; ")}.`];
  if (!state.measured_only) {
    const feelings = [];
    const felt = (curve, some, none) => {
      const index = at(curve);
      feelings.push(index > episodeIndex ? fill(words.moment[some], { index: number(index) }) : words.moment[none]);
    };
    if (state.mechanism !== "oxytocin") {
      feelings.push(fill(words.moment.dopamine, { percent: number(100 * at("dopamine_mood")) }));
      felt("dysphoria", "feeling", "feeling_none");
    }
    if (state.mechanism !== "dopamine") felt("dysphoria_oxytocin", "feeling_oxytocin", "feeling_oxytocin_none");
    const joined = feelings.join("; ");
    sentences.push(`${joined[0].toUpperCase()}${joined.slice(1)}.`);
  }
  sentences.push(fill(words.moment.prolactin, { value: number(at("prolactin")) }));
  return sentences.join(" ");
}
