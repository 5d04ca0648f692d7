// How the questions do with everybody: one card for each, with intervals, what was chosen, and a warning where few have answered.

import { counted } from "./counted.js";
import { element } from "./elements.js";
import { percent } from "./learn_parts.js";
import { watchLook } from "./looks.js";
import { styled } from "./styled.js";
import { keepWhole } from "./whole_names.js";
import { fill, number } from "./words.js";

const AT_ONCE = 10; // cards; more come when asked for

const ORDERS = {
  course: () => 0,
  hardest: (one, other) => one.right - other.right,
  people: (one, other) => other.people - one.people,
};

/**
 * @param {HTMLElement} host
 * @param {{base: string, register: string, words: object, kinds: Record<string, string>, certainties: Record<string, string>, options: Record<string,
 *   Record<string, string>>}} given  words of content/pages/educators.yaml, and the texts of the options by question
 * @returns {Promise<() => void>} takes it away again
 */
export async function mount(host, { base, register, words, kinds, certainties, options }) {
  const root = element("section", { class: "training progress item-statistics", "aria-label": words.label });
  host.append(root);
  const stopWatching = watchLook(root, () => {});
  const away = () => {
    stopWatching();
    root.remove();
  };
  let found;
  try {
    const answer = await fetch(new URL(`training/statistics.json?register=${register}`, base));
    if (!answer.ok) throw new Error(String(answer.status));
    found = await answer.json();
  } catch {
    root.append(element("p", { class: "note", role: "alert", text: words.trouble }));
    return away;
  }
  await styled(root, "--target");
  root.append(...(found.items.length > 0 ? everything() : [element("p", { class: "note", text: words.none })]));
  keepWhole(root);
  root.dataset.ready = "yes";
  return away;

  function everything() {
    const list = element("ul", { class: "items" });
    const more = element("button", { type: "button", class: "button", text: words.more, onclick: () => grow(true) });
    const order = element(
      "select", { id: "items-order", onchange: () => sort() },
      ...Object.entries(words.orders).map(([name, text]) => element("option", { value: name, text })),
    );
    let sorted = [];

    function sort() {
      sorted = found.items.toSorted(ORDERS[order.value]);
      list.replaceChildren();
      grow(false);
    }

    /** @param {boolean} byHand  the keyboard goes to the first new one */
    function grow(byHand) {
      const cards = sorted.slice(list.children.length, list.children.length + AT_ONCE).map(card);
      list.append(...cards);
      more.hidden = list.children.length >= sorted.length;
      cards.forEach(keepWhole);
      if (byHand) cards[0]?.focus();
    }
    sort();
    return [
      element("p", { text: fill(words.people, { count: found.people }) }),
      ...(found.hidden > 0 ? [element("p", { class: "faint", text: counted(words.hidden, found.hidden) })] : []),
      element("div", { class: "row" }, element("label", { for: "items-order", text: words.sort }), order,
        element("a", { class: "button", href: new URL("training/statistics.csv", base).href, download: true, text: words.csv })),
      list, more,
    ];
  }

  function card(one) {
    const lines = [
      fill(words.facility, { score: percent(one.facility) }),
      ...(one.second_try > 0 ? [fill(words.second, { percent: percent(one.second_try) })] : []),
      ...(one.discrimination === null ? [] : [fill(words.discrimination, { value: number(one.discrimination, 2).replace("-", "−") })]),
    ];
    return element(
      "li", { "data-item": one.item, tabindex: -1 },
      element("p", { class: "over", text: kinds[one.kind] }), element("h3", { class: "item-stem", text: one.stem }),
      element("p", {}, element("strong", { text: fill(words.right, { percent: percent(one.right), people: one.people }) }), " · ",
        fill(words.interval, { low: percent(one.low), high: percent(one.high) })),
      span(one),
      ...(one.few ? [element("p", { class: "few" }, element("span", { "aria-hidden": "true", text: "⚠ " }), fill(words.few, { count: found.few }))] : []),
      element("ul", { class: "faint" }, ...lines.map((text) => element("li", { text }))),
      ...(one.options.length > 0 ? [element("h4", { text: words.options }), element("ul", {}, ...one.options.map((option) => share(one, option)))] : []),
      ...(one.certainty.length > 0 ? [element("h4", { text: words.sureness }), element("ul", { class: "faint" }, ...one.certainty.map((own) => element("li", {
        text: fill(words.certainty, { certainty: certainties[own.certainty], percent: percent(own.right), count: own.answers }),
      })))] : []),
    );
  }

  /** The share that was right and its interval, for the eye; the words above say the same. */
  function span({ low, high, right }) {
    const reach = element("span", { class: "reach" });
    reach.style.left = `${100 * low}%`;
    reach.style.width = `${100 * (high - low)}%`;
    const at = element("span", { class: "at" });
    at.style.left = `${100 * right}%`;
    return element("div", { class: "span", "aria-hidden": "true" }, reach, at);
  }

  function share({ item }, { option, right, share: part }) {
    const text = options[item]?.[option] ?? option;
    const fillOf = element("span", {});
    fillOf.style.width = `${100 * part}%`;
    return element(
      "li", { class: "share", "data-right": right },
      element("span", {}, text, ...(right ? [element("span", { class: "tag", text: words.right_option })] : []), ...(part === 0 ? [element("span", { class: "faint", text: ` (${words.nobody})` })] : [])),
      element("span", { class: "track", "aria-hidden": "true" }, fillOf), element("span", { class: "value", text: fill(words.option, { percent: percent(part) }) }),
    );
  }
}
