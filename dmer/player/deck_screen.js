// The screen made black or white, so that the room looks at the person who speaks.

import { element } from "./elements.js";

export function screens({ stage, pile, words }) {
  const cover = element("div", { class: "cover", hidden: true }, element("p", { class: "unseen" }));
  stage.append(cover);
  return {
    show({ screen }) {
      cover.hidden = screen === "slides";
      cover.dataset.screen = screen;
      cover.firstChild.textContent = words.screens[screen] ?? "";
      pile.root.inert = screen !== "slides";
    },
  };
}
