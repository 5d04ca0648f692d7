// Before anything is answered: what this is, what it is not, and a few cases to try it with.

import { element } from "./elements.js";

const FEW = 4;

/**
 * @param {{words: object, base: string, register: string}} around
 * @returns {{root: HTMLElement}}
 */
export function createStart({ words, base, register }) {
  const said = words.start;
  const cases = element("div", { class: "try", hidden: true });
  const points = element("ul", {}, ...said.points.map((text) => element("li", { text })));
  const root = element("section", { class: "start" }, element("h2", { text: said.title }), element("p", { text: said.what }), points, cases);
  offerCases().catch(() => {}); // without them the page is complete, too

  async function offerCases() {
    const answer = await fetch(new URL(`player/data/cases.json?register=${register}`, base));
    if (!answer.ok) return;
    const { cases: found } = await answer.json();
    const links = found.slice(0, FEW).map(({ title, address }) => element("li", {}, element("a", { class: "button", href: `#${address}`, text: title })));
    const all = element("li", {}, element("a", { "data-in-app": true, class: "button", href: new URL("cases", base).href, text: said.all_cases }));
    cases.append(element("p", {}, element("strong", { text: said.cases })), element("ul", { class: "case-links" }, ...links, all));
    cases.hidden = links.length === 0;
  }
  return { root };
}
