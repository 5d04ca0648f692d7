// The map's picture: tiles, boxes and lines, drawn once for a layout. Lighting a path and choosing a tile only change how they
// are marked.

import { mapArrows } from "./aid_map_arrows.js";
import { headLines } from "./aid_map_heads.js";
import { tileMark, tileState } from "./aid_map_states.js";
import { element } from "./elements.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {{map: object, graph: object, onChoose: (id: string|null, low: boolean) => void, onOpen: (id: string) => void}} options
 * @returns {{root: HTMLElement, draw(layout: object, open: string|null): void, light(path: object): void, focus(id: string): void}}
 */
export function createPicture({ map, graph, onChoose, onOpen }) {
  const { words } = map;
  const plane = element("div", { class: "plane", role: "group", "aria-label": words.picture.label, "aria-describedby": "aid-map-help" });
  const help = element("p", { id: "aid-map-help", class: "unseen", text: words.picture.help });
  const root = element("div", { class: "frame" }, help, plane);
  const arrows = mapArrows(plane);
  let tiles = new Map();
  let drawn = [];
  let heads = [];
  let pinned = null;
  let chosen = null;
  let low = new Set(); // tiles in the lower half

  function draw(layout, open) {
    plane.style.setProperty("--width", layout.width);
    plane.style.setProperty("--height", layout.height);
    const sheet = document.createElementNS(SVG, "svg");
    sheet.setAttribute("viewBox", `0 0 ${layout.width} ${layout.height}`);
    sheet.setAttribute("aria-hidden", "true");
    drawn = layout.lines.map(({ from, to, path }) => {
      const line = sheet.appendChild(document.createElementNS(SVG, "path"));
      line.setAttribute("d", path);
      return { from, to, line };
    });
    tiles = new Map(layout.tiles.map((tile) => [tile.id, tileOf(graph.byId.get(tile.id), tile, open)]));
    heads = layout.heads.map((head) => ({ id: head.id, node: headOf(head) }));
    plane.replaceChildren(sheet, ...layout.boxes.map(boxOf), ...map.columns.map((column, at) => {
      const own = layout.tiles.filter(({ id }) => graph.byId.get(id).column === column.id);
      return element(
        "div", { class: "column", role: "group", "aria-label": column.title, "data-column": column.id },
        heads[at].node, ...own.map(({ id }) => tiles.get(id)),
      );
    }));
    low = new Set(layout.tiles.filter(({ y }) => y > layout.height / 2).map(({ id }) => id));
    arrows.learn(layout.tiles);
    pinned = null;
    choose(null);
  }

  function tileOf(node, { x, y, width, height, lines, title }, open) {
    const pattern = node.kind === "pattern";
    return element(
      "button", {
        type: "button", class: title ? "map-tile title" : "map-tile", "data-id": node.id, "data-kind": node.kind, "data-lines": Math.min(lines ?? 1, 2),
        "data-role": node.role, tabindex: -1, "aria-expanded": pattern ? String(open === node.id) : null, style: `${place({ x, y, width, height })}; --lines: ${lines ?? 1}`,
      },
      element("span", { class: "mark", "aria-hidden": "true" }),
      element("span", { class: "words" }, element("span", { class: "name", text: node.label }), element("span", { class: "more" }), element("span", { class: "unseen" })),
      ...(pattern ? [element("span", { class: "fold", "aria-hidden": "true", text: open === node.id ? "▾" : "▸" })] : []),
    );
  }

  function headOf({ id, ...at }) {
    const { title } = map.columns.find((column) => column.id === id);
    return element("div", { class: "head", style: place(at) }, element("p", { class: "title", text: title }), element("p", { class: "outcome" }));
  }

  function light(path) {
    root.dataset.lit = path.lit.size > 0 ? "yes" : "no";
    for (const [id, tile] of tiles) {
      const node = graph.byId.get(id);
      const state = tileState(node, path);
      tile.dataset.state = state;
      tile.children[0].textContent = tileMark(state);
      const more = moreOf(node, path);
      const [, second, unseen] = tile.children[1].children;
      second.textContent = more;
      unseen.textContent = words.states[state] && !more ? `, ${words.states[state]}` : "";
    }
    for (const { from, to, line } of drawn) line.classList.toggle("lit", path.lit.has(from) && path.lit.has(to));
    for (const { id, node } of heads) {
      node.lastChild.textContent = headLines(id, map, graph, path).join("\n");
      node.toggleAttribute("data-stands", id === "red_flags" && path.flags.size > 0);
    }
  }

  /** A second line: how a pattern fits, what was answered. */
  function moreOf(node, path) {
    if (node.kind === "pattern") return path.fits[node.id]?.label ?? "";
    return node.kind === "question" ? path.said(node) : "";
  }

  function choose(id) {
    if (id === chosen) return;
    chosen = id;
    const ends = drawn.filter(({ from, to }) => from === id || to === id).map(({ from, to }) => (from === id ? to : from));
    const related = new Set([...ends, ...(graph.made.get(id) ?? []), graph.byId.get(id)?.group]); // a box and its rows
    plane.classList.toggle("choosing", id !== null);
    for (const [name, tile] of tiles) {
      tile.classList.toggle("chosen", name === id);
      tile.classList.toggle("related", related.has(name));
    }
    for (const { from, to, line } of drawn) line.classList.toggle("related", from === id || to === id);
    onChoose(id, id !== null && low.has(id));
  }

  const tileAt = (event) => event.target.closest?.(".map-tile")?.dataset.id ?? null;
  plane.addEventListener("pointerover", (event) => event.pointerType === "mouse" && choose(tileAt(event) ?? pinned));
  plane.addEventListener("pointerleave", () => choose(pinned));
  plane.addEventListener("focusin", (event) => choose((pinned = tileAt(event))));
  plane.addEventListener("focusout", (event) => {
    if (!plane.contains(event.relatedTarget)) choose((pinned = null));
  });
  plane.addEventListener("click", (event) => {
    const id = tileAt(event);
    choose((pinned = id));
    if (id && graph.byId.get(id).kind === "pattern") onOpen(id);
  });
  plane.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || pinned === null) return;
    event.stopPropagation();
    choose((pinned = null));
  });

  return { root, draw, light, focus: (id) => arrows.focus(id) };
}

const place = ({ x, y, width, height }) => `--x: ${x}; --y: ${y}; --w: ${width}; --h: ${height}`;

function boxOf({ title, ...at }) {
  return element("div", { class: "box", style: place(at) }, element("span", { class: "box-title", text: title }));
}
