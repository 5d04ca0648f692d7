// Files for other programs.

import { element } from "./elements.js";

/** @param {object} tools  of progress.js */
export function createFilesPart({ page, base, register }) {
  const { files: said } = page;
  const offer = (text, path, help) => element(
    "li", {}, element("a", { class: "button", href: new URL(path, base).href, download: true, text }), element("p", { class: "faint", text: help }),
  );
  return element(
    "section", { class: "files" }, element("h2", { text: said.heading }),
    element("ul", {}, offer(said.anki, `training/anki.apkg?register=${register}`, said.anki_help), offer(said.xapi, "training/xapi.json", said.xapi_help)),
  );
}
