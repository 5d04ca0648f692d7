// Projector view: the figure alone, filling the screen. Escape or the button leaves it.

/**
 * @param {HTMLElement} root
 * @param {(on: boolean) => void} onChange
 */
export function createProjector(root, onChange) {
  const on = () => root.classList.contains("projector");

  function set(wanted) {
    if (wanted === on()) return;
    root.classList.toggle("projector", wanted);
    if (wanted) root.requestFullscreen?.().catch(() => {}); // without full screen it still covers the page
    else if (document.fullscreenElement === root) document.exitFullscreen();
    onChange(wanted);
  }

  /** The screen is filled a moment after it was asked for; by then somebody may have left again. */
  function screenChanged() {
    if (!document.fullscreenElement) set(false);
    else if (document.fullscreenElement === root && !on()) document.exitFullscreen();
  }
  const escape = (event) => {
    if (event.key === "Escape" && on() && !root.querySelector("dialog[open]")) set(false);
  };
  document.addEventListener("fullscreenchange", screenChanged);
  window.addEventListener("keydown", escape);
  return {
    on,
    toggle: () => set(!on()),
    destroy() {
      document.removeEventListener("fullscreenchange", screenChanged);
      window.removeEventListener("keydown", escape);
    },
  };
}
