// What is due today in words, with the way to begin; what was just done; and how many questions there should be a day.

import { counted } from "./counted.js";
import { element } from "./elements.js";
import { pageLink } from "./learn_parts.js";
import { dueIn } from "./review_due.js";
import { fill } from "./words.js";

const OFFERED = [5, 10, 15, 20, 30, 50, 100];

/** @param {object} tools  of review.js; `finished` says how the sitting went that has just ended: {right, count} */
export function createReviewOverview(tools) {
  const { page, finished, begin, link, base, onDaily } = tools;
  let { record } = tools;
  const today = element("div", { class: "today" });
  const root = element("div", { class: "overview" }, today, daily());
  show();

  function show() {
    const due = dueIn(record, tools);
    today.replaceChildren(...(finished ? resultOf(finished) : []), ...(due.length > 0 ? dueParts(due) : nothingParts()), ...countParts(due));
  }

  function resultOf({ right, count }) {
    return [
      element("h2", { class: "head", tabindex: -1, text: page.finished.title }),
      ...(count > 0 ? [element("p", { class: "result", text: fill(page.finished.result, { right, count }) })] : []),
      ...(count > right ? [element("p", { text: page.finished.comfort })] : []),
    ];
  }

  function dueParts(due) {
    const text = counted(page.today, due.length);
    const head = finished ? element("p", { class: "due", text }) : element("h2", { class: "head", tabindex: -1, text });
    const label = finished || record.review.done_today > 0 ? page.go_on : page.begin;
    return [head, element("button", { type: "button", class: "button main big", text: label, onclick: begin })];
  }

  /** Kind words where there is nothing to do: before the first question, at the end of a day, and at its number. */
  function nothingParts() {
    const { review, items } = record;
    const said = Object.keys(items).length === 0 ? page.empty : review.waiting > 0 ? page.full : page.rest;
    const head = finished ? [] : [element("h2", { class: "head", tabindex: -1, text: said.title })];
    return [...head, element("p", { text: said.text }), element("p", {}, pageLink({ base }, "learn", { class: "button", text: finished ? page.finished.learn : said.button }))];
  }

  function countParts(due) {
    const { done_today: done, waiting, next_at: next } = record.review;
    const lines = [
      ...(done > 0 ? [counted(page.done, done)] : []),
      ...(waiting > 0 && due.length > 0 ? [`${counted(page.waiting, waiting)} ${page.no_hurry}`] : []),
      ...(next ? [fill(page.next, { day: dayInWords(next) })] : []),
    ];
    return lines.length > 0 ? [element("ul", { class: "counts" }, ...lines.map((text) => element("li", { text })))] : [];
  }

  function daily() {
    const { settings } = page;
    const chosen = record.settings.daily;
    const numbers = [...new Set([...OFFERED, chosen])].sort((a, b) => a - b);
    const status = element("p", { class: "faint", role: "status" });
    const select = element(
      "select", { id: "review-daily", "aria-describedby": "review-daily-help", onchange: keep },
      ...numbers.map((count) => element("option", { value: count, selected: count === chosen, text: count })),
    );

    async function keep() {
      try {
        await link.settings({ daily: Number(select.value) });
        status.textContent = settings.kept;
        record = await onDaily();
        show();
      } catch (problem) {
        select.value = String(record.settings.daily);
        status.textContent = fill(settings.trouble, { reason: problem.message });
      }
    }
    return element(
      "section", { class: "daily" }, element("h3", { text: settings.heading }),
      element("div", { class: "row" }, element("label", { for: "review-daily", text: settings.label }), select, status),
      element("p", { class: "faint", id: "review-daily-help", text: settings.help }),
    );
  }
  return { root, focus: () => root.querySelector(".head")?.focus({ preventScroll: true }) };
}

/** A day in words, such as "Tuesday, November 24". @param {string} moment  in ISO form */
export const dayInWords = (moment) => new Intl.DateTimeFormat("en-US", { weekday: "long", month: "long", day: "numeric" }).format(new Date(moment));
