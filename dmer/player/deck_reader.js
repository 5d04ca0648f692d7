// What a screen reader hears: "Slide 3 of 38", title, text and what a picture tells; at a step only what is new.

import { createAnnouncer } from "./announce.js";
import { placeOf } from "./deck_state.js";
import { fill } from "./words.js";

export function reader({ root, talk, words, pile }) {
  const announcer = createAnnouncer(root);
  return {
    show(state, before) {
      if (state.screen !== "slides") return announcer.say(words.screens[state.screen]);
      if (before?.slide === state.slide && state.step > before.step) return announcer.say(pile.spoken(before.step));
      if (before?.slide === state.slide && before.screen === state.screen && before.step === state.step) return undefined;
      return announcer.say(`${fill(words.slide, placeOf(talk, state))}. ${pile.spoken()}`);
    },
    destroy: announcer.destroy,
  };
}
