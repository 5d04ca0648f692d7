// The address of the Cases page: ?case=ID names the case, and what stands after # the place in it. The browser's back and
// forward lead from part to part. Streamlit may rerun its page meanwhile, which changes nothing here.

const PARAMETER = "case";
const REMEMBERED = "let-down-lab-case"; // in this window only

/**
 * @param {{onMove: () => void, onAll: () => void}} options  `onMove`: the address names another place now; `onAll`: the page's
 *   own link was pressed, which leads to all cases
 * @returns {{read: () => {id: string|null, hash: string}, write: (id: string|null, hash: string, anew: boolean) => void,
 *   of: (id: string) => string, destroy: () => void}}
 */
export function createCaseAddress({ onMove, onAll }) {
  const path = location.pathname;

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
    const address = of(id) + hash;
    if (address === location.pathname + location.search + location.hash) return;
    history[anew ? "pushState" : "replaceState"](history.state, "", address);
  }

  const here = () => location.pathname === path;

  const follow = () => here() && onMove();

  /** The menu's link to the page that is open already: Streamlit leaves the address as it is. */
  function toAll(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { origin, pathname, searchParams } = new URL(link.href);
    if (origin === location.origin && pathname === path && here() && !searchParams.has(PARAMETER)) onAll();
  }

  window.addEventListener("popstate", follow);
  document.addEventListener("click", toAll, true);
  return {
    read, write, of,
    destroy() {
      window.removeEventListener("popstate", follow);
      document.removeEventListener("click", toAll, true);
    },
  };
}
