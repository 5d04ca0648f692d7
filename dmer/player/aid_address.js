// The answers in the address, behind #, which no browser sends to a server: a link, a reload, back and forward bring them
// back. Whether they can be used is for the server to say; here nothing is dropped but what is far too long.

import { createPlaces } from "./places.js";

const OPEN = "?"; // how "not known" is written
const MOST_ANSWERS = 100;
const LONGEST_VALUE = 400;
const NUMBER = /^-?\d{1,9}(\.\d{1,9})?$/;

/**
 * Answers as a fragment, without "#".
 * @param {import("./aid_answers.js").Answers} answers @param {{questions: object[], not_known: string}} data
 */
export function toFragment(answers, { questions, not_known: notKnown }) {
  const order = new Map(questions.map(({ id }, i) => [id, i]));
  const sorted = [...answers].sort(([one], [other]) => (order.get(one) ?? Infinity) - (order.get(other) ?? Infinity));
  return sorted.map(([id, value]) => `${safe(id)}=${value === notKnown ? OPEN : [value].flat().map(safe).join(",")}`).join("&");
}

const safe = (part) => encodeURIComponent(String(part));

/**
 * Answers of a fragment, with or without "#".
 * @returns {import("./aid_answers.js").Answers}
 */
export function fromFragment(fragment, { questions, not_known: notKnown }) {
  const kinds = new Map(questions.map(({ id, kind }) => [id, kind]));
  const pairs = [...new URLSearchParams(fragment.replace(/^#/, ""))].slice(0, MOST_ANSWERS);
  const answers = new Map();
  for (const [id, written] of pairs) {
    if (id !== "") answers.set(id.slice(0, LONGEST_VALUE), valueOf(written.slice(0, LONGEST_VALUE), kinds.get(id), notKnown));
  }
  return answers;
}

function valueOf(written, kind, notKnown) {
  if (written === OPEN) return notKnown;
  if (kind === "many") return written.split(",").filter(Boolean);
  if ((kind === "scale" || kind === "score") && NUMBER.test(written)) return Number(written);
  return written;
}

/**
 * Keeps the answers in the address and hears when somebody changes it.
 * @param {object} data  with `questions` and `not_known` @param {(answers: Map) => void} onChange
 */
export function createAddress(data, onChange) {
  const whole = (answers) => {
    const fragment = toFragment(answers, data);
    return `${location.pathname}${location.search}${fragment ? `#${fragment}` : ""}`;
  };
  const places = createPlaces({ onMove: () => onChange(fromFragment(location.hash, data)) });
  return {
    read: () => fromFragment(location.hash, data),
    /** @param {boolean} anew  a place of its own among back and forward */
    write: (answers, anew) => places.write(whole(answers), anew),
    link: (answers) => new URL(whole(answers), location.href).href,
    destroy: places.destroy,
  };
}
