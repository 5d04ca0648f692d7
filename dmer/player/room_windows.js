// Other windows of a room, opened from one that holds the key; each is opened once and then brought to the front.

const urlOf = (page, base, code, key) => new URL(`${page}/${code}${key ? `#key=${key}` : ""}`, base).href;

const WITHOUT_KEY = new Set(["follow"]);

/** @param {"wall"|"presenter"|"clicker"|"follow"|"print/room"} page */
export function openWindow(page, { base, code, key }) {
  window.open(urlOf(page, base, code, WITHOUT_KEY.has(page) ? "" : key), `let-down-lab-${page}-${code}`);
}
