// The place of the map, the whole logic as a figure (aid_map.js): loaded when it is first opened.

import { element } from "./elements.js";

/**
 * @param {{words: object, base: string, register: string}} around
 * @returns {{root: HTMLElement, show: (result: object|null) => void}}
 */
export function createMapPlace({ words, base, register }) {
  const said = words.map;
  const holder = element("div", { class: "map-holder" }, element("p", { text: said.loading }));
  const root = element("details", { class: "map-place fold" }, element("summary", {}, element("h2", { text: said.title }), element("span", { text: said.what })), holder);
  let map = null;
  let latest = null;
  let begun = false;

  root.addEventListener("toggle", async () => {
    if (!root.open || begun) return;
    begun = true;
    try {
      const { createMap } = await import("./aid_map.js");
      map = await createMap({ words, base, register });
      holder.replaceChildren(map.root);
      map.light(latest);
    } catch (problem) {
      console.error(problem);
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
  };
}
