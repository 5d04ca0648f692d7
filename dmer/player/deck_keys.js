// Keys of the deck. Which key does what is a table in content/wording/deck.yaml, which is also the list on "?". They are
// heard inside the deck and, while nothing else has the keyboard, on the page around it; what they use never reaches
// the page's own keys.

import { element } from "./elements.js";
import { createKeyList } from "./key_list.js";
import { nameOf, TYPING } from "./keys.js";
import { fill } from "./words.js";

const PAGES_OWN = ["r", "c"]; // Streamlit reruns and clears on these
const NUMBER_MILLISECONDS = 3000; // so long a number waits for Enter
const PRESSABLE = "button, summary, a, input, [role=option]";

export function keys(deck) {
  const { root, stage, words, number } = deck;
  const typed = element("output", { class: "typed", hidden: true });
  stage.append(typed);
  let digits = "";
  let waiting = 0;

  function forget() {
    clearTimeout(waiting);
    digits = "";
    typed.hidden = true;
  }

  const actions = {
    ...deck.actions,
    digit(key) {
      clearTimeout(waiting);
      digits = `${digits}${key}`.slice(-3);
      typed.textContent = fill(words.typed, { number: digits });
      typed.hidden = false;
      waiting = setTimeout(forget, NUMBER_MILLISECONDS);
    },
    enter() {
      if (digits === "") return deck.next();
      number(Number(digits));
      return forget();
    },
    keys: () => list.toggle(),
  };
  const table = words.keys.filter(({ action }) => action in actions);
  const list = createKeyList({ ...words, keys: table });
  root.append(list.root);

  /** Use a key press. @returns {boolean} whether the page must not hear of it */
  function use(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(TYPING)) return false;
    const name = nameOf(event);
    const row = table.find((entry) => entry.keys.includes(name));
    if (!row) return PAGES_OWN.includes(name);
    if (event.target.closest("dialog[open]")) return true;
    if (event.target.matches(PRESSABLE) && (name === "Space" || name === "Enter")) return true;
    if (row.action !== "digit" && row.action !== "enter") forget();
    if (actions[row.action](name) !== false) event.preventDefault();
    return true;
  }

  const inside = (event) => use(event) && event.stopPropagation();

  /** Nothing has the keyboard: a presenter who clicked beside the deck still presents. */
  function around(event) {
    const free = event.target === document.body || event.target === document.documentElement;
    if (free && use(event)) event.stopImmediatePropagation();
  }

  root.addEventListener("keydown", inside);
  window.addEventListener("keydown", around, true);
  Object.assign(deck.actions, { keys: actions.keys });
  return {
    destroy() {
      forget();
      window.removeEventListener("keydown", around, true);
    },
  };
}
