// The key of a room in a window whose address bar the whole room can read: taken out of the address at once, and kept for a
// reload in this window alone.

/** The key of a room stands after #: what stands there never leaves the browser. "" where there is none. */
export const keyInAddress = () => new URLSearchParams(location.hash.slice(1)).get("key") ?? "";

const nameOf = (code) => `let-down-lab-key ${code}`;

/** @param {string|undefined} given  from the address @returns {string} "" where there is none */
export function keepKey(code, given) {
  try {
    if (given) sessionStorage.setItem(nameOf(code), given);
    else given = sessionStorage.getItem(nameOf(code)) ?? "";
  } catch {
    // a browser without storage knows the key until the next reload
  }
  const key = given ?? "";
  hideKey();
  // The same link opened again brings it back; one with another key loads the page anew (plain_page.js).
  window.addEventListener("hashchange", () => keyInAddress() === key && hideKey());
  return key;
}

function hideKey() {
  if (keyInAddress()) history.replaceState(history.state, "", location.pathname + location.search);
}
