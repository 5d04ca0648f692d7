// Controls to set so that the run shows what is asked. A response holds a value for each control that was moved.

import { createControls } from "./controls.js";
import { summaryInWords } from "./describe.js";
import { element } from "./elements.js";
import { createGoals } from "./question_goals.js";
import { createQuestionTimeline } from "./question_timeline.js";
import { fromParameters } from "./view_state.js";

export function create({ item, words, tools, name, changed, say }) {
  const said = words.timeline_task;
  let moved = {}; // by control: what differs from the beginning
  let controls = null;
  let tables = null;
  let locked = false;
  let frame = 0;

  const holder = element("div", { class: "task-controls" });
  const summary = element("p", { class: "run" });
  const start = element("button", { type: "button", class: "button", text: said.start, hidden: true, onclick: () => set({}, true) });
  const after = element("div", { class: "row after" }, start);
  const timeline = createQuestionTimeline({ tools, alt: said.run, parameters: item.timeline, trouble: words.point.trouble, onReady: ready });
  const root = element("fieldset", { class: "form" }, element("legend", { text: words.question.asks.timeline_task }));
  const goals = createGoals({ goals: item.goals, words, around: root });
  root.append(
    element("h4", { text: said.goals }), goals.root, goals.notes, timeline.root, holder, after,
    element("h4", { class: "unseen", text: said.run }), summary,
  );

  const parameters = () => ({ ...item.timeline, ...moved });
  const stateNow = () => fromParameters(new URLSearchParams(parameters()), tables, tables.words).state;

  function ready(found) {
    tables = found;
    controls = createControls(tables, tables.words, {
      choose: (control, answer) => set({ ...moved, [control]: answer }, true),
      flag: () => {},
      slide(symbol, value, done) {
        const { [symbol]: _, ...rest } = moved;
        set(value === null ? rest : { ...rest, [symbol]: value }, done);
      },
    }, name, item.controls);
    holder.replaceChildren(controls.root);
    if (locked) freeze();
    put();
    tell();
  }

  const freeze = () => holder.querySelectorAll("input").forEach((input) => { input.disabled = true; });

  function put() {
    if (!tables) return;
    const state = stateNow();
    controls.show(state);
    timeline.show({ parameters: parameters() });
    goals.show(timeline.pictureOf(state), tables.words);
    start.hidden = locked || Object.keys(moved).length === 0;
  }

  function tell() {
    if (!tables) return;
    summary.textContent = summaryInWords(timeline.pictureOf(stateNow()), tables.words);
    timeline.describe(summary.textContent);
  }

  /** @param {boolean} done  the hand has let go */
  function set(next, done) {
    moved = next;
    if (!locked) goals.open();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(put);
    if (!done) return;
    tell();
    if (locked) return;
    say(summary.textContent);
    changed();
  }

  function tellGoals(remarks) {
    goals.notes.replaceChildren();
    for (const { part, right: met, text } of remarks) goals.mark(part, met, met ? "" : text);
  }

  /** One way to do it, which meets every goal. */
  function showOne(solution) {
    tellGoals(item.goals.map(({ id }) => ({ part: id, right: true })));
    set({ ...solution }, true);
  }
  return {
    root,
    response: () => (Object.keys(moved).length > 0 ? moved : null),
    state: () => moved,
    fill(state) {
      moved = { ...state };
      put();
      tell();
    },
    mark({ remarks, final, right, solution }) {
      tellGoals(remarks);
      if (!final || right) return;
      after.append(element("button", { type: "button", class: "button", text: said.show, onclick: () => showOne(solution) }));
    },
    lock() {
      locked = true;
      start.hidden = true;
      freeze();
    },
    destroy() {
      cancelAnimationFrame(frame);
      goals.destroy();
      timeline.destroy();
    },
  };
}
