// The chosen node of the map in words: its rule as a sentence, what it reads and what reads it.

import { tileMark, tileState } from "./aid_map_states.js";
import { element } from "./elements.js";
import { strengthMark } from "./strengths.js";
import { fill } from "./words.js";

const MOST_NAMED = 9; // nodes in a list; more are counted
const MOST_SOURCES = 4;

/** @returns {{root: HTMLElement, show(id: string|null, path: object, low?: boolean): void}} `low` says that the node stands in the lower half */
export function createPanel({ map, graph }) {
  const { words } = map;
  const root = element("div", { class: "panel", id: "aid-map-panel" });

  function show(id, path, low = false) {
    root.dataset.low = low ? "yes" : "no";
    root.dataset.empty = id === null ? "yes" : "no";
    if (id === null) {
      root.replaceChildren(element("p", { class: "hint", text: words.picture.hint }));
      return;
    }
    const node = graph.byId.get(id);
    const basis = node.strength ? [basisOf(node)] : [];
    root.replaceChildren(element("div", { class: "rule" }, ...ruleOf(node, path)), element("div", { class: "links" }, ...linksOf(node, path), ...basis));
  }

  function ruleOf(node, path) {
    const state = tileState(node, path);
    const column = map.columns.find(({ id }) => id === node.column).title;
    const about = [column, node.role && words.roles[node.role], path.fits[node.id]?.label ?? words.states[state]].filter(Boolean);
    return [
      element(
        "p", { class: "named", "data-state": state },
        element("span", { class: "mark", "aria-hidden": "true", text: tileMark(state) }), element("strong", { text: node.label }), ` ${about.join(" · ")}`,
      ),
      ...sentences(node, path),
    ];
  }

  function sentences(node, path) {
    const said = path.said(node);
    if (node.kind === "question") {
      const asked = node.sentence === words.panel.always ? [] : [labeled(words.panel.asks, node.sentence)];
      return [element("p", { class: "sentence", text: node.text }), element("p", { text: said ? fill(words.panel.answer, { answer: said }) : words.panel.no_answer }), ...asked];
    }
    return [element("p", { class: "sentence", text: node.sentence }), ...(node.text && node.text !== node.label ? [labeled(words.panel.then, node.text)] : [])];
  }

  function basisOf(node) {
    const marks = node.ours ? [element("span", { class: "ours", text: words.panel.ours })] : [];
    const sources = node.sources.length > 0 ? [element("span", { text: `${words.panel.sources}: ${some(node.sources, MOST_SOURCES, "; ")}` })] : [];
    return element("p", { class: "basis" }, strengthMark(node.strength, words), ...marks, ...sources);
  }

  function linksOf(node, path) {
    const reads = [...graph.reads.get(node.id)].filter((id) => graph.byId.get(id).of !== node.id);
    const rows = node.kind === "box" ? [[words.panel.made_of, graph.made.get(node.id)]] : node.kind === "question" ? [] : [[words.panel.reads, reads]];
    const own = graph.byId.has(node.group) && node.kind === "rule" ? [node.group] : []; // what reads a box reads its rows
    const readers = [...own, ...graph.readBy.get(node.id)].filter((id) => graph.byId.get(id).kind !== "feature" || node.kind === "feature");
    if (node.column !== "care") rows.push([words.panel.read_by, readers]);
    return rows.map(([name, ids]) => labeled(name, listed(ids, path)));
  }

  function listed(ids, path) {
    if (ids.length === 0) return words.panel.nothing;
    const ordered = [...ids].sort((a, b) => path.lit.has(b) - path.lit.has(a));
    return some(ordered.map((id) => `${path.lit.has(id) ? "✓ " : ""}${graph.byId.get(id).label}`), MOST_NAMED, " · ");
  }

  /** The first of some names; where there are more, the others are counted. */
  function some(names, most, joint) {
    const shown = names.length > most ? names.slice(0, most - 1) : names;
    const rest = names.length - shown.length;
    return [shown.join(joint), ...(rest > 0 ? [fill(words.heads.more_patterns, { number: rest })] : [])].join(" ");
  }

  return { root, show };
}

const labeled = (name, text) => element("p", {}, element("b", { text: `${name}: ` }), text);
