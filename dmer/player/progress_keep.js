// The record as a file: saved, loaded, and deleted after a question.

import { element } from "./elements.js";
import { Refusal } from "./trainee_link.js";
import { fill } from "./words.js";

/** @param {object} tools  of progress.js; `onRecord` hears the record that stands after a change */
export function createKeepPart({ page, link, onRecord }) {
  const { keep: said } = page;
  const news = element("p", { class: "news-line", role: "status" });
  const reasonOf = (problem) => (problem instanceof Refusal ? fill(said.trouble, { reason: problem.message }) : said.away);
  const saveLink = (text, main = false) => element("a", { class: main ? "button main" : "button", href: link.file, download: true, text });

  const input = element("input", { type: "file", accept: ".json,application/json", class: "unseen", id: "progress-file", "aria-describedby": "progress-file-help", onchange: load });
  const remove = element("button", { type: "button", class: "button danger", text: said.delete, onclick: () => dialog.showModal() });

  async function load() {
    const [file] = input.files;
    if (!file) return;
    try {
      onRecord(await link.load(await file.text()));
      news.textContent = said.loaded;
    } catch (problem) {
      news.textContent = reasonOf(problem);
    }
    input.value = "";
  }

  async function forget() {
    dialog.close();
    try {
      await link.forget();
      onRecord(await link.record());
      news.textContent = said.deleted;
    } catch (problem) {
      news.textContent = reasonOf(problem);
    }
  }

  const dialog = element(
    "dialog", { "aria-labelledby": "progress-delete" },
    element("h3", { id: "progress-delete", text: said.ask.title }), element("p", { text: said.ask.text }),
    element("p", {}, saveLink(said.ask.offer)),
    element("div", { class: "row" },
      element("button", { type: "button", class: "button main", autofocus: true, text: said.ask.keep, onclick: () => dialog.close() }),
      element("button", { type: "button", class: "button danger", text: said.ask.really, onclick: forget })),
  );
  const root = element(
    "section", { class: "keep" }, element("h2", { text: said.heading }), element("p", { text: said.what }),
    element("div", { class: "row" }, saveLink(said.save), input, element("label", { class: "button", for: "progress-file", text: said.load }), remove),
    element("p", { class: "faint", id: "progress-file-help", text: said.load_help }), news, dialog,
  );
  return { root };
}
