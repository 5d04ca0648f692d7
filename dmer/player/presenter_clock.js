// Time before the presenter's eyes: how long the talk has been going, what is left, whether that fits the plan, and the clock.

import { clockOf } from "./deck_timer.js";
import { placeOf } from "./deck_state.js";
import { element } from "./elements.js";
import { minutesAhead, paceInWords } from "./pace.js";
import { fill } from "./words.js";

const TICK_MILLISECONDS = 500;

export function clockPanel({ talk, said, clock }) {
  const words = said.clock;
  const value = (name) => element("dd", { class: name });
  const [elapsed, left, pace, now] = ["elapsed", "left", "pace", "now"].map(value);
  const hint = element("p", { class: "clock-hint" });
  const panel = element(
    "section", { class: "clock-panel" },
    element("dl", {}, ...[[words.elapsed, elapsed], [words.left, left], [words.pace, pace], [words.now, now]].map(([label, cell]) => element("div", {}, element("dt", { text: label }), cell))),
    hint,
  );
  let state = null;

  function put(cell, text) {
    if (cell.textContent !== text) cell.textContent = text;
  }

  function tell() {
    if (!state) return;
    const seconds = clock.elapsed();
    const rest = talk.minutes * 60 - seconds;
    put(elapsed, clockOf(seconds));
    put(left, rest >= 0 ? clockOf(rest) : fill(words.over, { time: clockOf(-rest) }));
    left.dataset.over = String(rest < 0);
    const begun = clock.running() || clock.paused();
    const ahead = begun ? minutesAhead(talk, state, seconds) : 0;
    put(pace, begun ? paceInWords(ahead, words, fill) : "–");
    pace.dataset.pace = ahead < 0 ? "behind" : ahead > 0 ? "ahead" : "on";
    put(now, new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
    const { minutes } = talk.slides[placeOf(talk, state).number - 1];
    const planned = minutes > 0 ? fill(words.planned, { minutes: +minutes.toFixed(2) }) : ""; // more pages of references
    put(hint, clock.running() ? planned : clock.paused() ? words.paused : words.waiting);
  }

  const ticking = setInterval(tell, TICK_MILLISECONDS);
  return {
    panel,
    show(next) {
      state = next;
      tell();
    },
    destroy: () => clearInterval(ticking),
  };
}
