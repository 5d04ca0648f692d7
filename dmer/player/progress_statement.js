// The statement of completion: what is still to do for it, or a field for a name, which goes on the file and nowhere else.

import { counted } from "./counted.js";
import { element } from "./elements.js";

const FILE_NAME = /filename="([^"]+)"/;

/** @param {object} tools  of progress.js */
export function createStatementPart({ page, base }) {
  const { statement: said } = page;
  const holder = element("div", { class: "holder" });
  const root = element("section", { class: "statement" }, element("h2", { text: said.heading }), element("p", { text: said.what }), holder);
  const news = element("p", { class: "news-line", role: "status" });
  const name = element("input", { type: "text", id: "statement-name", maxlength: 120, autocomplete: "name", "aria-describedby": "statement-name-help" });
  const make = element("button", { type: "submit", class: "button main", text: said.make });
  const form = element(
    "form", { onsubmit: write }, element("label", { for: "statement-name", text: said.name }), name,
    element("p", { class: "faint", id: "statement-name-help", text: said.name_help }), make, news,
  );
  let address = null;

  async function write(event) {
    event.preventDefault();
    make.disabled = true;
    news.textContent = said.making;
    try {
      const answer = await fetch(new URL("training/statement", base), {
        method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ name: name.value }),
      });
      if (!answer.ok) throw new Error(await answer.text());
      download(await answer.blob(), FILE_NAME.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "statement.pdf");
      news.textContent = said.made;
    } catch (problem) {
      news.textContent = problem instanceof TypeError ? page.keep.away : problem.message;
    }
    make.disabled = false;
  }

  function download(file, called) {
    release();
    address = URL.createObjectURL(file);
    element("a", { href: address, download: called }).click();
  }

  function release() {
    if (address) URL.revokeObjectURL(address);
    address = null;
  }

  /** @param {object} record */
  function onRecord({ progress, tests }) {
    const open = progress.lessons - progress.lessons_done;
    const lacks = [...(open > 0 ? [counted(said.lacks_lessons, open)] : []), ...(tests.post.done ? [] : [said.lacks_test])];
    const shown = lacks.length > 0 ? element("ul", { class: "lacks" }, ...lacks.map((text) => element("li", { text }))) : form;
    if (holder.firstElementChild !== shown) holder.replaceChildren(shown);
  }
  return { root, onRecord, destroy: release };
}
