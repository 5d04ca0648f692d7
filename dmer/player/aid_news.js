// What a result says in a few words, and what has changed since the one before. Pure.

import { inOrder } from "./aid_pattern.js";
import { fill } from "./words.js";

const FITTING = ["fits", "partly"];

/** Rows of the plan in their order. */
export const rowsOf = (result) => result.care.flatMap(({ rows }) => rows);

/** The four things to know, each as words. @returns {{urgency: string, pattern: string, severity: string, care: string}} */
export function statusOf(result, words) {
  const fitting = inOrder(result.patterns).filter(({ fit }) => FITTING.includes(fit.id));
  const [first] = inOrder(result.patterns);
  const { name, fit } = fitting[0] ?? first;
  const named = [fill(words.status.pattern_fit, { name, fit: lowered(fit.label) }), ...(fitting.length > 1 ? [fill(words.status.more, { count: fitting.length - 1 })] : [])];
  return {
    urgency: result.urgency.label, pattern: named.join(", "), severity: result.severity.label, care: counted(rowsOf(result).length, words.status.rows),
  };
}

const lowered = (text) => text.charAt(0).toLowerCase() + text.slice(1);

export const counted = (count, { one, many }) => (count === 1 ? one : fill(many, { count }));

/** The same as one sentence, for the bar on a phone. */
export function statusLine(result, words) {
  const { urgency, pattern, severity } = statusOf(result, words);
  const flags = counted(result.red_flags.length, words.flags);
  return [result.red_flags.length ? fill(words.status.flagged, { flags, urgency }) : urgency, pattern, severity].join(" · ");
}

/**
 * What changed between two results, in sentences; the first result is all new.
 * @param {object|null} old @param {object} now @returns {string}
 */
export function newsOf(old, now, words) {
  const said = words.news;
  const news = [];
  const oldFlags = new Set(old?.red_flags.map(({ id }) => id));
  const flags = now.red_flags.filter(({ id }) => !oldFlags.has(id));
  if (flags.length) news.push(fill(said.flag, { text: flags.map(({ text }) => text).join(" ") }));
  else if (old?.red_flags.length > now.red_flags.length) news.push(now.red_flags.length ? said.fewer_flags : said.no_flags);
  const oldFits = new Map(old?.patterns.map(({ id, fit }) => [id, fit.id]));
  for (const { id, name, fit } of inOrder(now.patterns)) {
    const was = oldFits.get(id) ?? "not_known";
    const matters = id === now.patterns[0].id || [was, fit.id].some((one) => FITTING.includes(one));
    if (fit.id !== was && matters) news.push(fill(said.pattern, { name, fit: lowered(fit.label) }));
  }
  if (now.severity.id !== (old?.severity.id ?? "not_graded")) news.push(fill(said.severity, { severity: lowered(now.severity.label) }));
  if (old) news.push(...planNews(old, now, said));
  return news.join(" ") || (old ? said.nothing : "");
}

function planNews(old, now, said) {
  const ids = (result) => new Set(rowsOf(result).map(({ id }) => id));
  const [before, after] = [ids(old), ids(now)];
  const added = [...after].filter((id) => !before.has(id)).length;
  const dropped = [...before].filter((id) => !after.has(id)).length;
  return [...(added ? [counted(added, said.added)] : []), ...(dropped ? [counted(dropped, said.dropped)] : [])];
}
