// Between two states of the timeline: the numbers part of the way, everything else as in the later state.

import { valuesOf } from "./view_state.js";

/** @param {number} share  0 at `from`, 1 at `to` @returns {import("./view_state.js").ViewState} */
export function between(from, to, share, tables) {
  const [old, next] = [valuesOf(from, tables), valuesOf(to, tables)];
  const moving = Object.keys(next).filter((symbol) => old[symbol] !== next[symbol]);
  const part = moving.map((symbol) => [symbol, old[symbol] + share * (next[symbol] - old[symbol])]);
  return { ...to, overrides: { ...to.overrides, ...Object.fromEntries(part) } };
}
