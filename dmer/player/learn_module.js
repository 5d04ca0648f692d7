// One module: what one can do after it, what is better taken before, its lessons, its summary, and where to read further.

import { element } from "./elements.js";
import { masteryMark, pageLink, placeLink } from "./learn_parts.js";
import { basisOf } from "./question_said.js";
import { keepWhole } from "./whole_names.js";
import { fill } from "./words.js";

/** @param {object} around  of learn.js @param {string} id */
export function createModule(around, id) {
  const { words, course } = around;
  const said = words.module;
  const at = course.modules.findIndex((one) => one.id === id);
  const module = course.modules[at];
  const following = course.modules[at + 1];
  const root = element("article", { class: "module", "data-view": "module" });

  const section = (title, ...parts) => element("section", {}, element("h3", { text: title }), ...parts);

  function lessonRow(record, lesson, index) {
    const place = record.places[lesson.id];
    const facts = [fill(said.lesson, { minutes: lesson.minutes })];
    if (place) facts.push(place.done ? said.done : `${said.begun}, ${fill(said.screens, { number: place.piece + 1, count: lesson.pieces.length })}`);
    const sign = place?.done ? "✓" : String(index + 1);
    return element("li", {}, placeLink(
      around, { view: "lesson", id: lesson.id, piece: null }, { class: "card-link", "data-done": place?.done ?? false },
      element("span", { class: "number", "aria-hidden": "true", text: sign }),
      element("span", { class: "card-text" }, element("span", { class: "card-title", text: lesson.title }), element("span", { class: "card-facts", text: facts.join(" · ") })),
    ));
  }

  function take(sentence) {
    const text = element("p", {});
    text.innerHTML = sentence.html; // made safe by the server
    return element("li", {}, text, basisOf(sentence, words));
  }

  function further() {
    const { references, resources } = module.further;
    const rows = [
      ...references.map(({ id: name, short }) => pageLink(around, `evidence?reference=${name}`, { class: "text-link", text: short })),
      ...resources.map(({ id: name, name: title }) => pageLink(around, `resources?resource=${name}`, { class: "text-link", text: title })),
    ];
    return rows.length > 0 ? [section(said.further, element("ul", { class: "further" }, ...rows.map((row) => element("li", {}, row))))] : [];
  }

  function show(record) {
    const masteries = new Map(record.progress.objectives.map((one) => [one.objective, one.mastery]));
    const needs = module.needs.map((name) => course.modules.find((one) => one.id === name)).filter(Boolean);
    root.replaceChildren(
      placeLink(around, { view: "home" }, { class: "crumb", text: `‹ ${said.back}` }),
      element("header", {},
        element("p", { class: "over", text: `${fill(said.number, { number: module.number })} · ${fill(said.lesson, { minutes: module.minutes })}` }),
        element("h2", { tabindex: -1, text: module.title }), element("p", { text: module.about })),
      section(said.lessons, element("ol", { class: "lessons" }, ...module.lessons.map((lesson, i) => lessonRow(record, lesson, i)))),
      section(said.objectives, element("ul", { class: "objectives" }, ...module.objectives.map((one) =>
        element("li", {}, element("span", { text: one.text }), " ", masteryMark(masteries.get(one.id) ?? "new", words))))),
      ...(needs.length > 0 ? [section(said.needs, element("p", { class: "faint", text: said.needs_help }),
        element("ul", { class: "further" }, ...needs.map((one) => element("li", {}, placeLink(around, { view: "module", id: one.id }, { class: "text-link", text: `${one.number}. ${one.title}` })))))] : []),
      section(said.summary, element("ul", { class: "summary-list" }, ...module.summary.map(take))),
      ...further(),
      ...(following ? [placeLink(around, { view: "module", id: following.id }, { class: "button", text: fill(said.next, { title: following.title }) })] : []),
    );
    keepWhole(root);
  }
  show(around.record());
  return { root, onRecord: show, focus: () => root.querySelector("h2").focus({ preventScroll: true }) };
}
