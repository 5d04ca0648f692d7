// Links in a page's text that lead to another page of the app open in place, and the session stays; so do links of the player
// that say so (data-in-app). Without this they would open a new tab, or the whole app anew.

const TEXT = '[data-testid="stMarkdownContainer"], [data-in-app]';

/**
 * @param {string[]} places  addresses of the pages, such as "/evidence"
 * @param {(place: string) => void} go  opens one, with its query
 * @returns {() => void} stops following
 */
export function followPageLinks(places, go) {
  function follow(event) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.("a[href]");
    if (!link?.closest(TEXT) || link.getAttribute("href").startsWith("#")) return;
    const { origin, pathname, search } = new URL(link.href);
    if (origin !== location.origin || !places.includes(pathname)) return;
    event.preventDefault();
    event.stopPropagation();
    go(pathname + search);
  }
  document.addEventListener("click", follow, true);
  return () => document.removeEventListener("click", follow, true);
}
