// All slides at a glance, with a search: O opens it, arrow keys and Enter choose.

import { isBeyond, placeOf } from "./deck_state.js";
import { element } from "./elements.js";
import { fill } from "./words.js";

const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The words by which a slide is found. */
const findable = (slide, number, section) =>
  plain([number, slide.title, section, ...slide.blocks.map(({ html }) => html.replace(/<[^>]*>/g, "")), slide.alt ?? "", ...slide.sources].join(" "));

export function overview(deck) {
  const { root, talk, words, pile, limited } = deck;
  // Of the type "search" Escape would first empty it; here it closes the overview at once.
  const search = element("input", { type: "text", role: "searchbox", class: "find", placeholder: words.overview.search, "aria-label": words.overview.search, oninput: sift });
  const grid = element("ul", { class: "grid" });
  const none = element("p", { class: "none", role: "status" });
  const close = element("button", { type: "button", class: "button", text: words.buttons.close, onclick: () => dialog.close() });
  const dialog = element(
    "dialog", { class: "overview", "aria-label": words.overview.title, onkeydown: walk, onclose: empty }, element("div", { class: "bar" }, search, close), none, grid,
  );
  root.append(dialog);
  let cards = [];

  function cardOf(slide, index) {
    const number = index + 1;
    const section = talk.sections.find(({ id }) => id === slide.section)?.title ?? "";
    const thumb = element("span", { class: "thumb", "aria-hidden": "true" });
    const button = element(
      "button",
      { type: "button", class: "card", onclick: () => choose(slide) },
      thumb, element("span", { class: "caption", text: fill(words.overview.card, { number, title: slide.title }) }),
    );
    return { slide, index, thumb, button, item: element("li", {}, button), words: findable(slide, number, section) };
  }

  function choose(slide) {
    dialog.close();
    deck.go(slide.id);
  }

  function make() {
    if (cards.length > 0) return;
    cards = talk.slides.map(cardOf);
    grid.append(...cards.map(({ item }) => item));
  }

  /** Small copies of the slides, made as they come into sight and gone when the overview closes. */
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && !target.firstChild) target.append(pile.copyOf(cards.find(({ thumb }) => thumb === target).index));
    }
  });

  function empty() {
    sight.disconnect();
    for (const { thumb } of cards) thumb.replaceChildren();
  }

  function sift() {
    const asked = plain(search.value).split(/\s+/).filter(Boolean);
    const limit = limited();
    let found = 0;
    for (const card of cards) {
      const reachable = !limit || !isBeyond(talk, { slide: card.slide.id, step: 0 }, limit);
      card.item.hidden = !reachable || !asked.every((word) => card.words.includes(word));
      if (!card.item.hidden) found += 1;
    }
    none.textContent = found === 0 ? words.overview.none : "";
  }

  function toggle() {
    if (dialog.open) return dialog.close();
    make();
    search.value = "";
    sift();
    dialog.showModal();
    const { number } = placeOf(talk, deck.state());
    for (const { index, button } of cards) button.setAttribute("aria-current", String(index === number - 1));
    cards[number - 1].item.scrollIntoView({ block: "center" });
    for (const { thumb } of cards) sight.observe(thumb);
    return search.focus({ preventScroll: true });
  }

  /** Arrow keys go from card to card; Enter in the search takes the first. */
  function walk(event) {
    const shown = cards.filter(({ item }) => !item.hidden).map(({ button }) => button);
    const here = shown.indexOf(document.activeElement);
    if (event.key === "Enter" && event.target === search) {
      event.preventDefault();
      return shown[0]?.click();
    }
    if (event.target === search && event.key !== "ArrowDown") return undefined;
    const columns = getComputedStyle(grid).gridTemplateColumns.split(" ").length;
    const move = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: here < 0 ? 1 : columns, ArrowUp: -columns }[event.key];
    if (!move) return undefined;
    event.preventDefault();
    event.stopPropagation();
    if (here + move < 0) return search.focus();
    return shown[Math.min(shown.length - 1, here + move)]?.focus();
  }

  return {
    actions: { overview: toggle },
    destroy: () => sight.disconnect(),
  };
}
