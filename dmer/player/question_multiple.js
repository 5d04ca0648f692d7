// Several of the choices. A response is a list of ids.

import { createChoices } from "./question_choices.js";

export function create({ item, words, name, changed }) {
  const legend = words.question.asks.multiple;
  const choices = createChoices({ name, legend, options: item.options, several: true, words, changed });
  return {
    root: choices.root,
    response: () => (choices.chosen().length > 0 ? choices.chosen() : null),
    state: choices.chosen,
    fill: choices.choose,
    mark: (reply) => choices.mark(reply, reply.final ? reply.solution : []),
    lock: choices.lock,
  };
}
