// Choices as large labels, one or several of them; what is said to each stands below it.

import { element } from "./elements.js";
import { remarkLine } from "./question_said.js";

/**
 * @param {{name: string, legend: string, options: Array<{id: string, text: string}>, several?: boolean, words: object,
 *   changed: () => void}} options
 */
export function createChoices({ name, legend, options, several = false, words, changed }) {
  const rows = new Map();
  const list = element("ul", { class: "choices" });
  const root = element("fieldset", { class: "form" }, element("legend", { text: legend }), list);
  for (const { id, text } of options) {
    const input = element("input", { type: several ? "checkbox" : "radio", name, value: id, onchange: () => changed() });
    const box = element("span", { class: "box", text });
    const row = element("li", {}, element("label", { class: "choice", "data-several": several }, input, box));
    rows.set(id, { input, box, row, text });
    list.append(row);
  }

  const chosen = () => [...rows].filter(([, { input }]) => input.checked).map(([id]) => id);

  function clear() {
    root.querySelectorAll(".remark, .others, .tag").forEach((old) => old.remove());
    for (const { row, input } of rows.values()) {
      delete row.dataset.right;
      input.removeAttribute("aria-describedby");
    }
  }

  function tag(id, text) {
    rows.get(id).box.append(element("span", { class: "tag", text }));
  }

  /** What is said to options that were neither chosen nor right, for whoever wants to know. */
  function others(remarks) {
    const lines = remarks.flatMap(({ part, text }) => [element("dt", { text: rows.get(part).text }), element("dd", { text })]);
    return element("details", { class: "others" }, element("summary", { text: words.question.others }), element("dl", {}, ...lines));
  }

  return {
    root, chosen,
    choose(ids) {
      for (const [id, { input }] of rows) input.checked = ids.includes(id);
    },
    lock() {
      for (const { input } of rows.values()) input.disabled = true;
    },
    /**
     * @param {{remarks: object[], final: boolean}} reply @param {string[]} right  the right ones, once they may be told
     * @param {string[]} close  those that are close to them
     */
    mark({ remarks, final }, right = [], close = []) {
      clear();
      const ticked = chosen();
      const aside = [];
      for (const remark of remarks) {
        const found = rows.get(remark.part);
        if (!found) continue;
        if (final && !ticked.includes(remark.part) && !right.includes(remark.part)) {
          aside.push(remark);
          continue;
        }
        const fits = final ? right.includes(remark.part) : remark.right;
        const line = remarkLine({ ...remark, right: fits, partly: close.includes(remark.part) }, words, `${name}-${remark.part}-said`);
        found.row.append(line);
        found.row.dataset.right = line.dataset.right;
        found.input.setAttribute("aria-describedby", line.id);
      }
      if (final) {
        for (const id of rows.keys()) {
          if (ticked.includes(id)) tag(id, words.question.yours);
          if (right.includes(id)) tag(id, !ticked.includes(id) && several ? words.question.not_ticked : words.question.right_one);
        }
      }
      if (aside.length > 0) root.append(others(aside));
    },
  };
}
