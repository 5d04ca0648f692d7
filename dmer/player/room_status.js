// How a window is, in words: live, reconnecting, closed.

import { element } from "./elements.js";

const LONG_MILLISECONDS = 20_000; // a server that starts anew is back by then, and so is a phone that slept

/**
 * @param {{said: object, link: object, delay?: number, phone?: boolean}} room  `delay`: milliseconds that trouble has to last
 *   before it is said; `phone`: it came by an address, at which the talk's computer may no longer be
 * @returns {{root: HTMLElement, tell: () => void, destroy: () => void}}
 */
export function createStatus({ said, link, delay = 0, phone = false }) {
  const root = element("p", { class: "room-status", role: "status" });
  let waiting = 0;
  let despairing = 0;

  /** Another window of this browser drives: what is shown is live, whether or not the server answers. */
  const near = () => link.peers().some(({ role, keyed }) => keyed || role === "presenter");

  function say() {
    const health = link.health();
    const kind = health === "reconnecting" && near() ? "near" : health;
    if (root.dataset.health === kind) return;
    root.dataset.health = kind;
    root.textContent = (kind === "refused" && link.sentence()) || said.health[kind];
    clearTimeout(despairing);
    if (phone && kind === "reconnecting") despairing = setTimeout(() => { root.textContent = said.health.long; }, LONG_MILLISECONDS);
  }

  function tell() {
    clearTimeout(waiting);
    if (link.health() === "reconnecting" && root.dataset.health === "live") waiting = setTimeout(say, delay);
    else say();
  }
  tell();
  return { root, tell, destroy: () => [waiting, despairing].forEach(clearTimeout) };
}
