// Keys of the timeline. Which key does what is a table in content/wording; this only listens, within the timeline,
// and keeps what it used from reaching the page's own keys.

export const TYPING = "input:not([type=range]):not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]";

/** The name of a key press as the table writes it: "Shift+ArrowLeft", "Space", "p" also with the caps lock on. */
export function nameOf(event) {
  const plain = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.shiftKey && plain.length > 1 ? `Shift+${plain}` : plain;
}

/**
 * @param {HTMLElement} root
 * @param {Array<{keys: string[], action: string}>} table
 * @param {Record<string, (key: string, event: KeyboardEvent) => boolean|void>} actions  return false to leave the key alone
 */
export function listenForKeys(root, table, actions) {
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(TYPING)) return;
    event.stopPropagation();
    const name = nameOf(event);
    const row = table.find((entry) => entry.keys.includes(name));
    const own = event.target.matches("input, button, summary, a") && (name === "Space" || /Arrow|Page|Home|End/.test(name));
    if (!row || (own && row.action !== "default")) return;
    if (actions[row.action]?.(name, event) !== false) event.preventDefault();
  });
}
