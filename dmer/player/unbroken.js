// Words that no line of a slide breaks at their hyphens, such as D-MER, let-down, same-day or a telephone number.

const HYPHENED = /[\p{L}\d]+(?:-[\p{L}\d]+)+/gu;
const LONGEST = 16; // letters; a longer one, such as a piece of an address, may have to break on a phone

/** HTML without attributes, such as dmer/deck/markdown.py makes, with such words kept together. */
export const unbroken = (html) => html.replace(HYPHENED, (word) => (word.length <= LONGEST ? `<span class="whole">${word}</span>` : word));

/** Keep such words in plain text of an element together. @template {HTMLElement} T @param {T} node @returns {T} */
export function keptWhole(node) {
  node.innerHTML = unbroken(node.innerHTML);
  return node;
}
