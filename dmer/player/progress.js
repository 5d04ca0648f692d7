// My progress: the next step, what is done, each objective, how well one judges oneself, and everything that can be done with
// the record: saved, loaded, deleted, told on a statement, taken to other programs.

import { element } from "./elements.js";
import { pageLink } from "./learn_parts.js";
import { stepOf } from "./learn_step.js";
import { createFilesPart } from "./progress_files.js";
import { createKeepPart } from "./progress_keep.js";
import { objectivesPart } from "./progress_objectives.js";
import { soFarPart } from "./progress_so_far.js";
import { createStatementPart } from "./progress_statement.js";
import { surenessPart } from "./progress_sureness.js";
import { mountTraineePage } from "./trainee_page.js";
import { keepWhole } from "./whole_names.js";

/**
 * @param {HTMLElement} host @param {{base: string, register: string, words: object}} options  words of content/pages/progress.yaml
 * @returns {Promise<() => void>} takes it away again
 */
export function mount(host, { base, register, words: page }) {
  return mountTraineePage(host, { base, register, name: "progress", label: page.label, unreached: page.unreached, show });

  function show(around) {
    const { course } = around;
    const lessonOf = new Map(course.modules.flatMap((module) => module.lessons.map((lesson) => [lesson.id, { lesson, module }])));
    const tools = { ...around, page, lessonOf };
    const found = element("div", { class: "found" });
    const statement = createStatementPart(tools);
    const keep = createKeepPart({ ...tools, onRecord: fill });

    /** Show a record. Forms stand apart, so that what is typed there stays. */
    function fill(record) {
      const now = { ...tools, record };
      found.replaceChildren(nextStep(now), soFarPart(now), objectivesPart(now), surenessPart(now));
      statement.onRecord(record);
      keepWhole(found);
    }
    fill(around.record);
    const root = element("div", { class: "view" }, found, statement.root, keep.root, createFilesPart(tools));
    keepWhole(root);
    return { root, destroy: statement.destroy };
  }

  function nextStep(tools) {
    const { texts, place, page: other } = stepOf(tools, tools.record);
    if (other === "progress") return element("div", { class: "next-step done" }, element("h2", { text: texts.title }));
    const at = place ? `learn?${place.view}=${encodeURIComponent(place.id)}` : other;
    return element(
      "section", { class: "next-step" },
      element("p", { class: "over", text: page.next }), element("h2", { text: texts.title }), element("p", { text: texts.text }),
      element("p", {}, pageLink(tools, at, { class: "button main", text: texts.button })),
    );
  }
}
