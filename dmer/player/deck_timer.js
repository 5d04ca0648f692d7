// How long the talk has been going, shown in a corner when asked for. It starts when the first slide is left, or when it
// is first asked for.

import { placeOf } from "./deck_state.js";
import { element } from "./elements.js";
import { fill } from "./words.js";

/** Minutes and seconds as 12:05. @param {number} seconds */
export function clockOf(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export function timer({ stage, talk, words, name }) {
  const key = `let-down-lab-timer ${name || talk.title}`;
  const shown = element("output", { class: "timer", hidden: true, "aria-live": "off" });
  stage.append(shown);
  let ticking = 0;

  function startedAt() {
    try {
      return Number(sessionStorage.getItem(key)) || null;
    } catch {
      return null;
    }
  }

  function start() {
    try {
      if (!startedAt()) sessionStorage.setItem(key, String(Date.now()));
    } catch {
      // a browser without storage cannot keep time through a reload, and shows none
    }
  }

  function tell() {
    const elapsed = clockOf((Date.now() - (startedAt() ?? Date.now())) / 1000);
    shown.textContent = fill(words.timer, { elapsed, minutes: +talk.minutes.toFixed(1) });
  }

  function toggle() {
    shown.hidden = !shown.hidden;
    clearInterval(ticking);
    if (shown.hidden) return;
    start();
    tell();
    ticking = setInterval(tell, 1000);
  }

  return {
    actions: { timer: toggle },
    show(state, before) {
      if (before && placeOf(talk, before).number === 1 && placeOf(talk, state).number === 2) start();
    },
    destroy: () => clearInterval(ticking),
  };
}
