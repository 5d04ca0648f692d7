// What happens in a feed, marked on the timeline figure: feed and cue, let-downs through all panels, and the wave.

import { LETTER, lettersOf } from "./figure_words.js";
import { fill, lengthInWords, number } from "./words.js";

/** Feed and cue bars, let-down bands through all panels, and the marked wave. `axes` are those of each panel by its name. */
export function drawEvents(layout, column, axes, { names, state, plan, place, span, words, palette, font }) {
  const { run, measured } = column;
  const { values } = run;
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
