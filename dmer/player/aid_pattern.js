// What fits: D-MER first, then what else it could be, each with what speaks for it, what against, and what is open.

import { basisLine, sureness } from "./aid_basis.js";
import { fold } from "./aid_part.js";
import { element } from "./elements.js";
import { fill } from "./words.js";

const FIRST = "d-mer";
const SIGNS = { fits: "✓", partly: "≈", not_known: "?", does_not_fit: "✕" };
const MOST_OPEN = 4;
const RANK = ["fits", "partly", "not_known", "does_not_fit"];

/** Patterns in the order of reading. @param {object[]} patterns */
export function inOrder(patterns) {
  const rank = ({ id, fit }) => (id === FIRST ? -1 : RANK.indexOf(fit.id));
  return [...patterns].sort((one, other) => rank(one) - rank(other));
}

/** Whether anything was heard that speaks for or against it. */
const lookedAt = ({ id, fit, for: pro, against }) => id === FIRST || fit.id !== "not_known" || pro.length + against.length > 0;

/** Whether it may stand small: it does not fit, or is open still. */
const aside = ({ id, fit }) => id !== FIRST && (fit.id === "does_not_fit" || fit.id === "not_known");

/** @param {object[]} patterns @returns {Node[]} */
export function patternList(patterns, words, base) {
  const item = (pattern) => patternItem(pattern, words, base);
  const seen = inOrder(patterns.filter(lookedAt));
  const known = seen.filter((pattern) => !aside(pattern)).map(item);
  const others = seen.filter(aside).map(item);
  if (others.length > 0) known.push(element("div", { class: "others" }, ...others));
  const rest = patterns.filter((pattern) => !lookedAt(pattern)).map(({ name }) => name);
  if (rest.length === 0) return known;
  return [...known, element("p", { class: "rest" }, element("strong", { text: `${words.pattern.rest} ` }), rest.join("; "))];
}

function patternItem(pattern, words, base) {
  const { id, name, text, fit } = pattern;
  const line = [element("span", { class: "name", text: name }), " ", fitMark(fit)];
  const open = id === FIRST || fit.id === "fits" || fit.id === "partly";
  const inside = [element("p", { class: "about", text }), columns(pattern, words), ...nextOf(pattern, words), fold(`basis-${id}`, [words.basis.fold, " ", sureness(pattern, words)], [basisLine(pattern, words, base)], { kind: "small" })];
  return fold(`pattern-${id}`, line, inside, { open, kind: `pattern fit-${fit.id}` });
}

/** Sign and words of a fit. @param {{id: string, label: string}} fit */
export function fitMark({ id, label }) {
  return element("span", { class: "fit", "data-fit": id }, element("span", { class: "sign", "aria-hidden": "true", text: SIGNS[id] }), ` ${label}`);
}

function columns(pattern, words) {
  const column = (name, heading = words.pattern[name]) => {
    const features = pattern[name];
    const list = features.length ? featureList(name, pattern, words) : [element("p", { class: "nothing", text: words.pattern.nothing })];
    return element("div", { class: "side", "data-side": name, "data-empty": features.length === 0 }, element("h3", { text: heading }), ...list);
  };
  return element("div", { class: "sides" }, column("for", words.pattern.speaks_for), column("against"), column("open"));
}

/** The features of one side; of those still open only the first, because before the first answers all are. */
function featureList(side, pattern, words) {
  const items = pattern[side].map(({ text }) => element("li", { text }));
  const few = side === "open" && items.length > MOST_OPEN + 1 ? MOST_OPEN : items.length;
  const rest = items.splice(few);
  const more = rest.length ? [fold(`open-${pattern.id}`, fill(words.pattern.more, { count: rest.length }), [element("ul", {}, ...rest)], { kind: "small" })] : [];
  return [element("ul", {}, ...items), ...more];
}

function nextOf({ next }, words) {
  if (next.length === 0) return [];
  const rows = next.map(({ text, sources }) => element("li", {}, text, element("span", { class: "sources", text: ` ${sources.join("; ")}` })));
  return [element("div", { class: "ask-next" }, element("h3", { text: words.pattern.next }), element("ul", {}, ...rows))];
}
