// A still of a timeline figure as plain SVG: what is seen first, while Plotly is still loading, and all that is seen if it
// cannot be loaded. It understands what timeline_figure.js makes, and leaves out tick labels and arrow heads.

const SVG = "http://www.w3.org/2000/svg";
const ANCHORS = { left: "start", center: "middle", right: "end" };
const BASELINES = { top: 1, middle: 0.35, bottom: -0.25 }; // of the height of a letter, downward from the anchor

function svg(tag, attributes, text = "") {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, String(value));
  made.textContent = text;
  return made;
}

/** Pixels of a value on an axis named as in a trace ("x2"), on one as in a shape ("y3 domain"), or on the paper. */
function scaler({ layout }) {
  const { width, height } = layout;
  const inPixels = (letter, share) => (letter === "x" ? share * width : (1 - share) * height);
  return (letter, ref, value) => {
    if (!ref || ref === "paper") return inPixels(letter, value);
    const [id, kind] = ref.split(" ");
    const { domain, range } = layout[`${letter}axis${id.slice(1)}`];
    const share = kind === "domain" ? value : (value - range[0]) / (range[1] - range[0]);
    return inPixels(letter, domain[0] + share * (domain[1] - domain[0]));
  };
}

function panels({ layout }, at) {
  return Object.keys(layout).filter((name) => name.startsWith("yaxis")).map((name) => {
    const { anchor } = layout[name];
    const y = `y${name.slice(5)} domain`;
    const [left, right] = [at("x", `${anchor} domain`, 0), at("x", `${anchor} domain`, 1)];
    const [top, bottom] = [at("y", y, 1), at("y", y, 0)];
    return svg("rect", { x: left, y: top, width: right - left, height: bottom - top, fill: layout.plot_bgcolor });
  });
}

function rectangle(shape, at) {
  const [x0, x1] = [at("x", shape.xref, shape.x0), at("x", shape.xref, shape.x1)].sort((a, b) => a - b);
  const [y0, y1] = [at("y", shape.yref, shape.y0), at("y", shape.yref, shape.y1)].sort((a, b) => a - b);
  return svg("rect", { x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: shape.fillcolor });
}

function curve(trace, at) {
  if (trace.mode !== "lines") return [];
  const points = Array.from(trace.x, (x, i) => `${at("x", trace.xaxis, x).toFixed(1)},${at("y", trace.yaxis, trace.y[i]).toFixed(1)}`);
  const { color, width, dash } = trace.line;
  const dashes = { dash: "9 9", dot: "3 3" }[dash];
  const line = svg("polyline", { points: points.join(" "), fill: "none", stroke: color, "stroke-width": width, "stroke-dasharray": dashes });
  if (trace.fill !== "tozeroy") return [line];
  const ground = at("y", trace.yaxis, 0);
  const ends = [trace.x[0], trace.x[trace.x.length - 1]].map((x) => at("x", trace.xaxis, x));
  const area = svg("polygon", { points: `${ends[0]},${ground} ${points.join(" ")} ${ends[1]},${ground}`, fill: trace.fillcolor });
  return [area, line];
}

function words(annotation, at, color) {
  const { text, font, showarrow, xanchor = "center", yanchor = "middle" } = annotation;
  const x = at("x", annotation.xref, showarrow ? annotation.ax : annotation.x);
  const y = at("y", annotation.yref, showarrow ? annotation.ay : annotation.y);
  const plain = text.replace(/<br>.*/, "").replace(/<[^>]*>/g, "");
  return svg("text", {
    x, y: y + BASELINES[yanchor] * font.size, fill: font.color ?? color, "font-size": font.size,
    "font-weight": text.startsWith("<b>") ? 600 : 400, "text-anchor": ANCHORS[xanchor],
  }, plain);
}

/** @param {{data: object[], layout: object}} figure @returns {SVGElement} */
export function stillOf(figure) {
  const { layout } = figure;
  const at = scaler(figure);
  const root = svg("svg", { width: layout.width, height: layout.height, class: "still", "font-family": layout.font.family });
  root.append(
    svg("rect", { width: layout.width, height: layout.height, fill: layout.paper_bgcolor }),
    ...panels(figure, at),
    ...layout.shapes.map((shape) => rectangle(shape, at)),
    ...figure.data.flatMap((trace) => curve(trace, at)),
    ...layout.annotations.map((annotation) => words(annotation, at, layout.font.color)),
  );
  return root;
}
