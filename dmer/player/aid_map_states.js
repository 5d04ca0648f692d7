// How a question or rule stands with the present answers: a word for styles and for content/wording/decision_map.yaml, and a sign.

const MARKS = { stands: "!", fired: "✓", answered: "✓", not_known: "?" };

/** @returns {"answered"|"not_known"|"open"|"stands"|"fired"|"near"|"not_fired"|"none"} "none" while nothing is answered */
export function tileState(node, path) {
  if (path.result === null) return "none";
  if (node.kind === "question") return path.lit.has(node.id) ? "answered" : path.open.has(node.id) ? "not_known" : "open";
  if (path.flags.has(node.id)) return "stands";
  if (path.lit.has(node.id)) return "fired";
  return path.near.has(node.id) ? "near" : "not_fired";
}

/** Whether a state belongs to the path. */
export const onPath = (state) => state === "answered" || state === "stands" || state === "fired";

export const tileMark = (state) => MARKS[state] ?? "";
