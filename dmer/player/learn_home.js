// The course: the best next step on top, the modules with what is done of them, and the two tests.

import { element } from "./elements.js";
import { stepOf } from "./learn_step.js";
import { bar, masteryMark, pageLink, percent, placeLink } from "./learn_parts.js";
import { keepWhole } from "./whole_names.js";
import { fill } from "./words.js";

/** @param {object} around  of learn.js @param {{unknown?: boolean}} options  the address named nothing in the course */
export function createHome(around, { unknown = false } = {}) {
  const { words, course } = around;
  const { home } = words;
  const root = element("div", { class: "home", "data-view": "home" });

  function nextStep(record) {
    const { texts, place, page } = stepOf(around, record);
    const properties = { class: "button main", text: texts.button };
    const go = place ? placeLink(around, place, properties) : pageLink(around, page, properties);
    const first = course.modules[0].lessons[0];
    const straight = texts.name === "pre"
      ? [placeLink(around, { view: "lesson", id: first.id, piece: null }, { class: "button", text: home.straight })] : [];
    return element(
      "section", { class: "next-step", "aria-labelledby": "learn-next" },
      element("p", { class: "over", id: "learn-next", text: home.next }),
      element("h2", { tabindex: -1, text: texts.title }), element("p", { text: texts.text }),
      element("div", { class: "row" }, go, ...straight),
    );
  }

  function moduleCard(record, module) {
    const done = module.lessons.filter(({ id }) => record.places[id]?.done).length;
    const begun = module.lessons.some(({ id }) => record.places[id]);
    const count = module.lessons.length;
    const state = done === count ? home.all : begun ? fill(home.lessons, { done, count }) : home.nothing;
    const masteries = new Map(record.progress.objectives.map((one) => [one.objective, one.mastery]));
    const objectives = module.objectives.map(({ id, text }) => element("li", {}, element("span", { text }), " ", masteryMark(masteries.get(id) ?? "new", words)));
    return element(
      "li", { class: "module-card" },
      placeLink(
        around, { view: "module", id: module.id }, { class: "card-link" },
        element("span", { class: "number", "aria-hidden": "true", text: module.number }),
        element("span", { class: "card-text" },
          element("span", { class: "card-title", text: module.title }),
          element("span", { class: "card-facts", text: `${fill(home.minutes, { minutes: module.minutes })} · ${state}` }), ...(begun ? [bar(done / count)] : [])),
      ),
      element("details", {}, element("summary", { text: home.more }), element("p", { text: module.about }), element("ul", { class: "objectives" }, ...objectives)),
    );
  }

  function testCard(record, use) {
    const { answered, done, score } = record.tests[use];
    const count = course.tests[use].length;
    const facts = done ? fill(home.result, { percent: percent(score) })
      : answered.length > 0 ? fill(home.answered, { done: answered.length, count }) : fill(home.questions, { count });
    return element("li", {}, placeLink(
      around, { view: "test", id: use }, { class: "card-link" },
      element("span", { class: "card-text" }, element("span", { class: "card-title", text: use === "pre" ? home.before : home.after }), element("span", { class: "card-facts", text: facts })),
    ));
  }

  function show(record) {
    root.replaceChildren(
      ...(unknown ? [element("p", { class: "note", role: "status", text: words.lesson.unknown })] : []),
      nextStep(record), element("p", { class: "faint", text: home.intro }),
      element("section", {}, element("h2", { text: home.modules }), element("ol", { class: "modules" }, ...course.modules.map((module) => moduleCard(record, module)))),
      element("section", {}, element("h2", { text: home.tests }), element("p", { class: "faint", text: home.tests_help }),
        element("ul", { class: "tests" }, testCard(record, "pre"), testCard(record, "post"))),
    );
    keepWhole(root);
  }
  show(around.record());
  return { root, onRecord: show, focus: () => root.querySelector("h2").focus({ preventScroll: true }) };
}
