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
  const lines = element("div", { class: "checked" });

  /** What is answered by now; answers may still be on their way to the server. */
  function tell() {
    const replies = items.map((item) => questionMemory.read(item, "lesson")?.reply);
    const known = around.record().items;
    const sent = around.link.waitingIn("lesson");
    const onTheirWay = items.filter(({ id }) => sent.includes(id)).length;
    const right = items.filter((item, i) => replies[i]?.right ?? known[item.id]?.right).length;
    const open = items.filter((item, i) => !replies[i]?.final && !known[item.id] && !sent.includes(item.id)).length;
    const texts = [];
    if (open + onTheirWay < items.length) texts.push(fill(said.checked, { right, count: items.length }));
    if (onTheirWay > 0) texts.push(onTheirWay === 1 ? said.on_its_way : fill(said.on_their_way, { count: onTheirWay }));
    if (open > 0) texts.push(open === 1 ? said.skipped_one : fill(said.skipped, { count: open }));
    lines.replaceChildren(...texts.map((text) => element("p", { text })));
  }
  tell();
  const lessons = course.modules.flatMap((one) => one.lessons.map((each) => ({ lesson: each, module: one })));
  const following = lessons[lessons.findIndex((one) => one.lesson.id === lesson.id) + 1];

  /** Where the course goes on: after its last lesson that is the test. */
  function onward() {
    if (!following) return [{ view: "test", id: "post" }, words.home.after];
    if (following.module !== module) return [{ view: "module", id: following.module.id }, fill(said.next_module, { title: following.module.title })];
    return [{ view: "lesson", id: following.lesson.id, piece: null }, fill(said.next_lesson, { title: following.lesson.title })];
  }
  const [place, text] = onward();
  const root = element(
    "section", { class: "piece lesson-end", tabindex: -1, "aria-label": said.end_place },
    element("h3", {}, element("span", { class: "sign", "aria-hidden": "true", text: "✓ " }), said.end), lines,
    element("div", { class: "onward" }, placeLink(around, place, { class: "button main", text }),
      placeLink(around, { view: "module", id: module.id }, { class: "button", text: said.to_module }),
      placeLink(around, { view: "home" }, { class: "button", text: said.to_home })),
  );
  return { root, open: () => false, tell, destroy: () => {} };
}
