// All rules as sentences: the same as the picture for those who read rather than look, with a search and a filter.

import { onPath, tileMark, tileState } from "./aid_map_states.js";
import { element } from "./elements.js";
import { fill } from "./words.js";

/** @returns {{root: HTMLElement, light(path: object): void}} */
export function createRuleList({ map, graph, level }) {
  const { words } = map;
  const search = element("input", { type: "search", id: "aid-map-search", autocomplete: "off", oninput: sift });
  const filter = element(
    "select", { id: "aid-map-filter", onchange: sift },
    ...["all", "fired", "near"].map((name) => element("option", { value: name, text: words.list[name] })),
  );
  const count = element("p", { class: "count", role: "status" });
  const tables = element("div", { class: "rule-tables" });
  const root = element(
    "details", { class: "all-rules", ontoggle: () => root.open && fillIn() },
    element("summary", { text: words.list.title }),
    element(
      "div", { class: "sift" },
      element("label", { for: "aid-map-search", text: words.list.search }), search,
      element("label", { for: "aid-map-filter", text: words.list.filter }), filter,
    ),
    count, tables,
  );
  let rows = [];
  let path = null;

  /** 180 sentences are made when somebody wants to read them. */
  function fillIn() {
    if (rows.length > 0) return;
    const listed = graph.nodes.filter(({ kind }) => kind !== "box");
    rows = listed.map((node) => ({ node, item: itemOf(node), text: textOf(node) }));
    tables.append(...map.columns.map((column) => element(
      "section", { "data-column": column.id }, element(`h${level}`, { text: column.title }),
      element("ul", { role: "list" }, ...rows.filter(({ node }) => node.column === column.id).map(({ item }) => item)),
    )));
    mark();
  }

  const textOf = (node) => [node.label, node.sentence, node.text, ...Object.values(node.options ?? {})].join(" ").toLocaleLowerCase();

  function itemOf(node) {
    const question = node.kind === "question";
    const when = question ? [] : [element("p", { class: "sentence", text: node.sentence })];
    const always = question && node.sentence !== words.panel.always ? [element("p", {}, element("b", { text: `${words.panel.asks}: ` }), node.sentence)] : [];
    const options = question ? Object.values(node.options).join("; ") : "";
    const choices = options ? [element("p", { class: "options", text: fill(words.list.options, { options }) })] : [];
    const then = node.text && node.text !== node.label ? [element("p", { class: "then", text: node.text })] : [];
    const role = node.role ? ` · ${words.roles[node.role]}` : "";
    return element(
      "li", { "data-kind": node.kind, "data-id": node.id },
      element(
        "p", { class: "named" },
        element("span", { class: "mark", "aria-hidden": "true" }), element("strong", { text: node.label }), role, element("span", { class: "state" }),
      ),
      ...when, ...then, ...choices, ...always, element("p", { class: "extra" }),
    );
  }

  function mark() {
    for (const { node, item } of rows) {
      const state = tileState(node, path);
      const said = path.fits[node.id]?.label ?? path.said(node) ?? "";
      item.dataset.state = state;
      item.querySelector(".mark").textContent = tileMark(state);
      item.querySelector(".state").textContent = state === "none" ? "" : ` · ${said || words.states[state]}`;
      item.querySelector(".extra").textContent = state === "near" ? fill(words.list.answers, { answers: nearSaid(path.near.get(node.id)) }) : "";
    }
    sift();
  }

  /** Single answers that would be enough, by their questions. */
  function nearSaid(answers) {
    const texts = new Map();
    for (const { question, text } of answers) texts.set(question, [...(texts.get(question) ?? []), text]);
    return [...texts].map(([question, several]) => `${graph.byId.get(`question:${question}`).label}: ${several.join(", ")}`).join("; ");
  }

  function sift() {
    const wanted = search.value.trim().toLocaleLowerCase().split(/\s+/);
    const kept = { all: () => true, fired: onPath, near: (state) => state === "near" }[filter.value];
    let shown = 0;
    for (const { item, text } of rows) {
      item.hidden = !(kept(item.dataset.state) && wanted.every((word) => text.includes(word)));
      shown += item.hidden ? 0 : 1;
    }
    for (const section of tables.children) section.hidden = section.querySelector("li:not([hidden])") === null;
    const nothing = path.result === null && filter.value !== "all" ? words.list.no_answers : words.list.none;
    count.textContent = shown > 0 ? fill(words.list.count, { shown, count: rows.length }) : nothing;
  }

  return {
    root,
    light(next) {
      path = next;
      if (rows.length > 0) mark();
    },
  };
}
