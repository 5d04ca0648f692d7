// Where everything stands in the map: from nodes to places, in units of the picture. Pure: no page, no drawing.

import { lines, standing } from "./aid_map_graph.js";

export const WIDTHS = { least: 1024, most: 1320 };
const EDGE = 8; // beside the first and the last lane
const HEAD = 70; // above the columns, for their titles and what the answers come to
const LANES = { // lanes of tiles of each column: how wide in the narrowest picture, and the gap before
  all: [["questions", 142, 0], ["red_flags", 158, 36], ["pattern", 158, 36], ["severity", 146, 36], ["care", 136, 34], ["care", 136, 6]],
  path: [["questions", 124, 0], ["questions", 124, 5], ["red_flags", 132, 34], ["pattern", 130, 34], ["severity", 118, 34], ["care", 124, 34], ["care", 124, 5]],
};
const COLUMNS = ["questions", "red_flags", "pattern", "severity", "care"];
const EVERYTHING = { tile: 17, pattern: 50, feature: 26, title: 18, pad: 4, between: 0, gap: 6, most: 24 };
const PATH = { title: 21, pad: 5, between: 4, gap: 9, most: 14, least: 20, largest: 72 };
const TALL = 724; // the picture of everything is no lower, and that of a path no higher while its tiles can shrink
const LINE = 15.5; // of text in a tile that is higher than one

/**
 * The places of heads, boxes, tiles and lines.
 * @param {object} map  columns with their groups, from the server
 * @param {object} graph  of graphOf
 * @param {{only?: Set<string>|null, open?: string|null, width?: number}} options  `only` leaves out all other tiles and makes
 *   these larger; `open` is the pattern whose features are shown; `width` is that of the picture, within WIDTHS
 */
export function layoutOf(map, graph, { only = null, open = null, width = WIDTHS.least } = {}) {
  const shown = standing(graph, open).filter(({ id, kind }) => kind === "box" || !only || only.has(id));
  const boxes = map.columns.flatMap((column) => column.groups.map((group) => boxOf(column.id, group, shown, graph)));
  const across = lanesAcross(only ? LANES.path : LANES.all, Math.max(WIDTHS.least, Math.min(WIDTHS.most, width)));
  const lanes = dealt(boxes.filter(({ members }) => members.length > 0), across, only ? withTiles(PATH.largest) : smallSizes(open));
  const sizes = lanes.map((lane) => (only ? fitting(lane) : smallSizes(open)));
  const room = Math.max(only ? 0 : TALL - HEAD - EDGE, ...lanes.map((lane, at) => heightOf(lane, sizes[at])));
  const placed = lanes.flatMap((lane, at) => placeLane(lane, across[at], sizes[at], room));
  const tiles = placed.flatMap((box) => box.tiles);
  const places = new Map(tiles.map((tile) => [tile.id, tile]));
  return {
    width: across.at(-1).x + across.at(-1).width + EDGE,
    height: HEAD + room + EDGE,
    heads: COLUMNS.map((id) => headOf(id, across)),
    boxes: placed.filter(({ framed }) => framed).map(({ id, title, ...at }) => ({ id, title, x: at.x, y: at.y, width: at.width, height: at.height })),
    tiles,
    lines: lines(graph, new Set(places.keys()), open).map(({ from, to }) => ({ from, to, path: curve(places.get(from), places.get(to)) })),
  };
}

/** Room to spare makes the lanes wider, and the gaps between them a little. */
function lanesAcross(lanes, width) {
  const gaps = lanes.reduce((sum, [, , before]) => sum + before, 0);
  const wide = lanes.reduce((sum, [, own]) => sum + own, 0);
  const gap = 1 + (width / WIDTHS.least - 1) * 0.6;
  const grown = (width - 2 * EDGE - gaps * gap) / wide;
  let x = EDGE;
  return lanes.map(([column, own, before]) => {
    x += before * gap;
    const placed = { column, x: Math.round(x), width: Math.floor(own * grown) };
    x = placed.x + placed.width;
    return placed;
  });
}

function boxOf(column, group, shown, graph) {
  const members = shown.filter((node) => node.group === group.id && node.kind !== "box");
  return { ...group, column, members, node: graph.byId.get(group.id) ?? null };
}

/** The boxes of each lane; where a column has two, they are cut so that both get about as high. Their order stays. */
function dealt(boxes, across, size) {
  return COLUMNS.flatMap((column) => {
    const own = boxes.filter((box) => box.column === column);
    if (across.filter((lane) => lane.column === column).length === 1) return [own];
    const worst = (cut) => Math.max(heightOf(own.slice(0, cut), size), heightOf(own.slice(cut), size));
    const cuts = [...Array(own.length + 1).keys()].reverse();
    const best = cuts.reduce((found, cut) => (worst(cut) <= worst(found) ? cut : found), own.length);
    return [own.slice(0, best), own.slice(best)];
  });
}

function smallSizes(open) {
  const { tile, pattern, feature } = EVERYTHING;
  const high = (node) => (node.kind === "feature" ? feature : node.kind !== "pattern" ? tile : open ? tile + 4 : pattern);
  return { ...EVERYTHING, high };
}

const withTiles = (tile) => ({ ...PATH, high: () => tile });

/** Tiles as large as a lane allows. */
function fitting(lane) {
  let tile = PATH.largest;
  while (tile > PATH.least && heightOf(lane, withTiles(tile)) > TALL - HEAD - EDGE) tile -= 1;
  return withTiles(tile);
}

const titleOf = (box, size) => (box.title ? size.title : 0);

function boxHeight(box, size) {
  const inner = box.members.reduce((sum, node) => sum + size.high(node) + size.between, -size.between);
  return inner + titleOf(box, size) + 2 * size.pad;
}

const heightOf = (lane, size) => lane.reduce((sum, box) => sum + boxHeight(box, size) + size.gap, -size.gap);

/** A lane with room to spare spreads: between its boxes, or between the tiles where it has one box only. */
function placeLane(lane, { x, width }, size, room) {
  const spare = room - heightOf(lane, size);
  const spread = Math.max(0, Math.min(spare / Math.max(1, lane.length), size.most));
  const alone = lane.length === 1 && !lane[0].title;
  const loose = alone ? Math.max(0, Math.min(spare / lane[0].members.length, size.most)) : 0;
  let y = HEAD;
  return lane.map((box) => {
    const top = y;
    let at = top + size.pad;
    const tiles = [];
    const inside = { x: x + size.pad, width: width - 2 * size.pad };
    if (box.title) {
      if (box.node) tiles.push({ id: box.node.id, title: true, x, width, y: top, height: size.title + size.pad });
      at += size.title;
    }
    for (const node of box.members) {
      const high = size.high(node);
      const feature = node.kind === "feature";
      const inset = feature ? 8 : 0;
      const rows = feature ? 2 : Math.max(1, Math.floor((high - 3) / LINE));
      tiles.push({ id: node.id, x: inside.x + inset, width: inside.width - inset, y: at, height: high, lines: rows });
      at += high + size.between + loose;
    }
    const high = at - size.between - loose + size.pad - top;
    y = top + high + size.gap + (alone ? 0 : spread);
    return { id: box.id, title: box.node ? "" : box.title, framed: !alone, x, y: top, width, height: high, tiles };
  });
}

function headOf(column, across) {
  const lanes = across.filter((lane) => lane.column === column);
  const { x } = lanes[0];
  const last = lanes.at(-1);
  return { id: column, x, y: 0, width: last.x + last.width - x, height: HEAD - 8 };
}

const round = (value) => Math.round(value * 10) / 10;

/** From the right end of one tile to the left end of another; within one lane a short bow at the left. */
function curve(from, to) {
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2].map(round);
  const [x1, x2] = [round(from.x + from.width), round(to.x)];
  if (x2 <= x1) {
    const left = round(Math.min(from.x, to.x));
    return `M ${round(from.x)} ${y1} C ${left - 9} ${y1}, ${left - 9} ${y2}, ${x2} ${y2}`;
  }
  const reach = round(Math.max(18, (x2 - x1) * 0.45));
  return `M ${x1} ${y1} C ${round(x1 + reach)} ${y1}, ${round(x2 - reach)} ${y2}, ${x2} ${y2}`;
}
