// Severity as a ladder: three rungs, the one that stands lit; between two of them where two bands claim the rating.

import { basisLine, sureness } from "./aid_basis.js";
import { fold } from "./aid_part.js";
import { element } from "./elements.js";

const RUNGS = ["severe", "moderate_or_severe", "moderate", "mild"]; // from the top
const BETWEEN = "moderate_or_severe";

/** @param {object} severity @param {{severities: Record<string, string>}} words @returns {Node[]} */
export function severityLadder(severity, words, base) {
  const { id, label, text, uncertain } = severity;
  const rungs = RUNGS.filter((rung) => rung !== BETWEEN || id === BETWEEN).map((rung) => {
    const on = rung === id;
    const near = id === BETWEEN && rung !== BETWEEN && rung !== "mild";
    return element(
      "li", { class: "rung", "data-rung": rung, "data-lit": on, "data-near": near, "aria-current": on ? "true" : null },
      element("span", { class: "sign", "aria-hidden": "true", text: on ? "●" : "○" }), element("span", { text: words.severities[rung] }),
    );
  });
  const ladder = element("ol", { class: "ladder", "data-graded": id !== "not_graded", "aria-label": words.severity.ladder }, ...rungs);
  const told = element(
    "div", { class: "grade", "data-severity": id },
    element("p", { class: "outcome", text: label }), element("p", { text }),
    element("p", { class: "uncertain" }, element("strong", { text: `${words.severity.uncertain} ` }), uncertain),
    fold("severity", [words.basis.fold, " ", sureness(severity, words)], [basisLine(severity, words, base)], { kind: "small" }),
  );
  return [element("div", { class: "severity" }, ladder, told)];
}
