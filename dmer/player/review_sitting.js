// The questions that are due, one after another. Each can be left for later; what was ticked is kept in this window.

import { element } from "./elements.js";
import { listenForLearnKeys } from "./learn_keys.js";
import { questionMemory } from "./learn_memory.js";
import { bar } from "./learn_parts.js";
import { createQuestion } from "./question.js";
import { createQuestionTools } from "./question_tools.js";
import { fill } from "./words.js";

/** @param {object} tools  of review.js: {page, words, course, link, base, names, onEnd: ({right, count}) => void} */
export function createReviewSitting({ page, words, course, link, base, names, onEnd }) {
  const questionTools = createQuestionTools({ base });
  const where = element("p", { class: "where-in" });
  const line = element("div", { class: "line" });
  const holder = element("div", { class: "holder" });
  const onward = element("button", { type: "button", class: "button onward", onclick: () => next() });
  const root = element("section", { class: "sitting", "aria-label": page.label }, where, line, holder, element("div", { class: "moves" }, onward));
  let at = -1;
  let question = null;
  let right = 0;
  let count = 0;

  function next() {
    question?.destroy();
    at += 1;
    if (at >= names.length) {
      onEnd({ right, count });
      return;
    }
    const item = course.items[names[at]];
    where.textContent = fill(page.place, { number: at + 1, count: names.length });
    line.replaceChildren(bar(at / names.length));
    moveOn(false);
    question = createQuestion({
      item, words, tools: questionTools, where: "review", begun: questionMemory.read(item, "review"),
      answer: (tried) => link.attempt(item, "review", tried),
      onChange: (begun) => questionMemory.write(item, "review", begun),
      onDone,
    });
    holder.replaceChildren(question.root);
    root.scrollIntoView({ block: "start" });
    question.focus();
  }

  function onDone(reply) {
    count += 1;
    right += reply.right ? 1 : 0;
    questionMemory.write(course.items[names[at]], "review", null);
    line.replaceChildren(bar((at + 1) / names.length));
    moveOn(true);
  }

  /** The button below: leaves the question for later, or goes on once it is answered. */
  function moveOn(answered) {
    const last = at === names.length - 1;
    onward.textContent = answered ? (last ? page.finish : page.onward) : page.skip;
    onward.classList.toggle("main", answered);
  }

  const keys = listenForLearnKeys(root, words, { next: () => question?.done() && next(), previous: () => {} });
  root.append(keys.list.root);
  next();
  return {
    root,
    focus: () => question?.focus(),
    destroy() {
      keys.destroy();
      question?.destroy();
    },
  };
}
