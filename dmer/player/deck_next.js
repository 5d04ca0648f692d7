// What comes next, beside the slide on show: the next step, or the next slide.

import { nextOf, sameState } from "./deck_state.js";
import { element } from "./elements.js";
import { createPile } from "./slide_pile.js";

export function ahead({ root, talk, words, shared }) {
  const pile = createPile({ ...shared, byHand: false, tell: () => {} });
  const heading = element("p", { class: "ahead-heading", text: words.ahead });
  const stage = element("div", { class: "deck-stage ahead-stage", inert: true }, pile.root);
  root.append(element("div", { class: "ahead" }, heading, stage));
  return {
    show(state) {
      const now = { ...state, screen: "slides", live: null };
      const next = nextOf(talk, now);
      const end = sameState([now.slide, now.step], [next.slide, next.step]);
      heading.textContent = end ? words.end : words.ahead;
      stage.classList.toggle("over", end);
      pile.show({ ...next, live: null });
    },
    redraw: pile.recolored,
    prepare: pile.prepareAll,
    destroy: pile.destroy,
  };
}
