// A timeline figure as plain SVG: what is seen first on the timeline page while Plotly is still loading, all that is seen
// if it cannot be loaded, and what slides and paper show. It understands what timeline_figure.js makes.

import { svg, wordsAt } from "./rich_words.js";
import { roundNumbers } from "./ticks.js";

const DASHES = { dash: "9 9", dot: "3 3" };
const ARROW = 7; // pixels from the tip of an arrow to its wings

/** Pixels of a value on an axis named as in a trace ("x2"), on one as in a shape ("y3 domain"), or on the paper. */
function scaler({ layout }) {
  const length = { x: layout.width, y: layout.height };
  const kept = new Map();

  function scaleOf(letter, ref) {
    const [id, kind] = ref.split(" ");
    const { domain, range } = layout[`${letter}axis${id.slice(1)}`];
    const [low, high] = kind === "domain" ? [0, 1] : range;
    const turned = letter === "y";
    const begin = length[letter] * (turned ? 1 - domain[0] : domain[0]);
    const whole = (turned ? -1 : 1) * length[letter] * (domain[1] - domain[0]);
    return (value) => begin + ((value - low) / (high - low)) * whole;
  }

  /** The scale of an axis, for many values. */
  function on(letter, ref) {
    if (!ref || ref === "paper") return letter === "x" ? (share) => share * length.x : (share) => (1 - share) * length.y;
    const key = letter + ref;
    if (!kept.has(key)) kept.set(key, scaleOf(letter, ref));
    return kept.get(key);
  }
  return on;
}

/** Ground, grid and numbers of every panel, and the numbers and titles of the time axes. */
function panels({ layout }, on) {
  const made = [];
  const lowest = new Map(); // the time axes, each with the bottom of its lowest panel
  for (const name of Object.keys(layout).filter((key) => key.startsWith("yaxis"))) {
    const axis = layout[name];
    const ref = `y${name.slice(5)}`;
    const time = layout[`xaxis${axis.anchor.slice(1)}`];
    const [left, right] = [0, 1].map(on("x", `${axis.anchor} domain`));
    const [bottom, top] = [0, 1].map(on("y", `${ref} domain`));
    made.push(svg("rect", { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top), fill: layout.plot_bgcolor }));
    for (const x of numbersOn(time).map(on("x", axis.anchor))) made.push(line(x, top, x, bottom, axis.gridcolor));
    for (const value of numbersOn(axis)) {
      const y = on("y", ref)(value);
      made.push(line(left, y, right, y, axis.gridcolor), tick(value, left - 4, y, axis, "right", "middle", layout));
    }
    lowest.set(axis.anchor, Math.max(lowest.get(axis.anchor) ?? 0, bottom));
  }
  for (const [ref, bottom] of lowest) made.push(...timeAxis(layout[`xaxis${ref.slice(1)}`], on("x", ref), bottom, layout));
  return made;
}

const numbersOn = (axis) => axis.tickvals ?? roundNumbers(axis.range, axis.nticks);

function timeAxis(axis, x, bottom, layout) {
  const ticks = numbersOn(axis).map((value) => tick(value, x(value), bottom + 3, axis, "center", "top", layout));
  const middle = (x(axis.range[0]) + x(axis.range[1])) / 2;
  const title = { text: axis.title.text, font: axis.title.font, yanchor: "top" };
  return [...ticks, ...wordsAt(middle, bottom + 4 + 1.15 * axis.tickfont.size, title, { family: layout.font.family })];
}

const line = (x1, y1, x2, y2, stroke) => svg("line", { x1, y1, x2, y2, stroke, "stroke-width": 1 });

function tick(value, x, y, { tickfont }, xanchor, yanchor, layout) {
  const shown = { text: String(value).replace("-", "−"), font: tickfont, xanchor, yanchor };
  return wordsAt(x, y, shown, { family: layout.font.family })[0];
}

function rectangle(shape, on) {
  const [x0, x1] = [shape.x0, shape.x1].map(on("x", shape.xref)).sort((a, b) => a - b);
  const [y0, y1] = [shape.y0, shape.y1].map(on("y", shape.yref)).sort((a, b) => a - b);
  return svg("rect", { x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: shape.fillcolor });
}

function pointsOf(trace, on) {
  const [x, y] = [on("x", trace.xaxis), on("y", trace.yaxis)];
  const points = new Array(trace.x.length);
  for (let i = 0; i < points.length; i++) points[i] = `${x(trace.x[i]).toFixed(1)},${y(trace.y[i]).toFixed(1)}`;
  return points;
}

/** A curve, and the area below it or between it and the curve before. */
function curve(trace, on, before) {
  if (trace.mode === "markers") return marks(trace, on);
  const points = pointsOf(trace, on);
  const { color, width, dash } = trace.line;
  const drawn = svg("polyline", {
    points: points.join(" "), fill: "none", stroke: color, "stroke-width": width, "stroke-dasharray": DASHES[dash],
    "stroke-linejoin": "round", opacity: trace.opacity,
  });
  if (!trace.fill) return [drawn];
  const x = on("x", trace.xaxis);
  const ground = on("y", trace.yaxis)(0).toFixed(1);
  const other = trace.fill === "tonexty"
    ? pointsOf(before, on).reverse()
    : [`${x(trace.x[trace.x.length - 1]).toFixed(1)},${ground}`, `${x(trace.x[0]).toFixed(1)},${ground}`];
  return [svg("polygon", { points: [...points, ...other].join(" "), fill: trace.fillcolor }), drawn];
}

/** Published means as diamonds, each with its error. */
function marks(trace, on) {
  const [toX, toY] = [on("x", trace.xaxis), on("y", trace.yaxis)];
  const { size, color, line: edge } = trace.marker;
  return trace.x.flatMap((value, i) => {
    const [x, y] = [toX(value), toY(trace.y[i])];
    const [top, bottom] = [1, -1].map((sign) => toY(trace.y[i] + sign * trace.error_y.array[i]));
    const half = size / Math.SQRT2;
    return [
      line(x, top, x, bottom, trace.error_y.color),
      svg("path", { d: `M${x},${y - half}l${half},${half}l${-half},${half}l${-half},${-half}z`, fill: color, stroke: edge.color, "stroke-width": edge.width }),
    ];
  });
}

function words(annotation, on, style) {
  const { showarrow, xref, yref } = annotation;
  const tip = { x: on("x", xref)(annotation.x), y: on("y", yref)(annotation.y) };
  const at = showarrow ? { x: on("x", annotation.axref)(annotation.ax), y: on("y", annotation.ayref)(annotation.ay) } : tip;
  const text = wordsAt(at.x, at.y, annotation, style);
  return showarrow ? [...arrow(at, tip, annotation), ...text] : text;
}

function arrow(from, to, { arrowcolor, arrowwidth, font }) {
  const drop = Math.sign(to.y - from.y) * font.size * 0.6;
  const turn = Math.atan2(to.y - from.y - drop, to.x - from.x);
  const wing = (side) => `L${to.x - ARROW * Math.cos(turn + side)},${to.y - ARROW * Math.sin(turn + side)}`;
  const path = `M${from.x},${from.y + drop}L${to.x},${to.y}${wing(0.5)}M${to.x},${to.y}${wing(-0.5)}`;
  return [svg("path", { d: path, fill: "none", stroke: arrowcolor, "stroke-width": arrowwidth })];
}

/** @param {{data: object[], layout: object}} figure @returns {SVGElement} */
export function stillOf(figure) {
  const { layout, data } = figure;
  const on = scaler(figure);
  const { width, height, font } = layout;
  const style = { color: font.color, family: font.family };
  return svg(
    "svg", { width, height, viewBox: `0 0 ${width} ${height}`, class: "still", "aria-hidden": "true", "font-family": font.family },
    svg("rect", { width, height, fill: layout.paper_bgcolor }),
    ...panels(figure, on),
    ...layout.shapes.map((shape) => rectangle(shape, on)),
    ...data.flatMap((trace, i) => curve(trace, on, data[i - 1])),
    ...layout.annotations.flatMap((annotation) => words(annotation, on, style)),
  );
}
