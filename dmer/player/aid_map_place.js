// The place of the map, the whole logic as a figure (aid_map.js): loaded when it is first opened.

import { element } from "./elements.js";

/**
 * @param {{words: object, base: string, register: string, bar: HTMLElement}} around  `bar`: the red flags, which stand above
 *   the map, too, while it fills the screen
 * @returns {{root: HTMLElement, show: (result: object|null) => void, destroy: () => void}}
 */
export function createMapPlace({ words, base, register, bar }) {
  const said = words.map;
  const holder = element("div", { class: "map-holder" }, element("p", { text: said.loading }));
  const root = element("details", { class: "map-place fold" }, element("summary", {}, element("h2", { text: said.title }), element("span", { text: said.what })), holder);
  let map = null;
  let latest = null;
  let begun = false;
  const home = bar.parentElement;
  const follow = new MutationObserver(() => {
    const place = map.root.classList.contains("projector") ? map.root : home;
    if (bar.parentElement !== place) place.prepend(bar);
  });

  root.addEventListener("toggle", async () => {
    if (!root.open || begun) return;
    begun = true;
    try {
      const { createMap } = await import("./aid_map.whole.js");
      map = createMap({ words, base, register });
      map.light(latest);
      await map.ready;
      follow.observe(map.root, { attributes: true, attributeFilter: ["class"] });
      holder.replaceChildren(map.root);
    } catch (problem) {
      console.error(problem);
      map = null;
      begun = false; // tried again when it is opened again
      holder.replaceChildren(element("p", { role: "alert", text: said.trouble }));
    }
  });

  return {
    root,
    show(result) {
      latest = result;
      map?.light(result);
    },
    destroy() {
      follow.disconnect();
      map?.destroy();
    },
  };
}
