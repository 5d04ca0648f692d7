// What a test showed: by objective, beside the other test where that was taken, and every answer with what is said to it.

import { element } from "./elements.js";
import { bar, percent, placeLink } from "./learn_parts.js";
import { createQuestion } from "./question.js";
import { fill } from "./words.js";

/** @param {object} around  of learn.js @param {"pre"|"post"} use @param {Record<string, object>} answers  by the id of the item */
export function createResults(around, use, answers) {
  const { words, course, tools } = around;
  const said = words.test;
  const questions = [];
  const record = around.record();
  const scores = Object.values(answers).map(({ score }) => score);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const found = new Map(record.progress.objectives.map((one) => [one.objective, one]));

  function line(text, share, kind) {
    return element("div", { class: `score ${kind}` }, element("span", { text }), bar(share));
  }

  function objectiveRow({ id, text }) {
    const { before = null, after = null, gain = null } = found.get(id) ?? {};
    const parts = [];
    if (before !== null) parts.push(line(fill(said.before, { percent: percent(before) }), before, "before"));
    if (after !== null && use === "post") parts.push(line(fill(said.after, { percent: percent(after) }), after, "now"));
    if (gain !== null && use === "post") {
      const points = `${gain > 0 ? "+" : gain < 0 ? "−" : "±"}${Math.abs(percent(gain))}`;
      parts.push(element("p", { class: "gain", text: fill(said.gain, { points }) }));
    }
    return element("li", {}, element("p", { text }), ...parts);
  }

  /** The question as it was answered, made when it is opened. */
  function answerRow(name, index) {
    const item = course.items[name];
    const { response, ...reply } = answers[name];
    const holder = element("div", { class: "answer" });
    const title = fill(said.answer, { number: index + 1, stem: item.stem });
    const sign = reply.right ? "✓" : reply.score > 0 ? "◐" : "✗";
    const verdict = words.question.verdicts[reply.right ? "right" : reply.score > 0 ? "partly" : "wrong"];
    const root = element(
      "details", {
        class: "answer-row",
        ontoggle() {
          if (!root.open || holder.hasChildNodes()) return;
          const question = createQuestion({
            item, words, tools, where: "lesson", answer: async () => reply, begun: { state: response, reply: { ...reply, final: true } },
          });
          questions.push(question);
          holder.append(question.root);
        },
      },
      element("summary", {}, element("span", { class: "sign", "aria-hidden": "true", text: sign }), element("span", { class: "unseen", text: `${verdict} ` }), element("span", { text: title })), holder,
    );
    return root;
  }

  const root = element(
    "div", { class: "results" },
    element("h3", { tabindex: -1, text: `${said.results}: ${fill(said.score, { percent: percent(mean) })}` }),
    element("p", { class: "faint", text: said.score_help }),
    placeLink(around, { view: "home" }, { class: "button main", text: said.again }),
    element("section", {}, element("h3", { text: said.objectives }), ...course.modules.map((module) => element(
      "section", { class: "by-module" }, element("h4", { text: `${module.number}. ${module.title}` }), element("ul", { class: "scores" }, ...module.objectives.map(objectiveRow)),
    ))),
    element("section", {}, element("h3", { text: said.answers }), ...course.tests[use].filter((name) => answers[name]).map(answerRow)),
  );
  return { root, destroy: () => questions.forEach((question) => question.destroy()) };
}
