// How firmly a text of a case can be said, and what it rests on: a mark, whether the rule is ours, and the sources.

import { element } from "./elements.js";
import { strengthMark } from "./strengths.js";
import { fill } from "./words.js";

const few = (sources) => sources.join("; ");

/** Sources alone. @param {string[]} sources */
export function sourcesLine(sources, words) {
  return element("p", { class: "sources", text: sources.length > 0 ? fill(words.basis.sources, { sources: few(sources) }) : "" });
}

/** @param {{strength: string, ours: boolean, sources: string[]}} basis */
export function basisLine({ strength, ours, sources }, words) {
  const line = element("p", { class: "sources" }, strengthMark(strength, words));
  if (ours) line.append(" ", element("span", { class: "ours", text: words.basis.ours }));
  if (sources.length > 0) line.append(" ", fill(words.basis.sources, { sources: few(sources) }));
  return line;
}
