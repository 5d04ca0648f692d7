// Everything a talk needs, fetched once at its start, so that the talk goes on when the server is gone: the timeline's
// tables, the figures of the evidence, and Plotly where there are any. A phone, which Plotly costs seconds, waits with it.

import { loadPlotly } from "./load_plotly.js";

/**
 * @param {object} talk @param {{base: string, plotly: string}} addresses
 * @param {Promise<void>} later  what is large waits for it: the first slide is painted before
 * @param {{onPhone?: boolean}} where
 */
export function createMaterial(talk, { base, plotly }, later, { onPhone = false } = {}) {
  const fetched = async (path) => {
    const answer = await fetch(new URL(path, base));
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  const names = [...new Set(talk.slides.map((slide) => slide.figure).filter(Boolean))];
  const tables = talk.slides.some((slide) => slide.timelines.length > 0) ? fetched("player/data/timeline.json") : Promise.resolve(null);
  const figures = Object.fromEntries(names.map((name) => [name, later.then(() => fetched(`player/data/figures/${name}.json`))]));
  const drawing = () => later.then(() => loadPlotly(plotly)); // loads once, however often it is asked for
  const all = [tables, ...Object.values(figures), ...(onPhone || names.length === 0 ? [] : [drawing()])];
  for (const one of all) one.catch(() => {}); // each slide says itself what it could not get
  return {
    tables, figures, drawing,
    /** Resolves when everything is here or could not be had. */
    whole: Promise.allSettled(all),
  };
}
