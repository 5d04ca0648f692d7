// Figures of the evidence on a phone: what they tell stands there in words at once; Plotly, which costs a slow phone seconds,
// is loaded when such a slide is on show.

import { element } from "./elements.js";
import { loadPlotly } from "./load_plotly.js";
import { createSlideFigure } from "./slide_figure.js";
import { fetchJson } from "./talk.js";

/** A talk whose figures are left to this module. */
export const withoutFigures = (talk) => ({ ...talk, slides: talk.slides.map((slide) => (slide.figure ? { ...slide, figure: null } : slide)) });

/** @param {{talk: object, base: string, plotly: string, look: () => string}} options  `talk` with its figures */
export function createFollowFigures({ talk, base, plotly, look }) {
  const made = new Map();

  function make(slide, place) {
    const figure = createSlideFigure({
      picture: fetchJson(new URL(`player/data/figures/${slide.figure}.json`, base)), plotly: loadPlotly(plotly), alt: slide.alt,
    });
    place.querySelector(".body").append(element("p", { class: "block takeaway", text: slide.alt }));
    place.querySelector(".foot").before(element("div", { class: "picture" }, ...figure.parts));
    const draw = () => figure.show(look());
    figure.fetched.then(draw);
    new ResizeObserver(draw).observe(figure.parts[0]);
    return draw;
  }

  return {
    /** The slide with this id is on show in `stage`. */
    show(stage, id) {
      const slide = talk.slides.find((one) => one.id === id);
      const place = slide?.figure && stage.querySelector(`[data-slide="${CSS.escape(id)}"]`);
      if (!place) return;
      if (!made.has(id)) made.set(id, make(slide, place));
      made.get(id)();
    },
  };
}
