// What the room commits to before the aid's answer is shown: how soon, how severe, and which rows belong in the plan.

import { element } from "./elements.js";

/** The whole story again, with the answers that were asked for. */
function storyAgain({ one, words, state }) {
  const heard = one.steps.flatMap(({ story, asks }, i) => [
    element("p", { text: story }),
    ...asks.flatMap(({ ask, told }, j) => (state().asked.includes(`${i + 1}.${j + 1}`) ? [element("p", { class: "heard" }, element("em", { text: ask }), ` ${told}`)] : [])),
  ]);
  return element("details", { class: "again" }, element("summary", { text: words.plan.again }), ...heard);
}

/** @param {object} tools  of case_view.js */
export function createPlanPart(tools) {
  const { one, words, data, state, set } = tools;
  const { plan } = words;

  /** A choice of one; what is open is an answer, too. */
  function choice(name, legend, offered) {
    const options = [{ id: null, label: plan.open }, ...offered].map(({ id, label, what = "" }) =>
      element(
        "label", { class: "choice", "data-open": id === null },
        element("input", { type: "radio", name: `case-${name}`, value: id ?? "", onchange: () => set({ [name]: id }) }),
        element("span", { class: "box" }, element("strong", { text: label }), ...(what ? [element("span", { class: "what", text: what })] : [])),
      ),
    );
    const group = element("fieldset", { class: `choices ${name}` }, element("legend", { text: legend }), ...options);
    group.querySelector(`input[value="${state()[name] ?? ""}"]`).checked = true;
    return group;
  }

  function row({ id, text }) {
    const box = element("input", {
      type: "checkbox", value: id, checked: state().care.includes(id),
      onchange: () => set({ care: box.checked ? [...state().care, id] : state().care.filter((other) => other !== id) }),
    });
    return element("label", { class: "choice" }, box, element("span", { class: "box" }, text));
  }

  const note = element("p", { class: "note", role: "status" });
  return {
    root: element(
      "section", { class: "plan" },
      element("h3", { tabindex: -1, text: plan.heading }),
      element("p", { class: "prompt" }, element("strong", { text: `${words.room} ` }), plan.prompt),
      storyAgain(tools),
      choice("urgency", plan.urgency, data.urgencies),
      choice("severity", plan.severity, data.severities),
      element(
        "fieldset", { class: "choices rows", "aria-describedby": "case-care-help" }, element("legend", { text: plan.care }),
        element("p", { class: "faint", id: "case-care-help", text: plan.care_help }), ...one.offered.map(row),
      ),
      element("p", { class: "faint", text: plan.server }),
      note,
    ),
    /** Say that nothing is chosen yet. */
    warn() {
      note.textContent = plan.nothing;
      note.scrollIntoView({ block: "nearest" });
    },
  };
}
