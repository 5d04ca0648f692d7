// A talk on paper: one slide a page with everything on it, and the notes beneath where they are asked for. Text stays text,
// so that the PDF can be searched.

import { liveOf } from "./deck_state.js";
import { element } from "./elements.js";
import { createMaterial } from "./material.js";
import { keepKey } from "./room_key.js";
import { createSlide } from "./slide.js";
import { createSlideFigure } from "./slide_figure.js";
import { createSlideTimeline } from "./slide_timeline.js";
import { fetchTalk } from "./talk.js";

const LOOK = "light"; // paper

/**
 * @param {HTMLElement} host
 * @param {{base: string, plotly: string, code?: string, key?: string, deck?: string}} options  `code`: of the room whose
 *   talk it is, `key`: that of the room, without which there are no notes (dmer/deck/notes.py); else the id of a `deck`. The
 *   page's own address says in which words (register=chestfeeding) and whether with notes (notes=yes).
 */
export async function mount(host, { base, plotly, code = "", key: given, deck = "" }) {
  const asked = new URLSearchParams(location.search);
  const key = code && keepKey(code, given); // browsers print the address of a page on its foot
  const where = { talk: code && `room/${code}/talk.json`, deck, register: asked.get("register") ?? "" };
  const withNotes = asked.get("notes") === "yes";
  try {
    const { talk, words } = await fetchTalk({ base, ...where });
    const said = withNotes ? await fetchNotes({ base, code, key, ...where }).catch(() => null) : {};
    const root = element("div", { class: "deck paper", "data-theme": LOOK, "data-notes": withNotes });
    root.append(bar(talk, words, withNotes, !code || key), ...(said === null ? [element("p", { role: "alert", text: words.paper.no_notes })] : []));
    host.append(root);
    await fillSheets(root, { talk, words, notes: said ?? {}, material: createMaterial(talk, { base, plotly }, Promise.resolve()) });
    root.dataset.ready = "yes";
    return () => root.remove();
  } catch (problem) {
    host.append(element("p", { role: "alert", text: problem.message }));
    return () => {};
  }
}

/** The notes by slide: those of a room for whoever has its key, which goes in a header. */
async function fetchNotes({ base, code, key, deck, register }) {
  const path = code ? `room/${code}/notes.json` : `player/data/notes.json?${new URLSearchParams({ deck, register })}`;
  const answer = await fetch(new URL(path, base), { headers: code ? { Authorization: `Bearer ${key}` } : {} });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** What stands above the sheets on the screen, and not on paper. */
function bar(talk, { paper }, withNotes, canHaveNotes) {
  const address = new URL(location.href);
  if (withNotes) address.searchParams.delete("notes");
  else address.searchParams.set("notes", "yes");
  const other = element("a", { href: address.href, text: withNotes ? paper.without_notes : paper.with_notes });
  return element(
    "div", { class: "toolbar" }, element("h1", { text: talk.title }),
    element("button", { type: "button", class: "button", "data-action": "next", text: paper.print, onclick: () => print() }), ...(canHaveNotes ? [other] : []),
  );
}

async function fillSheets(root, { talk, words, notes, material }) {
  const tables = await material.tables.catch(() => null);
  const drawn = [];
  for (const [index, slide] of talk.slides.entries()) {
    const picture = pictureOf(slide, tables, material);
    const section = talk.sections.find(({ id }) => id === slide.section)?.title ?? "";
    const made = createSlide(slide, { words, number: index + 1, count: talk.slides.length, section, picture });
    made.showAll();
    const sheet = element("section", { class: "sheet" }, element("div", { class: "deck-stage" }, made.root));
    const own = notes[slide.id];
    if (own) sheet.append(notesOf(own, words.paper));
    root.append(sheet);
    if (slide.figure) drawn.push(picture.show(LOOK));
    else picture?.show(liveOf(talk, { slide: slide.id, step: slide.steps, live: null }), { look: LOOK });
  }
  await Promise.all(drawn);
}

function pictureOf(slide, tables, material) {
  if (slide.figure) return createSlideFigure({ picture: material.figures[slide.figure], drawing: material.drawing, alt: slide.alt });
  if (slide.timelines.length > 0 && tables) return createSlideTimeline({ tables, alt: slide.alt, byHand: false, tell: () => {} });
  return null;
}

function notesOf({ say, ask, objection, answer, claims }, paper) {
  const made = element("div", { class: "notes" });
  const part = (heading, html) => {
    if (!html) return;
    const text = element("p", {}, element("strong", { text: `${heading}: ` }));
    const own = element("span");
    own.innerHTML = html; // made and cleaned by dmer/deck/markdown.py
    text.append(own);
    made.append(text);
  };
  for (const text of say) part(paper.say, text);
  part(paper.ask, ask);
  part(paper.objection, objection);
  part(paper.answer, answer);
  for (const { statement, strength, sources } of claims) {
    made.append(element("p", { class: "claim", text: `${statement} (${strength}; ${sources})` }));
  }
  return made;
}
