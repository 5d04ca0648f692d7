// The best next step, which the server works out, as words and as a place to go to.

import { fill } from "./words.js";

const PAGES = { review: "review", statement: "progress" };

/** @returns {{texts: {name: string, title: string, text: string, button: string}, place?: object, page?: string}} */
export function stepOf({ words, course, lessonOf }, record) {
  const { kind, name } = record.progress.next_step;
  const inTest = (use) => record.tests[use].answered.length > 0 && !record.tests[use].done;
  const untouched = Object.keys(record.places).length === 0;
  if (kind === "pre" || (untouched && inTest("pre"))) return test("pre");
  if (kind === "post") return test("post");
  if (kind === "lesson" && lessonOf.has(name)) return lesson(name);
  if (kind === "weak") return weak(name);
  return { texts: worded(PAGES[kind] ? kind : "review", { count: record.review.today.length }), page: PAGES[kind] ?? "review" };

  function worded(step, values) {
    const said = words.home.steps[step];
    const filled = Object.fromEntries(Object.entries(said).map(([key, text]) => [key, fill(text, values)]));
    return { name: step, ...filled };
  }

  function test(use) {
    const values = { done: record.tests[use].answered.length, count: course.tests[use].length };
    return { texts: worded(inTest(use) ? `${use}_begun` : use, values), place: { view: "test", id: use } };
  }

  function lesson(id) {
    const { lesson: found, module } = lessonOf.get(id);
    const at = record.places[id];
    const values = { title: found.title, module: module.title, minutes: found.minutes, number: (at?.piece ?? 0) + 1, count: found.pieces.length };
    return { texts: worded(at ? "lesson_begun" : "lesson", values), place: { view: "lesson", id, piece: null } };
  }

  function weak(id) {
    const module = course.modules.find(({ objectives }) => objectives.some((one) => one.id === id)) ?? course.modules[0];
    const objective = module.objectives.find((one) => one.id === id)?.text ?? "";
    return { texts: worded("weak", { objective }), place: { view: "module", id: module.id } };
  }
}
