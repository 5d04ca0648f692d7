// Partners to find: each left-hand side opens the list of partners below it, and choosing one opens the next. A response gives
// each left-hand id the id of a partner.

import { element } from "./elements.js";
import { remarkLine } from "./question_said.js";
import { fill } from "./words.js";

export function create({ item, words, name, changed, say }) {
  const said = words.matching;
  const list = element("ul", { class: "pairs" });
  const root = element("fieldset", { class: "form" }, element("legend", { text: words.question.asks.matching }), list);
  const chosen = new Map();
  const textOf = new Map(item.right.map(({ id, text }) => [id, text]));
  const rows = new Map(item.left.map((left) => [left.id, rowOf(left)]));
  let open = null;

  function rowOf({ id, text }) {
    const partner = element("span", { class: "partner" });
    const listId = `${name}-${id}`;
    const head = element(
      "button", { type: "button", class: "pair-head", "aria-expanded": "false", "aria-controls": listId, onclick: () => show(open === id ? null : id) },
      element("span", { class: "left", text }), partner,
    );
    const offers = element("div", { class: "partners", id: listId, role: "group", "aria-label": fill(said.partners, { text }), hidden: true });
    const row = element("li", { "data-part": id }, head, offers);
    list.append(row);
    return { text, head, partner, offers, row };
  }

  function show(id) {
    open = id;
    for (const [left, row] of rows) {
      const on = left === id;
      row.head.setAttribute("aria-expanded", String(on));
      row.offers.hidden = !on;
      row.partner.textContent = chosen.has(left) ? textOf.get(chosen.get(left)) : said.choose;
      row.partner.classList.toggle("empty", !chosen.has(left));
      row.offers.replaceChildren(...(on ? item.right.map((right) => offer(left, right)) : []));
    }
  }

  function offer(left, { id, text }) {
    const own = chosen.get(left) === id;
    const used = !own && [...chosen.values()].includes(id);
    const note = used ? [" ", element("span", { class: "used", text: `(${said.used})` })] : [];
    return element("button", { type: "button", class: "button offer", "aria-pressed": String(own), "data-used": used, onclick: () => pick(left, id) }, text, ...note);
  }

  function pick(left, right) {
    unmark();
    chosen.set(left, right);
    const next = [...rows.keys()].find((other) => !chosen.has(other)) ?? null;
    show(next);
    rows.get(next ?? left).head.focus();
    say(fill(said.chosen, { left: rows.get(left).text, right: textOf.get(right) }));
    changed();
  }

  function unmark() {
    for (const { row } of rows.values()) {
      row.querySelector(":scope > .remark")?.remove();
      delete row.dataset.right;
    }
  }

  /** What is said to a pair explains its right partner, and follows it; what is said to a decoy comes first. */
  function tellRight(said, partner, ofPair) {
    const right = [element("strong", { text: `${words.question.solution}:` }), ` ${partner}`];
    if (ofPair) said.prepend(...right, element("br"));
    else said.append(element("br"), ...right);
  }
  show(null);
  return {
    root,
    response: () => (chosen.size === rows.size ? Object.fromEntries(chosen) : null),
    state: () => Object.fromEntries(chosen),
    fill(state) {
      for (const [left, right] of Object.entries(state)) if (rows.has(left) && textOf.has(right)) chosen.set(left, right);
      show(null);
    },
    mark({ remarks, final, solution }) {
      unmark();
      for (const remark of remarks) {
        const { row } = rows.get(remark.part);
        row.dataset.right = remark.right ? "yes" : "no";
        const line = remarkLine(remark, words);
        if (final && !remark.right) tellRight(line.lastElementChild, textOf.get(solution[remark.part]), rows.has(chosen.get(remark.part)));
        row.append(line);
      }
    },
    lock() {
      show(null);
      for (const { head } of rows.values()) head.disabled = true;
    },
  };
}
