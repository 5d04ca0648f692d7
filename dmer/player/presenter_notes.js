// The presenter's notes: as large as wanted, and alone on most of the screen when N is pressed.

import { element } from "./elements.js";
import { notesFor, notesInWords, sourcesInWords } from "./room_notes.js";
import { createTextSize } from "./text_size.js";

const USUAL_SIZE = 2;

export function notesPanel({ root, notes, words, said }) {
  const own = said.presenter;
  const change = createTextSize(root, USUAL_SIZE);
  const text = element("div", { class: "notes-text", tabindex: 0, role: "region", "aria-label": own.notes });
  const sizer = (label, sign, by) => element("button", { type: "button", class: "button small", "aria-label": label, title: label, text: sign, onclick: () => change(by) });
  const wide = element("button", { type: "button", class: "button small wide-button", onclick: toggle });
  const panel = element(
    "section", { class: "notes-panel" },
    element("div", { class: "notes-bar" }, element("h2", { text: own.notes }), wide, sizer(own.smaller, "A−", -1), sizer(own.larger, "A+", 1)),
    text,
  );
  let shown = "";
  let open = false;

  function toggle() {
    const on = root.dataset.notes !== "wide";
    root.dataset.notes = on ? "wide" : "beside";
    wide.textContent = on ? own.narrow : own.wide;
  }
  root.dataset.notes = "wide";
  toggle();

  return {
    panel, toggle,
    show({ slide }) {
      if (slide === shown) return;
      shown = slide;
      const found = notesFor(notes, slide);
      text.replaceChildren(...notesInWords(found, own), ...sourcesInWords(found, own, words, open, (now) => {
        open = now;
      }));
      text.scrollTop = 0;
    },
  };
}
