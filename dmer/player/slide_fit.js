// Whether the text of a slide has room where it stands: what sticks out of its place, is cut off at an edge, or lies on other
// text. For checks (slide_check.js); nothing that is shown uses it.

const LEEWAY = 1.5; // pixels of rounding

/** The box around the letters of an element; null where there are none to see. */
export function lettersOf(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  if (rects.length === 0 || getComputedStyle(node).visibility === "hidden") return null;
  const edge = (side, pick) => pick(...rects.map((rect) => rect[side]));
  return { left: edge("left", Math.min), right: edge("right", Math.max), top: edge("top", Math.min), bottom: edge("bottom", Math.max) };
}

/** How far `inner` reaches out of `outer`: {high, wide} in whole pixels. */
function reachOut(inner, outer) {
  const over = (...pixels) => Math.max(0, ...pixels.map((one) => Math.ceil(one - LEEWAY)));
  return {
    high: over(outer.top - inner.top) + over(inner.bottom - outer.bottom),
    wide: over(outer.left - inner.left) + over(inner.right - outer.right),
  };
}

const cross = (one, other) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > LEEWAY && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > LEEWAY;

const PLACED = [
  ["title", ":scope > .head > *"],
  ["body", ":scope > .body :is(.block, .moment, .contacts li, .references li)"],
  ["foot", ":scope > .foot > *"],
];

/** Parts of a slide, each with the box around its letters and the place that should hold them. */
function partsOf(root) {
  return PLACED.flatMap(([part, selector]) =>
    [...root.querySelectorAll(selector)].flatMap((node) => {
      const box = lettersOf(node);
      return box ? [{ part, box, place: node.closest(".head, .body, .foot").getBoundingClientRect() }] : [];
    }));
}

/** The parts of one kind as one. */
function together(parts) {
  const edge = (side, pick) => pick(...parts.map(({ box }) => box[side]));
  return { left: edge("left", Math.min), right: edge("right", Math.max), top: edge("top", Math.min), bottom: edge("bottom", Math.max) };
}

/** Words drawn in a picture that its frame cuts off. */
function cutInPicture(root) {
  const frame = root.querySelector(":scope > .picture > *");
  if (!frame) return { high: 0, wide: 0 };
  const place = frame.getBoundingClientRect();
  const reached = [...frame.querySelectorAll("svg text")].map((text) => text.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map((box) => reachOut(box, place));
  return { high: Math.max(0, ...reached.map(({ high }) => high)), wide: Math.max(0, ...reached.map(({ wide }) => wide)) };
}

/**
 * @param {HTMLElement} root  of a slide on show (slide.js)
 * @returns {{part: "title"|"body"|"foot"|"picture", high: number, wide: number, onto: string|null}[]}  pixels that a part
 *   needs and does not have, and the part on whose text it lies
 */
export function misfitsOf(root) {
  const parts = partsOf(root);
  const stage = root.getBoundingClientRect();
  const found = PLACED.flatMap(([part]) => {
    const own = parts.filter((one) => one.part === part);
    if (own.length === 0) return [];
    const [out, cut] = [own[0].place, stage].map((place) => reachOut(together(own), place));
    return [{ part, high: Math.max(out.high, cut.high), wide: Math.max(out.wide, cut.wide), onto: null }];
  });
  found.push({ part: "picture", ...cutInPicture(root), onto: null });
  const large = found.filter(({ high, wide }) => high || wide);
  if (large.length > 0) return large;
  return parts.flatMap((one, i) => parts.slice(i + 1).filter(({ box }) => cross(one.box, box)).map((other) => ({ part: one.part, high: 0, wide: 0, onto: other.part })));
}
