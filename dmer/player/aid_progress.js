// How far the interview has come: a bar, and the same in words.

import { element } from "./elements.js";
import { fill } from "./words.js";

export function createProgress(words) {
  const bar = element("span", { class: "progress-bar", "aria-hidden": "true" });
  const text = element("p", { class: "progress-words" });
  return {
    root: element("div", { class: "progress-line" }, text, bar),
    show(answered, asked) {
      bar.style.setProperty("--done", String(asked ? answered / asked : 0));
      text.textContent = fill(words.interview.progress, { answered, asked });
    },
  };
}
