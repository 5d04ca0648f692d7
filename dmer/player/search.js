// The search box at the top of every page: type, move with the arrow keys, Enter opens. "/" comes here from anywhere.
// Places open inside the app, so that the session stays; each result is a plain link too.

import { element } from "./elements.js";
import { followPageLinks } from "./page_links.js";
import { fill } from "./words.js";

const PAUSE_MS = 80;
const TYPING = "input:not([type=range]):not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]";

/**
 * @param {HTMLElement} host
 * @param {{base: string, words: object, places: string[], send: (name: string, value: string) => void}} options
 * @returns {() => void} takes it away again
 */
export function mount(host, { base, words, places, send }) {
  const input = element("input", {
    id: "site-search", type: "search", role: "combobox", "aria-label": words.label, title: words.hint, "aria-expanded": "false",
    "aria-controls": "site-search-list", "aria-autocomplete": "list", "aria-keyshortcuts": "/", autocomplete: "off",
    spellcheck: "false", placeholder: words.placeholder, maxlength: 100,
  });
  const list = element("div", { id: "site-search-list", role: "listbox", "aria-label": words.results, hidden: true });
  const status = element("p", { class: "status", role: "status" });
  const lens = element("span", { class: "lens", "aria-hidden": "true" });
  const drop = element("div", { class: "drop" }, list, status);
  const root = element("div", { class: "site-search", role: "search" }, lens, input, drop);
  host.append(root);

  let active = -1;
  let asked = null;
  let waiting = 0;
  const options = () => [...list.querySelectorAll("[role=option]")];
  const go = (place) => send("go", place);

  function show(found) {
    const groups = Object.keys(words.kinds).map((kind) => [kind, found.filter((one) => one.kind === kind)]);
    list.replaceChildren(...groups.filter(([, ones]) => ones.length).map(([kind, ones]) => groupOf(kind, ones)));
    options().forEach((option, i) => { option.id = `site-search-${i}`; });
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    const count = found.length === 1 ? words.found.one : fill(words.found.many, { count: found.length });
    status.textContent = found.length ? count : words.none;
    for (const one of document.querySelectorAll("[data-stays-in-sight]")) grown.observe(one);
    keepClear();
    activate(-1);
  }

  /** Below what is to stay in sight, as red flags are. */
  function keepClear() {
    if (!status.textContent) return;
    const boxes = [...document.querySelectorAll("[data-stays-in-sight]")].map((one) => one.getBoundingClientRect());
    const lowest = Math.max(0, ...boxes.filter(({ height }) => height > 0).map(({ bottom }) => bottom));
    drop.style.setProperty("--clear", `${Math.max(0, lowest - root.getBoundingClientRect().bottom)}px`);
  }
  const grown = new ResizeObserver(keepClear);

  function groupOf(kind, ones) {
    const heading = element("div", { class: "kind", id: `site-search-${kind}`, role: "presentation", text: words.kinds[kind] });
    const links = ones.map(({ title, place }) =>
      element("a", { role: "option", href: new URL(place, base).href, "data-place": place, tabindex: -1, "aria-selected": "false", text: title }),
    );
    return element("div", { role: "group", "aria-labelledby": heading.id }, heading, ...links);
  }

  function activate(index) {
    const all = options();
    active = all.length ? Math.max(-1, Math.min(index, all.length - 1)) : -1;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  }

  function close() {
    asked?.abort();
    clearTimeout(waiting);
    grown.disconnect();
    list.hidden = true;
    list.replaceChildren();
    status.textContent = "";
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  async function ask() {
    const query = input.value.trim();
    if (!query) return close();
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(new URL(`search.json?q=${encodeURIComponent(query)}`, base), { signal: asked.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      show((await answer.json()).found);
    } catch (error) {
      if (error.name === "AbortError") return;
      close();
      status.textContent = words.trouble;
    }
  }

  function open(place) {
    input.value = "";
    close();
    input.blur();
    go(place);
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener("keydown", (event) => {
    event.stopPropagation(); // the page has keys of its own
    const moves = { ArrowDown: active + 1, ArrowUp: active - 1 };
    if (event.key in moves && !list.hidden) activate(moves[event.key]);
    else if (event.key === "Enter" && !list.hidden) open(options()[Math.max(0, active)].dataset.place);
    else if (event.key === "Escape" && status.textContent) close();
    else if (event.key === "Escape") {
      input.value = "";
      input.blur();
    } else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (!option || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(option.dataset.place);
  });
  root.addEventListener("focusout", (event) => {
    if (!root.contains(event.relatedTarget)) close();
  });
  lens.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    input.focus();
  });

  function comeHere(event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.(TYPING)) return;
    event.preventDefault();
    event.stopPropagation();
    input.focus();
    input.select();
  }
  window.addEventListener("keydown", comeHere, true);
  window.addEventListener("scroll", keepClear, { capture: true, passive: true });
  const stopFollowing = followPageLinks(places, go);
  return () => {
    window.removeEventListener("keydown", comeHere, true);
    window.removeEventListener("scroll", keepClear, { capture: true });
    stopFollowing();
    asked?.abort();
    root.remove();
  };
}
