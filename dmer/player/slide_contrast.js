// How well the text of a slide stands out from its ground, by the formula of WCAG 2. For checks (slide_check.js); nothing that
// is shown uses it.

const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

const known = new Map();

/** Red, green and blue from 0 to 255, and how solid it is from 0 to 1, of a CSS color. */
function channels(color) {
  if (!known.has(color)) known.set(color, painted(color));
  return known.get(color);
}

function painted(color) {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, solid] = pen.getImageData(0, 0, 1, 1).data;
  return { rgb: [red, green, blue], solid: solid / 255 };
}

/** A color laid over another. */
const laid = ({ rgb, solid }, ground) => ground.map((under, i) => solid * rgb[i] + (1 - solid) * under);

function brightness(rgb) {
  const [red, green, blue] = rgb.map((value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 for the same color to 21 for black on white. */
export function contrastOf(one, other) {
  const [low, high] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The color behind an element, as far as it is made of plain colors. */
function groundOf(node) {
  const layers = [];
  for (let one = node; one; one = one.parentElement) {
    const layer = channels(getComputedStyle(one).backgroundColor);
    if (layer.solid > 0) layers.push(layer);
    if (layer.solid === 1) break;
  }
  return layers.reduceRight((ground, layer) => laid(layer, ground), [255, 255, 255]);
}

const FILLED = "rect, .shapelayer path, .bars path, polygon";

/** The color behind a word of a drawing: areas that were painted before it, under its middle. */
function groundInDrawing(word, areas, paper) {
  const { left, right, top, bottom } = word.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  let ground = paper;
  for (const { node, box, fill } of areas) {
    if (!(node.compareDocumentPosition(word) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    if (box.left <= x && x <= box.right && box.top <= y && y <= box.bottom) ground = laid(fill, ground);
  }
  return ground;
}

function areasOf(drawing) {
  return [...drawing.querySelectorAll(FILLED)].flatMap((node) => {
    const style = getComputedStyle(node);
    const fill = style.fill === "none" ? { solid: 0 } : channels(style.fill);
    const solid = fill.solid * Number(style.fillOpacity) * Number(style.opacity);
    return solid > 0 ? [{ node, box: node.getBoundingClientRect(), fill: { ...fill, solid } }] : [];
  });
}

function wordsInDrawings(root) {
  return [...root.querySelectorAll(".picture > * svg")].filter((svg) => !svg.parentElement.closest("svg")).flatMap((drawing) => {
    const areas = areasOf(drawing);
    const paper = groundOf(drawing.parentElement);
    return [...drawing.querySelectorAll("text")].filter((word) => word.textContent.trim()).map((word) => {
      const style = getComputedStyle(word);
      const ground = groundInDrawing(word, areas, paper);
      const ink = channels(style.fill);
      return { part: "picture", text: word.textContent, ratio: contrastOf(laid({ ...ink, solid: ink.solid * Number(style.fillOpacity) * Number(style.opacity) }, ground), ground) };
    });
  });
}

function partOf(node, root) {
  return ["head", "body", "foot"].find((name) => root.querySelector(`:scope > .${name}`)?.contains(node)) ?? "picture";
}

function wordsInText(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    if (!text || node.closest("svg") || !node.checkVisibility({ visibilityProperty: true })) continue;
    const ground = groundOf(node);
    const part = partOf(node, root);
    found.push({ part: part === "head" ? "title" : part, text, ratio: contrastOf(laid(channels(getComputedStyle(node).color), ground), ground) });
  }
  return found;
}

/**
 * @param {HTMLElement} root  of a slide on show (slide.js) @param {number} least
 * @returns {{part: "title"|"body"|"foot"|"picture", text: string, ratio: number}[]}  words with less contrast than `least`
 */
export const faintOf = (root, least) => [...wordsInText(root), ...wordsInDrawings(root)].filter(({ ratio }) => ratio < least);
