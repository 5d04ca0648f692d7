// The address of the Cases page: ?case=ID names the case, and what stands after # the place in it.

import { createPlaces } from "./places.js";

const PARAMETER = "case";
const REMEMBERED = "let-down-lab-case"; // in this window only

/**
 * @param {{onMove: () => void, onAll: () => void, root: HTMLElement}} options  as in places.js; `onAll` leads to all cases
 * @returns {{read: () => {id: string|null, hash: string}, write: (id: string|null, hash: string, anew: boolean) => void,
 *   of: (id: string) => string, destroy: () => void}}
 */
export function createCaseAddress(options) {
  const places = createPlaces({ ...options, names: [PARAMETER] });

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
    places.write(of(id) + hash, anew);
  }

  return { read, write, of, destroy: places.destroy };
}
