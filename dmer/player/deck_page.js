// A deck inside a page of the app.

import { createDeck } from "./deck.js";
import { element } from "./elements.js";
import { fetchTalk } from "./talk.js";

/** Resolves once the part wears its style: sizes are taken from it. */
function styled() {
  const link = document.querySelector("link[data-style=deck_page]");
  if (!link || link.sheet) return Promise.resolve();
  return new Promise((resolve) => ["load", "error"].forEach((name) => link.addEventListener(name, resolve, { once: true })));
}

/**
 * @param {HTMLElement} host @param {{base: string, plotly: string, deck?: string, parts?: string, register?: string}} options
 * @returns {Promise<() => void>} takes it away again
 */
export async function mount(host, { base, plotly, ...where }) {
  try {
    const [{ talk, words }] = await Promise.all([fetchTalk({ base, ...where }), styled()]);
    const deck = createDeck(host, { talk, words, base, plotly, view: "page", name: where.deck || where.parts });
    return () => deck.destroy();
  } catch (problem) {
    const said = element("p", { role: "alert", text: problem.message });
    host.append(said);
    return () => said.remove();
  }
}
