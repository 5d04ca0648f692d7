// Lists that slides show: where to find help, and references.

import { element } from "./elements.js";
import { keptWhole, unbroken } from "./unbroken.js";
import { fill } from "./words.js";

function contact({ name, region, what, phone, text, url, checked, overdue }, words) {
  const said = words.contact;
  const reach = [phone && fill(said.phone, { phone }), text && fill(said.text, { text }), url?.replace(/^https?:\/\/(www\.)?|\/$/g, "")];
  const made = element("li", {});
  const about = element("span", { class: "what" });
  about.innerHTML = unbroken(what); // cleaned by dmer/deck/markdown.py
  made.append(
    element("p", { class: "name" }, element("strong", { text: name }), element("span", { class: "region", text: ` ${region}` })),
    element("p", { class: "about" }, about),
    element(
      "p", { class: "reach" }, ...reach.filter(Boolean).flatMap((way) => [keptWhole(element("span", { text: way })), " "]),
      element("span", { class: "checked", "data-overdue": overdue, text: dateOf(checked, overdue, said) }),
    ),
  );
  return made;
}

function dateOf(checked, overdue, said) {
  if (!checked) return said.unchecked;
  return fill(overdue ? said.overdue : said.checked, { date: checked });
}

/** @param {object[]} contacts  resources of a slide */
export function contactList(contacts, words) {
  return element("ul", { class: "contacts" }, ...contacts.map((one) => contact(one, words)));
}

/** @param {string[]} references  each in one line */
export function referenceList(references) {
  return element("ul", { class: "references" }, ...references.map((text) => keptWhole(element("li", { text }))));
}
