// One screen of a lesson: text with how sure it is, a picture, a door to a case, or a question.

import { element } from "./elements.js";
import { questionMemory } from "./learn_memory.js";
import { pageLink } from "./learn_parts.js";
import { createPicture } from "./learn_picture.js";
import { createQuestion } from "./question.js";
import { sourcesOf } from "./question_said.js";
import { strengthMark } from "./strengths.js";
import { keepWhole } from "./whole_names.js";
import { fill } from "./words.js";

/**
 * @param {object} around  of learn.js @param {object} piece @param {{label: string, onDone: () => void}} options
 * @returns {{root: HTMLElement, open: () => boolean, destroy: () => void}}  `open`: a question here is not answered yet, and no answer is on its way
 */
export function createPiece(around, piece, { label, onDone }) {
  const root = element("section", { class: "piece", tabindex: -1, "aria-label": label, "data-kind": piece.check ? "check" : "text" });
  return piece.check ? checkIn(root, around, around.course.items[piece.check], onDone) : textIn(root, around, piece);
}

function checkIn(root, around, item, onDone) {
  const { words, link, tools } = around;
  const before = questionMemory.read(item, "lesson");
  let question = null;

  function put(begun) {
    question?.destroy();
    question = createQuestion({
      item, words, tools, where: "lesson", begun, onDone, onWait: onDone,
      answer: (tried) => link.attempt(item, "lesson", tried),
      onChange: (now) => questionMemory.write(item, "lesson", now),
    });
    root.replaceChildren(...note(begun), question.root, ...again());
  }

  const note = (begun) => (!begun && around.record().items[item.id] ? [element("p", { class: "faint", text: words.question.before })] : []);

  /** Where the answer had been given before this screen was opened. */
  function again() {
    if (!question.done() || !before?.reply) return [];
    const anew = () => {
      questionMemory.write(item, "lesson", null);
      put(null);
      question.focus();
      onDone();
    };
    return [element("button", { type: "button", class: "button", text: words.question.anew, onclick: anew })];
  }
  put(before);
  return { root, open: () => !question.done() && !question.waits(), destroy: () => question.destroy() };
}

function textIn(root, around, piece) {
  const { words } = around;
  if (piece.heading) root.append(element("h3", { text: piece.heading }));
  for (const { html, kind, strength } of piece.blocks) {
    const text = element("p", { class: "block", "data-kind": kind });
    text.innerHTML = html; // made safe by the server
    if (strength) text.append(" ", strengthMark(strength, words));
    root.append(text);
  }
  keepWhole(root);
  const picture = piece.shown ? createPicture(around, piece.shown) : null;
  if (picture) root.append(...picture.parts);
  if (piece.case) {
    const { id, title } = piece.case;
    root.append(element(
      "aside", { class: "door", "aria-label": words.lesson.case },
      element("p", { class: "over", text: words.lesson.case }),
      pageLink(around, `cases?case=${id}`, { class: "button", text: fill(words.lesson.open_case, { title }) }),
      element("p", { class: "faint", text: words.lesson.case_help }),
    ));
  }
  root.append(...sourcesOf(piece.sources, words));
  return { root, open: () => false, destroy: () => picture?.destroy() };
}
