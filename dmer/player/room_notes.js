// The notes to a slide, for whoever speaks: what to say, to ask and to answer, and the sources of each statement.

import { element } from "./elements.js";
import { strengthMark } from "./strengths.js";
import { fill } from "./words.js";

/** A piece of the notes; its HTML was made and cleaned by dmer/deck/markdown.py. */
function said(kind, html, heading = "") {
  const made = element("p", { class: "note", "data-kind": kind });
  if (heading) made.append(element("strong", { class: "note-heading", text: `${heading}: ` }));
  const text = element("span");
  text.innerHTML = html;
  made.append(text);
  return made;
}

/** @param {object|undefined} notes  of one slide (dmer/deck/notes.py) @param {object} words  of the presenter @returns {HTMLElement[]} */
export function notesInWords(notes, words) {
  if (!notes) return [element("p", { class: "note none", text: words.no_notes })];
  const { say, ask, objection, answer } = notes;
  return [
    ...say.map((html) => said("say", html)),
    ...(ask ? [said("ask", ask, words.ask)] : []),
    ...(objection ? [said("objection", objection, words.objection), said("answer", answer, words.answer)] : []),
  ];
}

/** What each statement of a slide rests on, folded away. @returns {HTMLElement[]} */
export function sourcesInWords(notes, words, deckWords, open, onToggle) {
  if (!notes || notes.claims.length === 0) return [];
  const items = notes.claims.map(({ statement, strength, caution, sources }) =>
    element(
      "li", {},
      element("p", {}, `${statement} `, strengthMark(strength, deckWords)),
      ...(caution ? [element("p", { class: "caution", text: fill(words.caution, { text: caution }) })] : []),
      element("p", { class: "from", text: sources }),
    ),
  );
  const details = element(
    "details", { class: "sources", open },
    element("summary", { text: fill(words.sources, { count: notes.claims.length }) }),
    element("ul", {}, ...items),
  );
  details.addEventListener("toggle", () => onToggle(details.open));
  return [details];
}

/** The slide whose notes belong to the one on show: pages of the references share those of the first. */
export function notesFor(notes, id) {
  return notes[id] ?? notes[id.replace(/-\d+$/, "")];
}
