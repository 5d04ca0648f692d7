// What the room committed to beside what the aid says, line by line, in words and signs. Nothing is counted as right or
// wrong: a line says who says it, and why the aid does or does not.

import { sourcesLine } from "./case_basis.js";
import { flagBoard } from "./case_flags.js";
import { element } from "./elements.js";
import { keepWhole } from "./whole_names.js";
import { fill } from "./words.js";

/** @param {object} tools  of case_view.js */
export function createComparePart({ one, words, data, state, comparisons, announcer }) {
  const said = words.compare;
  const place = element("div", { class: "lines" });

  function verdictMark(verdict, leftOpen = false) {
    const { sign, label } = said.verdicts[verdict];
    return element(
      "p", { class: "verdict" }, element("span", { class: "sign", "aria-hidden": "true", text: sign }), ` ${leftOpen ? said.left_open : label}`,
    );
  }

  const reasons = (list) => list.map(({ text, sources }) => element("div", { class: "reason" }, element("p", { text }), sourcesLine(sources, words)));

  /** How soon, or how severe: both answers side by side. */
  function pair(title, { verdict, room, aid, too_low: tooLow, reasons: why }, offered) {
    const label = (id) => (id === null ? said.left_open : offered.find((other) => other.id === id).label);
    const answer = (who, text) => element("div", { class: "answer" }, element("dt", { text: who }), element("dd", { text }));
    return element(
      "li", { class: "line", "data-verdict": verdict },
      element("h5", { text: title }),
      element("dl", { class: "pair" }, answer(said.you, label(room)), answer(said.aid, label(aid))),
      verdictMark(verdict, room === null),
      ...(tooLow ? [element("p", { class: "sooner", text: said.too_low })] : []),
      ...reasons(why),
    );
  }

  const row = ({ verdict, text, when, reasons: why }) => element(
    "li", { class: "line", "data-verdict": verdict }, verdictMark(verdict), element("p", { class: "what", text }), ...reasons(why),
    element("p", { class: "when", text: when }),
  );

  /** Questions of the story that nobody pressed, with their answers. */
  function unasked() {
    const left = one.steps.flatMap(({ asks }, i) => asks.filter((_, j) => !state().asked.includes(`${i + 1}.${j + 1}`)));
    if (left.length === 0) return [];
    const items = left.map(({ ask, told }) => element("div", {}, element("dt", { text: ask }), element("dd", { text: told })));
    return [element("section", { class: "unasked" }, element("h4", { text: said.unasked }), element("p", { class: "faint", text: said.unasked_help }), element("dl", {}, ...items))];
  }

  function rest(rows) {
    if (rows.length === 0) return [];
    const items = rows.map(({ text }) => element("li", { text }));
    return [element("details", { class: "rest" }, element("summary", { text: said.rest }), element("p", { class: "faint", text: said.rest_help }), element("ul", {}, ...items))];
  }

  function put({ urgency, severity, care, rest: others }) {
    place.replaceChildren(
      element("ul", { class: "pairs" }, pair(said.urgency, urgency, data.urgencies), pair(said.severity, severity, data.severities)),
      element("h4", { text: said.care }),
      element("ul", { class: "rows" }, ...care.map(row)),
      ...rest(others),
      ...unasked(),
    );
    keepWhole(place);
    announcer.say(said.announced);
  }

  function tell({ comparison, refused }) {
    if (comparison) return put(comparison);
    const text = refused === undefined ? said.trouble : fill(said.refused, { reason: refused });
    const again = element("button", { type: "button", class: "button", text: said.again, onclick: () => comparisons.again() });
    if (!place.querySelector(".trouble")) place.replaceChildren(element("div", { class: "trouble" }, element("p", { role: "status", text }), again));
    return undefined;
  }

  place.append(element("p", { role: "status", text: said.waiting }));
  comparisons.want(state(), tell);
  return {
    root: element(
      "section", { class: "compare" },
      element("h3", { tabindex: -1, text: said.heading }),
      flagBoard(one, words),
      element("p", { class: "faint", text: said.lead }),
      place,
    ),
    leave: () => comparisons.rest(),
  };
}
