// Arrow keys in the map: one tile at a time takes the focus; up and down in a column of tiles, left and right to the nearest
// tile of the next one.

/** @param {HTMLElement} plane */
export function mapArrows(plane) {
  let lanes = [];
  let at = null; // the tile that Tab reaches

  const tileOf = (id) => plane.querySelector(`[data-id="${CSS.escape(id)}"]`);

  function learn(tiles) {
    lanes = lanesOf(tiles);
    at = tiles.some(({ id }) => id === at) ? at : (tiles[0]?.id ?? null);
    if (at !== null) tileOf(at).tabIndex = 0;
  }

  function focus(id) {
    if (at !== null && tileOf(at)) tileOf(at).tabIndex = -1;
    at = id;
    const tile = tileOf(id);
    tile.tabIndex = 0;
    tile.focus({ preventScroll: true });
    tile.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  plane.addEventListener("focusin", (event) => {
    const id = event.target.dataset?.id;
    if (!id || id === at) return;
    if (at !== null && tileOf(at)) tileOf(at).tabIndex = -1;
    event.target.tabIndex = 0;
    at = id;
  });
  plane.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stepFrom(lanes, at, event.key);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    focus(next);
  });
  return { learn, focus };
}

/** Tiles by the lane they stand in, from the left, each from above. */
export function lanesOf(tiles) {
  const lanes = new Map();
  for (const tile of tiles) {
    const key = Math.round((tile.x + tile.width) / 20);
    lanes.set(key, [...(lanes.get(key) ?? []), tile]);
  }
  return [...lanes].sort(([a], [b]) => a - b).map(([, lane]) => lane.sort((a, b) => a.y - b.y));
}

/** The tile that a key leads to from the tile `id`; null for a key that leads nowhere. */
export function stepFrom(lanes, id, key) {
  const lane = lanes.findIndex((tiles) => tiles.some((tile) => tile.id === id));
  if (lane < 0) return null;
  const row = lanes[lane].findIndex((tile) => tile.id === id);
  const tile = lanes[lane][row];
  const middle = (one) => one.y + one.height / 2;
  const nearest = (tiles) => tiles?.reduce((best, one) => (Math.abs(middle(one) - middle(tile)) < Math.abs(middle(best) - middle(tile)) ? one : best));
  const next = {
    ArrowDown: lanes[lane][row + 1],
    ArrowUp: lanes[lane][row - 1],
    ArrowRight: nearest(lanes[lane + 1]),
    ArrowLeft: nearest(lanes[lane - 1]),
    Home: lanes[lane][0],
    End: lanes[lane].at(-1),
  };
  return key in next ? (next[key]?.id ?? id) : null;
}
