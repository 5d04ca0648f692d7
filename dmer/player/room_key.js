// The key of a room in a window whose address bar the whole room can read: taken out of the address at once, and kept for a
// reload in this window alone.

const nameOf = (code) => `let-down-lab-key ${code}`;

/** @param {string|undefined} given  from the address @returns {string} "" where there is none */
export function keepKey(code, given) {
  try {
    if (given) sessionStorage.setItem(nameOf(code), given);
    else given = sessionStorage.getItem(nameOf(code)) ?? "";
  } catch {
    // a browser without storage knows the key until the next reload
  }
  if (location.hash.includes("key=")) history.replaceState(history.state, "", location.pathname + location.search);
  return given ?? "";
}
