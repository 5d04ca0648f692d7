// Controls to set so that the run shows what is asked. A response holds a value for each control that was moved.

import { createControls } from "./controls.js";
import { summaryInWords } from "./describe.js";
import { element } from "./elements.js";
import { pictureMaker } from "./picture.js";
import { createQuestionTimeline } from "./question_timeline.js";
import { fromParameters } from "./view_state.js";

const STATES = { open: "○", met: "✓", not_met: "✗" };

export function create({ item, words, tools, name, changed, say }) {
  const said = words.timeline_task;
  let moved = {}; // by control: what differs from the beginning
  let controls = null;
  let makePicture = null;
  let tables = null;
  let locked = false;
  let frame = 0;

  const goals = new Map(item.goals.map((goal) => [goal.id, goalOf(goal)]));
  const list = element("ul", { class: "goals" }, ...[...goals.values()].map(({ row }) => row));
  const holder = element("div", { class: "task-controls" });
  const summary = element("p", { class: "run" });
  const start = element("button", { type: "button", class: "button", text: said.start, hidden: true, onclick: () => set({}, true) });
  const after = element("div", { class: "row after" }, start);
  const timeline = createQuestionTimeline({ tools, alt: said.run, parameters: item.timeline, trouble: words.point.trouble, onReady: ready });
  const root = element(
    "fieldset", { class: "form" }, element("legend", { text: words.question.asks.timeline_task }),
    element("h4", { text: said.goals }), list, timeline.root, holder, after,
    element("h4", { class: "unseen", text: said.run }), summary,
  );

  function goalOf({ text }) {
    const sign = element("span", { class: "sign", "aria-hidden": "true", text: STATES.open });
    const state = element("span", { class: "state", text: said.open });
    const note = element("p", { class: "goal-note" });
    return { row: element("li", { "data-state": "open" }, element("p", { class: "goal" }, sign, element("span", { text }), " ", state), note), sign, state, note };
  }

  function tellGoal({ row, sign, state, note }, name, text = "") {
    row.dataset.state = name;
    sign.textContent = STATES[name];
    state.textContent = said[name];
    note.textContent = text;
  }

  const parameters = () => ({ ...item.timeline, ...moved });
  const stateNow = () => fromParameters(new URLSearchParams(parameters()), tables, tables.words).state;

  function ready(found) {
    tables = found;
    makePicture = pictureMaker(tables);
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
    controls.show(stateNow());
    timeline.show({ parameters: parameters() });
    start.hidden = locked || Object.keys(moved).length === 0;
  }

  function tell() {
    if (!tables) return;
    summary.textContent = summaryInWords(makePicture(stateNow()), tables.words);
    timeline.describe(summary.textContent);
  }

  /** @param {boolean} done  the hand has let go */
  function set(next, done) {
    moved = next;
    if (!locked) for (const goal of goals.values()) if (goal.row.dataset.state !== "open") tellGoal(goal, "open", goal.note.textContent);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(put);
    if (!done) return;
    tell();
    if (locked) return;
    say(summary.textContent);
    changed();
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
      for (const { part, right: met, text } of remarks) tellGoal(goals.get(part), met ? "met" : "not_met", met ? "" : text);
      if (!final || right) return;
      after.append(element("button", { type: "button", class: "button", text: said.show, onclick: () => set({ ...solution }, true) }));
    },
    lock() {
      locked = true;
      start.hidden = true;
      freeze();
    },
    destroy() {
      cancelAnimationFrame(frame);
      timeline.destroy();
    },
  };
}
