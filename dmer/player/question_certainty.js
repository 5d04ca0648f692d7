// How sure one is, and the points that this brings.

import { element } from "./elements.js";
import { number } from "./words.js";

/** @param {{words: object, name: string, changed: () => void}} options  `words.points` are the server's: {sure: [3, -6], …} */
export function createCertainty({ words, name, changed }) {
  const said = words.certainty;
  const inputs = new Map();
  const pills = element("div", { class: "pills" });
  for (const [id, text] of Object.entries(said.options)) {
    const input = element("input", { type: "radio", name: `${name}-certainty`, value: id, onchange: () => changed() });
    inputs.set(id, input);
    pills.append(element("label", { class: "choice" }, input, element("span", { class: "box", text })));
  }
  const cell = (points) => element("td", { text: `${points > 0 ? "+" : ""}${number(points).replace("-", "−")}` });
  const rows = Object.keys(said.options).map((id) => element(
    "tr", {}, element("th", { scope: "row", text: said.options[id] }), ...words.points[id].map(cell),
  ));
  const heads = [said.certainty, said.right, said.wrong].map((text) => element("th", { scope: "col", text }));
  const table = element(
    "table", {}, element("caption", { class: "unseen", text: said.caption }),
    element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows),
  );
  const root = element(
    "fieldset", { class: "certainty" }, element("legend", { text: said.legend }), pills,
    element("details", {}, element("summary", { text: said.table }), element("p", { class: "faint", text: said.help }), table),
  );
  return {
    root,
    chosen: () => [...inputs].find(([, input]) => input.checked)?.[0] ?? null,
    choose(id) {
      if (inputs.has(id)) inputs.get(id).checked = true;
    },
    lock() {
      for (const input of inputs.values()) input.disabled = true;
      root.querySelector("details").remove();
    },
  };
}
