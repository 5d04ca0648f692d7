// The plan as a stair: stage by stage, numbered through, each row with why, when, cautions and sources folded in.

import { basisLine, sureness } from "./aid_basis.js";
import { fold } from "./aid_part.js";
import { element } from "./elements.js";

/** @param {object[]} care  stages with rows @returns {Node[]} */
export function careStair(care, words, base) {
  let number = 0;
  return care.map(({ stage, rows }, step) => {
    const items = rows.map((row) => element("li", { value: ++number, "data-row": row.id }, careRow(row, number, words, base)));
    const made = element(
      "section", { class: "stage-step", "data-stage": stage.id }, element("h3", { text: stage.title }), element("ol", {}, ...items),
    );
    made.style.setProperty("--step", String(step));
    return made;
  });
}

function careRow(row, number, words, base) {
  const said = words.care;
  const line = [
    element("span", { class: "row-number", "aria-hidden": "true", text: `${number}.` }), element("span", { class: "row-text", text: row.text }),
    sureness(row, words),
  ];
  const cautions = row.cautions.map(({ text, sources }) =>
    element("li", {}, text, ...(sources.length ? [element("span", { class: "sources", text: ` ${sources.join("; ")}` })] : [])));
  const inside = [
    labeled(said.why, row.why), element("p", { class: "when", text: row.when }),
    ...(cautions.length ? [element("div", { class: "cautions" }, element("strong", { text: said.cautions }), element("ul", {}, ...cautions))] : []),
    basisLine(row, words, base),
  ];
  return fold(`care-${row.id}`, line, inside, { kind: "care-row" });
}

/** A sentence with what it is in front. */
export const labeled = (name, text) => element("p", {}, element("strong", { text: `${name} ` }), text);

/** Words to say to the parent, large enough to read aloud from. @param {object[]} say @returns {Node[]} */
export function sayList(say, words, base) {
  if (say.length === 0) return [element("p", { class: "nothing", text: words.say.none })];
  return say.map((one) =>
    element("figure", { class: "quote" }, element("blockquote", { text: one.text }),
      fold(`say-${one.id}`, [words.basis.fold, " ", sureness(one, words)], [basisLine(one, words, base)], { kind: "small" })));
}
