// The timeline figure as Plotly data and layout: stacked panels on one time axis, prolactin on its own longer one.
// Pure: the same picture, words, palette and size give the same figure. It neither computes hormones nor touches a page.

import { drawEvents } from "./figure_events.js";
import { groupTraces, lineTrace, pointsFor, publishedTrace, styleOf } from "./figure_lines.js";
import { columnTitle, LETTER, lettersOf, note, panelTitle } from "./figure_words.js";
import { layOut, panelNames, typeSize } from "./panels.js";
import { fill } from "./words.js";

const PROLACTIN_END = 90;
const LINES_OF = {
  milk: ["duct_response"],
  oxytocin: ["oxytocin"],
  dopamine: ["dopamine_brake", "dopamine_mood"],
  feeling: ["dysphoria"],
  feeling_oxytocin: ["calm", "dysphoria_oxytocin"],
  prolactin: ["prolactin"],
};
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

/** Whether words find room between the end of the feed's bar and the end of its column. */
function besideTheFeed(text, { columns: [{ width }] }, { start, end }, { feed, font }) {
  return (width * (end - feed)) / (end - start) > LETTER * font * lettersOf(text);
}

/** Axis names of a panel in a column: Plotly's "y", "y2" … and the x axis they stand on. */
function axesOf(names, columnIndex, name) {
  const y = columnIndex * names.length + names.indexOf(name) + 1;
  const x = 2 * columnIndex + (name === "prolactin" ? 2 : 1);
  const tag = (letter, index) => (index === 1 ? letter : `${letter}${index}`);
  return { x: tag("x", x), y: tag("y", y), xKey: `xaxis${x === 1 ? "" : x}`, yKey: `yaxis${y === 1 ? "" : y}` };
}

/**
 * @param {object} picture  {state, columns: [{run, measured, profile}], ghost: run|null, group: object|null, published: object[]}
 * @param {object} view  {words, palette, size: {width, height, large, footer}}
 * @returns {{data: object[], layout: object, plan: object, span: object}}
 */
export function buildFigure(picture, { words, palette, size, footerText = "" }) {
  const { state, columns } = picture;
  const names = panelNames(state);
  const span = timeSpan(columns[0].run.values);
  const font = typeSize(size);
  const ghost = picture.ghost ? fill(words.marks.ghost, { who: words.profiles.typical.phrase }) : "";
  const beside = layOut(names, columns.length, size);
  const above = ghost !== "" && !besideTheFeed(ghost, beside, span, { feed: columns[0].run.values.T_feed, font });
  const plan = above ? layOut(names, columns.length, size, true) : beside;
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
    const axesByName = Object.fromEntries(names.map((name) => [name, axesOf(names, index, name)]));
    for (const name of names) {
      const axes = axesByName[name];
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
    timeAxes(layout, names, axesByName, { xDomain, span, words, palette, font, wide: place.width > 260 });
    drawEvents(layout, column, axesByName, { names, state, plan, place, span, words, palette, font });
    if (columns.length > 1) columnTitle(layout, column, { place, plan, words, palette, font });
  });
  if (picture.ghost) {
    const [place] = plan.columns;
    const y = 1 - ((above ? 0 : plan.stripTop) + plan.room.strip / 2) / plan.height;
    const x = (place.left + place.width) / plan.width;
    layout.annotations.push(note(ghost, { x, y, xanchor: "right", yanchor: "middle", font, color: palette.text, bgcolor: palette.ground }));
  }
  if (footerText) {
    layout.annotations.push(note(footerText, { x: 0.5, y: 0.004, xanchor: "center", yanchor: "bottom", font, color: palette.faint }));
  }
  return { data, layout, plan, span };
}

function timeAxes(layout, names, axesByName, { xDomain, span, words, palette, font, wide }) {
  const common = {
    domain: xDomain, type: "linear", fixedrange: true, gridcolor: palette.grid, zeroline: false, nticks: wide ? 12 : 6,
    tickfont: { size: font - 1, color: palette.faint },
    ticklabelstandoff: 2,
  };
  const main = names.filter((name) => name !== "prolactin");
  const bottom = axesByName[main[main.length - 1]];
  const title = (text) => ({ text, font: { size: font - 1, color: palette.faint }, standoff: 0 });
  layout[bottom.xKey] = { ...common, anchor: bottom.y, range: [span.start, span.end], title: title(words.axis.minutes) };
  const long = axesByName.prolactin;
  layout[long.xKey] = {
    ...common, anchor: long.y, range: [span.start, span.longEnd],
    title: title(wide ? words.axis.minutes_long : words.axis.minutes),
  };
}
