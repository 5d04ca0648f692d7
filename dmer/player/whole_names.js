// Keeps words with hyphens together in everything below an element, by the rule of the slides.

import { element } from "./elements.js";
import { keptWhole } from "./unbroken.js";

/** @param {HTMLElement} root  may hold anything, attributes and other elements too */
export function keepWhole(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) if (walker.currentNode.data.includes("-") && !walker.currentNode.parentElement.closest(".whole")) found.push(walker.currentNode);
  for (const text of found) text.replaceWith(keptWhole(element("span", { text: text.data }))); // one piece: its parent may lay out pieces
}
