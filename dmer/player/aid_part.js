// A part of the result: a heading, and below it what follows from the answers. It is made anew only when that has changed,
// and what was unfolded stays unfolded.

import { element } from "./elements.js";

/**
 * @param {string} name @param {string} title
 * @param {(data: any) => Node[]} build
 * @returns {{root: HTMLElement, heading: HTMLElement, show: (data: any) => void}}
 */
export function createPart(name, title, build) {
  const heading = element("h2", { tabindex: -1, text: title });
  const body = element("div", { class: "part-body" });
  const root = element("section", { class: "part", "data-part": name }, heading, body);
  let shown = null;
  return {
    root, heading,
    show(data) {
      const key = JSON.stringify(data);
      if (key === shown) return;
      shown = key;
      const open = new Map([...body.querySelectorAll("details[data-id]")].map((one) => [one.dataset.id, one.open]));
      const focused = body.contains(document.activeElement) ? document.activeElement.closest("[data-id]")?.dataset.id : null;
      body.replaceChildren(...build(data));
      for (const one of body.querySelectorAll("details[data-id]")) {
        if (open.has(one.dataset.id)) one.open = open.get(one.dataset.id);
        if (focused === one.dataset.id) one.querySelector("summary").focus({ preventScroll: true });
      }
    },
  };
}

/** Something folded: a line, and what unfolds below it. @param {string} id  by which it stays unfolded */
export function fold(id, line, inside, { open = false, kind = "" } = {}) {
  const summary = element("summary", {}, ...[line].flat());
  return element("details", { "data-id": id, class: `fold ${kind}`.trim(), open }, summary, element("div", { class: "inside" }, ...inside));
}
