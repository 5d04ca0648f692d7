// The look of a window without Streamlit: what the theme switch of the app remembers on this computer, or the system's.

const REMEMBERED = "let-down-lab-look"; // as in look.js
const LOOKS = ["light", "dark", "contrast"];

/** @returns {"light"|"dark"|"contrast"} */
export function rememberedLook() {
  let found = null;
  try {
    found = localStorage.getItem(REMEMBERED);
  } catch {
    // a browser without storage follows the system
  }
  if (LOOKS.includes(found)) return found;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
