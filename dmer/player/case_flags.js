// The red flags of a case, on top of everything that the aid says about it. They come with the case itself, so that they are
// there without the server, and nothing folds them away.

import { basisLine } from "./case_basis.js";
import { element } from "./elements.js";
import { contactList } from "./slide_lists.js";

function flag(one, words) {
  const { flags } = words;
  const line = (label, text) => element("p", {}, element("strong", { text: `${label} ` }), text);
  return element(
    "li", { class: "flag", "data-urgency": one.urgency.id },
    element("p", { class: "urgency" }, element("span", { "aria-hidden": "true", text: "⚑ " }), one.urgency.label),
    element("p", { class: "heard", text: one.text }),
    line(flags.now, one.now),
    line(flags.whom, one.whom),
    element("p", { text: one.why }),
    basisLine(one, words),
  );
}

/** How to reach whoever the flags name, each once. */
function contacts(flags, words) {
  const each = [...new Map(flags.flatMap(({ resources }) => resources).map((one) => [one.id, one])).values()];
  return each.length > 0 ? [contactList(each, words)] : [];
}

/** @param {{red_flags: object[]}} one  a case */
export function flagBoard({ red_flags: flags }, words) {
  if (flags.length === 0) return element("p", { class: "no-flag", text: words.flags.none });
  return element(
    "section", { class: "flags", "aria-label": words.flags.heading },
    element("h4", { text: words.flags.heading }), element("ul", {}, ...flags.map((each) => flag(each, words))), ...contacts(flags, words),
  );
}
