// How far the talk is: a line at the foot of the stage with a piece for each section.

import { placeOf } from "./deck_state.js";
import { element } from "./elements.js";

export function progress({ talk, stage }) {
  const pieces = talk.sections.map(({ id }) => {
    const first = talk.slides.findIndex((slide) => slide.section === id);
    const count = talk.slides.filter((slide) => slide.section === id).length;
    return { first, count, mark: element("span", { class: "piece", style: `flex-grow: ${count}` }) };
  });
  stage.append(element("div", { class: "progress", "aria-hidden": "true" }, ...pieces.map(({ mark }) => mark)));
  return {
    show(state) {
      const { number } = placeOf(talk, state);
      for (const { first, count, mark } of pieces) {
        mark.style.setProperty("--done", String(Math.min(1, Math.max(0, (number - first) / count))));
      }
    },
  };
}
