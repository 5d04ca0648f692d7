// The list of keys, made from the same table that the keys are listened for with.

import { element } from "./elements.js";

const SIGNS = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓" };
const MOST_KEYS = 6;

/** A row of many keys, such as all digits, as its first and last. */
const shortened = (keys) => (keys.length > MOST_KEYS ? [keys[0], "…", keys[keys.length - 1]] : keys);

/** @returns {{root: HTMLDialogElement, toggle: () => void}} */
export function createKeyList(words) {
  const rows = words.keys.flatMap(({ keys, does }) => [
    element("dt", {}, ...shortened(keys).map((key) => element("kbd", { text: SIGNS[key] ?? key }))),
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
