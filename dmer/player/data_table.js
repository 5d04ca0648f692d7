// The run as a table of numbers, for reading without the picture.

import { valueAt } from "./describe.js";
import { element } from "./elements.js";
import { panelNames } from "./panels.js";
import { number } from "./words.js";

const EVERY_MINUTES = 0.5;
const LINES = [
  ["milk", "duct_response", 1, 2],
  ["oxytocin", "oxytocin", 1, 1],
  ["dopamine", "dopamine_brake", 100, 0],
  ["dopamine", "dopamine_mood", 100, 0],
  ["feeling", "dysphoria", 1, 0],
  ["feeling_oxytocin", "dysphoria_oxytocin", 1, 0],
  ["prolactin", "prolactin", 1, 0],
];

/**
 * The table under its disclosure, filled only while it is open.
 * @param {() => {picture: object, span: {start: number, end: number}}} now  what it is a table of
 */
export function createDataTable(words, now) {
  const root = element("details", { class: "table", ontoggle: fill }, element("summary", { text: words.buttons.table }));

  function fill() {
    if (!root.open) return;
    const { picture, span } = now();
    const holder = element("div", { class: "table-holder", tabindex: 0, role: "region", "aria-label": words.table.caption });
    holder.append(tableOf(picture, span, words));
    root.replaceChildren(root.firstChild, holder);
  }
  return { root, fill };
}

function tableOf({ state, run }, span, words) {
  const shown = panelNames(state);
  const lines = LINES.filter(([panel, line]) => shown.includes(panel) && !(line === "dopamine_mood" && state.mechanism === "oxytocin"));
  const head = [words.table.minutes, ...lines.map(([, line]) => words.table[line])];
  const rows = [];
  for (let minutes = span.start; minutes <= span.end + 1e-9; minutes += EVERY_MINUTES) {
    const cells = lines.map(([, line, times, decimals]) =>
      element("td", { text: number(times * valueAt(run.minutes, run.curves[line], minutes), decimals) }),
    );
    rows.push(element("tr", {}, element("th", { scope: "row", text: number(minutes, 1) }), ...cells));
  }
  return element(
    "table", {},
    element("caption", { text: words.table.caption }),
    element("thead", {}, element("tr", {}, ...head.map((text) => element("th", { scope: "col", text })))),
    element("tbody", {}, ...rows),
  );
}
