// A test: every question once, nothing said about the answers before the end. It can be left and gone on with at any time; an
// answer counts as given once it is on its way, so that a server that is away holds nobody up.

import { element } from "./elements.js";
import { questionMemory } from "./learn_memory.js";
import { bar, placeLink } from "./learn_parts.js";
import { createResults } from "./learn_results.js";
import { createQuestion } from "./question.js";
import { fill } from "./words.js";

const AGAIN_MILLISECONDS = 3000;

/** @param {object} around  of learn.js @param {"pre"|"post"} use */
export function createTest(around, use) {
  const { words, course, link, tools } = around;
  const said = words.test;
  const names = course.tests[use];
  const given = new Set();
  let question = null;
  let results = null;
  let begun = false;
  let timer = 0;
  let gone = false;

  const where = element("p", { class: "where-in" });
  const progress = element("div", { class: "how-far" });
  const place = element("section", { class: "piece", tabindex: -1 });
  const leave = placeLink(around, { view: "home" }, { class: "button", text: said.leave });
  const moves = element("div", { class: "moves" }, leave);
  const root = element(
    "article", { class: "test", "data-view": "test", "data-test": use, "aria-label": said.label[use] },
    placeLink(around, { view: "home" }, { class: "crumb", text: `‹ ${words.module.back}` }),
    element("header", {}, element("h2", { tabindex: -1, text: said.label[use] }), where, progress), place, moves,
  );

  function answered() {
    const known = new Set([...around.record().tests[use].answered, ...link.waitingIn(use), ...given]);
    return names.filter((name) => known.has(name));
  }

  function tellPlace(done) {
    where.textContent = done < names.length ? fill(said.place, { number: done + 1, count: names.length }) : "";
    place.setAttribute("aria-label", where.textContent || said.results);
    progress.replaceChildren(bar(done / names.length));
  }

  function show(byHand) {
    if (gone || results) return;
    question?.destroy();
    question = null;
    const known = answered();
    const next = names.find((name) => !known.includes(name));
    if (!next) return finish();
    if (!begun) return intro(known.length);
    tellPlace(known.length);
    put(course.items[next]);
    if (byHand) {
      around.toTop();
      place.focus({ preventScroll: true });
    }
    return undefined;
  }

  function intro(count) {
    const start = () => {
      begun = true;
      show(true);
    };
    where.textContent = count > 0 ? fill(words.home.answered, { done: count, count: names.length }) : fill(words.home.questions, { count: names.length });
    progress.replaceChildren(bar(count / names.length));
    place.setAttribute("aria-label", said.label[use]);
    place.replaceChildren(
      element("p", { text: said.intro }),
      element("button", { type: "button", class: "button main begin", text: count > 0 ? said.go_on : said.begin, onclick: start }),
    );
  }

  function put(item) {
    const answer = async (tried) => {
      link.attempt(item, use, tried).catch(() => { given.delete(item.id); }); // refused: it is asked again
      given.add(item.id);
      return { kept: true };
    };
    question = createQuestion({
      item, words, tools, where: use, begun: questionMemory.read(item, use), answer,
      onChange: (now) => questionMemory.write(item, use, now.tried ? null : now),
      onDone: () => requestAnimationFrame(() => show(true)),
    });
    place.replaceChildren(question.root);
  }

  /** All is given: what is said about it comes once the server has it all. */
  async function finish() {
    tellPlace(names.length);
    moves.hidden = true;
    if (!place.querySelector(".waiting")) place.replaceChildren(element("p", { class: "waiting", role: "status", text: said.waiting }));
    try {
      const found = await link.test(use);
      if (gone) return;
      if (!found.done) throw new Error("not all is there yet");
      await around.refresh();
      if (gone) return;
      results = createResults(around, use, found.answers);
      progress.replaceChildren();
      place.replaceChildren(results.root);
      results.root.querySelector("h3").focus({ preventScroll: true });
    } catch {
      if (!gone) timer = setTimeout(retry, AGAIN_MILLISECONDS);
    }
  }

  /** An answer may have been refused meanwhile; then it is asked again. */
  async function retry() {
    await around.refresh();
    given.clear();
    moves.hidden = false;
    show(false);
  }
  show(false);
  return {
    root,
    focus: () => root.querySelector("h2").focus({ preventScroll: true }),
    onRecord: () => !begun && !results && !question && show(false),
    destroy() {
      gone = true;
      clearTimeout(timer);
      question?.destroy();
      results?.destroy();
    },
  };
}
