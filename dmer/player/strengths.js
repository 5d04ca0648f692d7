// How sure a statement is: a sign and a word, never color alone.

import { element } from "./elements.js";

/** @param {string} strength  a key of words.strengths */
export function strengthMark(strength, words) {
  const { sign, label } = words.strengths[strength];
  return element(
    "span", { class: "strength", "data-strength": strength },
    element("span", { class: "sign", "aria-hidden": "true", text: sign }), ` ${label}`,
  );
}
