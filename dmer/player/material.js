// Everything a talk needs, fetched once at its start, so that the talk goes on when the server is gone: the timeline's
// tables, the figures of the evidence, and Plotly, which is loaded only where a figure is shown.

import { loadPlotly } from "./load_plotly.js";

/**
 * @param {object} talk @param {{base: string, plotly: string}} addresses
 * @param {Promise<void>} later  what is large waits for it: the first slide is painted before
 */
export function createMaterial(talk, { base, plotly }, later) {
  const fetched = async (path) => {
    const answer = await fetch(new URL(path, base));
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  const names = [...new Set(talk.slides.map((slide) => slide.figure).filter(Boolean))];
  const tables = talk.slides.some((slide) => slide.timelines.length > 0) ? fetched("player/data/timeline.json") : Promise.resolve(null);
  const figures = Object.fromEntries(names.map((name) => [name, later.then(() => fetched(`player/data/figures/${name}.json`))]));
  const drawn = names.length > 0 ? later.then(() => loadPlotly(plotly)) : Promise.resolve(null);
  const all = [tables, drawn, ...Object.values(figures)];
  for (const one of all) one.catch(() => {}); // each slide says itself what it could not get
  return {
    tables, figures, plotly: drawn,
    /** Resolves when everything is here or could not be had. */
    whole: Promise.allSettled(all),
  };
}
