// Words that no line may break at their hyphens: the name, let-down, and telephone numbers.

const WHOLE = /D-MERq?|let-downs?|\d[\d-]*-[\d-]*\d/gi;

/** HTML without attributes, such as dmer/deck/markdown.py makes, with such words kept together. */
export const unbroken = (html) => html.replace(WHOLE, '<span class="whole">$&</span>');

/** Keep such words in plain text of an element together. @template {HTMLElement} T @param {T} node @returns {T} */
export function keptWhole(node) {
  node.innerHTML = unbroken(node.innerHTML);
  return node;
}
