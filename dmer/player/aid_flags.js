// Red flags, before everything else. A bar that stays in sight wherever the page is scrolled to, and below it all of them in
// full. Nothing folds, closes or covers them.

import { basisLine, sureness } from "./aid_basis.js";
import { fold } from "./aid_part.js";
import { element } from "./elements.js";
import { contactList } from "./slide_lists.js";
import { fill } from "./words.js";

/**
 * @param {{words: object, base: string}} around
 * @returns {{bar: HTMLElement, list: HTMLElement, show: (flags: object[]) => void, destroy: () => void}}
 */
export function createFlags({ words, base }) {
  const said = words.flags;
  const title = element("span", { class: "flag-title" });
  const brief = element("div", { class: "flag-brief", "data-stays-in-sight": true });
  const lead = element("button", { type: "button", class: "button", text: said.lead, onclick: goToList });
  const line = element("div", { class: "flag-line" }, element("span", { class: "sign", "aria-hidden": "true", text: "⚠" }), title, lead);
  const bar = element("div", { class: "flag-bar", role: "alert", "data-stays-in-sight": true, hidden: true }, line, brief);
  const heading = element("h2", { tabindex: -1, text: said.title });
  const items = element("ol", { class: "flag-items" });
  const turn = element("div", { class: "turn" });
  const list = element("section", { class: "flags", hidden: true, "aria-label": said.title }, heading, items, turn);
  let shown = "[]";

  function goToList() {
    list.scrollIntoView({ block: "start", behavior: calmly() });
    heading.focus({ preventScroll: true });
  }

  // While the first flag and what to do about it are in sight, the bar does not repeat them, least of all over the flag itself.
  const inSight = new Set();
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) inSight[isIntersecting ? "add" : "delete"](target);
    bar.toggleAttribute("data-list-seen", inSight.size === 2);
  }, { rootMargin: "-112px 0px -60px 0px", threshold: 0.9 });

  // What scrolls into place stops below the bar, and so does the interview.
  const sized = new ResizeObserver(() => bar.closest(".aid")?.style.setProperty("--flags", `${bar.offsetHeight + brief.offsetHeight}px`));
  sized.observe(bar);
  sized.observe(brief);

  return {
    bar, list,
    show(flags) {
      const key = JSON.stringify(flags);
      if (key === shown) return;
      shown = key;
      bar.hidden = list.hidden = flags.length === 0;
      if (flags.length === 0) return brief.replaceChildren();
      const [first] = flags;
      bar.dataset.urgency = list.dataset.urgency = first.urgency.id;
      const count = flags.length === 1 ? said.one : fill(said.many, { count: flags.length });
      title.textContent = `${count}: ${first.urgency.label}`;
      brief.replaceChildren(...briefly(flags, said));
      seen.disconnect();
      inSight.clear();
      bar.removeAttribute("data-list-seen");
      items.replaceChildren(...flags.map((flag) => flagItem(flag, words, base)));
      turn.replaceChildren(...contactsOf(flags, words));
      for (const part of [".flag-text", ".flag-row"]) seen.observe(items.querySelector(part));
    },
    destroy() {
      seen.disconnect();
      sized.disconnect();
    },
  };
}

/** In the bar: every flag in one line, and what to do now for the most urgent. */
function briefly(flags, said) {
  const texts = flags.map(({ text }) => element("li", { text }));
  return [element("ul", {}, ...texts), element("p", {}, element("strong", { text: `${said.now} ` }), flags[0].now)];
}

function flagItem(flag, words, base) {
  const said = words.flags;
  const row = (name, text) => element("div", { class: "flag-row" }, element("dt", { text: name }), element("dd", { text }));
  const made = element(
    "li", { "data-flag": flag.id, "data-urgency": flag.urgency.id },
    element("p", { class: "flag-text" }, element("span", { class: "pill", text: flag.urgency.label }), " ", flag.text),
    element("dl", {}, row(said.now, flag.now), row(said.whom, flag.whom)),
  );
  made.append(fold(`flag-${flag.id}`, [words.basis.fold, " ", sureness(flag, words)], [element("p", { text: flag.why }), basisLine(flag, words, base)], { kind: "small" }));
  return made;
}

/** Where to turn, each place once. */
function contactsOf(flags, words) {
  const found = new Map(flags.flatMap(({ resources }) => resources).map((one) => [one.name, one]));
  return found.size ? [element("p", { class: "small-heading", text: words.flags.contacts }), contactList([...found.values()], words)] : [];
}

/** How to scroll for somebody who may want no motion. */
export const calmly = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
