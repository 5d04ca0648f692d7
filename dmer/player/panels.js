// Where the panels of the timeline figure lie: from a size in pixels to rectangles, for the figure and for whatever is
// laid over it.

const ROOM = {
  plain: { left: 46, right: 12, strip: 22, header: 22, ticks: 36, between: 8, columns: 44 },
  large: { left: 68, right: 20, strip: 34, header: 34, ticks: 56, between: 14, columns: 70 },
};
const LARGE_HEIGHT = 820; // pixels at which large type has its full size; on a lower screen it shrinks with the figure
const LARGE_LETTERS = 21; // pixels, where large type has its full size
const SMALLEST = 0.78;
const WEIGHTS = { milk: 0.7, oxytocin: 1, dopamine: 1, feeling: 1.2, feeling_oxytocin: 1.2, prolactin: 0.85 };

/** The panels of a view, in the order a body would tell it. @param {import("./view_state.js").ViewState} state */
export function panelNames(state) {
  if (state.measured_only) return ["oxytocin", "prolactin"];
  const feelings = { dopamine: ["feeling"], oxytocin: ["feeling_oxytocin"], both: ["feeling", "feeling_oxytocin"] };
  return ["milk", "oxytocin", "dopamine", ...feelings[state.mechanism], "prolactin"];
}

/** Size of the type in pixels: `letters` where a slide sets it, or what suits the size of the figure. */
export function typeSize({ width, height, large = false, letters = 0 }) {
  if (letters) return letters;
  if (large) return Math.round(LARGE_LETTERS * shrink(height));
  return width < 520 ? 11 : 13;
}

const shrink = (height) => Math.min(1, Math.max(SMALLEST, height / LARGE_HEIGHT));

function roomFor({ height, large, letters }) {
  if (!large && !letters) return ROOM.plain;
  const share = letters ? letters / LARGE_LETTERS : shrink(height);
  return Object.fromEntries(Object.entries(ROOM.large).map(([name, pixels]) => [name, pixels * share]));
}

/**
 * Lay out the panels. Pixels from the top left of the figure. `legend`: a line above the strip is wanted.
 * @returns {{width: number, height: number, room: object, columns: Array<{left: number, width: number}>,
 *   panels: Record<string, {top: number, height: number}>, stripTop: number, mainTop: number, mainBottom: number}}
 */
export function layOut(names, columnCount, { width, height, large = false, letters = 0, footer = 0 }, legend = false) {
  const room = roomFor({ height, large, letters });
  const inner = width - room.left - room.right - (columnCount - 1) * room.columns;
  const columnWidth = inner / columnCount;
  const columns = Array.from({ length: columnCount }, (_, i) => ({
    left: room.left + i * (columnWidth + room.columns),
    width: columnWidth,
  }));
  const main = names.filter((name) => name !== "prolactin");
  const stripTop = columnCount > 1 || legend ? room.header : 0; // room for the names of the columns, or of the ghost
  const fixed = stripTop + room.strip + names.length * room.header + 2 * room.ticks + (main.length - 1) * room.between + footer;
  const share = (height - fixed) / names.reduce((sum, name) => sum + WEIGHTS[name], 0);
  const panels = {};
  let y = stripTop + room.strip;
  for (const name of names) {
    y += room.header;
    panels[name] = { top: y, height: share * WEIGHTS[name] };
    y += panels[name].height + (name === main[main.length - 1] ? room.ticks : room.between);
  }
  const last = panels[main[main.length - 1]];
  return {
    width, height, room, columns, panels, stripTop,
    mainTop: panels[main[0]].top,
    mainBottom: last.top + last.height,
  };
}
