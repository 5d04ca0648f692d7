// The decision aid: from answers to what follows, with the reasons in sight. The answers stand in the address; what follows
// from them is worked out by the server at each answer (dmer/routes/decision.py), which keeps nothing.

import { createAddress } from "./aid_address.js";
import { sameAnswers, withAnswer } from "./aid_answers.js";
import { createFlags } from "./aid_flags.js";
import { createInterview } from "./aid_interview.js";
import { createMapPlace } from "./aid_map_place.js";
import { statusLine } from "./aid_news.js";
import { createResult } from "./aid_result.js";
import { createServer } from "./aid_server.js";
import { createStart } from "./aid_start.js";
import { steadily } from "./aid_steady.js";
import { createTools } from "./aid_tools.js";
import { createAnnouncer } from "./announce.js";
import { element } from "./elements.js";
import { watchLook } from "./looks.js";
import { fill } from "./words.js";

let left = null; // the answers of the aid that was here before: the wording was changed, or another page was looked at

/**
 * @param {HTMLElement} host
 * @param {{base: string, words: object, register: string, timeline: string}} options  `words`: of content/pages/decision.yaml
 *   (dmer/content/decision_page_words.py); `timeline`: the timeline's page under `base`
 * @returns {Promise<() => void>} takes it away again
 */
export async function mount(host, { base, words: own, register, timeline }) {
  const root = element("section", { class: "aid", "aria-label": own.label });
  host.append(root);
  const stopLook = watchLook(root, () => {});
  const fail = (text) => {
    root.replaceChildren(element("p", { class: "trouble", role: "alert", text }));
    return () => root.remove();
  };
  try {
    const answer = await fetch(new URL(`player/data/decision.json?register=${register}`, base));
    if (!answer.ok) return fail(await answer.text());
    const data = await answer.json();
    const remove = fillAid(root, { base, data, words: { ...data.words, ...own }, register, timeline });
    return () => {
      stopLook();
      remove();
      root.remove();
    };
  } catch (problem) {
    console.error(problem);
    return fail(own.trouble.unreachable);
  }
}

function fillAid(root, { base, data, words, register, timeline }) {
  let answers = new Map();
  let result = null;
  let lastChanged = null; // the question answered last: one place among back and forward for each
  let audited = false;

  // --- the parts, in reading order
  const flags = createFlags({ words, base });
  const notices = element("div", { class: "notices", role: "status" });
  const trouble = element("p", { class: "stale", role: "status" });
  const tools = createTools({ words, base, register, link: () => address.link(answers), fragment: () => address.link(answers).split("#")[1] ?? "", onClear: clear, say: tell });
  const interview = createInterview({ data, words, base, onAnswer: (id, value) => change(withAnswer(answers, id, value), id) });
  const outcome = createResult({ words, base, timeline, data, open: (id) => interview.open(id) });
  const start = createStart({ words, base, register });
  const jump = element("button", { type: "button", class: "bottom-line", onclick: jumpOver });
  const right = element("div", { class: "right" }, tools.root, start.root, outcome.root);
  const columns = element("div", { class: "columns" }, interview.root, right);
  root.append(flags.bar, flags.list, notices, trouble, columns, jump);
  const map = createMapPlace({ words, base, register, bar: flags.bar });
  jump.before(map.root);
  const announcer = createAnnouncer(root);

  const address = createAddress(data, (found) => {
    if (!sameAnswers(found, answers)) change(found, null, { write: false });
  });
  const server = createServer({ base, register }, {
    onResult: (found) => (result === null ? show(found) : steadily(root, () => show(found))),
    onTrouble(sentence) {
      trouble.textContent = sentence ?? (result ? words.trouble.stale : words.trouble.waiting);
      root.toggleAttribute("data-stale", result !== null);
      interview.awaits(false);
    },
  });
  // Where the bar at the bottom leads: to the result, or back to the questions once the result is in sight.
  const seen = new IntersectionObserver(([entry]) => {
    jump.toggleAttribute("data-at-result", entry.isIntersecting);
    sayBottom();
  }, { rootMargin: "0px 0px -40% 0px" });
  seen.observe(right);

  // --- answers
  function change(next, id = null, { write = true } = {}) {
    answers = next;
    left = answers;
    if (write) address.write(answers, id === null || id !== lastChanged);
    lastChanged = id;
    paint();
    interview.awaits(true);
    server.ask(answers);
  }

  function clear() {
    const kept = answers;
    change(new Map());
    interview.begin();
    tell(words.tools.cleared, { label: words.tools.undo, onclick: () => {
      change(kept);
      closeNotice();
    } });
    notices.querySelector("[data-action=undo]").focus({ preventScroll: true }); // its own button is off now
  }

  function paint() {
    const begun = answers.size > 0;
    interview.show(answers, result?.asked ?? null);
    tools.show(begun);
    start.root.hidden = begun;
    outcome.root.hidden = !begun || result === null;
    root.toggleAttribute("data-begun", begun);
    sayBottom();
  }

  function show(found) {
    const first = result === null;
    result = found;
    trouble.textContent = "";
    root.removeAttribute("data-stale");
    if (found.refused.length > 0) {
      answers = new Map(Object.entries(found.answers));
      left = answers;
      address.write(answers, false);
      tell([words.refused, ...found.refused]);
    }
    paint();
    flags.show(found.red_flags);
    root.toggleAttribute("data-flagged", found.red_flags.length > 0);
    if (answers.size > 0) {
      announcer.say(outcome.show(found, first));
    } else outcome.compareWith(found);
    map.show(found);
    interview.awaits(false);
    root.dataset.ready = "yes";
    root.dataset.shown = JSON.stringify(Object.keys(found.answers)); // for whoever waits for a result
    if (first) interview.begin();
    if (!audited) audit();
  }

  /** What the proof of the tables found comes last: it is the least urgent and takes longest. */
  async function audit() {
    audited = true;
    try {
      const answer = await fetch(new URL("decision/audit.json", base));
      if (answer.ok) outcome.showAudit(await answer.json());
    } catch {
      audited = false; // with the next answer
    }
  }

  // --- what is said
  /** A quiet notice that stays until it is closed. @param {string|string[]} text @param {object|null} way  a button's label and onclick */
  function tell(text, way = null) {
    const sentences = [text].flat().map((one) => element("p", { text: one }));
    const close = element("button", { type: "button", class: "quiet", "data-action": "close-notice", onclick: closeNotice }, words.tools.close);
    const ways = way ? [element("button", { type: "button", class: "button", "data-action": "undo", onclick: way.onclick }, way.label)] : [];
    notices.replaceChildren(element("div", { class: "told" }, ...sentences), element("div", { class: "ways" }, ...ways, close));
  }

  function closeNotice() {
    const here = notices.contains(document.activeElement);
    notices.replaceChildren();
    if (here) root.querySelector(".question legend, .done h3")?.focus({ preventScroll: true });
  }

  function sayBottom() {
    const line = result && answers.size > 0 ? statusLine(result, words) : words.start.title;
    jump.textContent = fill(jump.hasAttribute("data-at-result") ? words.bottom.to_questions : words.bottom.to_result, { line });
  }

  function jumpOver() {
    const there = jump.hasAttribute("data-at-result") ? interview.root : right;
    there.scrollIntoView({ block: "start" });
    if (there === right && !outcome.root.hidden) outcome.heading.focus({ preventScroll: true });
  }

  const found = address.read();
  change(found.size > 0 || left === null ? found : left, null, { write: false });
  address.write(answers, false);
  return () => {
    server.destroy();
    address.destroy();
    announcer.destroy();
    outcome.destroy();
    map.destroy();
    flags.destroy();
    seen.disconnect();
  };
}
