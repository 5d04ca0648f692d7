// Tells a screen reader what changed, once things have been quiet for a moment, and only while someone is in here.

import { element } from "./elements.js";

const QUIET_MILLISECONDS = 600;

/** @param {HTMLElement} root */
export function createAnnouncer(root) {
  const live = element("p", { class: "unseen", "aria-live": "polite" });
  root.append(live);
  let timer = 0;
  return {
    /** @param {string} text */
    say(text) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (root.contains(document.activeElement)) live.textContent = text;
      }, QUIET_MILLISECONDS);
    },
    destroy: () => clearTimeout(timer),
  };
}
