// A case, scene by scene. A response is the list of turns that were taken; what they were worth is said at the end.

import { element } from "./elements.js";
import { remarkLine } from "./question_said.js";
import { fill } from "./words.js";

const SEPARATOR = "/"; // as in dmer/training/branching.py

export function create({ item, words, changed, say }) {
  const said = words.branching;
  const story = element("ol", { class: "scenes" });
  const end = element("p", { class: "end", text: said.end });
  const back = element("button", { type: "button", class: "button", text: said.take_back, onclick: () => takeBack() });
  const tools = element("div", { class: "row" }, back);
  const way = element("div", { class: "way-through" });
  const root = element("fieldset", { class: "form" }, element("legend", { text: words.question.asks.branching }), story, end, tools, way);
  const scenes = new Map(item.scenes.map((scene) => [scene.id, scene]));
  let taken = [];

  /** The scenes on the way of some turns, each with the turn taken there; the last one is open unless the case has ended. */
  function wayOf(turns) {
    const found = [];
    let scene = item.scenes[0];
    for (const id of turns) {
      const turn = scene?.turns.find((one) => one.id === id);
      if (!turn) break;
      found.push({ scene, turn });
      scene = scenes.get(turn.to) ?? null;
    }
    return scene ? [...found, { scene, turn: null }] : found;
  }
  const ended = () => wayOf(taken).at(-1).turn !== null;

  function sceneOf({ scene, turn }, at) {
    const title = element("h4", { tabindex: -1, text: fill(said.scene, { number: at + 1 }) });
    const turns = scene.turns.map(({ id, text }) => element(
      "button", { type: "button", class: "button turn", onclick: () => take(id) }, text,
    ));
    const then = turn ? [element("p", { class: "taken", text: fill(said.turn, { text: turn.text }) })] : turns;
    return element("li", { "data-part": turn ? `${scene.id}${SEPARATOR}${turn.id}` : null }, title, element("p", { class: "scene-text", text: scene.text }), ...then);
  }

  function show() {
    story.replaceChildren(...wayOf(taken).map(sceneOf));
    end.hidden = !ended();
    tools.hidden = taken.length === 0;
  }

  function take(id) {
    taken = [...taken, id];
    show();
    changed();
    if (ended()) say(said.end);
    const last = story.lastElementChild.querySelector("h4");
    last.focus({ preventScroll: true });
    story.lastElementChild.scrollIntoView({ block: "nearest" });
  }

  function takeBack() {
    taken = taken.slice(0, -1);
    show();
    changed();
    story.lastElementChild.querySelector("h4").focus();
  }
  show();
  return {
    root,
    response: () => (ended() ? taken : null),
    state: () => taken,
    fill(state) {
      taken = wayOf(state).flatMap(({ turn }) => (turn ? [turn.id] : []));
      show();
    },
    mark({ remarks, right, solution }) {
      for (const remark of remarks) {
        const row = [...story.children].find(({ dataset }) => dataset.part === remark.part);
        row?.append(remarkLine(remark, words));
        if (row) row.dataset.right = remark.right ? "yes" : "no";
      }
      end.hidden = true;
      if (right) return;
      const lines = wayOf(solution).map(({ turn }) => element("li", { text: turn.text }));
      way.replaceChildren(element("h4", { text: said.way }), element("ol", {}, ...lines));
    },
    lock() {
      tools.hidden = true;
    },
  };
}
