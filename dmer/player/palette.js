// Colors of the figure for each theme. Hues are those of Okabe and Ito, one for each hormone everywhere; they are
// darkened on light ground and lightened on dark ground so that every line stands out at least 3 to 1 and every
// word at least 4.5 to 1.

const LIGHT = {
  name: "light", ground: "#ffffff", panel: "#faf8f5", text: "#2b2724", faint: "#5f5852", grid: "#e7e2dc",
  milk: "#1f7fb5", oxytocin: "#0067a6", dopamine: "#a85b00", feeling: "#a03c78", prolactin: "#00785a", ghost: "#77706a",
  letDown: "rgba(86, 180, 233, 0.20)", feed: "#d9d2c9", wave: "rgba(204, 121, 167, 0.28)", width: 2.2,
};
const DARK = {
  name: "dark", ground: "#191614", panel: "#211d1a", text: "#f1ece6", faint: "#b9b0a6", grid: "#3a342f",
  milk: "#7cc6f0", oxytocin: "#56b4e9", dopamine: "#f0b341", feeling: "#e79cc8", prolactin: "#33c79b", ghost: "#9a9188",
  letDown: "rgba(86, 180, 233, 0.22)", feed: "#4a433c", wave: "rgba(231, 156, 200, 0.30)", width: 2.2,
};
const CONTRAST = {
  name: "contrast", ground: "#000000", panel: "#000000", text: "#ffffff", faint: "#ffffff", grid: "#5a5a5a",
  milk: "#a6dcff", oxytocin: "#6cc4ff", dopamine: "#ffc233", feeling: "#ffa6d9", prolactin: "#3df0b8", ghost: "#d0d0d0",
  letDown: "rgba(108, 196, 255, 0.34)", feed: "#6a6a6a", wave: "rgba(255, 166, 217, 0.42)", width: 3.4,
};

/** Brightness of a CSS color, 0 to 1. */
function brightness(color) {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** The palette for the theme that `element` stands in, read from the page's own colors. */
export function paletteFor(element) {
  const ground = getComputedStyle(element).getPropertyValue("--st-background-color").trim();
  if (!ground) return matchMedia("(prefers-color-scheme: dark)").matches ? DARK : LIGHT;
  const shade = brightness(ground);
  if (shade > 0.5) return LIGHT;
  return shade < 0.02 ? CONTRAST : DARK;
}

/** Keep `root` in the page's theme. @param {(palette: object) => void} onChange @returns {() => void} stops watching */
export function watchTheme(root, onChange) {
  let palette = paletteFor(root);
  root.dataset.theme = palette.name;
  const observer = new MutationObserver(() => {
    const next = paletteFor(root);
    if (next === palette) return;
    palette = next;
    root.dataset.theme = next.name;
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
