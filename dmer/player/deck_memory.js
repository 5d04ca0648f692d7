// Where this window was, through a reload: slide, step, a dark screen and the timeline's moment. A browser without storage
// forgets, nothing else.

import { placeIn } from "./deck_address.js";
import { fitted, sameState } from "./deck_state.js";

export function memory(deck) {
  const key = `let-down-lab-deck ${deck.name || deck.talk.title}`;

  function keep() {
    try {
      sessionStorage.setItem(key, JSON.stringify(deck.state()));
    } catch {
      // as above
    }
  }

  function kept() {
    try {
      return fitted(deck.talk, JSON.parse(sessionStorage.getItem(key)));
    } catch {
      return null;
    }
  }
  window.addEventListener("pagehide", keep);

  return {
    /** What was kept, unless the address names another place. */
    begin() {
      const found = kept();
      if (!found || !location.hash) return found;
      const { slide, step } = placeIn(location.hash, deck.talk) ?? found;
      return sameState([slide, step], [found.slide, found.step]) ? found : null;
    },
    settle: keep,
    destroy: () => window.removeEventListener("pagehide", keep),
  };
}
