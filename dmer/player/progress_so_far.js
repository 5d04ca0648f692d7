// Lessons, answers, time, and what is due, as a few figures.

import { element } from "./elements.js";
import { pageLink } from "./learn_parts.js";
import { fill } from "./words.js";

/** A length of time in hours and minutes. @param {number} seconds */
function timeInWords(seconds, words) {
  const all = Math.round(seconds / 60);
  const hours = Math.floor(all / 60);
  return hours > 0 ? fill(words.hours, { hours, minutes: all % 60 }) : fill(words.minutes, { minutes: all });
}

/** @param {object} tools  of progress.js */
export function soFarPart({ page, record, base, course }) {
  const { so_far: words } = page;
  const { progress, review, items } = record;
  const due = review.today.length;
  const answered = Object.keys(items).filter((name) => course.items[name]).length;
  const figures = [
    [words.lessons, fill(words.lessons_of, { done: progress.lessons_done, count: progress.lessons })],
    [words.answered, fill(words.lessons_of, { done: answered, count: Object.keys(course.items).length })],
    [words.time, timeInWords(progress.seconds, words)],
    [words.due, due > 0 ? String(due) : words.none],
  ];
  return element(
    "section", { class: "so-far" }, element("h2", { text: words.heading }),
    element("dl", { class: "figures" }, ...figures.map(([term, value]) => element("div", {}, element("dt", { text: term }), element("dd", { text: value })))),
    ...(due > 0 ? [element("p", {}, pageLink({ base }, "review", { class: "button", text: words.review }))] : []),
  );
}
