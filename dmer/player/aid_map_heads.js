// What stands above each column: how much there is, or what the present answers come to. Read from left to right it is the path.

import { fill } from "./words.js";

const MOST_PATTERNS = 2; // named above the column; a head has room for two lines

/** @returns {string[]} lines of text */
export function headLines(column, map, graph, path) {
  return LINES[column](map.words.heads, graph, path);
}

const countOf = (graph, column, kind = "rule") => graph.nodes.filter((node) => node.column === column && node.kind === kind).length;

const LINES = {
  questions(words, graph, { result, lit }) {
    const count = countOf(graph, "questions", "question");
    if (!result) return [fill(words.questions, { count })];
    return [fill(words.answered, { count, answered: [...lit].filter((id) => id.startsWith("question:")).length })];
  },
  red_flags(words, graph, { result }) {
    if (!result) return [fill(words.rules, { count: countOf(graph, "red_flags") })];
    const number = result.red_flags.length;
    if (number === 0) return [words.no_red_flags];
    const urgency = result.urgency.label.toLowerCase();
    return [fill(number === 1 ? words.red_flags : words.several_red_flags, { number, urgency })];
  },
  pattern(words, graph, { result, fits }) {
    if (!result) return [fill(words.patterns, { count: countOf(graph, "pattern", "pattern") })];
    const fitting = graph.nodes.filter(({ id }) => ["fits", "partly"].includes(fits[id]?.id));
    if (fitting.length === 0) return [words.no_pattern];
    const most = fitting.length > MOST_PATTERNS ? MOST_PATTERNS - 1 : MOST_PATTERNS;
    const named = fitting.slice(0, most).map(({ id, label }) => fill(words.pattern, { name: label, fit: fits[id].label.toLowerCase() }));
    return fitting.length > most ? [...named, fill(words.more_patterns, { number: fitting.length - most })] : named;
  },
  severity(words, graph, { result }) {
    return [result ? result.severity.label : fill(words.grades, { count: countOf(graph, "severity") })];
  },
  care(words, graph, { result, lit }) {
    const rows = graph.nodes.filter(({ column }) => column === "care");
    if (!result) return [fill(words.rows, { count: rows.length })];
    return [fill(words.care, { count: rows.length, number: rows.filter(({ id }) => lit.has(id)).length })];
  },
};
