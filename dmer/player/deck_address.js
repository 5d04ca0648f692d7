// The address names slide and step (#slide-id/2), so that a link leads there and the browser's back and forward go from
// slide to slide. Only what follows # changes, which asks nothing of a server and reruns no page.

import { placed } from "./deck_state.js";
import { createPlaces } from "./places.js";

/** The place that an address names in a talk, or null. @param {string} hash like "#what-it-is/2" */
export function placeIn(hash, talk) {
  const [id, step] = decodeURIComponent(hash.slice(1)).split("/");
  return id ? placed(talk, id, Number(step) || 0) : null;
}

const hashOf = ({ slide, step }) => `#${slide}${step > 0 ? `/${step}` : ""}`;

export function address(deck) {
  const read = () => {
    try {
      return placeIn(location.hash, deck.talk);
    } catch {
      return null; // not an address of ours
    }
  };

  const places = createPlaces({
    onMove() {
      const found = read();
      if (found) deck.go(found.slide, found.step);
    },
  });

  return {
    begin: read,
    settle(state, before, { from }) {
      const anew = !from && read() && read().slide !== state.slide;
      places.write(`${location.pathname}${location.search}${hashOf(state)}`, anew);
    },
    destroy: places.destroy,
  };
}
