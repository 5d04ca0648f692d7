// Why: the rules that fired, with the values they read. What would change it: single answers. And the tables behind it all.

import { fold } from "./aid_part.js";
import { element } from "./elements.js";
import { capital, fill } from "./words.js";

/** The rules that fired, by table. @param {object[]} rules @returns {Node[]} */
export function ruleList(rules, words) {
  const tables = new Map();
  for (const rule of rules) tables.set(rule.table.id, [...(tables.get(rule.table.id) ?? []), rule]);
  return [...tables.values()].map((ones) => {
    const count = ones.length === 1 ? words.why.one : fill(words.why.many, { count: ones.length });
    const items = ones.map(({ id, text, sentence, read }) =>
      element("li", { "data-rule": id }, element("p", { class: "rule-text", text }), element("p", { text: sentence }), valuesRead(read, words)));
    return fold(`rules-${ones[0].table.id}`, [element("span", { class: "name", text: ones[0].table.title }), ` ${count}`], [element("ul", { class: "rules" }, ...items)]);
  });
}

function valuesRead(read, words) {
  if (read.length === 0) return element("p", { class: "read", text: words.why.nothing_read });
  const values = read.map(({ name, value }) => `${name}: ${value}`).join("; ");
  return element("p", { class: "read" }, element("strong", { text: `${words.why.read} ` }), values);
}

/**
 * Single answers that would change the outcome, each with a way to the question; and rules that are one answer away.
 * @param {{changes: object[], near: object[]}} what @param {object[]} questions @param {(question: string) => void} open
 */
export function changeList({ changes, near }, questions, words, open) {
  const shorts = new Map(questions.map(({ id, short }) => [id, capital(short)]));
  const row = ({ question, text }) =>
    element("li", {}, element("span", { text: fill(words.change.answer, { what: shorts.get(question), text }) }), " ", toQuestion(question, words, open));
  const made = questions.flatMap((question) => {
    const own = changes.filter((one) => one.question === question.id);
    const items = own.map(({ text }) => element("li", { text }));
    const line = [element("span", { class: "name", text: capital(question.short) }), ` (${own.length})`];
    return own.length ? [fold(`change-${question.id}`, line, [element("ul", { class: "answers" }, ...items), toQuestion(question.id, words, open)])] : [];
  });
  if (made.length === 0) made.push(element("p", { class: "nothing", text: words.change.none }));
  return near.length === 0 ? made : [...made, nearList(near, row, words)];
}

/** Rules that are one answer away; there are many, so they are made when somebody wants to see them. */
function nearList(near, row, words) {
  const made = fold("near", fill(words.change.near, { count: near.length }), []);
  const rule = ({ rule: id, table, text, sentence, answers }) =>
    element(
      "li", { "data-rule": id }, element("p", { class: "rule-text", text: `${table.title}: ${text}` }), element("p", { text: sentence }),
      element("ul", { class: "changes" }, ...answers.map(row)),
    );
  made.addEventListener("toggle", () => {
    const inside = made.lastChild;
    if (made.open && !inside.firstChild) inside.append(element("ul", { class: "rules" }, ...near.map(rule)));
  });
  return made;
}

function toQuestion(id, words, open) {
  return element("button", { type: "button", class: "quiet", "data-to": id, onclick: () => open(id) }, words.change.to_question);
}

/** Versions and dates of the tables. @param {object[]} tables */
export function tableList(tables, words) {
  const rows = tables.map(({ title, version, reviewed, next_review: next, overdue }) =>
    element("li", { "data-overdue": overdue, text: fill(overdue ? words.versions.overdue : words.versions.row, { title, version, reviewed, next }) }));
  return element("ul", { class: "tables" }, ...rows);
}

/** What the audit of the tables found. @param {object} audit  of audit.json */
export function auditLines({ date, size, clean, checks }, words) {
  const line = fill(clean ? words.audit.clean : words.audit.unclean, { date, size });
  const items = checks.map(({ title, outcome, detail }) =>
    element("li", { "data-outcome": outcome }, element("strong", { text: `${title}: ` }), `${words.audit[outcome]}. ${detail}`));
  return [element("p", { class: "audit-line", text: line }), fold("audit", words.audit.checks, [element("ul", {}, ...items)], { kind: "small" })];
}
