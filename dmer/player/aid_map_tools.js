// What stands above the map's picture: everything or only the path, how large, the full screen, and what the marks mean.

import { element } from "./elements.js";

const SIZES = [1, 1.4, 2, 3];

export function mapTools({ words, picture, onView, onFull }) {
  let size = 0;
  const button = (text, onclick, name) => element("button", { type: "button", class: name, text, onclick });
  const views = { all: button(words.views.all, () => onView("all")), path: button(words.views.path, () => onView("path")) };
  const larger = button(words.buttons.larger, () => zoom(1), "zoom");
  const smaller = button(words.buttons.smaller, () => zoom(-1), "zoom");
  const full = button(words.buttons.full_screen, onFull);
  const reason = element("p", { class: "unseen", id: "aid-map-no-path", text: words.views.no_path });
  const root = element(
    "div", { class: "map-tools" },
    element("div", { class: "switch", role: "group", "aria-label": words.views.label }, ...Object.values(views), reason),
    element("div", { class: "sizes" }, smaller, larger, full),
    legend(words.legend),
  );

  function zoom(step) {
    size = Math.max(0, Math.min(SIZES.length - 1, size + step));
    picture.style.setProperty("--zoom", SIZES[size]);
    allow(smaller, size > 0);
    allow(larger, size < SIZES.length - 1);
  }
  zoom(matchMedia("(max-width: 40rem) and (pointer: coarse)").matches ? 1 : 0); // a phone begins with what a thumb can hit

  return {
    root,
    show({ view, path, full: on }) {
      for (const [name, one] of Object.entries(views)) one.setAttribute("aria-pressed", String(name === view));
      const empty = path.lit.size === 0;
      allow(views.path, !empty);
      if (empty) views.path.setAttribute("aria-describedby", "aid-map-no-path");
      else views.path.removeAttribute("aria-describedby");
      full.textContent = on ? words.buttons.leave : words.buttons.full_screen;
    },
  };
}

/** A button that has nothing to do now keeps its place for the focus. */
function allow(button, can) {
  if (can) button.removeAttribute("aria-disabled");
  else button.setAttribute("aria-disabled", "true");
}

function legend(words) {
  const marks = { lit: "✓", flag: "!" };
  const entries = Object.entries(marks).map(([name, text]) => {
    return element("li", { "data-mark": name }, element("span", { class: "mark", "aria-hidden": "true", text }), words[name]);
  });
  return element("ul", { class: "legend", "aria-label": words.label, role: "list" }, ...entries);
}
