// The controls beside the figure: choices, switches and sliders, made from the words and the tables. They show the
// state and report wishes; they decide nothing.

import { element } from "./elements.js";
import { answerName } from "./timeline_names.js";
import { choicesOf, usualValues, valuesOf } from "./view_state.js";
import { fill, number } from "./words.js";

const OPEN_GROUPS = ["who", "feed", "why"];
const GROUP_OF_CHOICE = {
  profile: "who", feeding: "feed", stage: "feed", mechanism: "why", compare: "view", beside: "view", people: "view",
};

/** Whether a slider has a meaning in this state. */
function applies(only, state, values) {
  return {
    "": true,
    pump: state.feeding === "pump",
    dopamine: state.mechanism !== "oxytocin",
    oxytocin: state.mechanism !== "dopamine",
    cue: values.cue_strength > 0,
  }[only];
}

/**
 * @param {object} tables @param {object} words
 * @param {{choose: (name: string, answer: string) => void, flag: (name: string, on: boolean) => void,
 *   slide: (symbol: string, value: number|null, done: boolean) => void}} wishes
 * @param {string} id  prefix that keeps ids apart
 * @param {string[]|null} only  names of the controls that are wanted, which then stand without groups; null for all
 */
export function createControls(tables, words, wishes, id, only = null) {
  const groups = {};
  const root = element("div", { class: "controls" });
  for (const [name, title] of Object.entries(words.groups)) {
    groups[name] = only ? root : element("details", { class: "group", open: OPEN_GROUPS.includes(name) }, element("summary", { text: title }));
    if (!only) root.append(groups[name]);
  }
  if (!only) root.append(element("p", { class: "help", text: words.default_hint }));
  const wanted = (name) => only === null || only.includes(name);
  const parts = [
    ...Object.entries(choicesOf(tables)).filter(([name]) => wanted(name)).map(([name, answers]) => makeChoice(name, answers)),
    ...words.controls.filter(({ symbol }) => wanted(symbol)).map(makeSlider),
    ...Object.keys(words.switches).filter(wanted).map(makeSwitch),
  ];

  function makeChoice(name, answers) {
    const { label, help } = words.choices[name];
    const inputs = new Map();
    const field = element("fieldset", { class: "choice", "data-name": name }, element("legend", { text: label }));
    const pills = element("div", { class: "pills" });
    for (const answer of orderOf(name, answers)) {
      const input = element("input", {
        type: "radio", name: `${id}-${name}`, value: answer, onchange: () => wishes.choose(name, answer),
      });
      inputs.set(answer, input);
      pills.append(element("label", { class: "pill" }, input, element("span", { text: answerName(words, name, answer) })));
    }
    field.append(pills, element("p", { class: "help", text: help }));
    groups[GROUP_OF_CHOICE[name]].append(field);
    return (state) => {
      inputs.get(state[name]).checked = true;
      field.hidden = name === "beside" && state.compare !== "beside";
    };
  }

  /** Profiles in the order of the words file, so that an editor decides it. */
  function orderOf(name, answers) {
    if (name !== "profile" && name !== "beside") return answers;
    return Object.keys(words.profiles).filter((profile) => answers.includes(profile));
  }

  function makeSwitch(name) {
    const { label, help } = words.switches[name];
    const input = element("input", { type: "checkbox", role: "switch", onchange: () => wishes.flag(name, input.checked) });
    groups.view.append(
      element("div", { class: "switch" }, element("label", {}, input, element("span", { text: label })), element("p", { class: "help", text: help })),
    );
    return (state) => {
      input.checked = state[name];
    };
  }

  function makeSlider(control) {
    const { symbol, scale, unit, decimals } = control;
    const table = tables.inputs.find((input) => input.symbol === symbol);
    const [low, high] = (control.limits ?? table.range).map((end) => end * scale);
    const behind = unit === "%" || unit === "" ? unit : ` ${unit}`;
    const inWords = (value) => number(value * scale, decimals) + behind;
    const output = element("output", { for: `${id}-${symbol}` });
    const mark = element("span", { class: "default-mark", "aria-hidden": "true" });
    const helpId = `${id}-${symbol}-help`;
    const input = element("input", {
      type: "range", id: `${id}-${symbol}`, min: low, max: high, step: control.step, "aria-describedby": helpId,
      oninput: () => wishes.slide(symbol, Number(input.value) / scale, false),
      onchange: () => wishes.slide(symbol, Number(input.value) / scale, true),
      onkeydown: (event) => {
        if (event.key === "Delete" || event.key === "Backspace") wishes.slide(symbol, null, true);
      },
      ondblclick: () => wishes.slide(symbol, null, true),
    });
    const help = element("p", { class: "help", id: helpId });
    const field = element(
      "div", { class: "slider", "data-symbol": symbol },
      element("div", { class: "slider-head" }, element("label", { for: `${id}-${symbol}`, text: control.label }), output),
      element("div", { class: "track" }, mark, input),
      help,
    );
    groups[control.group].append(field);
    return (state, values, usual) => {
      field.hidden = !applies(control.only, state, values);
      const shown = values[symbol] * scale;
      if (Math.abs(Number(input.value) - shown) > 1e-9) input.value = String(shown);
      output.textContent = inWords(values[symbol]);
      input.setAttribute("aria-valuetext", inWords(values[symbol]));
      mark.style.setProperty("--share", String((usual[symbol] * scale - low) / (high - low)));
      field.classList.toggle("moved", symbol in state.overrides);
      const sentence = `${control.help} ${fill(words.default_mark, { value: inWords(usual[symbol]) })}`;
      if (help.textContent !== sentence) help.textContent = sentence;
    };
  }

  /** Show a state. */
  function show(state) {
    const values = valuesOf(state, tables);
    const usual = usualValues(state, tables);
    for (const part of parts) part(state, values, usual);
  }

  return { root, show };
}
