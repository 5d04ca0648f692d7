// All cases as cards. What a case is about gives its answer away, so it is not even in the page until somebody asks for it.

import { element } from "./elements.js";

/**
 * @param {{data: object, words: object, addressOf: (id: string) => string, open: (id: string) => void, unknown: boolean,
 *   byHand: boolean}} options  `unknown`: the address named a case that does not exist
 */
export function createCards({ data, words, addressOf, open, unknown, byHand }) {
  const { cards } = words;
  let told = false;
  const list = element("ul", { class: "cards", "aria-label": cards.label });

  function follow(event, id) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a tab of its own
    event.preventDefault();
    open(id);
  }

  function card({ id, title, about }, index) {
    const link = element(
      "a", { href: addressOf(id), class: "card", onclick: (event) => follow(event, id) },
      element("span", { class: "mark", text: words.frame.mark }),
      element("span", { class: "title", text: `${index + 1}. ${title}` }),
    );
    if (told) link.append(element("span", { class: "about", text: about }));
    return element("li", {}, link);
  }

  function tell() {
    toggle.setAttribute("aria-checked", String(told));
    list.replaceChildren(...data.cases.map(card));
  }

  const toggle = element(
    "button",
    {
      type: "button", role: "switch", class: "button switch", "aria-describedby": "cases-about-help", "aria-checked": "false",
      onclick() {
        told = !told;
        tell();
      },
    },
    element("span", { class: "knob", "aria-hidden": "true" }), cards.about,
  );
  const root = element(
    "div", { class: "all" },
    element("p", { class: "intro", tabindex: -1 }, element("strong", { text: data.fictional }), ` ${cards.intro}`),
    ...(unknown ? [element("p", { class: "note", role: "status", text: cards.unknown })] : []),
    element("div", { class: "row" }, toggle, element("span", { id: "cases-about-help", class: "faint", text: cards.about_help })),
    list,
  );
  tell();
  if (byHand) requestAnimationFrame(() => root.querySelector(".intro").focus());
  return { root, state: () => null, destroy: () => root.remove() };
}
