// The end of a lesson: what was answered, and where to go on.

import { element } from "./elements.js";
import { questionMemory } from "./learn_memory.js";
import { placeLink } from "./learn_parts.js";
import { fill } from "./words.js";

/** @param {object} around  of learn.js */
export function createLessonEnd(around, lesson, module) {
  const { words, course } = around;
  const said = words.lesson;
  const items = lesson.pieces.filter(({ check }) => check).map(({ check }) => course.items[check]);
  const replies = items.map((item) => questionMemory.read(item, "lesson")?.reply);
  const known = around.record().items;
  const right = items.filter((item, i) => replies[i]?.right ?? known[item.id]?.right).length;
  const open = items.filter((item, i) => !replies[i]?.final && !known[item.id]).length;
  const lines = [];
  if (open < items.length) lines.push(fill(said.checked, { right, count: items.length }));
  if (open > 0) lines.push(open === 1 ? said.skipped_one : fill(said.skipped, { count: open }));
  const lessons = course.modules.flatMap((one) => one.lessons.map((each) => ({ lesson: each, module: one })));
  const following = lessons[lessons.findIndex((one) => one.lesson.id === lesson.id) + 1];
  const title = following && (following.module === module ? fill(said.next_lesson, { title: following.lesson.title }) : fill(said.next_module, { title: following.module.title }));
  const on = following
    ? [placeLink(around, following.module === module ? { view: "lesson", id: following.lesson.id, piece: null } : { view: "module", id: following.module.id }, { class: "button main", text: title })] : [];
  const root = element(
    "section", { class: "piece lesson-end", tabindex: -1, "aria-label": said.end_place },
    element("h3", {}, element("span", { class: "sign", "aria-hidden": "true", text: "✓ " }), said.end), ...lines.map((text) => element("p", { text })),
    element("div", { class: "onward" }, ...on,
      placeLink(around, { view: "module", id: module.id }, { class: "button", text: said.to_module }),
      placeLink(around, { view: "home" }, { class: "button", text: said.to_home })),
  );
  return { root, open: () => false, destroy: () => {} };
}
