// The interview: one question at a time, or all on one page. What is answered folds to a line; any answer can be changed at
// any time. The question on show keeps its place while everything around it grows.

import { answerInWords, before, nextOpen, onShow } from "./aid_answers.js";
import { basisLine, sureness } from "./aid_basis.js";
import { fold } from "./aid_part.js";
import { createProgress } from "./aid_progress.js";
import { createQuestion } from "./aid_question.js";
import { element } from "./elements.js";
import { capital, fill } from "./words.js";

const HEADER_PIXELS = 60; // what stands above the page

/**
 * @param {{data: object, words: object, base: string, onAnswer: (id: string, value: any) => void}} around
 * @returns {{root: HTMLElement, show: (answers: Map, asked: string[]|null) => void, awaits: (on: boolean) => void,
 *   open: (id: string) => void, begin: () => void}}
 */
export function createInterview({ data, words, base, onAnswer }) {
  const said = words.interview;
  const help = { open: false };
  const questions = new Map(data.questions.map((question) => [
    question.id,
    createQuestion(question, { words, base, notKnown: data.not_known, help, onAnswer, onEnter: (id) => whenSettled(() => (whole ? focusAfter(id) : go(nextOpen(shown, answers, id)))) }),
  ]));
  const groups = new Map(data.groups.map((group) => [group.id, group]));
  let answers = new Map();
  let shown = data.questions;
  let current = data.questions[0]?.id ?? null; // null: gone through
  let whole = false; // all on one page
  let unsettled = false; // an answer is on its way, and may bring a question that comes next
  let wanted = null; // what to do once it has arrived

  const progress = createProgress(words);
  const mode = element("button", { type: "button", class: "quiet", "data-action": "whole", onclick: toggleWhole }, said.whole);
  const place = element("p", { class: "group-title" });
  const holder = element("div", { class: "holder" });
  const back = element("button", { type: "button", class: "button", "data-action": "back", onclick: () => go(before(shown, current)) }, said.back);
  const next = element("button", { type: "submit", class: "button primary", "data-action": "next" }, said.next);
  const steps = element("div", { class: "steps" }, back, next);
  const card = element("div", { class: "card" }, place, holder, steps);
  const done = element("div", { class: "done" });
  const lines = element("ul", { class: "lines" });
  const count = element("summary");
  const given = element("details", { class: "given fold", open: matchMedia("(min-width: 1000px)").matches }, count, lines);
  const page = element("div", { class: "all", hidden: true });
  const root = element("div", { class: "interview" }, element("div", { class: "head" }, progress.root, mode), card, given, page);

  next.addEventListener("click", (event) => {
    if (current === null) event.preventDefault();
  });

  function whenSettled(act) {
    if (unsettled) wanted = act;
    else act();
  }

  /** Put a question on the card, or the end for null, and go there. */
  function go(id, { focus = true } = {}) {
    current = id;
    paint();
    if (!focus) return;
    const { top } = card.getBoundingClientRect();
    if (top < HEADER_PIXELS || top > innerHeight / 2) card.scrollIntoView({ block: "start" }); // else it is in sight
    if (id === null) done.querySelector("h3").focus({ preventScroll: true });
    else questions.get(id).focus();
  }

  function focusAfter(id) {
    const at = shown.findIndex((question) => question.id === id);
    const following = shown[at + 1];
    if (!following) return;
    questions.get(following.id).root.scrollIntoView({ block: "nearest" });
    questions.get(following.id).focus();
  }

  function toggleWhole() {
    whole = !whole;
    mode.textContent = whole ? said.one_by_one : said.whole;
    card.hidden = given.hidden = whole;
    page.hidden = !whole;
    paint();
  }

  function paint() {
    for (const [id, question] of questions) question.show(answers.get(id));
    progress.show(shown.filter(({ id }) => answers.has(id)).length, shown.length);
    if (whole) return paintWhole();
    page.replaceChildren();
    if (current !== null && !shown.some(({ id }) => id === current)) current = nextOpen(shown, answers);
    return paintCard();
  }

  function paintCard() {
    const asked = data.questions.find(({ id }) => id === current);
    place.textContent = asked ? groups.get(asked.group).title : "";
    place.hidden = !asked;
    const put = asked ? questions.get(current).root : endOf();
    if (holder.firstChild !== put) holder.replaceChildren(put);
    next.hidden = !asked;
    if (asked) {
      put.id = `aid-form-${current}`;
      next.setAttribute("form", put.id);
      next.textContent = answers.has(current) ? said.next : said.skip;
    }
    back.disabled = before(shown, current) === null;
    const answered = shown.filter(({ id }) => answers.has(id) && id !== current);
    count.textContent = fill(said.given, { count: answered.length });
    given.classList.toggle("absent", answered.length === 0);
    lines.replaceChildren(...answered.map(lineOf));
  }

  function lineOf(question) {
    const answer = answerInWords(question, answers.get(question.id));
    const change = element("button", { type: "button", class: "quiet", "data-change": question.id, "aria-label": fill(said.change_what, { what: question.short }), onclick: () => go(question.id) }, said.change);
    return element("li", {}, element("span", { class: "line" }, element("strong", { text: fill(said.line, { what: capital(question.short) }) }), ` ${answer}`), change);
  }

  function endOf() {
    const open = shown.filter(({ id }) => !answers.has(id));
    const ways = open.map(({ id, short }) => element("button", { type: "button", class: "quiet", "data-to": id, onclick: () => go(id) }, capital(short)));
    const text = open.length === 0 ? said.all_answered : said.some_open;
    done.replaceChildren(element("h3", { tabindex: -1, text: said.end }), element("p", { text }), element("div", { class: "ways" }, ...ways));
    return done;
  }

  function paintWhole() {
    holder.replaceChildren();
    const key = shown.map(({ id }) => id).join();
    if (page.dataset.key === key && page.firstChild) return;
    page.dataset.key = key;
    const focused = document.activeElement;
    page.replaceChildren(...[...groups.values()].flatMap(sectionOf));
    if (page.contains(focused)) focused.focus({ preventScroll: true });
  }

  function sectionOf(group) {
    const own = shown.filter((question) => question.group === group.id);
    if (own.length === 0) return [];
    const basis = fold(`group-${group.id}`, [words.basis.fold, " ", sureness(group, words)], [basisLine(group, words, base)], { kind: "small" });
    const about = element("div", { class: "group-about" }, element("p", { text: group.text }), basis);
    return [element("section", { class: "group" }, element("h3", { text: group.title }), about, ...own.map(({ id }) => questions.get(id).root))];
  }

  return {
    root,
    show(nextAnswers, asked) {
      answers = nextAnswers;
      shown = onShow(data.questions, asked, answers);
      paint();
    },
    /** An answer is on its way to the server, or its result has come or is not to be had just now. */
    awaits(on) {
      unsettled = on;
      const act = on ? null : wanted;
      wanted = null;
      act?.();
    },
    /** Go to a question, wherever it stands. */
    open(id) {
      if (!whole) return go(id);
      questions.get(id)?.root.scrollIntoView({ block: "center" });
      return questions.get(id)?.focus();
    },
    /** Back to the first question without an answer. */
    begin: () => go(nextOpen(shown, answers), { focus: false }),
  };
}
