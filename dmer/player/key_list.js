// The list of keys, made from the same table that the keys are listened for with.

import { element } from "./elements.js";

/** @returns {{root: HTMLDialogElement, toggle: () => void}} */
export function createKeyList(words) {
  const rows = words.keys.flatMap(({ keys, does }) => [
    element("dt", {}, ...keys.map((key) => element("kbd", { text: key }))),
    element("dd", { text: does }),
  ]);
  const root = element(
    "dialog", { class: "key-list", "aria-label": words.buttons.keys },
    element("h2", { text: words.buttons.keys }),
    element("dl", {}, ...rows),
    element("button", { type: "button", class: "button", text: words.buttons.close, onclick: () => root.close() }),
  );
  return { root, toggle: () => (root.open ? root.close() : root.showModal()) };
}
