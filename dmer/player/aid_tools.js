// What can be done with the answers as a whole: print them as a sheet, copy a link to them, start again.

import { element } from "./elements.js";

/**
 * @param {{words: object, base: string, register: string, link: () => string, fragment: () => string, onClear: () => void,
 *   say: (text: string) => void}} around
 */
export function createTools({ words, base, register, link, fragment, onClear, say }) {
  const said = words.tools;
  const sheet = element("a", { class: "button", "data-action": "sheet", target: "_blank", rel: "noopener", text: said.sheet });
  const copy = element("button", { type: "button", class: "button", "data-action": "link", onclick: copyLink }, said.link);
  const clear = element("button", { type: "button", class: "button", "data-action": "clear", onclick: onClear }, said.clear);
  const root = element("div", { class: "tools", role: "group", "aria-label": said.label }, clear, copy, sheet);

  async function copyLink() {
    try {
      await navigator.clipboard.writeText(link());
      say(said.copied);
    } catch {
      say([said.not_copied, link()]);
    }
  }

  return {
    root,
    /** @param {boolean} begun  whether there is anything to print, link or clear */
    show(begun) {
      copy.disabled = clear.disabled = !begun;
      sheet.toggleAttribute("aria-disabled", !begun);
      if (begun) sheet.href = new URL(`decision/sheet?register=${register}#${fragment()}`, base).href;
      else sheet.removeAttribute("href");
    },
  };
}
