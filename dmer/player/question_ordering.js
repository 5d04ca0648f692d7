// Pieces to bring into order, by two buttons each. A response is the list of all ids.

import { element } from "./elements.js";
import { remarkLine } from "./question_said.js";
import { fill } from "./words.js";

export function create({ item, words, changed, say }) {
  const said = words.ordering;
  const list = element("ol", { class: "order" });
  const right = element("div", { class: "right-order" });
  const root = element("fieldset", { class: "form" }, element("legend", { text: words.question.asks.ordering }), list, right);
  const rows = new Map();
  let touched = false; // or the button was pressed twice: they stand as they are wanted

  for (const { id, text } of item.parts) {
    const move = (by, label, sign) => element(
      "button", { type: "button", class: "button move", "data-by": by, "aria-label": `${label}: ${text}`, onclick: () => shift(id, by) },
      element("span", { "aria-hidden": "true", text: sign }),
    );
    const row = element(
      "li", { "data-part": id },
      element("div", { class: "part-row" }, element("span", { class: "place", "aria-hidden": "true" }), element("span", { class: "what", text }),
        element("span", { class: "moves-of" }, move(-1, said.up, "↑"), move(1, said.down, "↓"))),
    );
    rows.set(id, { row, text });
    list.append(row);
  }
  const order = () => [...list.children].map((row) => row.dataset.part);

  function number() {
    const places = [...list.children];
    for (const [at, row] of places.entries()) {
      row.querySelector(".place").textContent = at + 1;
      row.querySelector("[data-by='-1']").setAttribute("aria-disabled", String(at === 0));
      row.querySelector("[data-by='1']").setAttribute("aria-disabled", String(at === places.length - 1));
    }
  }

  function shift(id, by) {
    const { row, text } = rows.get(id);
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    unmark();
    if (by < 0) other.before(row);
    else other.after(row);
    touched = true;
    number();
    row.querySelector(`[data-by="${by}"]`).focus();
    say(fill(said.moved, { text, place: order().indexOf(id) + 1, count: rows.size }));
    changed();
  }

  function unmark() {
    for (const { row } of rows.values()) {
      row.querySelector(".remark")?.remove();
      delete row.dataset.right;
    }
  }
  number();
  return {
    root,
    response() {
      const ready = touched;
      touched = true;
      return ready ? order() : null;
    },
    state: order,
    fill(state) {
      list.append(...state.filter((id) => rows.has(id)).map((id) => rows.get(id).row));
      touched = true;
      number();
    },
    mark({ remarks, final, right: all, solution }) {
      unmark();
      for (const remark of remarks) {
        const { row } = rows.get(remark.part);
        row.dataset.right = remark.right ? "yes" : "no";
        row.append(remarkLine(remark, words));
      }
      if (!final || all) return;
      const lines = solution.map((id) => element("li", { text: rows.get(id).text }));
      right.replaceChildren(element("h4", { text: said.right_order }), element("ol", {}, ...lines));
    },
    lock: () => list.querySelectorAll(".moves-of").forEach((moves) => moves.remove()),
  };
}
