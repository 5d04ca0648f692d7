// How often somebody was right, by how sure they were: a picture, the same as a table, and what to make of it.

import { ENOUGH, fitOf, paying } from "./calibration.js";
import { element } from "./elements.js";
import { percent } from "./learn_parts.js";
import { fill } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 320, ROW = 46, LEFT = 8, TOP = 6, FOOT = 30; // in units of the picture

function svg(tag, properties, text = null) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
  if (text !== null) made.textContent = text;
  return made;
}

/** @param {object} tools  of progress.js */
export function surenessPart({ page, words, record }) {
  const { sureness: said } = page;
  const ranges = paying(words.points);
  const rows = record.progress.calibration.map((one) => ({ ...one, label: words.certainty.options[one.certainty], range: ranges[one.certainty] }));
  const answered = rows.filter(({ answers }) => answers > 0);
  const head = [element("h2", { text: said.heading })];
  if (answered.length === 0) return element("section", { class: "sureness" }, ...head, element("p", { text: said.none }));

  const advice = answered.map((row) => ({ row, fit: fitOf(row, row.range) })).filter(({ fit }) => fit);
  const few = answered.every(({ answers }) => answers < ENOUGH);
  const points = rows.reduce((sum, one) => sum + one.points, 0);
  return element(
    "section", { class: "sureness" }, ...head, element("p", { class: "faint", text: said.help }),
    figure(), element("ul", { class: "advice" }, ...advice.map(({ row, fit }) => element("li", { "data-fit": fit, text: fill(said.advice[fit], { certainty: row.label }) }))),
    ...(few ? [element("p", { class: "note", text: fill(said.few, { count: ENOUGH }) })] : []),
    element("p", { class: "points", text: fill(said.total, { points: minus(points) }) }),
    element("details", {}, element("summary", { text: said.table }), table()),
  );

  function figure() {
    const told = answered.map(({ label, right, answers: count }) => fill(said.row, { certainty: label, right, count })).join(" ");
    const height = TOP + ROW * rows.length + FOOT;
    const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": fill(said.alt, { rows: told }), class: "picture" });
    const across = (share) => LEFT + share * (WIDTH - 2 * LEFT);
    for (const tick of [0, 0.25, 0.5, 0.75, 1]) {
      picture.append(
        svg("line", { x1: across(tick), x2: across(tick), y1: TOP, y2: height - FOOT, class: "grid" }),
        svg("text", { x: across(tick), y: height - FOOT + 12, class: "tick", "text-anchor": tick === 0 ? "start" : tick === 1 ? "end" : "middle" }, String(percent(tick))),
      );
    }
    picture.append(svg("text", { x: across(0.5), y: height - 4, class: "tick", "text-anchor": "middle" }, said.axis));
    rows.forEach(({ label, answers, right, range }, index) => {
      const y = TOP + ROW * index;
      picture.append(
        svg("rect", { x: across(range.low), y: y + 20, width: across(range.high) - across(range.low), height: 16, class: "expected" }),
        svg("text", { x: LEFT, y: y + 14, class: "name" }, answers > 0 ? fill(said.row, { certainty: label, right, count: answers }) : label),
      );
      if (answers > 0) picture.append(svg("circle", { cx: across(right / answers), cy: y + 28, r: 7, class: "yours" }));
    });
    return element(
      "figure", {}, picture,
      element("figcaption", { class: "legend" },
        element("span", {}, element("span", { class: "swatch expected", "aria-hidden": "true" }), said.expected),
        element("span", {}, element("span", { class: "swatch yours", "aria-hidden": "true" }), said.yours)),
    );
  }

  function table() {
    const { columns } = said;
    const heads = [columns.certainty, columns.answers, columns.right, columns.expected, columns.points];
    const body = rows.map(({ label, answers, right, range, points: own }) => element(
      "tr", {}, element("th", { scope: "row", text: label }), element("td", { text: answers }),
      element("td", { text: answers > 0 ? fill(said.share, { right, percent: percent(right / answers) }) : "–" }),
      element("td", { text: fill(said.range, { low: percent(range.low), high: percent(range.high) }) }), element("td", { text: minus(own) }),
    ));
    return element(
      "div", { class: "table-holder", tabindex: 0, role: "region", "aria-label": said.table },
      element("table", {}, element("thead", {}, element("tr", {}, ...heads.map((text) => element("th", { scope: "col", text })))), element("tbody", {}, ...body)),
    );
  }
}

const minus = (value) => String(value).replace("-", "−");
