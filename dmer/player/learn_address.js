// The address of the Learn page: what stands after # names the place, which no browser sends to a server. Links of other pages
// may name it in the query: /learn?lesson=ID.

import { createPlaces } from "./places.js";

const REMEMBERED = "let-down-lab-learn"; // in this window only
const NAMES = ["module", "lesson", "test"];

/**
 * @typedef {{view: "home"}|{view: "module"|"test", id: string}|{view: "lesson", id: string, piece: number|null}} Place
 *   `piece` is counted from 0; null for wherever one was
 */

/** @param {URLSearchParams} given @returns {Place|null} */
function placeIn(given) {
  const view = NAMES.find((name) => given.get(name));
  if (!view) return null;
  const id = given.get(view);
  if (view !== "lesson") return { view, id };
  const piece = Number.parseInt(given.get("piece") ?? "", 10);
  return { view, id, piece: piece >= 1 ? piece - 1 : null };
}

/** @param {Place} place */
export function hashOf(place) {
  if (place.view === "home") return "";
  const piece = place.view === "lesson" && place.piece !== null ? `&piece=${place.piece + 1}` : "";
  return `#${place.view}=${encodeURIComponent(place.id)}${piece}`;
}

/** @param {{onMove: () => void, onAll: () => void, root: HTMLElement}} options  as in places.js; `onAll` leads to the course */
export function createLearnAddress(options) {
  const places = createPlaces({ ...options, names: NAMES });

  /** Another setting of the page writes the address anew and drops what stands after #. */
  function remembered() {
    try {
      return sessionStorage.getItem(REMEMBERED) ?? "";
    } catch {
      return ""; // a browser without storage begins at the course
    }
  }

  function remember(hash) {
    try {
      sessionStorage.setItem(REMEMBERED, hash);
    } catch {
      // as above
    }
  }

  /** The address without what names a place. */
  function bare() {
    const address = new URL(location.href);
    address.hash = "";
    for (const name of [...NAMES, "piece"]) address.searchParams.delete(name);
    return address.pathname + address.search;
  }

  return {
    /** @returns {Place} @param {boolean} first  the page has just been opened */
    read(first = false) {
      const inHash = placeIn(new URLSearchParams(location.hash.slice(1)));
      const asked = inHash ?? placeIn(new URLSearchParams(location.search));
      return asked ?? (first ? placeIn(new URLSearchParams(remembered().slice(1))) : null) ?? { view: "home" };
    },
    /** @param {Place} place @param {boolean} anew  another place, to which the browser's back leads again */
    write(place, anew) {
      const hash = hashOf(place);
      remember(hash);
      places.write(bare() + hash, anew);
    },
    of: (place) => bare() + hashOf(place),
    destroy: places.destroy,
  };
}
