// What a new fact does to a suspicion, on a scale of five. A response is a whole number from -2 to 2.

import { element } from "./elements.js";
import { createChoices } from "./question_choices.js";

const VALUES = { minus_two: -2, minus_one: -1, zero: 0, one: 1, two: 2 };

export function create({ item, words, name, changed }) {
  const said = words.concordance;
  const options = Object.entries(VALUES).map(([key, value]) => ({ id: String(value), text: said.options[key] }));
  const own = { ...words, question: { ...words.question, others: said.reasoning, right_one: said.best } };
  const choices = createChoices({ name, legend: said.scale, options, words: own, changed });
  const chosen = () => (choices.chosen().length > 0 ? Number(choices.chosen()[0]) : null);
  const fact = (kind, title, text) => element("div", { class: `told ${kind}` }, element("dt", { text: title }), element("dd", { text }));
  const root = element(
    "div", { class: "concordance" },
    element("dl", { class: "facts" }, fact("suspicion", said.suspicion, item.suspicion), fact("fact", said.fact, item.fact)),
    choices.root, element("p", { class: "faint", text: said.note }),
  );
  return {
    root,
    response: chosen,
    state: chosen,
    fill: (state) => choices.choose([String(state)]),
    mark(reply) {
      choices.mark(reply, reply.final ? [String(reply.solution)] : [], reply.score > 0 && !reply.right ? choices.chosen() : []);
    },
    lock: choices.lock,
  };
}
