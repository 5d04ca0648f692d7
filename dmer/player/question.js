// THE question: its stem, the form of its kind (question_*.js, one for each), how sure one is, and what is said to a try. It
// is the same in lessons, tests and reviews; `where` tells them apart. In a lesson there is a hint and a second try.

import { createAnnouncer } from "./announce.js";
import { element } from "./elements.js";
import { create as branching } from "./question_branching.js";
import { createCertainty } from "./question_certainty.js";
import { create as concordance } from "./question_concordance.js";
import { create as matching } from "./question_matching.js";
import { create as multiple } from "./question_multiple.js";
import { create as ordering } from "./question_ordering.js";
import { create as point } from "./question_point.js";
import { hintOf, explanationOf } from "./question_said.js";
import { create as single } from "./question_single.js";
import { create as timelineTask } from "./question_timeline_task.js";
import { create as trueFalse } from "./question_true_false.js";
import { newId } from "./trainee_link.js";
import { keepWhole } from "./whole_names.js";
import { fill } from "./words.js";

/**
 * Each makes `{root, response(), state(), fill(state), mark(reply), lock(), destroy?()}`: `response` is the answer as the judge
 * reads it or null while it is not complete, `state` what was done so far, and `mark` shows what is said to the parts.
 */
const KINDS = {
  single, multiple, true_false: trueFalse, ordering, matching, point, timeline_task: timelineTask, concordance, branching,
};

/** Where there is text of the course, and no drawing. */
const TEXTS = ".stem, legend, .box, .what, .left, .partner, .offer, .turn, .taken, .scene-text, .goal, .goal-note, .told, .remark, .others, .right-order, .way-through, .news";

const LONG_STEM = 170; // letters from which a stem is text to read, and no line to take in at once

let made = 0;

/**
 * @typedef {object} Begun  what was done so far, as plain data
 * @property {any} state of the form @property {string|null} certainty @property {number} nth
 * @property {object|null} tried  what was sent @property {object|null} reply  what was said to it
 *
 * @param {{item: object, words: object, tools: import("./question_tools.js").QuestionTools,
 *   answer: (tried: object) => Promise<object>, where: "lesson"|"pre"|"post"|"review", begun?: Begun|null,
 *   onChange?: (begun: Begun) => void, onDone?: (reply: object) => void, onWait?: () => void}} options  `answer` sends a try {id, response,
 *   certainty, nth, seconds} and gives what is said to it, however long that takes; `onDone` hears of an answer that was not
 *   finished when the question was made; `onWait`, when an answer has to wait for the server, and when it waits no more
 * @returns {{root: HTMLElement, focus: () => void, finished: Promise<object>, done: () => boolean,
 *   waits: () => boolean, destroy: () => void}}
 */
export function createQuestion({ item, words, tools, answer, where, begun = null, onChange = () => {}, onDone = () => {}, onWait = () => {} }) {
  const said = words.question;
  const test = where === "pre" || where === "post";
  const name = `question-${++made}`;
  let now = { state: null, certainty: null, nth: 1, tried: null, reply: null, ...begun };
  let since = performance.now();
  let over = false;
  let gone = false;
  let waits = false; // an answer is on its way, and has been for a while
  let standing = false; // what was done before is on show
  let resolve;
  const finished = new Promise((settled) => { resolve = settled; });

  const stem = element("h3", { class: "stem", id: `${name}-stem`, tabindex: -1, "data-long": item.stem.length > LONG_STEM, text: item.stem });
  const news = element("div", { class: "news" });
  const missing = element("p", { class: "missing", role: "alert" });
  const status = element("p", { class: "sending", role: "status" });
  const label = test ? said.send : item.kind === "timeline_task" ? said.check_task : said.check;
  const check = element("button", { type: "button", class: "button main check", text: label, onclick: () => send() });
  const root = element("section", { class: "question", "data-kind": item.kind, "data-item": item.id, "aria-labelledby": stem.id });
  const announcer = createAnnouncer(root);
  const changed = () => {
    if (over) return;
    missing.textContent = "";
    keep({ state: form.state(), certainty: certainty?.chosen() ?? null });
  };
  const form = KINDS[item.kind]({ item, words, tools, name, changed, say: announcer.say });
  const certainty = item.certain ? createCertainty({ words, name, changed }) : null;
  root.prepend(stem, form.root, ...(certainty ? [certainty.root] : []), missing, check, status, news);

  const rewritten = new MutationObserver(whole);

  /** Keep words with hyphens together, now and whenever the form writes anew; a timeline writes too often for that. */
  function whole() {
    rewritten.disconnect();
    root.querySelectorAll(TEXTS).forEach(keepWhole);
    if (!gone && !form.root.querySelector(".scene")) rewritten.observe(form.root, { childList: true, subtree: true });
  }

  function keep(change) {
    now = { ...now, ...change };
    onChange(now);
  }

  function lacks(what) {
    missing.textContent = said.missing[what];
    missing.scrollIntoView({ block: "nearest" });
  }

  function send() {
    const response = form.response();
    if (response === null) return lacks(item.kind);
    if (certainty && !certainty.chosen()) return lacks("certainty");
    missing.textContent = "";
    const seconds = Math.round((performance.now() - since) / 1000);
    const tried = { id: newId(), response, certainty: certainty?.chosen() ?? null, nth: now.nth, seconds };
    keep({ state: form.state(), certainty: tried.certainty, tried, reply: null });
    return wait(tried, true);
  }

  /** @param {boolean} byHand  somebody has just pressed the button */
  async function wait(tried, byHand) {
    check.disabled = true;
    const late = setTimeout(() => {
      status.textContent = said.sending;
      waits = true;
      onWait();
    }, 400);
    try {
      const reply = await answer(tried);
      if (gone) return;
      keep({ reply });
      show(reply, byHand);
    } catch (problem) {
      if (gone) return;
      check.disabled = false;
      keep({ tried: null });
      missing.textContent = fill(said.refused, { reason: problem.message });
    } finally {
      clearTimeout(late);
      status.textContent = "";
      if (waits) {
        waits = false;
        if (!gone) onWait();
      }
    }
  }

  function show(reply, byHand) {
    const early = !test && reply.final === false;
    root.dataset.state = early ? "hint" : test && reply.right === undefined ? "kept" : reply.right ? "right" : "wrong";
    if (early) again(reply);
    else end(reply);
    whole();
    if (!byHand) return;
    news.querySelector(".verdict")?.focus({ preventScroll: true });
    news.scrollIntoView({ block: "nearest" });
    if (early) check.scrollIntoView({ block: "nearest" });
  }

  /** A second try, after the hint. */
  function again(reply) {
    form.mark(reply);
    news.replaceChildren(...hintOf(reply, words));
    check.disabled = false;
    check.textContent = said.again;
    news.after(check);
    since = performance.now();
    keep({ nth: 2, tried: null });
  }

  function end(reply) {
    over = true;
    form.lock();
    certainty?.lock();
    if (!now.certainty) certainty?.root.remove();
    check.remove();
    if (reply.right === undefined) news.replaceChildren(element("p", { class: "verdict", tabindex: -1, text: said.kept }));
    else {
      form.mark(reply);
      news.replaceChildren(...explanationOf({ item, reply, certainty: now.certainty, words }));
    }
    resolve(reply);
    if (standing) onDone(reply);
  }

  whole();
  if (now.state !== null) form.fill(now.state);
  if (now.certainty) certainty?.choose(now.certainty);
  if (now.reply) show(now.reply, false);
  else if (now.tried) wait(now.tried, false);
  standing = true;
  return {
    root, finished,
    focus: () => stem.focus(),
    done: () => over,
    waits: () => waits,
    destroy() {
      gone = true;
      rewritten.disconnect();
      announcer.destroy();
      form.destroy?.();
    },
  };
}
