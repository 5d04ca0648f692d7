// A step of the story: what is told, what the room is asked, and questions that may be asked; each is answered when pressed.

import { element } from "./elements.js";

/** Which prompt stands at a step. */
const promptAt = (index, count) => (index === 0 ? "first" : index === count - 1 ? "last" : "middle");

/** @param {object} tools  of case_view.js */
export function createStepPart({ one, words, state, set, nameOf, announcer }) {
  const number = Number(state().part);
  const { story, asks } = one.steps[number - 1];

  function question({ ask, told }, index) {
    const name = `${number}.${index + 1}`;
    const answer = element("p", { class: "told", id: `case-told-${index + 1}`, text: told });
    const asked = () => state().asked.includes(name);
    const button = element(
      "button", { type: "button", class: "ask", "aria-controls": answer.id, onclick: () => press() },
      element("span", { class: "digit", "aria-hidden": "true", text: index + 1 }), element("span", { text: ask }),
    );
    function put() {
      button.setAttribute("aria-expanded", String(asked()));
      answer.hidden = !asked();
    }
    function press() {
      const { asked: before } = state();
      set({ asked: asked() ? before.filter((other) => other !== name) : [...before, name].sort() });
      put();
      if (!asked()) return undefined;
      answer.scrollIntoView({ block: "nearest" });
      announcer.say(told);
      return undefined;
    }
    put();
    return { item: element("li", {}, button, answer), press };
  }

  const questions = asks.map(question);
  return {
    root: element(
      "section", { class: "step" },
      element("h3", { tabindex: -1, text: nameOf(state().part) }),
      element("p", { class: "story", text: story }),
      element(
        "p", { class: "prompt" },
        element("strong", { text: `${words.room} ` }), words.step.prompts[promptAt(number - 1, one.steps.length)],
      ),
      element("div", {}, element("h4", { text: words.step.asks }), element("p", { class: "faint", text: words.step.asks_help })),
      element("ol", { class: "asks" }, ...questions.map(({ item }) => item)),
    ),
    /** Ask the question with this number, as its key does. @returns {false|undefined} false when there is none */
    ask: (wanted) => (questions[wanted - 1] ? questions[wanted - 1].press() : false),
  };
}
