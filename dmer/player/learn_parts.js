// Small parts that several views of the course share.

import { element } from "./elements.js";

/** A link to another place of the course, followed without leaving the page. @param {object} around  of learn.js */
export function placeLink(around, place, properties, ...children) {
  return element("a", {
    ...properties, href: around.address.of(place),
    onclick(event) {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a tab of its own
      event.preventDefault();
      around.open(place);
    },
  }, ...children);
}

/** A link to another page of the app. */
export const pageLink = ({ base }, path, properties, ...children) =>
  element("a", { ...properties, "data-in-app": true, href: new URL(path, base).href }, ...children);

/** How far one is, for the eye; the words beside it say the same. @param {number} share  0 to 1 */
export function bar(share) {
  const fill = element("span", {});
  fill.style.width = `${Math.round(100 * Math.min(1, Math.max(0, share)))}%`;
  return element("span", { class: "bar", "aria-hidden": "true" }, fill);
}

/** A state of mastery as a sign and a word. */
export function masteryMark(name, { mastery }) {
  const { sign, label } = mastery[name];
  return element("span", { class: "mastery", "data-mastery": name }, element("span", { "aria-hidden": "true", text: `${sign} ` }), label);
}

/** Points of 100, for a share of 1. */
export const percent = (share) => Math.round(100 * share);
