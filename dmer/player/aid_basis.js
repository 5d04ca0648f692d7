// What a text rests on: how sure it is, whether the rule is our own, the sources, and links to the claims.

import { element } from "./elements.js";
import { strengthMark } from "./strengths.js";
import { fill } from "./words.js";

/**
 * Sign and word of the strength, and whether it is our own rule: what stands beside the text itself.
 * @param {{strength: string, ours: boolean}} basis
 */
export function sureness({ strength, ours }, words) {
  const made = element("span", { class: "sureness" });
  if (strength) made.append(strengthMark(strength, words));
  if (ours) made.append(" ", element("span", { class: "ours", text: words.basis.ours }));
  return made;
}

/** Everything else: the kind of evidence, the sources, and the claims. @param {object} basis @param {string} base */
export function basisLine({ level, sources = [], claims = [], ours }, words, base) {
  const made = element("div", { class: "basis" });
  if (ours) made.append(element("p", { text: words.basis.ours_means }));
  const kind = words.levels[level];
  const said = [kind && fill(words.basis.level, { level: kind }), sources.length && fill(words.basis.sources, { sources: sources.join("; ") })];
  for (const text of said) if (text) made.append(element("p", { text }));
  if (claims.length > 0) made.append(element("p", { class: "claims" }, `${words.basis.claims} `, ...claims.map((id) => claimLink(id, words, base))));
  return made;
}

function claimLink(id, words, base) {
  const address = new URL(`evidence?claim=${encodeURIComponent(id)}`, base);
  return element("a", { href: address.href, "data-in-app": true, "aria-label": fill(words.basis.claim, { id }), text: id });
}
