// Words with Plotly's small markup (bold, a color, a new line) as pieces of text in an SVG.

const SVG = "http://www.w3.org/2000/svg";
const ANCHORS = { left: "start", center: "middle", right: "end" };
const BASELINES = { top: 0.85, middle: 0.35, bottom: -0.25 }; // of the size of a letter, downward from the anchor
const BOLD = 600;

let measuring = null;

/** An SVG element with attributes; those undefined are left out. */
export function svg(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** The pieces of one line. @returns {Array<{text: string, bold: boolean, color: string|undefined}>} */
function piecesOf(line) {
  const pieces = [];
  let bold = false;
  let color;
  for (const part of line.split(/(<[^>]*>)/)) {
    if (part === "<b>") bold = true;
    else if (part === "</b>") bold = false;
    else if (part.startsWith("<span")) [, color] = part.match(/color:\s*([^";]+)/) ?? [];
    else if (part === "</span>") color = undefined;
    else if (part !== "" && !part.startsWith("<")) pieces.push({ text: part, bold, color });
  }
  return pieces;
}

function widthOf(pieces, size, family) {
  measuring ??= new OffscreenCanvas(1, 1).getContext("2d");
  let width = 0;
  for (const { text, bold } of pieces) {
    measuring.font = `${bold ? BOLD : 400} ${size}px ${family}`;
    width += measuring.measureText(text).width;
  }
  return width;
}

/** The first line of `text` at a place in pixels, with the box around it that an annotation asks for. */
export function wordsAt(x, y, annotation, { color, family }) {
  const { text, font, xanchor = "center", yanchor = "middle", bgcolor, bordercolor, borderwidth = 0, borderpad = 0 } = annotation;
  const pieces = piecesOf(text.replace(/<br>.*/, ""));
  const { size } = font;
  const boxed = bgcolor || bordercolor;
  const width = boxed ? widthOf(pieces, size, family) : 0;
  const pad = borderpad + borderwidth;
  const inward = { left: pad, center: 0, right: -pad }[xanchor];
  const upward = { top: pad, middle: 0, bottom: -pad }[yanchor];
  const baseline = y + upward + BASELINES[yanchor] * size;
  const words = svg(
    "text",
    { x: x + inward, y: baseline, fill: font.color ?? color, "font-size": size, "text-anchor": ANCHORS[xanchor], "xml:space": "preserve" },
    ...pieces.map((piece) => svg("tspan", { "font-weight": piece.bold ? BOLD : undefined, fill: piece.color }, piece.text)),
  );
  if (!boxed) return [words];
  const left = x + inward - { left: 0, center: width / 2, right: width }[xanchor] - borderpad;
  const box = svg("rect", {
    x: left, y: baseline - 0.95 * size - borderpad, width: width + 2 * borderpad, height: 1.2 * size + 2 * borderpad,
    fill: bgcolor ?? "none", stroke: bordercolor, "stroke-width": bordercolor ? borderwidth : undefined,
  });
  return [box, words];
}
