// What the badges on the panels mean: how well each curve is known.

import { element } from "./elements.js";

/** @param {object} words */
export function badgeList(words) {
  const rows = Object.entries(words.badges).flatMap(([name, { label, help }]) => [
    element("dt", { class: name, text: label }), element("dd", { text: help }),
  ]);
  return element("dl", { class: "badges" }, ...rows);
}
