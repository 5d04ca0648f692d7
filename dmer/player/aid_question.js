// One question of the interview: its options, why it is asked, and a way to take the answer back. Enter goes on.

import { basisLine, sureness } from "./aid_basis.js";
import { ticked } from "./aid_answers.js";
import { element } from "./elements.js";
import { fill } from "./words.js";

const TYPING_PAUSE = 500; // milliseconds until a typed number counts

let made = 0;

/**
 * @param {object} question  of decision.json
 * @param {{words: object, base: string, notKnown: string, help: {open: boolean}, onAnswer: (id: string, value: any) => void,
 *   onEnter: (id: string) => void}} around  `help`: whether "why" stands open, the same for all questions
 * @returns {{root: HTMLFormElement, show: (value: any) => void, focus: () => void}}
 */
export function createQuestion(question, { words, base, notKnown, help, onAnswer, onEnter }) {
  const name = `aid-question-${++made}`;
  const answer = (value) => onAnswer(question.id, value);
  const kinds = { one: choices, many: choices, scale, score };
  const controls = kinds[question.kind](question, { name, words, notKnown, answer });
  const legend = element("legend", { id: `${name}-text`, tabindex: -1, text: question.text });
  const back = element("button", { type: "button", class: "quiet", "data-action": "take-back", onclick: takeBack }, words.question.take_back);
  const why = whyOf(question, words, base, help);
  const root = element(
    "form", { class: "question", "data-question": question.id, "data-kind": question.kind, novalidate: true, onsubmit: entered },
    element("fieldset", {}, legend, ...controls.parts), element("div", { class: "under" }, why, back),
  );

  function takeBack() {
    answer(null);
    legend.focus({ preventScroll: true });
  }

  function entered(event) {
    event.preventDefault();
    if (controls.settle?.() !== false) onEnter(question.id);
  }

  return {
    root,
    show(value) {
      controls.show(value);
      back.classList.toggle("absent", value === undefined);
      why.open = help.open;
    },
    focus() {
      const inputs = [...root.querySelectorAll("fieldset input")];
      const first = inputs.find((one) => one.checked) ?? inputs[0];
      const keyboardWouldRise = first.type === "number" && matchMedia("(pointer: coarse)").matches;
      (keyboardWouldRise ? legend : first).focus({ preventScroll: true });
    },
  };
}

function whyOf(question, words, base, help) {
  const { why, help: how } = question;
  const inside = [element("p", { text: why }), ...(how ? [element("p", { text: how })] : []), sureness(question, words), basisLine(question, words, base)];
  const made = element("details", { class: "fold why" }, element("summary", { text: words.question.why }), element("div", { class: "inside" }, ...inside));
  made.addEventListener("toggle", () => { help.open = made.open; });
  return made;
}

/** One option to tick or choose. */
function choice({ type, name, value, text, kind = "choice" }, onChange) {
  const input = element("input", { type, name, value, onchange: (event) => onChange(event.target.checked) });
  return { input, root: element("label", { class: kind }, input, element("span", { text })) };
}

function choices(question, { name, words, notKnown, answer }) {
  const type = question.kind === "many" ? "checkbox" : "radio";
  let shown;
  const offered = question.options.map(({ id, text }) => ({
    id, ...choice({ type, name, value: id, text }, (on) => answer(type === "radio" ? id : ticked(question, shown, id, on))),
  }));
  const open = choice({ type, name, value: "?", text: words.question.not_known }, (on) => answer(on ? notKnown : null));
  return {
    parts: [element("div", { class: "choices" }, ...offered.map(({ root }) => root), open.root)],
    show(value) {
      shown = value;
      const chosen = [value].flat();
      for (const { id, input } of offered) input.checked = chosen.includes(id);
      open.input.checked = value === notKnown;
    },
  };
}

function scale(question, { name, words, notKnown, answer }) {
  const numbers = Array.from({ length: question.highest - question.lowest + 1 }, (_, i) => question.lowest + i);
  const offered = numbers.map((number) => ({ number, ...choice({ type: "radio", name, value: number, text: String(number), kind: "number" }, () => answer(number)) }));
  const open = choice({ type: "radio", name, value: "?", text: words.question.not_known }, () => answer(notKnown));
  return {
    parts: [element("div", { class: "scale" }, ...offered.map(({ root }) => root)), element("div", { class: "choices" }, open.root)],
    show(value) {
      for (const { number, input } of offered) input.checked = value === number;
      open.input.checked = value === notKnown;
    },
  };
}

function score({ lowest, highest }, { name, words, notKnown, answer }) {
  const range = fill(words.question.range, { lowest, highest });
  const hint = element("span", { class: "hint", id: `${name}-range`, text: range });
  const wrong = element("p", { class: "wrong", id: `${name}-wrong`, role: "status" });
  const input = element("input", {
    type: "number", inputmode: "numeric", min: lowest, max: highest, step: 1, autocomplete: "off",
    "aria-labelledby": `${name}-text`, "aria-describedby": `${name}-range ${name}-wrong`, oninput: later, onchange: settle,
  });
  const open = choice({ type: "checkbox", name, value: "?", text: words.question.not_known }, (on) => answer(on ? notKnown : null));
  let timer = 0;
  let shown;

  function later() {
    clearTimeout(timer);
    timer = setTimeout(settle, TYPING_PAUSE);
  }

  /** Take what is typed as the answer; false where it cannot be one. */
  function settle() {
    clearTimeout(timer);
    const typed = input.value.trim();
    const value = typed === "" ? null : Number(typed);
    const good = !input.validity.badInput && (value === null || (Number.isInteger(value) && value >= lowest && value <= highest));
    wrong.textContent = good ? "" : fill(words.question.wrong_number, { lowest, highest });
    input.setAttribute("aria-invalid", String(!good));
    if (!good) return false;
    if (value !== (typeof shown === "number" ? shown : null)) answer(value);
    return true;
  }

  return {
    parts: [element("div", { class: "score" }, input, hint), wrong, element("div", { class: "choices" }, open.root)],
    settle,
    show(value) {
      shown = value;
      const text = typeof value === "number" ? String(value) : "";
      const typing = document.activeElement === input && input.getAttribute("aria-invalid") === "true";
      if (!typing && input.value !== text) input.value = text;
      open.input.checked = value === notKnown;
    },
  };
}
