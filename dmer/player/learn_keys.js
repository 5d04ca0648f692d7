// Keys of the course. Which key does what is a table in content/wording/training.yaml, which is also the list on "?". Whatever
// uses a key itself keeps it: a field to type in, a slider, a choice, a list.

import { createKeyList } from "./key_list.js";
import { nameOf, TYPING } from "./keys.js";

const PAGES_OWN = ["r", "c"]; // Streamlit reruns and clears on these
const USES_ARROWS = "input, select, summary, [role=slider], .table-holder";

/**
 * @param {HTMLElement} root @param {object} words @param {Record<string, () => void>} actions
 * @returns {{list: {root: HTMLElement, toggle: () => void}, destroy: () => void}}
 */
export function listenForLearnKeys(root, words, actions) {
  const list = createKeyList(words);
  const all = { ...actions, keys: list.toggle };

  /** Use a key press. @returns {boolean} whether the page must not hear of it */
  function use(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(TYPING)) return false;
    const name = nameOf(event);
    const row = words.keys.find(({ keys }) => keys.includes(name) || keys.includes(event.key));
    if (!row) return PAGES_OWN.includes(name);
    if (event.target.closest("dialog[open]")) return true;
    if (name.startsWith("Arrow") && event.target.matches(USES_ARROWS)) return true;
    all[row.action]();
    event.preventDefault();
    return true;
  }

  const inside = (event) => use(event) && event.stopPropagation();

  /** While nothing has the keyboard, the keys are those of the lesson. */
  function around(event) {
    const free = event.target === document.body || event.target === document.documentElement;
    if (free && root.isConnected && use(event)) event.stopImmediatePropagation();
  }
  root.addEventListener("keydown", inside);
  window.addEventListener("keydown", around, true);
  return {
    list,
    destroy() {
      root.removeEventListener("keydown", inside);
      window.removeEventListener("keydown", around, true);
    },
  };
}
