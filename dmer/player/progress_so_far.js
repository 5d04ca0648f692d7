// Lessons, answers, time, and what is due, as a few figures.

import { element } from "./elements.js";
import { pageLink, percent } from "./learn_parts.js";
import { signed } from "./progress_objectives.js";
import { fill } from "./words.js";

/** A length of time in hours and minutes. @param {number} seconds */
function timeInWords(seconds, words) {
  const all = Math.round(seconds / 60);
  const hours = Math.floor(all / 60);
  return hours > 0 ? fill(words.hours, { hours, minutes: all % 60 }) : fill(words.minutes, { minutes: all });
}

/** The two tests, once they are done, and what lies between them. */
function testsOf({ pre, post }, words) {
  const points = (test) => String(percent(test.score));
  if (pre.done && post.done) return [[words.both, fill(words.gain, { before: points(pre), after: points(post), points: signed(points(post) - points(pre)) })]];
  return [...(pre.done ? [[words.before, points(pre)]] : []), ...(post.done ? [[words.after, points(post)]] : [])];
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
    ...testsOf(record.tests, words),
    [words.time, timeInWords(progress.seconds, words)],
    [words.due, due > 0 ? String(due) : words.none],
  ];
  return element(
    "section", { class: "so-far" }, element("h2", { text: words.heading }),
    element("dl", { class: "figures" }, ...figures.map(([term, value]) => element("div", {}, element("dt", { text: term }), element("dd", { text: value })))),
    ...(due > 0 ? [element("p", {}, pageLink({ base }, "review", { class: "button", text: words.review }))] : []),
  );
}
