// A figure of the evidence: title, drawing, its takeaway in words, and the numbers under a disclosure. Drawn in the
// colors of the look it stands in, at the width it has.

import { element } from "./elements.js";
import { loadPlotly } from "./load_plotly.js";
import { watchLook } from "./looks.js";

const CONFIG = { displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: false };
const NARROW = 520; // pixels below which letters get smaller
const LETTERS = { narrow: 12, plain: 15 };

/**
 * Put the figure called `name` into `host`.
 * @param {HTMLElement} host @param {{base: string, plotly: string, name: string}} options
 * @returns {Promise<() => void>} takes it away again
 */
export async function mount(host, { base, plotly, name }) {
  const root = element("figure", { class: "evidence-figure" });
  host.append(root);
  const [answer, Plotly] = await Promise.all([
    fetch(new URL(`player/data/figures/${name}.json`, base)),
    loadPlotly(plotly).catch(() => null),
  ]);
  if (!answer.ok) {
    root.append(element("p", { class: "trouble", role: "alert", text: await answer.text() }));
    return () => root.remove();
  }
  const picture = await answer.json();
  return fillFigure(root, picture, Plotly);
}

function fillFigure(root, picture, Plotly) {
  const graph = picture.figure && Plotly ? element("div", { class: "graph" }) : null;
  const table = tableOf(picture);
  root.append(element("figcaption", { class: "title", text: picture.title }));
  if (graph) root.append(element("div", { class: "drawing", role: "img", "aria-label": picture.takeaway }, graph));
  root.append(element("p", { class: "takeaway", text: picture.takeaway }));
  if (picture.note) root.append(element("p", { class: "note", text: picture.note }));
  if (graph) root.append(element("details", {}, element("summary", { text: picture.words.more }), table));
  else root.append(table);
  if (!graph) return finish(root, () => {});

  function draw() {
    const width = Math.max(260, graph.clientWidth);
    const { data, layout } = recolored(picture.figure, picture.palettes.light, picture.palettes[root.dataset.theme]);
    const size = width < NARROW ? LETTERS.narrow : LETTERS.plain;
    Plotly.react(graph, data, { ...layout, width, font: { ...layout.font, size } }, CONFIG);
  }
  const stopWatching = watchLook(root, draw);
  draw();
  let drawn = graph.clientWidth;
  const resize = new ResizeObserver(() => {
    if (graph.clientWidth === drawn) return;
    drawn = graph.clientWidth;
    draw();
  });
  resize.observe(graph);
  return finish(root, () => {
    stopWatching();
    resize.disconnect();
    Plotly.purge(graph);
  });
}

function finish(root, end) {
  root.dataset.ready = "yes";
  return () => {
    end();
    root.remove();
  };
}

/** The same figure with every color of one palette changed to that of the other. */
function recolored(figure, from, to) {
  const change = new Map(Object.keys(from).map((name) => [from[name], to[name]]));
  const walk = (value) => {
    if (typeof value === "string") return change.get(value) ?? value;
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(figure);
}

// Roles are spelled out because a phone shows each row as a block, which would otherwise take them away.
function tableOf({ table, title }) {
  const cell = (text, i) => {
    const role = i === 0 ? { scope: "row", role: "rowheader" } : { role: "cell" };
    return element(i === 0 ? "th" : "td", { ...role, "data-column": table.columns[i], text: text ?? "" });
  };
  const head = table.columns.map((text) => element("th", { scope: "col", role: "columnheader", text }));
  const rows = table.rows.map((row) => element("tr", { role: "row" }, ...row.map(cell)));
  return element(
    "div", { class: "table-holder", tabindex: 0, role: "region", "aria-label": title },
    element(
      "table", { role: "table" },
      element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...head)),
      element("tbody", { role: "rowgroup" }, ...rows),
    ),
  );
}
