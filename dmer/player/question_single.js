// One of several choices. A response is the id of an option.

import { createChoices } from "./question_choices.js";

export function create({ item, words, name, changed }) {
  const choices = createChoices({ name, legend: words.question.asks.single, options: item.options, words, changed });
  return {
    root: choices.root,
    response: () => choices.chosen()[0] ?? null,
    state: () => choices.chosen()[0] ?? null,
    fill: (state) => choices.choose([state]),
    mark: (reply) => choices.mark(reply, reply.final ? [reply.solution] : []),
    lock: choices.lock,
  };
}
