// Each objective by its module: how far it leads, what is answered of it, and the tests before and after.

import { element } from "./elements.js";
import { masteryMark, pageLink, percent } from "./learn_parts.js";
import { fill } from "./words.js";

/** @param {object} tools  of progress.js */
export function objectivesPart({ page, words, record, course, base }) {
  const { objectives: said } = page;
  const known = new Map(record.progress.objectives.map((one) => [one.objective, one]));
  const masteryOf = ({ id }) => known.get(id)?.mastery ?? "new";
  const secure = (module) => module.objectives.filter((one) => masteryOf(one) === "secure").length;
  const begun = (module) => module.objectives.some((one) => masteryOf(one) !== "new");
  const opened = course.modules.find((module) => begun(module) && secure(module) < module.objectives.length);
  return element(
    "section", { class: "objectives-part" }, element("h2", { text: said.heading }), element("p", { class: "faint", text: said.help }),
    ...course.modules.map((module) => element(
      "details", { class: "of-module", open: module === opened },
      element("summary", {},
        element("span", { class: "module-title", text: fill(said.module, module) }),
        element("span", { class: "signs" },
          element("span", { "aria-hidden": "true", text: module.objectives.map((one) => words.mastery[masteryOf(one)].sign).join(" ") }),
          element("span", { class: "count", text: fill(said.secure, { done: secure(module), count: module.objectives.length }) }))),
      element("ul", { class: "mastery-list" }, ...module.objectives.map((objective) => row(objective, known.get(objective.id)))),
      element("p", {}, pageLink({ base }, `learn?module=${module.id}`, { class: "button", text: said.open })),
    )),
  );

  function row({ id, text }, found) {
    const { mastery = "new", answered = 0, of = 0, before = null, after = null, gain = null } = found ?? {};
    const tests = [
      ...(before === null ? [] : [fill(said.before, { percent: percent(before) })]),
      ...(after === null ? [] : [fill(said.after, { percent: percent(after) })]),
    ];
    return element(
      "li", { "data-objective": id, "data-mastery": mastery },
      element("span", { class: "text", text }), masteryMark(mastery, words),
      element("span", { class: "facts" }, fill(said.answered, { done: answered, count: of }),
        ...(tests.length > 0 ? [element("span", { class: "tests" }, element("span", { class: "unseen", text: `${said.tests}: ` }), tests.join(" → "))] : []),
        ...(gain === null ? [] : [element("strong", { class: "gain", text: fill(said.gain, { points: signed(percent(gain)) }) })])),
    );
  }
}

/** A difference with its sign, such as "+20", "−5" or "±0". */
export function signed(points) {
  if (points === 0) return "±0";
  return points > 0 ? `+${points}` : `−${-points}`;
}
