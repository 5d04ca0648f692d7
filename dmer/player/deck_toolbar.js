// Buttons below the stage, for a mouse and for those who do not know the keys.

import { slideOf } from "./deck_state.js";
import { element } from "./elements.js";

const BUTTONS = ["previous", "next", "play", "overview", "full_screen", "keys"];

export function toolbar({ root, talk, words, actions, pile }) {
  const buttons = Object.fromEntries(
    BUTTONS.map((name) => [
      name, element("button", { type: "button", class: "button", "data-action": name, text: words.buttons[name], onclick: () => actions[name]() }),
    ]),
  );
  root.append(element("div", { class: "toolbar" }, ...Object.values(buttons)));
  return {
    show(state) {
      buttons.play.hidden = slideOf(talk, state).timelines.length === 0;
      buttons.play.textContent = pile.now()?.playing ? words.buttons.pause : words.buttons.play;
    },
  };
}
