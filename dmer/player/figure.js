// A figure of the evidence: title, drawing, its takeaway in words, and the numbers under a disclosure. Drawn in the
// colors of the look it stands in, at the width it has.

import { element } from "./elements.js";
import { loadPlotly } from "./load_plotly.js";
import { watchLook } from "./looks.js";

export const CONFIG = { displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: false };
const DRAWN_FOR = 15; // size of letters, in pixels, for which the sizes in a figure were chosen
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
  const loading = loadPlotly(plotly).catch(() => null);
  const answer = await fetch(new URL(`player/data/figures/${name}.json`, base));
  if (!answer.ok) {
    root.append(element("p", { class: "trouble", role: "alert", text: await answer.text() }));
    return () => root.remove();
  }
  return fillFigure(root, await answer.json(), loading);
}

/** Words and numbers at once, the drawing when Plotly is there; without it the numbers stand open. */
function fillFigure(root, picture, loading) {
  const table = tableOf(picture);
  const graph = picture.figure && element("div", { class: "graph", style: `min-height: ${picture.figure.layout.height}px` });
  const drawing = graph && element("div", { class: "drawing", role: "img", "aria-label": picture.takeaway }, graph);
  const numbers = graph ? element("details", {}, element("summary", { text: picture.words.more }), table) : table;
  root.append(
    element("figcaption", { class: "title", text: picture.title }),
    ...(drawing ? [drawing] : []),
    element("p", { class: "takeaway", text: picture.takeaway }),
    ...(picture.note ? [element("p", { class: "note", text: picture.note })] : []),
    numbers,
  );
  let Plotly = null;
  let drawn = 0;
  let finished = null;

  function draw() {
    if (!Plotly) return;
    drawn = graph.clientWidth;
    const width = Math.max(260, drawn);
    const { data, layout } = recolored(picture.figure, picture.palettes.light, picture.palettes[root.dataset.theme]);
    const size = width < NARROW ? LETTERS.narrow : LETTERS.plain;
    finished = Plotly.react(graph, data, { ...layout, width, font: { ...layout.font, size } }, CONFIG);
  }
  const stopWatching = watchLook(root, draw);
  const resize = new ResizeObserver(() => graph.clientWidth !== drawn && draw());
  let gone = false;
  if (!graph) root.dataset.ready = "yes";
  else {
    loading.then((loaded) => {
      if (gone) return;
      if (loaded) {
        Plotly = loaded;
        draw();
        resize.observe(graph);
      } else {
        drawing.remove();
        numbers.open = true;
      }
      root.dataset.ready = "yes";
    });
  }
  return () => {
    gone = true;
    stopWatching();
    resize.disconnect();
    finished?.finally(() => Plotly.purge(graph)); // it cannot be taken apart while it is being drawn
    root.remove();
  };
}

/**
 * A figure as Plotly takes it, in the colors of a look and made to fill a box, with everything in it as large as its
 * letters; where its rows would not find room, the letters are smaller than asked for.
 * @param {{look: string, width: number, height: number, letters: number}} size  in pixels
 */
export function fittedFigure({ figure, palettes }, { look, width, height, letters }) {
  const { data, layout } = recolored(figure, palettes.light, palettes[look]);
  const share = Math.min(letters / DRAWN_FOR, height / layout.height);
  const font = { ...layout.font, size: share * DRAWN_FOR };
  return { data: data.map((trace) => grown(trace, share)), layout: { ...grown(layout, share), width, height, font } };
}

const GROWING = new Set(["size", "l", "r", "t", "b", "xshift", "yshift", "standoff"]);

/** The same part of a figure with its letters, marks, lines and margins so many times as large. */
function grown(part, share) {
  if (Array.isArray(part)) return part.map((inner) => grown(inner, share));
  if (part === null || typeof part !== "object") return part;
  const line = part.color !== undefined && typeof part.width === "number" ? { width: part.width * share } : {};
  const inner = Object.entries(part).map(([name, value]) => [
    name, GROWING.has(name) && typeof value === "number" ? value * share : grown(value, share),
  ]);
  return { ...Object.fromEntries(inner), ...line };
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
export function tableOf({ table, title }) {
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
