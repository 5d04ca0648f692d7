// One sentence while the server is away, and one when it is back. A screen reader hears both.

import { element } from "./elements.js";
import { fill } from "./words.js";

/** @param {object} words  of content/wording/training.yaml @returns {{root: HTMLElement, show: (state: {away: boolean, waiting: number}) => void, settle: () => void}} */
export function createTraineeStatus({ server }) {
  const root = element("p", { class: "server", role: "status" });
  let wasAway = false;

  function sentence({ away, waiting }) {
    if (!away) return wasAway ? server.back : "";
    if (waiting === 0) return server.away;
    return waiting === 1 ? server.waiting_one : fill(server.waiting, { count: waiting });
  }
  return {
    root,
    show(state) {
      const text = sentence(state);
      if (!state.away && state.waiting > 0) return; // it answers, and the rest is on its way
      if (root.textContent !== text) root.textContent = text;
      root.dataset.away = state.away ? "yes" : "no";
      wasAway ||= state.away;
    },
    /** Somebody went on: that the server is back has been read. */
    settle() {
      if (root.dataset.away === "yes") return;
      root.textContent = "";
      wasAway = false;
    },
  };
}
