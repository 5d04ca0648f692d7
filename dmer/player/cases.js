// The seminar cases: cards, and one case at a time. Everything but the comparison with the decision aid is fetched at the
// start, so that a case goes on when the server does not.

import { createCaseAddress } from "./case_address.js";
import { createCards } from "./case_cards.js";
import { beginning, hashOf, stateIn } from "./case_state.js";
import { createCase } from "./case_view.js";
import { element } from "./elements.js";
import { watchLook } from "./looks.js";
import { fetchJson } from "./talk.js";

/**
 * @param {HTMLElement} host @param {{base: string, register: string}} options
 * @returns {Promise<() => void>} takes it away again
 */
export async function mount(host, { base, register }) {
  const root = element("section", { class: "cases" });
  host.append(root);
  let data;
  try {
    data = await fetchJson(new URL(`player/data/cases.json?register=${register}`, base));
  } catch (problem) {
    root.append(element("p", { role: "alert", text: problem.message }));
    return () => root.remove();
  }
  const { words } = data;
  const stopWatching = watchLook(root, () => {});
  const address = createCaseAddress({ onMove: () => follow(), onAll: () => open(null), root });
  let shown = null; // {id, view}; the id is null while the cards are on show

  const caseWith = (id) => data.cases.find((one) => one.id === id) ?? null;
  const around = { data, words, base, register, root, addressOf: address.of, open };

  function put(id, view) {
    shown?.view.destroy();
    shown = { id, view };
    root.append(view.root);
  }

  /** Show what the address names. @param {boolean} byHand  somebody chose it: the keyboard goes there */
  function show(byHand) {
    const { id, hash } = address.read();
    const one = caseWith(id);
    if (!one) {
      if (!shown || shown.id !== null) put(null, createCards({ ...around, unknown: id !== null, byHand }));
      return;
    }
    const state = stateIn(hash, one, data) ?? beginning();
    if (shown?.id === one.id) shown.view.show(state);
    else put(one.id, createCase({ ...around, one, state, byHand, onState: (next, anew) => address.write(one.id, hashOf(next), anew) }));
    address.write(one.id, hashOf(state), false);
  }

  /** The address changed by other hands than ours. */
  function follow() {
    const { id, hash } = address.read();
    const one = caseWith(id);
    const there = (one?.id ?? null) === shown?.id && (!one || hash === hashOf(shown.view.state()));
    if (!there) show(true);
  }

  /** Go to a case, or with null to the cards. */
  function open(id) {
    address.write(id, id === null ? "" : hashOf(beginning()), true);
    follow();
  }

  show(false);
  root.dataset.ready = "yes";
  return () => {
    stopWatching();
    address.destroy();
    shown?.view.destroy();
    root.remove();
  };
}
