// The drawing surface of the timeline: a still at once, and Plotly as soon as it has loaded.

import { stillOf } from "./still.js";

const CONFIG = { displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: false };

/**
 * @param {HTMLElement} stage  where the figure stands @param {HTMLElement} graph  Plotly's own element in it
 * @param {Promise<object>} loading  of Plotly
 * @param {{onReady: () => void, onTrouble: () => void}} report  once: Plotly has drawn, or cannot be loaded
 */
export function createDrawing(stage, graph, loading, { onReady, onTrouble }) {
  let Plotly = null;
  let latest = null;
  let still = null;
  let gone = false;

  function draw(figure) {
    latest = figure;
    if (Plotly) {
      Plotly.react(graph, figure.data, figure.layout, CONFIG);
      return;
    }
    const next = stillOf(figure);
    if (still) still.replaceWith(next);
    else graph.after(next);
    still = next;
  }

  loading.then(
    (loaded) => {
      if (gone) return;
      Plotly = loaded;
      if (latest) draw(latest);
      still?.remove();
      onReady();
    },
    () => gone || onTrouble(),
  );

  return {
    draw,
    /** A figure as the address of an image. @returns {Promise<string>} rejected when Plotly could not be loaded */
    image: (figure, options) => loading.then((loaded) => loaded.toImage(figure, options)),
    destroy() {
      gone = true;
      if (Plotly) Plotly.purge(graph);
    },
  };
}
