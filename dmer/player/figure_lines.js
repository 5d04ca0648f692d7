// What is drawn as lines and points in the timeline figure: the curves of a run, those of a group of people, and published means.

import { seeThrough } from "./looks.js";

const PROLACTIN_GAP = 0.24; // minutes: points closer than this are more than its slow wave needs
/** The palette's name for the color of each line. */
export const COLOR_OF = {
  duct_response: "milk", oxytocin: "oxytocin", dopamine_brake: "dopamine", dopamine_mood: "dopamine",
  dysphoria: "feeling", dysphoria_oxytocin: "feeling", calm: "faint", prolactin: "prolactin",
};
const SHOWN_TIMES = { dopamine_brake: 100, dopamine_mood: 100, calm: 100 };

function scaled(curve, factor) {
  const points = new Float64Array(curve.length);
  for (let i = 0; i < points.length; i++) points[i] = factor * curve[i];
  return points;
}

/** Times and heights of a curve with points no closer than `gap`. */
function thinned(minutes, curve, gap) {
  const x = [];
  const y = [];
  for (let i = 0; i < minutes.length; i++) {
    if (i > 0 && minutes[i] - x[x.length - 1] < gap) continue;
    x.push(minutes[i]);
    y.push(curve[i]);
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y) };
}

/** One line of a run as a Plotly trace. */
export function lineTrace(run, line, axes, span, style) {
  const factor = SHOWN_TIMES[line] ?? 1;
  const curve = run.curves[line];
  const count = run.minutes.findLastIndex((t) => t <= span.end) + 1;
  const points = line === "prolactin"
    ? thinned(run.minutes, curve, PROLACTIN_GAP)
    : { x: run.minutes.slice(0, count), y: scaled(curve.subarray(0, count), factor) };
  return {
    type: "scatter", mode: "lines", hoverinfo: "skip", showlegend: false, xaxis: axes.x, yaxis: axes.y, ...points, ...style,
  };
}

/** How a line is drawn. */
export function styleOf(line, palette, large) {
  const width = palette.width * (large ? 1.6 : 1);
  const style = { line: { color: palette[COLOR_OF[line]], width, simplify: false } };
  if (line === "dopamine_brake") style.line = { ...style.line, dash: "dash", width: 0.75 * width };
  if (line === "calm") style.line = { ...style.line, dash: "dot", width: 0.75 * width };
  if (line === "dysphoria" || line === "dysphoria_oxytocin") Object.assign(style, { fill: "tozeroy", fillcolor: palette.wave });
  if (line === "duct_response") Object.assign(style, { fill: "tozeroy", fillcolor: palette.let_down });
  return style;
}

/** A group of people along one line: each of them, or the band that holds most. */
export function groupTraces(group, line, axes, palette) {
  const factor = SHOWN_TIMES[line] ?? 1;
  const color = palette[COLOR_OF[line]];
  const base = { type: "scatter", mode: "lines", hoverinfo: "skip", showlegend: false, xaxis: axes.x, yaxis: axes.y };
  if (group.lines) {
    return group.lines[line].map((curve) => ({
      ...base, x: group.minutes, y: scaled(curve, factor), opacity: 0.55, line: { color, width: 1 },
    }));
  }
  const { low, high } = group.bands[line];
  return [
    { ...base, x: group.minutes, y: scaled(low, factor), line: { color, width: 0.5 }, opacity: 0.6 },
    { ...base, x: group.minutes, y: scaled(high, factor), line: { color, width: 0.5 }, opacity: 0.6,
      fill: "tonexty", fillcolor: seeThrough(color, 0.2) },
  ];
}

/** Points of this curve and stage; those without a time of their own stand at the highest point of the curve. */
export function pointsFor(picture, name) {
  if (!picture.state.published) return [];
  const { minutes, curves } = picture.run;
  const peak = () => minutes[curves[name].indexOf(curves[name].reduce((a, b) => Math.max(a, b), 0))];
  return picture.published
    .filter(({ curve, stages }) => curve === name && (stages.length === 0 || stages.includes(picture.state.stage)))
    .map((point) => ({ ...point, minutes: point.minutes ?? peak() }));
}

/** Published means as points, with their error bars and their source on hover. */
export function publishedTrace(points, axes, palette, words) {
  return {
    type: "scatter", mode: "markers", showlegend: false, xaxis: axes.x, yaxis: axes.y, cliponaxis: false,
    x: points.map((point) => point.minutes),
    y: points.map((point) => point.value),
    error_y: { type: "data", array: points.map((point) => point.error ?? 0), color: palette.text, thickness: 1.4, width: 4 },
    marker: { color: palette.ground, size: 9, symbol: "diamond", line: { color: palette.text, width: 2 } },
    text: points.map((point) => `${words.marks.published}: ${point.shown}<br>${point.words}<br>${point.source}`),
    hovertemplate: "%{text}<extra></extra>",
    hoverlabel: { bgcolor: palette.ground, font: { color: palette.text } },
  };
}
