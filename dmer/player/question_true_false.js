// A statement to hold true or false. A response is true or false.

import { createChoices } from "./question_choices.js";

export function create({ words, name, changed }) {
  const options = ["true", "false"].map((id) => ({ id, text: words.true_false[id] }));
  const choices = createChoices({ name, legend: words.question.asks.true_false, options, words, changed });
  const chosen = () => (choices.chosen().length > 0 ? choices.chosen()[0] === "true" : null);
  return {
    root: choices.root,
    response: chosen,
    state: chosen,
    fill: (state) => choices.choose([String(state)]),
    mark: (reply) => choices.mark(reply, reply.final ? [String(reply.solution)] : []),
    lock: choices.lock,
  };
}
