// Which look a part stands in: light, dark or contrast, read from the page's own colors. The colors of each look come with
// the content (data/palette.yaml).

/** Brightness of a CSS color, 0 to 1. */
function brightness(color) {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** The name of the look that `element` stands in. */
export function lookOf(element) {
  const ground = getComputedStyle(element).getPropertyValue("--st-background-color").trim();
  if (!ground) return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const shade = brightness(ground);
  if (shade > 0.5) return "light";
  return shade < 0.02 ? "contrast" : "dark";
}

/**
 * Keep `root` in the page's look.
 * @param {(look: string) => void} onChange @param {(() => string)|null} own  where `root` has a look of its own
 * @returns {() => void} stops watching
 */
export function watchLook(root, onChange, own = null) {
  root.dataset.theme = own ? own() : lookOf(root);
  if (own) return () => {};
  const observer = new MutationObserver(() => {
    const next = lookOf(root);
    if (next === root.dataset.theme) return;
    root.dataset.theme = next;
    onChange(next);
  });
  for (let node = root.parentElement; node; node = node.parentElement) {
    observer.observe(node, { attributes: true, attributeFilter: ["style", "class"] });
  }
  observer.observe(document.head, { childList: true });
  return () => observer.disconnect();
}

/** A hex color made see-through. @param {string} hex like "#0067a6" */
export function seeThrough(hex, share) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${share})`;
}
