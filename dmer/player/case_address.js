// The address of the Cases page: ?case=ID names the case, and what stands after # the place in it. The browser's back and
// forward lead from part to part. Streamlit may rerun its page meanwhile, which changes nothing here.

const PARAMETER = "case";
const REMEMBERED = "let-down-lab-case"; // in this window only
const ECHOES = 6; // so many may still be on their way
const OURS = { case: true }; // marks entries of the browser's history that were written here

/**
 * @param {{onMove: () => void, onAll: () => void}} options  `onMove`: the address names another place now; `onAll`: the page's
 *   own link was pressed, which leads to all cases
 * @returns {{read: () => {id: string|null, hash: string}, write: (id: string|null, hash: string, anew: boolean) => void,
 *   of: (id: string) => string, destroy: () => void}}
 */
export function createCaseAddress({ onMove, onAll }) {
  const path = location.pathname;
  let latest = ""; // the address as it should be
  let told = []; // what Streamlit has told its host, the latest last

  function of(id) {
    const address = new URL(location.href);
    address.hash = "";
    if (id === null) address.searchParams.delete(PARAMETER);
    else address.searchParams.set(PARAMETER, id);
    return address.pathname + address.search;
  }

  /** Another setting of the page writes the address anew and drops what stands after #. */
  function kept(id) {
    try {
      const [of, hash] = (sessionStorage.getItem(REMEMBERED) ?? "").split("#");
      return of === id && hash ? `#${hash}` : "";
    } catch {
      return ""; // a browser without storage begins anew
    }
  }

  function keep(id, hash) {
    try {
      sessionStorage.setItem(REMEMBERED, `${id ?? ""}${hash}`);
    } catch {
      // as above
    }
  }

  function read() {
    const id = new URL(location.href).searchParams.get(PARAMETER);
    return { id, hash: location.hash || (id === null ? "" : kept(id)) };
  }

  function write(id, hash, anew) {
    keep(id, hash);
    latest = of(id) + hash;
    const same = latest === location.pathname + location.search + location.hash;
    if (!same || !history.state?.case) history[anew && !same ? "pushState" : "replaceState"](OURS, "", latest);
  }

  const here = () => location.pathname === path;

  /**
   * At each "hashchange" Streamlit tells the page's host what stands after #, and takes the host's word for it. The host is
   * this page itself (own_origin.py); where it is busy, its word comes when the place is another one already.
   */
  const isEcho = ({ state }) => !state?.case && told.includes(location.hash);
  const note = () => {
    told = [...told, location.hash].slice(-ECHOES);
  };

  function follow(event) {
    if (!here()) return;
    if (isEcho(event)) return history.replaceState(OURS, "", latest);
    return onMove();
  }

  /** The menu's link to the page that is open already: Streamlit leaves the address as it is. */
  function toAll(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { origin, pathname, searchParams } = new URL(link.href);
    if (origin === location.origin && pathname === path && here() && !searchParams.has(PARAMETER)) onAll();
  }

  window.addEventListener("popstate", follow);
  window.addEventListener("hashchange", note);
  document.addEventListener("click", toAll, true);
  return {
    read, write, of,
    destroy() {
      window.removeEventListener("popstate", follow);
      window.removeEventListener("hashchange", note);
      document.removeEventListener("click", toAll, true);
    },
  };
}
