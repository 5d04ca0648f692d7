// How a talk is for time: the minutes its slides plan against the minutes that have passed. Pure.

import { placeOf } from "./deck_state.js";

const SECONDS = 60;

/** The seconds in which the slide on show is planned, counted from the start of the talk. */
export function plannedSeconds(talk, state) {
  const index = placeOf(talk, state).number - 1;
  const from = talk.slides.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0) * SECONDS;
  return { from, to: from + talk.slides[index].minutes * SECONDS };
}

/** Whole minutes ahead of the plan; negative behind it, 0 on time. @param {number} elapsed  seconds */
export function minutesAhead(talk, state, elapsed) {
  const { from, to } = plannedSeconds(talk, state);
  if (elapsed < from) return Math.round((from - elapsed) / SECONDS);
  return elapsed > to ? -Math.round((elapsed - to) / SECONDS) : 0;
}

/** The pace in words. @param {object} words  of the clock */
export function paceInWords(ahead, words, fill) {
  if (ahead > 0) return fill(words.ahead, { minutes: ahead });
  return ahead < 0 ? fill(words.behind, { minutes: -ahead }) : words.on_time;
}
