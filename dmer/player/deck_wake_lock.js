// Keeps the screen awake while the deck fills it; in a page only in full screen.

export function wakeLock({ root, view }) {
  let lock = null;

  async function ask() {
    const wanted = document.visibilityState === "visible" && (view !== "page" || document.fullscreenElement === root);
    if (!wanted) {
      lock?.release();
      lock = null;
    } else if (!lock || lock.released) {
      lock = await navigator.wakeLock?.request("screen").catch(() => null); // a browser may refuse, on a low battery
    }
  }

  document.addEventListener("visibilitychange", ask);
  document.addEventListener("fullscreenchange", ask);
  ask();
  return {
    destroy() {
      document.removeEventListener("visibilitychange", ask);
      document.removeEventListener("fullscreenchange", ask);
      lock?.release();
    },
  };
}
