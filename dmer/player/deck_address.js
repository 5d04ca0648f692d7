// The address names slide and step (#slide-id/2), so that a link leads there and the browser's back and forward go from
// slide to slide. Only what follows # changes, which asks nothing of a server and reruns no page.

import { placed } from "./deck_state.js";

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

  function follow() {
    const found = read();
    if (found) deck.go(found.slide, found.step);
  }
  window.addEventListener("popstate", follow);

  return {
    begin: read,
    settle(state, before, { from }) {
      const hash = hashOf(state);
      if (hash === location.hash) return;
      const anew = !from && read() && read().slide !== state.slide;
      history[anew ? "pushState" : "replaceState"](history.state, "", `${location.pathname}${location.search}${hash}`);
    },
    destroy: () => window.removeEventListener("popstate", follow),
  };
}
