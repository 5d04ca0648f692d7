// What is said to a try: the verdict, a hint or the explanation, points, and how sure all that is.

import { element } from "./elements.js";
import { strengthMark } from "./strengths.js";
import { fill } from "./words.js";

const FEW_SOURCES = 2; // so many stand in sight
const SIGNS = { right: "✓", partly: "◐", wrong: "✗", as_reasoned: "✓", reasoned: "◐", otherwise: "✗" };

function verdictOf(item, { right, score }) {
  if (item.kind === "concordance") return right ? "as_reasoned" : score > 0 ? "reasoned" : "otherwise";
  return right ? "right" : score > 0 ? "partly" : "wrong";
}

const head = (sign, text) => element(
  "p", { class: "verdict", tabindex: -1 }, element("span", { class: "sign", "aria-hidden": "true", text: sign }), ` ${text}`,
);

/** After a first try that was not right. */
export function hintOf({ hint }, { question }) {
  const line = hint ? [element("p", { class: "hint" }, element("strong", { text: question.hint }), ` ${hint}`)] : [];
  return [head("↻", question.first), ...line];
}

/** After the last try. */
export function explanationOf({ item, reply, certainty, words }) {
  const { question } = words;
  const verdict = verdictOf(item, reply);
  const parts = [head(SIGNS[verdict], question.verdicts[verdict])];
  if (reply.points !== undefined) {
    const right = reply.right ? question.points_right : question.points_wrong;
    const points = String(reply.points).replace("-", "−");
    parts.push(element("p", { class: "points", text: fill(question.points, { points, right, certainty: words.certainty.said[certainty] }) }));
  }
  parts.push(
    element("h4", { text: question.explanation }), element("p", { class: "explanation", text: reply.explanation }),
    basisOf(reply, words),
  );
  return parts;
}

/** How sure it is, and what it rests on. */
export function basisOf({ strength, ours, sources }, words) {
  const line = element("p", {});
  if (strength) line.append(strengthMark(strength, words));
  if (ours) line.append(" ", element("span", { class: "ours", text: words.question.ours }));
  return element("div", { class: "sources" }, ...(line.hasChildNodes() ? [line] : []), ...sourcesOf(sources ?? [], words));
}

/** Sources by short names; many of them wait under a disclosure. @returns {HTMLElement[]} */
export function sourcesOf(sources, { question }) {
  if (sources.length === 0) return [];
  const names = sources.join("; ");
  if (sources.length <= FEW_SOURCES) return [element("p", { class: "sources", text: fill(question.sources, { sources: names }) })];
  const summary = element("summary", { text: fill(question.many_sources, { count: sources.length }) });
  return [element("details", { class: "sources" }, summary, element("p", { text: names }))];
}

/** What is said to one part of an answer; `partly` where it is close to what is right. */
export function remarkLine({ right, partly = false, text }, words, id = null) {
  const { part_right, part_wrong, part_close } = words.question;
  const state = right ? "yes" : partly ? "partly" : "no";
  const verdict = { yes: part_right, partly: part_close, no: part_wrong }[state];
  return element(
    "p", { class: "remark", "data-right": state, id },
    element("span", { class: "sign", "aria-hidden": "true", text: { yes: SIGNS.right, partly: SIGNS.partly, no: SIGNS.wrong }[state] }),
    element("span", { class: "unseen", text: `${verdict}. ` }),
    element("span", { text: text || verdict }),
  );
}
