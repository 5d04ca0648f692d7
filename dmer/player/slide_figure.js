// A figure of the evidence in a slide: as large as its box, with letters for the back of a room. Without a drawing, or
// without Plotly, its numbers stand there as a table.

import { element } from "./elements.js";
import { CONFIG, fittedFigure, tableOf } from "./figure.js";

const WIDE = 0.9; // from this share of its height on, a box is wide enough for words beside what is drawn

/**
 * @param {{picture: Promise<object>, drawing: () => Promise<object>, alt: string}} options  `picture`: the figure as
 *   dmer/routes/figures.py serves it; `drawing`: Plotly, asked for once the figure is to be shown
 */
export function createSlideFigure({ picture, drawing, alt }) {
  const graph = element("div", { class: "graph" });
  const frame = element("div", { class: "figure-frame", role: "img", "aria-label": alt }, graph);
  let drawn = ""; // the look it is drawn in, nothing if it has to be drawn anew
  let wanted = null;
  let ready = null;
  let begun = null;

  function table(found) {
    frame.removeAttribute("role");
    frame.removeAttribute("aria-label");
    frame.classList.add("tabular");
    frame.replaceChildren(tableOf(found));
  }

  function draw() {
    if (!ready || drawn === wanted || frame.clientWidth === 0) return;
    drawn = wanted;
    const size = { width: frame.clientWidth, height: frame.clientHeight, letters: parseFloat(getComputedStyle(frame).fontSize) };
    const figure = size.width > size.height * WIDE ? (ready.found.wide ?? ready.found.figure) : ready.found.figure;
    const { data, layout } = fittedFigure({ ...ready.found, figure }, { look: wanted, ...size });
    ready.Plotly.react(graph, data, layout, CONFIG);
  }

  async function begin() {
    try {
      const [found, Plotly] = await Promise.all([picture, drawing().catch(() => null)]);
      if (!found.figure || !Plotly) return table(found);
      ready = { found, Plotly };
      return draw();
    } catch {
      return frame.replaceChildren(element("p", { class: "block", text: alt }));
    }
  }
  return {
    parts: [frame],
    /** Draw in the colors of a look, unless it stands so already. Resolves when it stands there, or a table in its place. */
    show(look) {
      wanted = look;
      draw();
      begun ??= begin();
      return begun;
    },
    /** The size may have changed. */
    resized() {
      drawn = "";
    },
    destroy: () => ready?.Plotly.purge(graph),
  };
}
