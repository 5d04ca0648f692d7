// One case: its head, the way through its parts, the part on show, and the moves. The parts are case_step.js, case_plan.js,
// case_compare.js and case_home.js; each gives `{root, ask?, leave?}` and tells changes of the state to this one.

import { createAnnouncer } from "./announce.js";
import { createComparisons } from "./case_comparisons.js";
import { createComparePart } from "./case_compare.js";
import { createHomePart } from "./case_home.js";
import { listenForCaseKeys } from "./case_keys.js";
import { createPlanPart } from "./case_plan.js";
import { isOpen, partsOf } from "./case_state.js";
import { createStepPart } from "./case_step.js";
import { element } from "./elements.js";
import { createProjector } from "./projector.js";
import { keepWhole } from "./whole_names.js";
import { fill } from "./words.js";

const NEARLY = 8; // pixels

const MAKERS = { plan: createPlanPart, compare: createComparePart, home: createHomePart };

/**
 * @param {object} options  beside what cases.js gives to every view: `one`, the case; `state`, where it begins; `byHand`,
 *   somebody chose it just now; `onState(state, anew)`, told at each change, `anew` where it is another part
 */
export function createCase({ one, state: begin, byHand, onState, ...around }) {
  const { words, data, root: whole } = around;
  const names = partsOf(one);
  let state = begin;
  let part = null;
  let warned = false; // that nothing was chosen yet

  const nameOf = (name) => words.frame.parts[name] ?? fill(words.frame.parts.step, { number: name });
  const comparisons = createComparisons({ ...around, one });

  const button = (text, properties) => element("button", { type: "button", class: "button", text, ...properties });
  const way = element("ol", { class: "way" });
  const place = element("div", { class: "part" });
  const back = button(words.buttons.back, { onclick: () => previous() });
  const next = button(words.buttons.next, { class: "button main", onclick: () => forward() });
  const fullScreen = button(words.buttons.full_screen, { onclick: () => projector.toggle() });
  const keyButton = button(words.buttons.keys, { class: "button keys", onclick: () => keys.list.toggle() });
  const title = element("h2", { class: "title", tabindex: -1, text: one.title });
  const moves = element("div", { class: "row moves" }, back, next);
  const root = element(
    "article", { class: "case", "data-case": one.id, "aria-label": fill(words.frame.label, { title: one.title }) },
    element(
      "header", { class: "head" },
      element(
        "div", { class: "names" },
        element("p", { class: "row fictional" }, element("span", { class: "mark", text: words.frame.mark }), data.fictional), title,
      ),
      element("div", { class: "row tools" }, button(words.buttons.all, { onclick: () => around.open(null) }), fullScreen, keyButton),
    ),
    element("nav", { "aria-label": words.frame.way }, way),
    place,
    moves,
  );
  const announcer = createAnnouncer(root);
  const projector = createProjector(root, (on) => {
    fullScreen.textContent = on ? words.buttons.full_screen_leave : words.buttons.full_screen;
  });
  const keys = listenForCaseKeys(root, words, {
    next: (key) => (key === "PageDown" && moreBelow() ? false : forward()),
    previous: (key) => (key === "PageUp" && moreAbove() ? false : previous()),
    full_screen: () => projector.toggle(),
    ask: (key) => part.ask?.(Number(key)) ?? false,
  });
  root.append(keys.list.root);

  // Where a part is longer than the screen, the keys of a clicker scroll first, so that nothing is passed over.
  const moreBelow = () => place.getBoundingClientRect().bottom > (projector.on() ? moves.getBoundingClientRect().top : innerHeight) + NEARLY;
  const moreAbove = () => place.getBoundingClientRect().top < -NEARLY;

  function set(change, anew = false) {
    state = { ...state, ...change };
    warned = false;
    onState(state, anew);
  }

  /** Other parts hear of what was asked and chosen only when they are made. */
  const tools = { ...around, one, words, announcer, comparisons, state: () => state, set, go, nameOf };

  function wayPoint(name, index) {
    const current = name === state.part;
    return element(
      "li", {},
      element(
        "button", { type: "button", class: "point", "aria-current": current ? "step" : null, onclick: () => go(name) },
        element("span", { class: "number", "aria-hidden": "true", text: index + 1 }), element("span", { class: "name", text: nameOf(name) }),
      ),
    );
  }

  /** Make the part on show. @param {boolean} byHand  the keyboard and the eye go to its beginning */
  function put(byHand) {
    part?.leave?.();
    part = (MAKERS[state.part] ?? createStepPart)(tools);
    keepWhole(part.root);
    place.replaceChildren(part.root);
    root.dataset.part = state.part;
    const index = names.indexOf(state.part);
    way.replaceChildren(...names.map(wayPoint));
    back.disabled = index === 0;
    next.hidden = index === names.length - 1;
    next.textContent = state.part === "plan" ? words.plan.show : words.buttons.next;
    if (!byHand) return;
    const heading = part.root.querySelector("h3");
    heading.focus({ preventScroll: true });
    if (projector.on()) root.scrollTop = 0;
    else if (root.getBoundingClientRect().top < 0 || heading.getBoundingClientRect().bottom > innerHeight) root.scrollIntoView();
    announcer.say(fill(words.frame.place, { name: nameOf(state.part), number: index + 1, count: names.length }));
  }

  function go(name) {
    if (name === state.part) return;
    set({ part: name }, true);
    put(true);
  }

  function previous() {
    const index = names.indexOf(state.part);
    if (index > 0) go(names[index - 1]);
  }

  /** The next part. Before the aid speaks, a room that has chosen nothing is asked once whether it means to. */
  function forward() {
    if (state.part === "plan" && isOpen(state) && !warned) {
      warned = true;
      return part.warn();
    }
    const index = names.indexOf(state.part);
    return index < names.length - 1 && go(names[index + 1]);
  }

  put(false);
  requestAnimationFrame(() => {
    if (byHand) title.focus({ preventScroll: true });
    whole.scrollIntoView();
  });
  return {
    root,
    state: () => state,
    /** Show a state from the address. */
    show(wanted) {
      const moved = wanted.part !== state.part;
      state = wanted;
      put(moved);
    },
    destroy() {
      part.leave?.();
      comparisons.destroy();
      announcer.destroy();
      keys.destroy();
      projector.destroy();
      root.remove();
    },
  };
}
