// Keys of a case. Which key does what is a table in content/wording/cases.yaml, which is also the list on "?". They are
// heard inside the case and, while nothing else has the keyboard, on the page around it, as those of the deck are.

import { createKeyList } from "./key_list.js";
import { nameOf, TYPING } from "./keys.js";

const PAGES_OWN = ["r", "c"]; // Streamlit reruns and clears on these
const MOVED_BY_ARROWS = "input[type=radio]";

/**
 * @param {HTMLElement} root @param {object} words
 * @param {Record<string, (key: string) => boolean|void>} actions  return false to leave the key alone
 */
export function listenForCaseKeys(root, words, actions) {
  const list = createKeyList(words);
  const all = { ...actions, keys: () => list.toggle() };

  /** Use a key press. @returns {boolean} whether the page must not hear of it */
  function use(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(TYPING)) return false;
    const name = nameOf(event);
    const row = words.keys.find((entry) => entry.keys.includes(name));
    if (!row) return PAGES_OWN.includes(name);
    if (event.target.closest("dialog[open]")) return true;
    if (event.target.matches(MOVED_BY_ARROWS) && name.startsWith("Arrow")) return true;
    if (all[row.action](name) !== false) event.preventDefault();
    return true;
  }

  const inside = (event) => use(event) && event.stopPropagation();

  /** Where the case fills the screen, nothing else is seen that could have the keyboard, such as Streamlit's own dialogs. */
  function around(event) {
    const alone = root.classList.contains("projector") && !root.contains(event.target);
    const free = alone || event.target === document.body || event.target === document.documentElement;
    if (free && use(event)) event.stopImmediatePropagation();
  }

  root.addEventListener("keydown", inside);
  window.addEventListener("keydown", around, true);
  return { list, destroy: () => window.removeEventListener("keydown", around, true) };
}
