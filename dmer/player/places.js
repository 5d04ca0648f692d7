// The places of a part in the browser's history, for parts that keep theirs in the address. Back and forward lead from place
// to place; Streamlit may rerun its page meanwhile, which changes nothing here.
//
// At each "hashchange" Streamlit tells the page's host what stands after #, and takes the host's word for it. The host is this
// page itself (own_origin.py); where it is busy, its word comes when the place is another one already, and would lead away from it.

const OURS = { place: true }; // marks entries of the browser's history that were written here
const LATE_MILLISECONDS = 5000; // so long may such a word be on its way

/**
 * @param {{onMove: () => void, onAll?: () => void, root?: HTMLElement, names?: string[]}} options  `onMove`: the address names
 *   another place of this page now; `onAll`: the menu's own link to this page was pressed, at which Streamlit leaves the
 *   address as it is; links inside `root` and those whose query holds one of `names` are none of that kind
 * @returns {{write: (address: string, anew: boolean) => void, destroy: () => void}}  `anew`: a place of its own among back
 *   and forward
 */
export function createPlaces({ onMove, onAll = null, root = null, names = [] }) {
  const path = location.pathname;
  let latest = ""; // the address as it should be
  let told = []; // what Streamlit has told its host: {hash, at}

  const here = () => location.pathname === path; // not on the way to another page
  const current = () => location.pathname + location.search + location.hash;

  function write(address, anew) {
    latest = address;
    const same = address === current();
    if (!history.state?.place) history.replaceState(OURS, "", current());
    if (!same) history[anew ? "pushState" : "replaceState"](OURS, "", address);
  }

  function isLateWord({ state }) {
    const now = performance.now();
    told = told.filter(({ at }) => now - at < LATE_MILLISECONDS);
    return latest !== "" && !state?.place && told.some(({ hash }) => hash === location.hash);
  }

  function follow(event) {
    if (!here()) return;
    if (isLateWord(event)) return history.replaceState(OURS, "", latest);
    latest = current();
    return onMove();
  }

  const note = () => here() && told.push({ hash: location.hash, at: performance.now() });

  function toAll(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey || root?.contains(link)) return;
    const { origin, pathname, searchParams } = new URL(link.href);
    if (origin === location.origin && pathname === path && here() && !names.some((name) => searchParams.has(name))) onAll();
  }

  window.addEventListener("popstate", follow);
  window.addEventListener("hashchange", note);
  if (onAll) document.addEventListener("click", toAll, true);
  return {
    write,
    destroy() {
      window.removeEventListener("popstate", follow);
      window.removeEventListener("hashchange", note);
      document.removeEventListener("click", toAll, true);
    },
  };
}
