// The timeline figure as Plotly data and layout: stacked panels on one time axis, prolactin on its own longer one.
// Pure: the same picture, words, palette and size give the same figure. It neither computes hormones nor touches a page.

import { seeThrough } from "./looks.js";
import { layOut, panelNames, typeSize } from "./panels.js";
import { fill, lengthInWords, number } from "./words.js";

const PROLACTIN_END = 90;
const PROLACTIN_GAP = 0.24; // minutes: points closer than this are more than its slow wave needs
const LINES_OF = {
  milk: ["duct_response"],
  oxytocin: ["oxytocin"],
  dopamine: ["dopamine_brake", "dopamine_mood"],
  feeling: ["dysphoria"],
  feeling_oxytocin: ["calm", "dysphoria_oxytocin"],
  prolactin: ["prolactin"],
};
const COLOR_OF = {
  duct_response: "milk", oxytocin: "oxytocin", dopamine_brake: "dopamine", dopamine_mood: "dopamine",
  dysphoria: "feeling", dysphoria_oxytocin: "feeling", calm: "faint", prolactin: "prolactin",
};
const SHOWN_TIMES = { dopamine_brake: 100, dopamine_mood: 100, calm: 100 };
const GHOSTED = ["dopamine_mood", "dysphoria", "dysphoria_oxytocin", "oxytocin", "prolactin", "duct_response"];

/** The stretch of the main axis, and of the whole run, in minutes. */
export function timeSpan(values) {
  const start = values.cue_strength > 0 ? Math.min(-2, values.cue_start - 1) : -2;
  return { start, end: Math.max(20, values.T_feed + 4), longEnd: PROLACTIN_END };
}

const ceilTo = (value, step) => Math.ceil(value / step) * step;

function rangesOf(picture) {
  const runs = [...picture.columns.map((column) => column.run), ...(picture.ghost ? [picture.ghost] : [])];
  const highest = (name) => Math.max(...runs.map((run) => run.curves[name].reduce((a, b) => Math.max(a, b), 0)));
  const spread = picture.group?.highest.oxytocin ?? 0;
  return {
    milk: [0, 1.5],
    oxytocin: [0, Math.max(20, ceilTo(1.1 * Math.max(highest("oxytocin"), spread), 10))],
    dopamine: [0, 112],
    feeling: [0, 140],
    feeling_oxytocin: [0, 140],
    prolactin: [0, Math.max(300, ceilTo(1.1 * highest("prolactin"), 100))],
  };
}

const TICKS = { milk: [0, 1], dopamine: [0, 50, 100], feeling: [0, 50, 100], feeling_oxytocin: [0, 50, 100] };

/** Axis names of a panel in a column: Plotly's "y", "y2" … and the x axis they stand on. */
function axesOf(names, columnIndex, name) {
  const y = columnIndex * names.length + names.indexOf(name) + 1;
  const x = 2 * columnIndex + (name === "prolactin" ? 2 : 1);
  const tag = (letter, index) => (index === 1 ? letter : `${letter}${index}`);
  return { x: tag("x", x), y: tag("y", y), xKey: `xaxis${x === 1 ? "" : x}`, yKey: `yaxis${y === 1 ? "" : y}` };
}

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
function lineTrace(run, line, axes, span, style) {
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

function styleOf(line, palette, large) {
  const width = palette.width * (large ? 1.6 : 1);
  const style = { line: { color: palette[COLOR_OF[line]], width, simplify: false } };
  if (line === "dopamine_brake") style.line = { ...style.line, dash: "dash", width: 0.75 * width };
  if (line === "calm") style.line = { ...style.line, dash: "dot", width: 0.75 * width };
  if (line === "dysphoria" || line === "dysphoria_oxytocin") Object.assign(style, { fill: "tozeroy", fillcolor: palette.wave });
  if (line === "duct_response") Object.assign(style, { fill: "tozeroy", fillcolor: palette.let_down });
  return style;
}

function groupTraces(group, line, axes, palette) {
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
function pointsFor(picture, name) {
  if (!picture.state.published) return [];
  const { minutes, curves } = picture.run;
  const peak = () => minutes[curves[name].indexOf(curves[name].reduce((a, b) => Math.max(a, b), 0))];
  return picture.published
    .filter(({ curve, stages }) => curve === name && (stages.length === 0 || stages.includes(picture.state.stage)))
    .map((point) => ({ ...point, minutes: point.minutes ?? peak() }));
}

function publishedTrace(points, axes, palette, words) {
  return {
    type: "scatter", mode: "markers", showlegend: false, xaxis: axes.x, yaxis: axes.y,
    x: points.map((point) => point.minutes),
    y: points.map((point) => point.value),
    error_y: { type: "data", array: points.map((point) => point.error ?? 0), color: palette.text, thickness: 1.4, width: 4 },
    marker: { color: palette.ground, size: 9, symbol: "diamond", line: { color: palette.text, width: 2 } },
    text: points.map((point) => `${words.marks.published}: ${point.shown}<br>${point.words}<br>${point.source}`),
    hovertemplate: "%{text}<extra></extra>",
    hoverlabel: { bgcolor: palette.ground, font: { color: palette.text } },
  };
}

/**
 * @param {object} picture  {state, columns: [{run, measured, profile}], ghost: run|null, group: object|null, published: object[]}
 * @param {object} view  {words, palette, size: {width, height, large, footer}}
 * @returns {{data: object[], layout: object, plan: object, span: object}}
 */
export function buildFigure(picture, { words, palette, size, footerText = "" }) {
  const { state, columns } = picture;
  const names = panelNames(state);
  const plan = layOut(names, columns.length, size);
  const span = timeSpan(columns[0].run.values);
  const font = typeSize(size);
  const ranges = rangesOf(picture);
  const layout = {
    width: plan.width, height: plan.height, margin: { l: 0, r: 0, t: 0, b: 0 }, autosize: false,
    paper_bgcolor: palette.ground, plot_bgcolor: palette.panel, showlegend: false, hovermode: "closest", dragmode: false,
    font: { color: palette.text, size: font, family: "system-ui, 'Source Sans', sans-serif" },
    shapes: [], annotations: [],
  };
  const data = [];
  columns.forEach((column, index) => {
    const place = plan.columns[index];
    const xDomain = [place.left / plan.width, (place.left + place.width) / plan.width];
    for (const name of names) {
      const axes = axesOf(names, index, name);
      const panel = plan.panels[name];
      layout[axes.yKey] = {
        domain: [1 - (panel.top + panel.height) / plan.height, 1 - panel.top / plan.height], anchor: axes.x,
        range: ranges[name], type: "linear", fixedrange: true, gridcolor: palette.grid, zeroline: false, nticks: 3,
        ...(TICKS[name] ? { tickvals: TICKS[name] } : {}), tickfont: { size: font - 1, color: palette.faint },
      };
      for (const line of LINES_OF[name]) {
        if (line === "dopamine_mood" && state.mechanism === "oxytocin") continue;
        if (picture.group?.has(line) && index === 0) data.push(...groupTraces(picture.group, line, axes, palette));
        if (picture.ghost && GHOSTED.includes(line)) {
          data.push(lineTrace(picture.ghost, line, axes, span, { line: { color: palette.ghost, width: 1.4, dash: "dot", simplify: false } }));
        }
        data.push(lineTrace(column.run, line, axes, span, styleOf(line, palette, size.large)));
      }
      const points = pointsFor(picture, name);
      if (points.length > 0) data.push(publishedTrace(points, axes, palette, words));
      panelTitle(layout, name, { panel, place, plan, state, words, palette, font });
    }
    timeAxes(layout, names, index, { xDomain, span, words, palette, font, wide: place.width > 260 });
    drawEvents(layout, column, index, { names, state, plan, place, span, words, palette, font });
    if (columns.length > 1) columnTitle(layout, column, { place, plan, words, palette, font });
  });
  if (picture.ghost) {
    const [place] = plan.columns;
    const y = 1 - (plan.stripTop + plan.room.strip / 2) / plan.height;
    const x = (place.left + place.width) / plan.width;
    const text = fill(words.marks.ghost, { who: words.profiles.typical.phrase });
    layout.annotations.push(note(text, { x, y, xanchor: "right", yanchor: "middle", font, color: palette.text, bgcolor: palette.ground }));
  }
  if (footerText) {
    layout.annotations.push(note(footerText, { x: 0.5, y: 0.004, xanchor: "center", yanchor: "bottom", font, color: palette.faint }));
  }
  return { data, layout, plan, span };
}

const note = (text, { x, y, xanchor, yanchor, font, color, ...more }) => ({
  text, x, y, xref: "paper", yref: "paper", xanchor, yanchor, showarrow: false, font: { size: font, color }, ...more,
});

const LETTER = 0.58; // mean width of a letter, in font sizes
const lettersOf = (text) => text.replace(/<[^>]*>/g, "").length;

/** Names of the lines of a panel that has more than one, each behind a piece of its line. */
function legendOf(name, names, { state, palette }) {
  const piece = (sign, line) => `<span style="color:${palette[COLOR_OF[line]]}">${sign}</span> ${names[line]}`;
  if (name === "feeling_oxytocin") return piece("┄┄", "calm");
  if (name !== "dopamine") return "";
  const brake = piece("╌╌", "dopamine_brake");
  return state.mechanism === "oxytocin" ? brake : `${piece("━━", "dopamine_mood")}  ${brake}`;
}

function panelTitle(layout, name, { panel, place, plan, state, words, palette, font }) {
  const { title, unit, badge } = words.panels[name];
  const y = 1 - (panel.top - 2) / plan.height;
  const legend = legendOf(name, words.lines, { state, palette });
  const short = legendOf(name, words.lines_short, { state, palette });
  const free = place.width - LETTER * font * (words.badges[badge].label.length + 2);
  const headings = [[title, unit, legend], [title, legend || unit], [title, short], [title]];
  const [, ...parts] = headings.find((heading) => LETTER * font * lettersOf(heading.join("  ")) < free) ?? [title];
  layout.annotations.push(
    note([`<b>${title}</b>`, ...parts.filter(Boolean)].join("  "), {
      x: place.left / plan.width, y, xanchor: "left", yanchor: "bottom", font, color: palette.text, borderpad: 1,
    }),
    note(words.badges[badge].label, {
      x: (place.left + place.width) / plan.width, y, xanchor: "right", yanchor: "bottom", font: font - 1, color: palette.text,
      bordercolor: palette.faint, borderwidth: badge === "measured" ? 2 : 1, borderpad: 1, bgcolor: palette.ground,
    }),
  );
}

function columnTitle(layout, column, { place, plan, words, palette, font }) {
  layout.annotations.push(
    note(`<b>${words.profiles[column.profile].label}</b>`, {
      x: place.left / plan.width, y: 1, xanchor: "left", yanchor: "top", font: font + 2, color: palette.text,
    }),
  );
}

function timeAxes(layout, names, index, { xDomain, span, words, palette, font, wide }) {
  const common = {
    domain: xDomain, type: "linear", fixedrange: true, gridcolor: palette.grid, zeroline: false, nticks: wide ? 12 : 6,
    tickfont: { size: font - 1, color: palette.faint },
    ticklabelstandoff: 2,
  };
  const main = names.filter((name) => name !== "prolactin");
  const bottom = axesOf(names, index, main[main.length - 1]);
  const title = (text) => ({ text, font: { size: font - 1, color: palette.faint }, standoff: 0 });
  layout[bottom.xKey] = { ...common, anchor: bottom.y, range: [span.start, span.end], title: title(words.axis.minutes) };
  const long = axesOf(names, index, "prolactin");
  layout[long.xKey] = {
    ...common, anchor: long.y, range: [span.start, span.longEnd],
    title: title(wide ? words.axis.minutes_long : words.axis.minutes),
  };
}

/** Feed and cue bars, let-down bands through all panels, and the marked wave. */
function drawEvents(layout, column, index, { names, state, plan, place, span, words, palette, font }) {
  const { run, measured } = column;
  const { values } = run;
  const axes = Object.fromEntries(names.map((name) => [name, axesOf(names, index, name)]));
  const main = axes[names[0]];
  const paperY = (pixels) => 1 - pixels / plan.height;
  const perMinute = place.width / (span.end - span.start);
  const roomy = perMinute * values.T_i > LETTER * font * (lettersOf(words.marks.let_down) + 1);
  const bar = (from, to, color) => ({
    type: "rect", xref: main.x, x0: from, x1: to, yref: "paper", y0: paperY(plan.stripTop + plan.room.strip - 2), y1: paperY(plan.stripTop + 2),
    fillcolor: color, line: { width: 0 }, layer: "below",
  });
  const barText = (text, x) =>
    layout.annotations.push({
      text, xref: main.x, x, xanchor: "left", yref: "paper", y: paperY(plan.stripTop + plan.room.strip / 2), yanchor: "middle",
      showarrow: false, font: { size: font - 1, color: palette.text },
    });
  layout.shapes.push(bar(0, values.T_feed, palette.feed));
  barText(state.feeding === "pump" ? words.marks.feed_pump : words.marks.feed_breast, 0.1);
  if (values.cue_strength > 0 && values.cue_minutes > 0) {
    layout.shapes.push(bar(values.cue_start, values.cue_start + values.cue_minutes, palette.wave));
    barText(words.marks.cue, values.cue_start);
  }
  layout.shapes.push({
    type: "rect", xref: axes.prolactin.x, x0: 0, x1: values.T_feed, yref: `${axes.prolactin.y} domain`, y0: 0, y1: 0.06,
    fillcolor: palette.feed, line: { width: 0 }, layer: "below",
  });
  if (state.measured_only) return;
  measured.letDowns.forEach((letDown, i) => {
    const [from, to] = [letDown.start / 60, letDown.end / 60];
    if (from > span.end) return;
    layout.shapes.push({
      type: "rect", xref: main.x, x0: from, x1: Math.min(to, span.end), yref: "paper",
      y0: paperY(plan.mainBottom), y1: paperY(plan.mainTop), fillcolor: palette.let_down, line: { width: 0 }, layer: "below",
    });
    layout.annotations.push({
      text: roomy ? fill(words.marks.let_down, { number: i + 1 }) : String(i + 1), xref: main.x, x: (from + to) / 2,
      yref: axes.milk.y, y: 1.48, yanchor: "top", showarrow: false, font: { size: font - 1, color: palette.text }, borderpad: 0,
    });
  });
  if (axes.feeling) markWave(layout, measured.waves, axes.feeling, { span, perMinute, words, palette, font });
  if (axes.feeling_oxytocin) {
    markWave(layout, measured.wavesOxytocin, axes.feeling_oxytocin, { span, perMinute, words, palette, font });
  }
}

/** The first wave named on the figure, above its crest: what it is, when it comes, how long it lasts. */
function markWave(layout, waves, axes, { span, perMinute, words, palette, font }) {
  const [wave] = waves;
  const base = { xref: axes.x, yref: axes.y, xanchor: "left", font: { size: font, color: palette.text }, borderpad: 1 };
  if (!wave || wave.start / 60 > span.end) {
    layout.annotations.push({ ...base, text: words.marks.no_wave, x: 0.1, y: 104, yanchor: "middle", showarrow: false });
    return;
  }
  const details = [];
  if (wave.lead !== null && wave.lead > 0) details.push(fill(words.marks.wave_lead, { seconds: number(wave.lead) }));
  details.push(fill(words.marks.wave_length, { length: lengthInWords(wave.end - wave.start, words) }));
  const crest = wave.start / 60 + 0.35 * (wave.end - wave.start) / 60;
  const text = `<b>${words.marks.wave}</b>: ${details.join(", ")}`;
  const fits = perMinute * (span.end - crest - 1) > LETTER * font * lettersOf(text);
  layout.annotations.push({
    ...base, text: fits ? text : `<b>${words.marks.wave}</b>`, x: crest, y: wave.peak + 2, axref: axes.x, ax: crest + 0.6,
    ayref: axes.y, ay: 122, yanchor: "middle", showarrow: true, arrowhead: 2, arrowwidth: 1.5, arrowcolor: palette.feeling,
  });
}
